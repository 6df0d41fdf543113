import type { InlayEvent, JobRun, Json, ModuleDefinition } from '../../../../plugins/sdk/index.ts';
import type { LifecycleHook, ModuleServices } from '../module-runner.ts';
import type { CallKind } from './messages.ts';

type Handler = (input: unknown, services: ModuleServices, run?: JobRun) => unknown;
type Handlers = Readonly<Record<string, Handler>>;
type Hooks = Readonly<Partial<Record<LifecycleHook, (services: ModuleServices, from: unknown) => unknown>>>;

/** Calls a function of a module. An event or a hook that the module has nothing for is nothing to it. */
export function invoke(
  definition: ModuleDefinition,
  what: { readonly kind: CallKind; readonly name: string; readonly input: unknown },
  services: ModuleServices,
  run?: JobRun,
): unknown {
  const { kind, name, input } = what;
  switch (kind) {
    case 'route':
      return own(definition.routes as unknown as Handlers, name)!(input, services);
    case 'job':
      return (own(definition.jobs, name)!.run as unknown as Handler)(input, services, run);
    case 'event':
      return own(definition.events as unknown as Handlers, (input as InlayEvent).type)?.(input, services);
    case 'hook':
      return own(definition.lifecycle as unknown as Hooks, name as LifecycleHook)?.(services, input);
    case 'migrate':
      return migrate(definition, name, input as Migration);
  }
}

/** A record of an older version, which wrote it in its own way. */
export interface Migration {
  readonly record: Json;
  readonly from: string;
}

function migrate({ collections }: ModuleDefinition, name: string, { record, from }: Migration): unknown {
  const change = own(collections, name)?.migrate;
  return change ? change(record, from) : record;
}

/** A name from outside must not find what every object has. */
const own = <T extends object, K extends keyof T>(record: T, name: K): T[K] | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
