import { refuseImport } from '../refusal.ts';

/** Parts of Node that compute and reach nothing. */
const allowed = new Set([
  'assert',
  'assert/strict',
  'buffer',
  'crypto',
  'events',
  'path',
  'path/posix',
  'path/win32',
  'querystring',
  'stream',
  'stream/consumers',
  'stream/promises',
  'stream/web',
  'string_decoder',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
  'zlib',
]);
const { getBuiltinModule } = globalThis.process;
const here = import.meta.url;
const ending = here.slice(here.lastIndexOf('.'));
const shims = new Map<string, unknown>();

/** Where our harmless version of a part of Node is, by its name. */
export const shimUrls: ReadonlyMap<string, string> = new Map(
  ['module', 'process'].map((name) => [name, new URL(`./shims/${name}${ending}`, here).href]),
);

export const nameOf = (specifier: string): string => specifier.replace(/^node:/, '');
export const isAllowed = (name: string): boolean => allowed.has(name);
/** For our own use: whatever it is. */
export const findBuiltin = (name: string): unknown => getBuiltinModule(name);

export function addShim(name: string, shim: unknown): void {
  shims.set(name, shim);
}

/** A part of Node for a module, as `require` would give it. */
export function giveBuiltin(specifier: string): unknown {
  const name = nameOf(specifier);
  if (shims.has(name)) return shims.get(name);
  if (!allowed.has(name)) throw refuseImport(specifier);
  return getBuiltinModule(name);
}
