import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModuleDefinition } from '../../plugins/sdk/index.ts';
import type { BuiltModule } from './built-module.ts';

/** A Module Federation container in its ES-module form. */
interface Container {
  init(shareScope: object): Promise<void> | void;
  get(name: string): Promise<() => { default?: unknown }>;
}

/**
 * Loads the server half of a module into this process. Code once loaded stays until the process ends,
 * so this is for bundled modules. A module without a server half is an empty definition.
 */
export async function loadModule(
  module: Pick<BuiltModule, 'id' | 'folder'> & {
    manifest: { built: Pick<BuiltModule['manifest']['built'], 'server'> };
  },
): Promise<ModuleDefinition> {
  const { server } = module.manifest.built;
  if (!server) return { api: {}, routes: {}, jobs: {}, events: {}, collections: {}, lifecycle: {} };
  const definition = await loadContainer(join(module.folder, server.entry));
  if (!isDefinition(definition)) {
    throw new Error(`The server entry of ${module.id} must have \`defineModule(…)\` as its default export.`);
  }
  return definition;
}

async function loadContainer(file: string): Promise<unknown> {
  const container = (await import(pathToFileURL(file).href)) as Container;
  await container.init({});
  const factory = await container.get('./module');
  return factory().default;
}

function isDefinition(value: unknown): value is ModuleDefinition {
  const parts = ['api', 'routes', 'jobs', 'events', 'collections', 'lifecycle'];
  return typeof value === 'object' && value !== null && parts.every((part) => part in value);
}
