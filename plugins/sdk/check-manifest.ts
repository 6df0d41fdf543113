import { Errors } from 'typebox/value';
import { Manifest } from './manifest.ts';

/**
 * Says what is wrong with a `manifest.json`, one sentence a fault; an empty list means that it is right.
 * Not part of `inlay/sdk`, so that no module carries the checker in its bundle.
 */
export function findManifestFaults(value: unknown): string[] {
  const faults = Errors(Manifest, value).map(({ instancePath, message, params }) => {
    const name = 'additionalProperties' in params ? ` (${String(params.additionalProperties)})` : '';
    return `${instancePath || 'The manifest'} ${message}${name}.`;
  });
  if (faults.length > 0) return [...new Set(faults)];
  const manifest = value as Manifest;
  return [
    ...findRepeats(
      'widget',
      manifest.widgets.map(({ name }) => name),
    ),
    ...findRepeats(
      'route',
      manifest.routes.map(({ route }) => route),
    ),
    ...findRepeats('job', manifest.jobs),
    ...findRepeats('collection', manifest.collections),
    ...findRepeats(
      'permission',
      manifest.permissions.map(({ name }) => name),
    ),
    ...(manifest.locales.includes('en') ? [] : ['The locales lack `en`, the fallback of all others.']),
  ];
}

function findRepeats(noun: string, names: readonly string[]): string[] {
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => `The ${noun} \`${name}\` is listed twice.`);
}
