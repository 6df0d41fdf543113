import type { InlayEvent, JobRun, Json, Services } from '../../../plugins/sdk/index.ts';

/** The services of one call, whatever the module declares. */
export type ModuleServices = Services<Record<never, never>, Json>;

/** What a module does when something happens to its installation in a tenant. */
export type LifecycleHook = 'onInstall' | 'onUpgrade' | 'onUninstall';

/** How a runner is. */
export interface RunnerHealth {
  /** `idle`: not started, since nobody asked. `quarantined`: it crashed too often and waits for an admin. */
  readonly state: 'idle' | 'starting' | 'running' | 'backing-off' | 'quarantined';
  /** How often its process had to be started anew. */
  readonly restarts: number;
  readonly lastError: { readonly code: string; readonly message: string; readonly at: string } | null;
  /** Of its own process; null where it has none. */
  readonly memoryBytes: number | null;
  readonly startedAt: string | null;
}

/**
 * Runs the server half of one module version. What it may do comes with each call, as services that are bound to one
 * tenant; a runner serves all tenants. What the module throws comes out as it was thrown, an `AppError` as an `AppError`.
 */
export interface ModuleRunner {
  readonly mode: 'inline' | 'isolated';
  /** Starts it where it is not running, and resolves once it answers. Rejects with why it does not. */
  start(): Promise<void>;
  /** Answers a route by its name in the module's api (`GET /reports/:id`). The input was checked. */
  callRoute(name: string, input: unknown, services: ModuleServices): Promise<unknown>;
  runJob(name: string, input: unknown, services: ModuleServices, run: JobRun): Promise<Json>;
  /** Hands an event over; one that the module has no handler for is nothing to it. */
  deliverEvent(event: InlayEvent, services: ModuleServices): Promise<void>;
  /** Calls a hook; one that the module does not have is nothing to it. `from`: the version before, of an upgrade. */
  callHook(hook: LifecycleHook, services: ModuleServices, from?: string): Promise<void>;
  /** Rewrites a record that version `from` wrote, by the collection's `migrate`; the same record where it has none. */
  migrateRecord(collection: string, record: Json, from: string): Promise<Json>;
  health(): RunnerHealth;
  /** Ends it once the calls in flight are answered, at the latest after `graceMs` (default 10 s). */
  stop(graceMs?: number): Promise<void>;
  /** Takes it back into service after too many crashes. */
  revive(): void;
}
