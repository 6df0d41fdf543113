import { refuseAccess } from '../refusal.ts';

/** Ways out of the process. They are refused by name, so that their absence puzzles nobody. */
const ways = ['WebSocket', 'EventSource', 'Worker', 'BroadcastChannel'];
const stores = ['localStorage', 'sessionStorage', 'Storage', 'CloseEvent'];

export function guardGlobals(): void {
  define('fetch', async () => {
    throw refuseAccess('fetch');
  });
  for (const name of ways) define(name, refuseNew(name));
  for (const name of stores) Reflect.deleteProperty(globalThis, name);
}

/** A class, since such names are called with `new`. */
function refuseNew(name: string): unknown {
  return class {
    constructor() {
      throw refuseAccess(name);
    }
  };
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}
