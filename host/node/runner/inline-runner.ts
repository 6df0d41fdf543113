import type { InlayEvent, JobRun, Json, ModuleDefinition } from '../../../plugins/sdk/index.ts';
import type { LifecycleHook, ModuleRunner, ModuleServices } from './module-runner.ts';

type Handler = (input: unknown, services: ModuleServices) => Promise<unknown>;
type RunJob = (input: unknown, services: ModuleServices, run: JobRun) => Promise<Json | undefined>;
type HandleEvent = (event: InlayEvent, services: ModuleServices) => Promise<void>;
type Hook = (services: ModuleServices, from?: string) => Promise<void>;

/** Runs a module in this process: for modules of the house, whose code changes only with a release. */
export function createInlineRunner(definition: ModuleDefinition): ModuleRunner {
  const startedAt = new Date().toISOString();
  return {
    mode: 'inline',
    start: async () => {},
    callRoute: async (name, input, services) =>
      (definition.routes[name] as unknown as Handler)(input, services),
    runJob: async (name, input, services, run) =>
      (await (definition.jobs[name]!.run as unknown as RunJob)(input, services, run)) ?? null,
    deliverEvent: async (event, services) =>
      (definition.events[event.type] as HandleEvent | undefined)?.(event, services),
    callHook: async (hook: LifecycleHook, services, from) =>
      (definition.lifecycle[hook] as Hook | undefined)?.(services, from),
    migrateRecord: async (collection, record, from) => {
      const migrate = definition.collections[collection]?.migrate;
      return migrate ? ((await migrate(record, from)) as Json) : record;
    },
    health: () => ({ state: 'running', restarts: 0, lastError: null, memoryBytes: null, startedAt }),
    stop: async () => {},
    revive: () => {},
  };
}
