import type { paths } from './schema.d.ts';

type Content<T> = T extends { content: { 'application/json': { data: infer D } } } ? D : never;
type Known = Content<paths['/api/v1/installations']['get']['responses'][200]>[number];

export interface ModuleError {
  readonly code: string;
  readonly message: string;
  readonly step?: string;
}

/** How the process of a module version is. */
export interface ModuleHealth {
  readonly state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
  readonly restarts: number;
  readonly lastError: { readonly code: string; readonly message: string; readonly at: string } | null;
  readonly memoryBytes: number | null;
  readonly startedAt: string | null;
}

export interface PermissionAsked {
  readonly name: string;
  readonly reason: string;
}

/** A module as the catalogue lists it, in the reader's language. */
export type ModuleFacts = Content<paths['/api/v1/catalogue']['get']['responses'][200]>[number];
/** All that the catalogue says about one module. */
export type Listing = Content<paths['/api/v1/catalogue/{module}']['get']['responses'][200]>;
export type ModuleVersion = Listing['versions'][number];

export type InstallationState = 'installing' | 'active' | 'disabled' | 'failed' | 'uninstalling' | 'removed';

export interface Installation extends Omit<Known, 'state' | 'error'> {
  readonly thirdParty: boolean;
  readonly network: readonly string[];
  readonly state: InstallationState;
  readonly step: string | null;
  readonly error: ModuleError | null;
  readonly granted: readonly string[];
  readonly previousVersion: string | null;
  readonly newest: string;
  readonly upgrade: { readonly version: string; readonly newPermissions: readonly PermissionAsked[] } | null;
  readonly health: ModuleHealth | null;
  readonly runner: 'inline' | 'isolated' | null;
  readonly yanked: { readonly reason: string } | null;
  readonly removedAt: string | null;
  readonly erasesAt: string | null;
}

export interface LogLine {
  readonly id: string;
  readonly at: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly data: unknown;
}
