import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from 'inlay/sdk';
import { readBuiltModule } from '../../../host/node/modules-on-disk.ts';
import { type ModulePackage, readPackage, unpackTo } from '../../../host/node/packages/index.ts';
import type { LoadedModule, Registry } from '../../../host/node/registry.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import type { StoreOptions } from './store.ts';

/** Modules that a developer loads into a host of their own, unsigned and at once. */
export interface DevModules {
  /** Loads a package in the place of the same version. Errors: those of `readPackage`, `dev.module_bundled`. */
  load(bytes: Uint8Array): Promise<LoadedModule>;
  /** Loads what was loaded before this process started. */
  restore(): Promise<void>;
  isDev(module: string, version: string): boolean;
}

type Parts = Pick<Kernel, 'config' | 'log'>;

const bundled = (module: string) =>
  new AppError(
    'dev.module_bundled',
    409,
    `${module} comes with this host. Change it in the host’s own folder, or give yours another id.`,
    { data: { module } },
  );

/** Each load has a folder of its own: the process that runs the one before may still read from there. */
export function createDevModules(
  { config, log }: Parts,
  registry: Registry,
  { createRunner, prepare }: Pick<StoreOptions, 'createRunner' | 'prepare'>,
): DevModules {
  const root = join(config.dataDir, 'dev-modules');
  const loaded = new Set<string>();

  async function add(folder: string, id: string, version: string): Promise<LoadedModule> {
    const built = await readBuiltModule(folder, id, version);
    const before = registry.find(id, version);
    const module = { ...built, thirdParty: true, isDraft: true, runner: createRunner(built) };
    await prepare(module);
    loaded.add(`${id}@${version}`);
    registry.add(module);
    await before?.runner.stop();
    return module;
  }

  const unpack = async (read: ModulePackage): Promise<string> => {
    const { id, version } = read.manifest;
    const parent = join(root, id, version);
    // Later ones sort after earlier ones.
    const name = `${Date.now().toString(36).padStart(10, '0')}-${read.integrityHash.slice(0, 8)}`;
    await unpackTo(read, join(parent, name));
    return name;
  };

  return {
    isDev: (module, version) => loaded.has(`${module}@${version}`),
    async load(bytes) {
      const read = await readPackage(bytes);
      const { id, version } = read.manifest;
      if (registry.modules.some((module) => module.id === id && !module.thirdParty)) throw bundled(id);
      const name = await unpack(read);
      const module = await add(join(root, id, version, name), id, version);
      await removeOthers(join(root, id, version), name);
      return module;
    },
    async restore() {
      for (const id of await listFolders(root)) {
        for (const version of await listFolders(join(root, id))) {
          const newest = (await listFolders(join(root, id, version))).at(-1);
          if (newest === undefined) continue;
          await add(join(root, id, version, newest), id, version).catch((error: unknown) =>
            log.warn({ err: error, module: id, version }, 'A developer’s module could not be loaded again.'),
          );
        }
      }
    },
  };
}

async function removeOthers(parent: string, name: string): Promise<void> {
  for (const each of await readdir(parent)) {
    if (each !== name) await rm(join(parent, each), { recursive: true, force: true });
  }
}

async function listFolders(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  const kinds = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).isDirectory()));
  return names.filter((_, index) => kinds[index]);
}
