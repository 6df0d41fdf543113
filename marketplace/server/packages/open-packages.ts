import type { Registry } from '../../../host/node/registry.ts';
import { createIsolatedRunner } from '../../../host/node/runner/isolated-runner.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import { createDevModules, type DevModules } from './dev-modules.ts';
import { createOffers, type Offers } from './offers.ts';
import { createPackageStore, type PackageStore, type StoreOptions } from './store.ts';

/** What this process has of the marketplace. */
export interface Packages {
  readonly store: PackageStore;
  readonly offers: Offers;
  readonly dev: DevModules;
  readonly createRunner: StoreOptions['createRunner'];
}

/** Ties the marketplace’s packages to the registry of this process. `prepare` makes the tables of collections. */
export function openPackages(kernel: Kernel, registry: Registry, prepare: StoreOptions['prepare']): Packages {
  const { log, config } = kernel;
  const createRunner: StoreOptions['createRunner'] = (module, verify) =>
    createIsolatedRunner(module, { log, verify, command: config.moduleRunnerCommand });
  const dev = createDevModules(kernel, registry, { createRunner, prepare });
  const store = createPackageStore(kernel, registry, { createRunner, prepare, isDev: dev.isDev });
  return { store, dev, createRunner, offers: createOffers(registry, store) };
}
