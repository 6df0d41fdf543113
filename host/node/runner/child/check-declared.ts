import type { ModuleDefinition } from '../../../../plugins/sdk/index.ts';
import type { Declared } from '../shared/messages.ts';

/**
 * Throws unless the code has all that its manifest says, and no more: an admin read the manifest and agreed to that.
 */
export function checkDeclared(declared: Declared, definition: ModuleDefinition): void {
  const coded: Declared = {
    routes: Object.keys(definition.routes),
    jobs: Object.keys(definition.jobs),
    events: Object.keys(definition.events),
    collections: Object.keys(definition.collections),
  };
  for (const kind of ['routes', 'jobs', 'events', 'collections'] as const) {
    const missing = declared[kind].find((name) => !coded[kind].includes(name));
    const extra = coded[kind].find((name) => !declared[kind].includes(name));
    if (missing !== undefined)
      throw refuse(`Its manifest lists ${missing} under ${kind}, which its code does not have.`);
    if (extra !== undefined)
      throw refuse(`Its code has ${extra} under ${kind}, which its manifest does not list.`);
  }
}

/** As an `AppError` is told by its fields: the class itself is not loaded here. */
const refuse = (message: string): Error =>
  Object.assign(new Error(message), { name: 'AppError', code: 'manifest.not_as_declared', status: 500 });
