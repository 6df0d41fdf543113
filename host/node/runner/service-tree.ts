import { streamedServices } from '../../../plugins/sdk/service-permissions.ts';
import type { ModuleServices } from './module-runner.ts';
import type { ServiceTree } from './shared/messages.ts';

/** What works in the module's own process, from facts that come with the call. */
const local = new Set(['caller', 'launch', 'locale', 'settings', 'log', 'clock', 'i18n']);
const longestPath = 4;

type Branch = Readonly<Record<string, unknown>>;
export type Service = (...args: unknown[]) => unknown;

/** Says what there is to call, as a text that is the same for the same services. */
export function nameServices(services: ModuleServices): string {
  let names = '';
  const walk = (branch: Branch, isTop: boolean) => {
    for (const name of Object.keys(branch)) {
      if (isTop && local.has(name)) continue;
      const value = branch[name];
      if (typeof value === 'function') names += `${name},`;
      else if (typeof value === 'object' && value !== null) {
        names += `${name}{`;
        walk(value as Branch, false);
        names += '}';
      }
    }
  };
  walk(services as unknown as Branch, true);
  return names;
}

/** The same as data. */
export function listServices(services: ModuleServices): ServiceTree {
  const list = (branch: Branch, above: string): ServiceTree => {
    const tree: Record<string, ServiceTree | 1 | 2> = {};
    for (const [name, value] of Object.entries(branch)) {
      if (above === '' && local.has(name)) continue;
      const path = `${above}${name}`;
      if (typeof value === 'function') tree[name] = streamedServices.has(path) ? 2 : 1;
      else if (typeof value === 'object' && value !== null) tree[name] = list(value as Branch, `${path}.`);
    }
    return tree;
  };
  return list(services as unknown as Branch, '');
}

/** Finds a service by its path. What an object merely inherits (`constructor`, `__proto__`) is not there. */
export function findService(services: ModuleServices, path: string): Service | undefined {
  const names = path.split('.');
  if (names.length > longestPath || local.has(names[0]!)) return undefined;
  let at: unknown = services;
  for (const name of names) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    const parent = at as Branch;
    const value = parent[name];
    at = typeof value === 'function' ? value.bind(parent) : value;
  }
  return typeof at === 'function' ? (at as Service) : undefined;
}
