import { realpathSync } from 'node:fs';
import { createGate } from '../../../plugins/sdk/gate.ts';
import type { JobRun, Json } from '../../../plugins/sdk/index.ts';
import type { BuiltModule } from '../built-module.ts';
import { inputTooLarge, overloaded } from './errors.ts';
import { createKeeper } from './keeper.ts';
import { defaultLimits, type RunnerLimits } from './limits.ts';
import type { ModuleRunner, ModuleServices, RunnerHealth } from './module-runner.ts';
import { bindLog, type RunnerLog } from './session-log.ts';
import type { Migration } from './shared/invoke.ts';
import type { CallKind } from './shared/messages.ts';
import { exceeds, toJsonText } from './shared/stringify.ts';
import { readTenant } from './tenant-of.ts';

export interface IsolatedRunnerOptions {
  /** Where the defaults do not suit. */
  readonly limits?: Partial<RunnerLimits> | undefined;
  /** The host's log; takes the module's lines that belong to no call. */
  readonly log: RunnerLog;
  /** Awaited before each start of its process: throws where the module's files are not what they should be. */
  readonly verify?: (() => Promise<unknown>) | undefined;
  /** Hears of each start, crash and end. */
  readonly onHealth?: ((health: RunnerHealth) => void) | undefined;
  /** Words put before `node`, such as `setpriv --reuid=1500 --clear-groups`. */
  readonly command?: readonly string[] | undefined;
  /** The program of the process, where it is not ours: for tests of what the host believes. */
  readonly program?: string;
}

/** A job has its own time, which its worker keeps; this is the end for one that does not let go. */
const jobGraceMs = 10_000;
const defaultStopMs = 10_000;
const defaultJobSeconds = 120;

/**
 * Runs a module in a process of its own, which is started by the first call and ended when nobody calls for a while. The
 * process may not read files, reach the network or start programs, and has limits for all it uses.
 */
export function createIsolatedRunner(built: BuiltModule, options: IsolatedRunnerOptions): ModuleRunner {
  const limits: RunnerLimits = { ...defaultLimits, ...options.limits };
  const module: BuiltModule = { ...built, folder: realpathSync(built.folder) };
  const { describes } = module.manifest.built;
  const log = bindLog(options.log, { module: module.id, version: module.version });
  const gate = createGate({ ...limits, busy: overloaded });
  const keeper = createKeeper(module, {
    limits,
    log,
    command: options.command ?? [],
    verify: options.verify,
    onHealth: options.onHealth,
    ...(options.program !== undefined && { program: options.program }),
  });

  async function call(
    kind: CallKind,
    name: string,
    input: unknown,
    services: ModuleServices,
    ms: number,
    run?: JobRun,
  ): Promise<unknown> {
    const text = writeInput(input);
    return keeper.use(async (open) => {
      const leave = await gate.enter(readTenant(services), ms);
      try {
        return await (await open()).call({ kind, name, input: text, services, ms, run });
      } finally {
        leave();
      }
    });
  }

  function writeInput(input: unknown): string | undefined {
    const text = toJsonText(input);
    if (text !== undefined && exceeds(text, limits.inputBytes)) throw inputTooLarge(limits.inputBytes);
    return text;
  }

  return {
    mode: 'isolated',
    start: keeper.start,
    callRoute: (name, input, services) => call('route', name, input, services, limits.routeMs),
    async runJob(name, input, services, run) {
      const seconds = describes.jobs[name]?.timeoutSeconds ?? defaultJobSeconds;
      const result = await call('job', name, input, services, seconds * 1000 + jobGraceMs, run);
      return (result ?? null) as Json;
    },
    async deliverEvent(event, services) {
      if (!describes.events.includes(event.type)) return;
      await call('event', event.type, event, services, limits.eventMs);
    },
    async callHook(hook, services, from) {
      if (!describes.hooks.includes(hook)) return;
      await call('hook', hook, from, services, limits.hookMs);
    },
    async migrateRecord(collection, record, from) {
      if (!describes.collections[collection]?.migrates) return record;
      const migration: Migration = { record, from };
      return (await call('migrate', collection, migration, unbound(log), limits.routeMs)) as Json;
    },
    health: keeper.health,
    stop: (graceMs = defaultStopMs) => keeper.stop(graceMs),
    revive: keeper.revive,
  };
}

/** Rewriting a record is nobody's call: there is nothing to ask. */
const unbound = (log: RunnerLog) =>
  ({
    caller: { kind: 'host' },
    launch: null,
    locale: 'en',
    settings: null,
    clock: { now: () => new Date() },
    log: {
      info: (message: string, data?: object) => log.info({ data }, message),
      warn: (message: string, data?: object) => log.warn({ data }, message),
      error: (message: string, data?: object) => log.error({ data }, message),
    },
  }) as unknown as ModuleServices;
