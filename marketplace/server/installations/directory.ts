import type { Registry } from '../../../host/node/registry.ts';
import type { ActiveModule, ModuleDirectory } from '../../../server/domains/modules/index.ts';
import type { Database } from '../../../server/kernel/db/index.ts';
import { Installation } from './model.ts';

/** Says what a tenant may use now: the one place that launches, the API, jobs and events ask. */
export function createModuleDirectory(db: Database, registry: Registry): ModuleDirectory {
  const toActive = (installation: Installation): ActiveModule | undefined => {
    const module = registry.find(installation.module, installation.version);
    return module && { module, permissions: installation.permissions, settings: installation.settings };
  };
  return {
    async findActive(tenantId, moduleId) {
      const installation = await db.inTenant(tenantId, () =>
        Installation.findOne({ where: { module: moduleId, state: 'active' } }),
      );
      return installation ? toActive(installation) : undefined;
    },
    async findConsumers(tenantId, eventType) {
      const installations = await db.inTenant(tenantId, () =>
        Installation.findAll({ where: { state: 'active' } }),
      );
      return installations
        .filter((each) => toActive(each)?.module.manifest.events.consumes.includes(eventType))
        .map(({ module }) => module);
    },
    list: () => registry.modules,
  };
}
