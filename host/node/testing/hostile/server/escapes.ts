import type { Misdeed } from './module.ts';

/** The bundler must not see it, or it would resolve it itself. */
const load = (name: string, options?: ImportCallOptions): Promise<unknown> =>
  import(/* webpackIgnore: true */ name, options);

type Dangerous = Readonly<Record<string, (...args: unknown[]) => unknown>>;
const danger = () => process as unknown as Dangerous;

/** Misdeeds that reach for what is outside of the process. */
export const escapes: Readonly<Record<string, Misdeed>> = {
  import: (_services, name) => load(name as string),
  'import JSON': (_services, name) => load(name as string, { with: { type: 'json' } }),
  require: async (_services, name) => {
    const { createRequire } = (await load('node:module')) as typeof import('node:module');
    return createRequire(import.meta.url)(name as string) && 'given';
  },
  'get built-in': (_services, name) => process.getBuiltinModule(name as string) && 'given',
  fetch: () => fetch('http://127.0.0.1:1/'),
  'open a socket': () => new WebSocket('ws://127.0.0.1:1/') && 'open',
  'start a worker': () =>
    new (globalThis as unknown as { Worker: new (url: string) => object }).Worker('data:,'),
  'use process': (_services, name) => danger()[name as string]!(process.ppid, 'SIGKILL'),
  'make code': () => new Function('return process')(),
  'load an engine': async () => {
    const crypto = (await load('node:crypto')) as typeof import('node:crypto');
    return crypto.setEngine('/tmp/engine.so');
  },
  'tell all': () => ({
    env: process.env,
    argv: [...process.argv, ...process.execArgv, process.execPath],
    cwd: process.cwd(),
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => /storage|secret/i.test(name)),
  }),
};
