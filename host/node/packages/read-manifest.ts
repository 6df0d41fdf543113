import { Errors } from 'typebox/value';
import { findManifestFaults } from '../../../plugins/sdk/check-manifest.ts';
import { Type } from '../../../plugins/sdk/index.ts';
import type { BuiltManifest } from '../built-module.ts';
import { manifestInvalid } from './errors.ts';

const Path = Type.String({ minLength: 1, maxLength: 300 });
const Described = Type.Record(Type.String(), Type.Object({}));

/** The part of a manifest that the build wrote; what a later version adds to it is let through. */
const Built = Type.Object({
  by: Type.String(),
  web: Type.Union([
    Type.Null(),
    Type.Object({
      remoteEntry: Path,
      container: Type.String({ pattern: '^[a-zA-Z0-9_]+$' }),
      widgets: Type.Record(Type.String(), Type.Array(Path)),
      files: Type.Record(Type.String(), Type.String()),
    }),
  ]),
  server: Type.Union([Type.Null(), Type.Object({ entry: Path })]),
  describes: Type.Object({
    api: Described,
    jobs: Described,
    events: Type.Array(Type.String()),
    collections: Described,
    hooks: Type.Array(Type.String()),
  }),
});

/**
 * Reads a package's `manifest.json`, which must fit the files with their hashes.
 * Errors: `packages.manifest_invalid` with all that is wrong in `faults`.
 */
export function readManifest(
  files: ReadonlyMap<string, Uint8Array>,
  integrity: Readonly<Record<string, string>>,
): BuiltManifest {
  const bytes = files.get('manifest.json');
  if (!bytes) throw manifestInvalid(['It is missing.']);
  const manifest = parse(bytes);
  if (typeof manifest !== 'object' || manifest === null) throw manifestInvalid(['It is not a JSON object.']);
  const { built, ...source } = manifest as BuiltManifest;
  const faults = [
    ...findManifestFaults(source),
    ...Errors(Built, built).map(({ instancePath, message }) => `/built${instancePath} ${message}.`),
  ];
  if (faults.length > 0) throw manifestInvalid(faults);
  const strays = findStrays(built, integrity);
  if (strays.length > 0) throw manifestInvalid(strays);
  return manifest as BuiltManifest;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (cause) {
    throw manifestInvalid([`It is not JSON: ${(cause as Error).message}.`]);
  }
}

/** The files that the manifest sends browsers and the host to must be the files of this package. */
function findStrays(built: BuiltManifest['built'], integrity: Readonly<Record<string, string>>): string[] {
  const { web, server } = built;
  const named = [
    ...(web ? [web.remoteEntry, ...Object.values(web.widgets).flat()] : []),
    ...(server ? [server.entry] : []),
  ];
  const stated = new Map(Object.entries(web?.files ?? {}));
  const chunks = Object.keys(integrity).filter((path) => path.startsWith('web/'));
  return [
    ...named.filter((path) => !integrity[path]).map((path) => `It names ${path}, which is not there.`),
    ...chunks
      .filter((path) => stated.get(path) !== integrity[path])
      .map((path) => `It states no hash of ${path}, or another.`),
    ...[...stated.keys()]
      .filter((path) => !integrity[path])
      .map((path) => `It states a hash of ${path}, which is not there.`),
  ];
}
