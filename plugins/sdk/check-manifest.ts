import { crossCheck } from './cross-check.ts';
import { explainFaults } from './explain-faults.ts';
import { Manifest } from './manifest.ts';

/**
 * Says what is wrong with a `manifest.json`, one sentence a fault with what to do; an empty list means that it is
 * right. Not part of `inlay/sdk`, so that no module carries the checker in its bundle.
 */
export function findManifestFaults(value: unknown): string[] {
  const faults = explainFaults(Manifest, value, 'The manifest');
  return faults.length > 0 ? faults : crossCheck(value as Manifest);
}
