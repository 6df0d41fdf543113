import type { ModuleServices } from './module-runner.ts';

// Beside the services and not in them: a module has no business with the id of its tenant.
const tenants = new WeakMap<ModuleServices, string>();

/** Notes whose call it is, so that one tenant cannot take all turns of a module. */
export function bindTenant(services: ModuleServices, tenantId: string): ModuleServices {
  tenants.set(services, tenantId);
  return services;
}

/** Services that nobody bound are the host's own. */
export const readTenant = (services: ModuleServices): string => tenants.get(services) ?? '';
