import { compare } from 'semver';
import type { BrokenModule, BuiltModule } from './built-module.ts';
import { isBroken } from './built-module.ts';
import { loadModule } from './load-module.ts';
import { findBuiltModules } from './modules-on-disk.ts';
import { createInlineRunner } from './runner/inline-runner.ts';
import { createIsolatedRunner } from './runner/isolated-runner.ts';
import type { ModuleRunner } from './runner/module-runner.ts';
import type { RunnerLog } from './runner/session-log.ts';

/** A module version that can be called. What it declares is data: `manifest.built.describes`. */
export interface LoadedModule extends BuiltModule {
  /** It came as a package of somebody else's: its code runs in a process, its widgets in a frame of their own. */
  readonly thirdParty: boolean;
  /** A developer loaded it into a host of their own: nobody signed or reviewed it. */
  readonly isDraft?: boolean;
  readonly runner: ModuleRunner;
}

/** All module versions of this host. They come and go while it runs. */
export interface Registry {
  readonly modules: readonly LoadedModule[];
  /** Modules that were found but cannot run, with the reason. */
  readonly broken: readonly BrokenModule[];
  find(id: string, version: string): LoadedModule | undefined;
  /** The newest version of a module. */
  findNewest(id: string): LoadedModule | undefined;
  /** Adds a version, in place of the same version if there is one. */
  add(module: LoadedModule): void;
  /** Notes that a module version cannot run. */
  addBroken(module: BrokenModule): void;
  /** Takes a version away and ends its runner. */
  remove(id: string, version: string): Promise<void>;
  /** Hears of what comes and goes; the answer ends it. */
  onChange(listener: () => void): () => void;
  /** Ends all runners. */
  stop(): Promise<void>;
}

export function createRegistry(): Registry {
  let modules: readonly LoadedModule[] = [];
  let broken: readonly BrokenModule[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const isAt = (id: string, version: string) => (each: LoadedModule) =>
    each.id === id && each.version === version;
  const isSame = (each: BrokenModule, module: { readonly id: string; readonly version?: string }) =>
    each.id === module.id && (each.version === undefined || each.version === module.version);
  return {
    get modules() {
      return modules;
    },
    get broken() {
      return broken;
    },
    find: (id, version) => modules.find(isAt(id, version)),
    findNewest: (id) =>
      modules.filter((module) => module.id === id).sort((a, b) => compare(b.version, a.version))[0],
    add(module) {
      const replaced = modules.find(isAt(module.id, module.version));
      modules = [...modules.filter((each) => each !== replaced), module];
      broken = broken.filter((each) => !isSame(each, module));
      void replaced?.runner.stop();
      tell();
    },
    addBroken(module) {
      broken = [...broken.filter((each) => !isSame(each, module)), module];
      tell();
    },
    async remove(id, version) {
      const removed = modules.find(isAt(id, version));
      modules = modules.filter((each) => each !== removed);
      broken = broken.filter((each) => each.id !== id || each.version !== version);
      tell();
      await removed?.runner.stop();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      await Promise.all(modules.map(({ runner }) => runner.stop()));
    },
  };
}

/** The newest version of each module. */
export const listNewest = ({ modules, findNewest }: Registry): LoadedModule[] =>
  modules.filter((module) => findNewest(module.id) === module);

export interface RegistryOptions {
  /** Hears of each module that cannot be used. */
  readonly onBroken?: (module: BrokenModule) => void;
  /** `isolated`: modules of the house run in processes of their own too. Default `auto`: they run in this one. */
  readonly moduleRunner?: 'auto' | 'isolated';
  /** For isolated modules: see `createIsolatedRunner`. */
  readonly moduleRunnerCommand?: readonly string[];
  readonly log?: RunnerLog;
}

const silent: RunnerLog = { info() {}, warn() {}, error() {} };

async function startRunner(module: BuiltModule, options: RegistryOptions): Promise<ModuleRunner> {
  const { moduleRunner = 'auto', moduleRunnerCommand: command, log = silent } = options;
  if (moduleRunner === 'isolated') return createIsolatedRunner(module, { command, log });
  return createInlineRunner(await loadModule(module));
}

/** Loads what the build left. A module that cannot be loaded is listed as broken; the others go on. */
export async function loadRegistry(distDir: string, options: RegistryOptions = {}): Promise<Registry> {
  const { onBroken = () => {} } = options;
  const registry = createRegistry();
  const report = (module: BrokenModule) => {
    registry.addBroken(module);
    onBroken(module);
  };
  for (const found of await findBuiltModules(distDir)) {
    if (isBroken(found)) {
      report(found);
      continue;
    }
    try {
      registry.add({ ...found, thirdParty: false, runner: await startRunner(found, options) });
    } catch (error) {
      report({ id: found.id, broken: error instanceof Error ? error.message : String(error) });
    }
  }
  return registry;
}
