import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BuiltManifest, BuiltParts } from '../../../host/node/built-module.ts';
import { hashFiles } from '../../../host/node/files.ts';
import { findBuiltFaults } from '../../../host/node/packages/check-built.ts';
import inlay from '../../../package.json' with { type: 'json' };
import type { Manifest } from '../../sdk/index.ts';
import { readPromptFolder } from '../../sdk/prompts/index.ts';
import { bundle } from './bundle.ts';
import { describeModule } from './describe-module.ts';
import { containerName, serverContainer, webRemote, widgetChunk } from './module-halves.ts';
import type { ModuleSource } from './module-source.ts';

/** Builds a module into a folder; throws with what is wrong and leaves the rest to the caller. */
export async function buildModule({ folder, manifest }: ModuleSource, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await copyLocales(folder, manifest, outDir);
  await copyPapers(folder, outDir);
  await copyPrompts(folder, manifest, outDir);
  const web = manifest.widgets.length > 0 ? await buildWeb(folder, manifest, outDir) : null;
  const server = manifest.server === undefined ? null : await buildServer(folder, manifest, outDir);
  const describes = await describeModule(manifest, outDir, server?.entry ?? null);
  const built: BuiltManifest = { ...manifest, built: { by: inlay.version, web, server, describes } };
  const faults = findBuiltFaults(built);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(built, null, 2)}\n`);
}

async function buildWeb(folder: string, manifest: Manifest, outDir: string): Promise<BuiltParts['web']> {
  const webDir = join(outDir, 'web');
  const chunks = await bundle(webRemote(folder, manifest, webDir));
  const container = containerName(manifest);
  const hashes = await hashFiles(webDir, 'web/');
  return {
    remoteEntry: `web/${chunks[container]!.files[0]}`,
    container,
    widgets: Object.fromEntries(
      manifest.widgets.map(({ name }) => [
        name,
        (chunks[widgetChunk(name)]?.files ?? []).map((file) => `web/${file}`),
      ]),
    ),
    files: hashes,
  };
}

async function buildServer(
  folder: string,
  manifest: Manifest,
  outDir: string,
): Promise<BuiltParts['server']> {
  const chunks = await bundle(serverContainer(folder, manifest, join(outDir, 'server')));
  return { entry: `server/${chunks[containerName(manifest)]!.files[0]}` };
}

async function copyLocales(folder: string, manifest: Manifest, outDir: string): Promise<void> {
  await mkdir(join(outDir, 'locales'), { recursive: true });
  for (const locale of manifest.locales) {
    const file = join('locales', `${locale}.json`);
    const texts: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
    const flat = typeof texts === 'object' && texts !== null && !Array.isArray(texts);
    if (!flat || Object.values(texts).some((text) => typeof text !== 'string')) {
      throw new Error(`${file} must be one object of texts by key.`);
    }
    await copyFile(join(folder, file), join(outDir, file));
  }
}

/** Its texts for models, checked as a host checks them. */
async function copyPrompts(folder: string, manifest: Manifest, outDir: string): Promise<void> {
  const { files, faults } = await readPromptFolder(folder, manifest);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  for (const file of files) {
    await mkdir(join(outDir, 'prompts'), { recursive: true });
    await copyFile(join(folder, 'prompts', file), join(outDir, 'prompts', file));
  }
}

/** What people read about it: `listing/` and the licence, under its usual name. */
async function copyPapers(folder: string, outDir: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name === 'listing') {
      const filter = (path: string) => !basename(path).startsWith('.');
      await cp(join(folder, name), join(outDir, name), { recursive: true, filter });
    }
    if (/^licen[cs]e(\.(md|txt))?$/i.test(name)) await copyFile(join(folder, name), join(outDir, 'LICENSE'));
  }
}
