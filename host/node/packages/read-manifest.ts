import { findManifestFaults } from '../../../plugins/sdk/check-manifest.ts';
import { findModuleSchemaFaults } from '../../../plugins/sdk/checking/index.ts';
import type { BuiltManifest } from '../built-module.ts';
import { findBuiltFaults } from './check-built.ts';
import { manifestInvalid, tooLarge } from './errors.ts';
import { findExcess } from './find-excess.ts';
import { parsedBytes } from './limits.ts';

/**
 * Reads a package's `manifest.json`, which must fit the files with their hashes.
 * Errors: `packages.manifest_invalid` with what is wrong in `faults`, `packages.too_large` beyond 512 KiB.
 */
export function readManifest(
  files: ReadonlyMap<string, Uint8Array>,
  integrity: Readonly<Record<string, string>>,
): BuiltManifest {
  const bytes = files.get('manifest.json');
  if (!bytes) throw manifestInvalid(['It is missing.']);
  if (bytes.length > parsedBytes.manifest) throw tooLarge('manifest.json', parsedBytes.manifest);
  const manifest = parse(bytes);
  if (typeof manifest !== 'object' || manifest === null) throw manifestInvalid(['It is not a JSON object.']);
  const { built, ...source } = manifest as BuiltManifest;
  const excess = findExcess(manifest);
  if (excess) throw manifestInvalid([excess]);
  const faults = findManifestFaults(source);
  if (faults.length > 0) throw manifestInvalid(faults);
  const builtFaults = findBuiltFaults(manifest as BuiltManifest);
  if (builtFaults.length > 0) throw manifestInvalid(builtFaults);
  const schemaFaults = findModuleSchemaFaults(built.describes);
  if (schemaFaults.length > 0) throw manifestInvalid(schemaFaults);
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
