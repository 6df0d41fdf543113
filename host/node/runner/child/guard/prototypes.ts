import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { Duplex, Readable, Stream, Writable } from 'node:stream';

/** What everybody inherits from: nothing can be added there. What is there can be changed, as old libraries do. */
const intrinsics = [Object, Function, Array, String, Number, Boolean, Promise, Map, Set, RegExp, Error, Date];

/** Our line to the host and the real `process` inherit from these, and would be handed to whoever replaced a method. */
const ours = [EventEmitter, Stream, Readable, Writable, Duplex, Socket];

export function guardPrototypes(): void {
  for (const { prototype } of intrinsics) Object.preventExtensions(prototype);
  for (const { prototype } of ours) harden(prototype);
}

/**
 * Makes the methods of a prototype unchangeable, while heirs may still have methods of the same name: assigning one sets
 * it on the heir, where a merely frozen prototype would refuse.
 */
function harden(prototype: object): void {
  for (const name of Reflect.ownKeys(prototype)) {
    const property = Reflect.getOwnPropertyDescriptor(prototype, name)!;
    if (!property.configurable) continue;
    if (!('value' in property)) {
      Object.defineProperty(prototype, name, { configurable: false });
      continue;
    }
    const { value, enumerable } = property as { value: unknown; enumerable: boolean };
    Object.defineProperty(prototype, name, {
      enumerable,
      configurable: false,
      get: () => value,
      set(this: object, other: unknown) {
        if (this === prototype) throw new TypeError(`${String(name)} cannot be changed for everybody.`);
        Object.defineProperty(this, name, {
          value: other,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    });
  }
  Object.preventExtensions(prototype);
}
