import type { AppError, Json } from 'inlay/sdk';
import type { LoadedModule } from '../../../host/node/registry.ts';

export type { LoadedModule };

/** A module as one tenant has it. */
export interface ActiveModule {
  readonly module: LoadedModule;
  readonly installationId: string;
  readonly permissions: readonly string[];
  /** Without the secret ones. */
  readonly settings: Readonly<Record<string, Json>>;
  readonly secrets: {
    /** The value of a secret setting; undefined while it is empty, or where the version has none of this name. */
    read(name: string): string | undefined;
  };
}

/**
 * Says what a tenant may use now. The marketplace answers it; launches, the API, jobs and events ask it,
 * so that an entitlement is enforced in one place.
 */
export interface ModuleDirectory {
  /**
   * The active installation of a module, or undefined. Opens its own transaction. Throws `modules.upgrading` for the
   * moment in which a new version settles in.
   */
  findActive(tenantId: string, moduleId: string): Promise<ActiveModule | undefined>;
  /** Why `findActive` finds none: `modules.disabled`, or `modules.not_found`. */
  explain(tenantId: string, moduleId: string): Promise<AppError>;
  /** Ids of the tenant's modules that consume an event. One that is switched off gets it when it is on again. */
  findConsumers(tenantId: string, eventType: string): Promise<readonly string[]>;
  /** Tenants that have this version at work since then, and granted this. */
  listTenants(
    moduleId: string,
    version: string,
    having: { readonly since: Date; readonly granted: string },
  ): Promise<readonly string[]>;
  /** All module versions of this host, for the API document and the tables of collections. */
  list(): readonly LoadedModule[];
}
