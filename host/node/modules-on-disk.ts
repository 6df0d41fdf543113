import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { satisfies } from 'semver';
import inlay from '../../package.json' with { type: 'json' };
import { findManifestFaults } from '../../plugins/sdk/check-manifest.ts';
import { findModuleSchemaFaults } from '../../plugins/sdk/checking/index.ts';
import { readPromptFolder } from '../../plugins/sdk/prompts/index.ts';
import type { BrokenModule, BuiltManifest, BuiltModule } from './built-module.ts';

/**
 * Finds all module versions that the build left under `<distDir>/modules/<id>/<version>/`. A module that
 * cannot be used is told to `onBroken` and listed as broken; it never keeps the others from being found.
 */
export async function findBuiltModules(
  distDir: string,
  onBroken: (module: BrokenModule) => void = () => {},
): Promise<(BuiltModule | BrokenModule)[]> {
  const modulesDir = join(distDir, 'modules');
  const found: (BuiltModule | BrokenModule)[] = [];
  for (const id of await listFolders(modulesDir)) {
    for (const version of await listFolders(join(modulesDir, id))) {
      try {
        found.push(await readBuiltModule(join(modulesDir, id, version), id, version));
      } catch (error) {
        const broken = { id, broken: error instanceof Error ? error.message : String(error) };
        onBroken(broken);
        found.push(broken);
      }
    }
  }
  return found;
}

async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** Reads a built module from its folder, as `id` at `version`. Throws a sentence that says what is wrong with it. */
export async function readBuiltModule(folder: string, id: string, version: string): Promise<BuiltModule> {
  const manifest = await readJson<BuiltManifest>(join(folder, 'manifest.json'));
  const { built, ...source } = manifest;
  const faults = findManifestFaults(source);
  if (faults.length > 0) throw new Error(faults.join(' '));
  if (!built) throw new Error('It is not built: run `npm run build`.');
  const schemaFaults = findModuleSchemaFaults(built.describes);
  if (schemaFaults.length > 0) throw new Error(schemaFaults.join(' '));
  if (manifest.id !== id || manifest.version !== version) {
    throw new Error(`Its manifest says ${manifest.id} ${manifest.version}, its folder ${id} ${version}.`);
  }
  if (!satisfies(inlay.version, manifest.host, { includePrerelease: true })) {
    throw new Error(
      `It runs on Inlay ${manifest.host}, and this is ${inlay.version}: take another version of it.`,
    );
  }
  await checkFiles(folder, built.web?.files ?? {});
  const messages = await Promise.all(
    manifest.locales.map(
      async (locale) =>
        [locale, await readJson<Record<string, string>>(join(folder, 'locales', `${locale}.json`))] as const,
    ),
  );
  const { prompts, faults: promptFaults } = await readPromptFolder(folder, manifest);
  if (promptFaults.length > 0) throw new Error(promptFaults.join(' '));
  return { id, version, folder, manifest, messages: Object.fromEntries(messages), prompts };
}

async function checkFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([path, sha256]) => {
      const bytes = await readFile(join(folder, path));
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new Error(`${path} was changed after the build: run \`npm run build\`.`);
      }
    }),
  );
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
