import { compare } from 'semver';
import type { ModuleDefinition } from '../../plugins/sdk/index.ts';
import type { BrokenModule, BuiltModule } from './built-module.ts';
import { isBroken } from './built-module.ts';
import { loadModule } from './load-module.ts';
import { findBuiltModules } from './modules-on-disk.ts';

/** A module version that runs in this process. */
export interface LoadedModule extends BuiltModule {
  readonly definition: ModuleDefinition;
}

/** All module versions of this host. */
export interface Registry {
  readonly modules: readonly LoadedModule[];
  /** Modules that were found but cannot run, with the reason. */
  readonly broken: readonly BrokenModule[];
  find(id: string, version: string): LoadedModule | undefined;
  /** The newest version of a module. */
  findNewest(id: string): LoadedModule | undefined;
}

/** Loads what the build left. A module that cannot be loaded is listed as broken; the others go on. */
export async function loadRegistry(
  distDir: string,
  onBroken: (module: BrokenModule) => void = () => {},
): Promise<Registry> {
  const modules: LoadedModule[] = [];
  const broken: BrokenModule[] = [];
  const report = (module: BrokenModule) => {
    broken.push(module);
    onBroken(module);
  };
  for (const found of await findBuiltModules(distDir)) {
    if (isBroken(found)) {
      report(found);
      continue;
    }
    try {
      modules.push({ ...found, definition: await loadModule(found) });
    } catch (error) {
      report({ id: found.id, broken: error instanceof Error ? error.message : String(error) });
    }
  }
  return {
    modules,
    broken,
    find: (id, version) => modules.find((module) => module.id === id && module.version === version),
    findNewest: (id) =>
      modules.filter((module) => module.id === id).sort((a, b) => compare(b.version, a.version))[0],
  };
}
