import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompress } from '../host/node/files.ts';
import { type ModuleSource, readModuleSource } from '../plugins/cli/build/module-source.ts';
import { findModuleFolders } from './build/find-modules.ts';
import { withLock } from './build/lock.ts';
import { hashSources, readStamp, type Stamp, writeStamp } from './build/stamp.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the normal build goes. */
export const distDir = join(root, 'dist');

export interface BuildOptions {
  /** Takes one line for each thing built or failed. */
  readonly log?: (line: string) => void;
  /** Builds only these: `host` (loader and frame), `console`, ids of modules. */
  readonly only?: readonly string[];
  /** Folders of the modules; default all of `plugins/` that have a manifest. */
  readonly moduleFolders?: readonly string[];
  /** Default `dist/`. */
  readonly outDir?: string;
}

export interface BuildResult {
  /** Names of what was built; what was already up to date is not among them. */
  readonly built: string[];
  readonly failed: { readonly name: string; readonly reason: string }[];
}

interface Unit {
  readonly name: string;
  readonly hash: string;
  readonly target: string;
  run(outDir: string): Promise<void>;
}

/**
 * Builds the loader, our pages and every module whose sources changed. A module that fails is reported and
 * keeps its last good build; the others are built all the same. Two processes may call this at once.
 */
export async function buildAll(options: BuildOptions = {}): Promise<BuildResult> {
  const { log = () => {}, only, outDir = distDir } = options;
  const folders =
    options.moduleFolders?.map((folder) => resolve(folder)) ??
    (await findModuleFolders(join(root, 'plugins')));
  return withLock(outDir, async () => {
    const failed: BuildResult['failed'] = [];
    const built: string[] = [];
    const stamp = await readStamp(outDir);
    await removeDrafts(outDir);
    const report = (name: string, error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      failed.push({ name, reason });
      log(`${name} failed to build:\n${reason.replace(/^/gm, '  ')}`);
    };
    const units = await findUnits(folders, outDir, report);
    for (const unit of units) {
      if ((only && !only.includes(unit.name)) || isCurrent(unit, stamp)) continue;
      try {
        const started = performance.now();
        await replaceFolder(unit, outDir);
        stamp[unit.name] = unit.hash;
        built.push(unit.name);
        log(`built ${unit.name} in ${Math.round(performance.now() - started)} ms`);
      } catch (error) {
        report(unit.name, error);
      }
    }
    if (!only) await removeStrays(outDir, units, failed, stamp);
    await writeStamp(outDir, stamp);
    return { built, failed };
  });
}

const isCurrent = (unit: Unit, stamp: Stamp) => stamp[unit.name] === unit.hash && existsSync(unit.target);

async function findUnits(
  folders: readonly string[],
  outDir: string,
  report: (name: string, error: unknown) => void,
): Promise<Unit[]> {
  const tools = [
    'package-lock.json',
    'package.json',
    'scripts/build',
    'plugins/cli/build',
    'host/node/files.ts',
    'plugins/sdk',
    'widgets',
  ];
  const common = await hashSources(tools.map((path) => join(root, path)));
  const page = async (
    name: string,
    sources: string[],
    build: (draft: string) => Promise<void>,
  ): Promise<Unit> => ({
    name,
    hash: common + (await hashSources(sources.map((path) => join(root, path)))),
    target: join(outDir, name),
    run: build,
  });
  const hostParts = ['client', 'embed', 'federation', 'frame', 'mount'].map((part) => `host/browser/${part}`);
  const units = [
    await page('host', hostParts, async (draft) =>
      (await import('./build/build-host.ts')).buildHost(root, draft),
    ),
  ];
  if (existsSync(join(root, 'host/browser/console/console.ts'))) {
    const sources = [...hostParts, 'host/browser/console', 'marketplace/web'];
    const build = async (draft: string) => (await import('./build/build-host.ts')).buildConsole(root, draft);
    units.push(await page('console', sources, build));
  }
  for (const folder of folders) {
    try {
      units.push(await describeUnit(await readModuleSource(folder), common, outDir));
    } catch (error) {
      report(basename(folder), error);
    }
  }
  return units;
}

async function describeUnit(source: ModuleSource, common: string, outDir: string): Promise<Unit> {
  const { id, version } = source.manifest;
  return {
    name: id,
    hash: common + (await hashSources([source.folder])),
    target: join(outDir, 'modules', id, version),
    run: async (draft) => {
      await (await import('../plugins/cli/build/build-module.ts')).buildModule(source, draft);
      await precompress(join(draft, 'web'));
    },
  };
}

/** What a killed build left behind. */
async function removeDrafts(outDir: string): Promise<void> {
  const left = (await readdir(outDir)).filter((name) => /^\.(draft|old)-/.test(name));
  for (const name of left) await rm(join(outDir, name), { recursive: true, force: true });
}

/** Builds beside the target and swaps, so that a reader never sees half a build. */
async function replaceFolder(unit: Unit, outDir: string): Promise<void> {
  // A name of its own each time: the server half is imported from here, and Node never reads a path twice.
  const draft = join(outDir, `.draft-${unit.name}-${randomUUID()}`);
  const old = join(outDir, `.old-${unit.name}-${randomUUID()}`);
  try {
    await unit.run(draft);
    await mkdir(join(unit.target, '..'), { recursive: true });
    if (existsSync(unit.target)) await rename(unit.target, old);
    await rename(draft, unit.target);
  } finally {
    for (const folder of [draft, old]) await rm(folder, { recursive: true, force: true });
  }
}

/** Modules whose sources are gone, and versions that a successful build has left behind. */
async function removeStrays(
  outDir: string,
  units: readonly Unit[],
  failed: BuildResult['failed'],
  stamp: Stamp,
) {
  const wanted = new Set(units.map(({ target }) => target));
  const kept = new Set(failed.map(({ name }) => name));
  for (const id of await readdir(join(outDir, 'modules')).catch(() => [])) {
    if (kept.has(id)) continue;
    const folder = join(outDir, 'modules', id);
    for (const version of await readdir(folder)) {
      if (!wanted.has(join(folder, version)))
        await rm(join(folder, version), { recursive: true, force: true });
    }
    if (!units.some(({ name }) => name === id)) {
      await rm(folder, { recursive: true, force: true });
      delete stamp[id];
    }
  }
}

if (import.meta.main) {
  const { built, failed } = await buildAll({
    log: console.log,
    ...(process.argv.length > 2 ? { only: process.argv.slice(2) } : {}),
  });
  if (built.length + failed.length === 0) console.log('Everything is up to date.');
  process.exitCode = failed.length > 0 ? 1 : 0;
}
