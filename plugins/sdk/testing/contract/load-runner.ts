import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModuleDefinition } from '../../module.ts';
import type { BuiltFolder, ContractRunner } from './contract.ts';

/** Loads the server half into this process: for one's own module. Undefined for a module of widgets alone. */
export async function loadDefinition({ folder, built }: BuiltFolder): Promise<ModuleDefinition | undefined> {
  if (!built.server) return undefined;
  const container = (await import(pathToFileURL(join(folder, built.server.entry)).href)) as {
    init(scope: object): unknown;
    get(name: string): Promise<() => { default: ModuleDefinition }>;
  };
  await container.init({});
  return (await container.get('./module'))().default;
}

type Call = (...parts: unknown[]) => Promise<never>;

/** Calls the functions of a module that is loaded here. */
export const createLocalRunner = (definition: ModuleDefinition): ContractRunner => ({
  callRoute: async (name, input, services) => (definition.routes[name] as unknown as Call)(input, services),
  runJob: async (name, input, services, run) =>
    (await (definition.jobs[name]!.run as unknown as Call)(input, services, run)) ?? null,
  deliverEvent: async (event, services) =>
    (definition.events[event.type] as Call | undefined)?.(event, services),
});
