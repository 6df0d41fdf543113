import { dangers, ownProcess, refusals } from './own-process.ts';

/** Gives the module a `process` that knows a few facts, and takes the teeth out of the real one, should it be found. */
export function guardProcess(): void {
  const real = globalThis.process;
  // Its events must not pass through what others can replace in what it inherits.
  for (const name of ['emit', 'on', 'listenerCount']) fix(real, name, Reflect.get(real, name));
  for (const name of dangers) fix(real, name, refusals[name]);
  fix(globalThis, 'process', ownProcess);
}

function fix(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: false, configurable: false, enumerable: true });
}
