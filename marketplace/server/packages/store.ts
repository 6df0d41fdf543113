import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAppError } from 'inlay/sdk';
import type { BuiltModule } from '../../../host/node/built-module.ts';
import type { LoadedModule, Registry } from '../../../host/node/registry.ts';
import type { ModuleRunner } from '../../../host/node/runner/module-runner.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import { bringPackage, folderOf } from './bring-package.ts';
import { packagesTopic } from './news.ts';
import { readTrust } from './trust.ts';
import { listWantedVersions, type StoredVersion } from './versions.ts';

/** What one process has of the packages that the marketplace let in. */
export interface PackageStore {
  /** Brings this process up to date. Several calls at once are one. */
  sync(): Promise<void>;
  /**
   * What the marketplace says of a version; undefined for what it did not let in, such as bundled modules and what a
   * developer loaded in the place of a version that it did.
   */
  find(module: string, version: string): StoredVersion | undefined;
  /** All that this process knows of a module, in no order. */
  list(module: string): readonly StoredVersion[];
  /** Hears of news from other processes until the answer is called. */
  listen(): Promise<() => Promise<void>>;
}

export interface StoreOptions {
  /** Makes what runs a module, in a process of its own. `verify` must be awaited before its code is loaded. */
  readonly createRunner: (module: BuiltModule, verify?: () => Promise<void>) => ModuleRunner;
  /** Called before a module can be installed: makes the tables of its collections. */
  readonly prepare: (module: LoadedModule) => Promise<void>;
  /** Versions that a developer loaded by hand stay in the place of those of the marketplace. */
  readonly isDev: (module: string, version: string) => boolean;
}

interface Held {
  readonly stored: StoredVersion;
  /** As they were when the folder was verified. */
  readonly revocations: string;
  /** Why it cannot run; the same package is not tried again until something about it changes. */
  readonly broken: boolean;
}

type Parts = Pick<Kernel, 'db' | 'bus' | 'storage' | 'config' | 'log'>;

const nameOf = (module: string, version: string) => `${module}@${version}`;

/** Keeps the registry of this process in step with what the marketplace let in. */
export function createPackageStore(parts: Parts, registry: Registry, options: StoreOptions): PackageStore {
  const { db, bus, log, config } = parts;
  const held = new Map<string, Held>();
  let running: Promise<void> | undefined;
  let again: Promise<void> | undefined;

  async function syncOnce(): Promise<void> {
    const trust = await readTrust(db);
    const wanted = new Map(
      (await listWantedVersions(db)).map((each) => [nameOf(each.module, each.version), each]),
    );
    for (const [name, { stored }] of held) if (!wanted.has(name)) await drop(name, stored);
    for (const [name, stored] of wanted) {
      const known = held.get(name);
      const same =
        known?.stored.storageKey === stored.storageKey &&
        known.stored.integrityHash === stored.integrityHash &&
        known.revocations === trust.revocations;
      if (known && same) held.set(name, { ...known, stored });
      else await take(name, stored, trust);
    }
  }

  async function take(name: string, stored: StoredVersion, trust: Awaited<ReturnType<typeof readTrust>>) {
    const { module: id, version } = stored;
    const { revocations } = trust;
    try {
      const module = await bringPackage(parts, stored, trust);
      const running = registry.find(id, version);
      const unchanged = held.get(name)?.stored.integrityHash === stored.integrityHash && running;
      if (!unchanged && !options.isDev(id, version)) await add(module, stored);
      held.set(name, { stored, revocations, broken: false });
    } catch (error) {
      const reason = isAppError(error) ? error.message : String(error);
      log.error({ module: id, version, err: error }, 'A package cannot be used.');
      if (!options.isDev(id, version)) {
        await registry.remove(id, version);
        registry.addBroken({ id, version, broken: reason });
      }
      // What is wrong with a package stays wrong; a store that was away may be back in a minute.
      if (isAppError(error) && error.status < 500) held.set(name, { stored, revocations, broken: true });
      else held.delete(name);
    }
  }

  async function add(module: BuiltModule, stored: StoredVersion): Promise<void> {
    // What was changed on this machine since is replaced, also between two starts of the module's process.
    const verify = async () => {
      await bringPackage(parts, stored, await readTrust(db));
    };
    const loaded = { ...module, thirdParty: true, runner: options.createRunner(module, verify) };
    await options.prepare(loaded);
    registry.add(loaded);
    log.info({ module: module.id, version: module.version }, 'A module came in.');
  }

  async function drop(name: string, stored: StoredVersion): Promise<void> {
    const { module, version } = stored;
    held.delete(name);
    if (!options.isDev(module, version)) await registry.remove(module, version);
    const folder = folderOf(config, stored);
    await rm(folder, { recursive: true, force: true });
    // The module's own folder goes with its last version.
    await rmdir(dirname(folder)).catch(() => {});
    log.info({ module, version }, 'A module went.');
  }

  /** What changed while a round was under way is seen by the next one, which all who ask meanwhile share. */
  function sync(): Promise<void> {
    if (!running) {
      running = syncOnce().finally(() => {
        running = undefined;
      });
      return running;
    }
    again ??= running
      .catch(() => {})
      .then(() => {
        again = undefined;
        return sync();
      });
    return again;
  }

  return {
    sync,
    find: (module, version) =>
      options.isDev(module, version) ? undefined : held.get(nameOf(module, version))?.stored,
    list: (module) => [...held.values()].map(({ stored }) => stored).filter((each) => each.module === module),
    async listen() {
      return bus.subscribe(packagesTopic, () =>
        sync().catch((error: unknown) =>
          log.error({ err: error }, 'Packages could not be brought up to date.'),
        ),
      );
    },
  };
}
