import { monotonicFactory } from 'ulid';
import { drawBytes } from '../crypto/index.ts';

// The library would ask the system for each of sixteen letters.
const next = monotonicFactory(() => drawBytes(1)[0]! / 256);
const form = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** A new ULID; of two made by one process, the later one sorts later. */
export function createId(): string {
  return next();
}

/** True for a ULID in its canonical, upper-case form. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}
