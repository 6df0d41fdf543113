import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findManifestFaults } from '../../sdk/check-manifest.ts';
import type { Manifest } from '../../sdk/index.ts';

/** A module's source folder. */
export interface ModuleSource {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads and checks a module's manifest; throws with all that is wrong. */
export async function readModuleSource(folder: string): Promise<ModuleSource> {
  const manifest = await readManifest(folder);
  const faults = findManifestFaults(manifest);
  if (faults.length > 0) throw new Error(faults.map((fault) => `manifest.json: ${fault}`).join('\n'));
  const files = [
    ...manifest.widgets.map(({ entry }) => entry),
    ...(manifest.server === undefined ? [] : [manifest.server]),
    ...manifest.locales.map((locale) => `locales/${locale}.json`),
  ];
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0)
    throw new Error(`manifest.json names files that are not there: ${missing.join(', ')}.`);
  return { folder, manifest };
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const reason =
      cause.code === 'ENOENT'
        ? `There is no manifest.json in ${basename(folder)}. Name the folder of a module, or go there.`
        : `manifest.json of ${basename(folder)} cannot be read: ${cause.message}`;
    throw new Error(reason, { cause });
  });
  try {
    return JSON.parse(text) as Manifest;
  } catch (cause) {
    throw new Error(`manifest.json of ${basename(folder)} is not JSON: ${(cause as Error).message}`, {
      cause,
    });
  }
}
