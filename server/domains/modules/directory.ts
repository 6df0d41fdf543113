import type { Json } from 'inlay/sdk';
import type { LoadedModule } from '../../../host/node/registry.ts';

export type { LoadedModule };

/** A module as one tenant has it. */
export interface ActiveModule {
  readonly module: LoadedModule;
  readonly permissions: readonly string[];
  readonly settings: Readonly<Record<string, Json>>;
}

/**
 * Says what a tenant may use now. The marketplace answers it; launches, the API, jobs and events ask it,
 * so that an entitlement is enforced in one place.
 */
export interface ModuleDirectory {
  /** The active installation of a module, or undefined. Opens its own transaction. */
  findActive(tenantId: string, moduleId: string): Promise<ActiveModule | undefined>;
  /** Ids of the tenant's active modules that consume an event. */
  findConsumers(tenantId: string, eventType: string): Promise<readonly string[]>;
  /** All module versions of this host, for the API document and the tables of collections. */
  list(): readonly LoadedModule[];
}
