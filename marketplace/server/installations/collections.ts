import { ensureTable, expireRecords } from '../../../server/domains/collections/index.ts';
import type { LoadedModule } from '../../../server/domains/modules/index.ts';
import type { Database } from '../../../server/kernel/db/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';

/** Collections are made for the host as a whole; row-level security keeps the tenants apart in them. */
export async function ensureCollections(db: Database, modules: readonly LoadedModule[]): Promise<void> {
  for (const module of modules)
    for (const [name, collection] of Object.entries(module.manifest.built.describes.collections))
      await ensureTable(db, module.id, name, collection);
}

/** Erases what the modules' collections have kept for as long as they may. */
export async function expireCollections(
  { db, log }: Pick<Kernel, 'db' | 'log'>,
  modules: readonly LoadedModule[],
): Promise<void> {
  for (const module of modules)
    for (const [name, collection] of Object.entries(module.manifest.built.describes.collections)) {
      const facts = { module: module.id, version: module.version, collection: name };
      try {
        const records = await expireRecords(db, module, name, collection);
        if (records > 0) log.info({ ...facts, records }, 'Erased expired records.');
      } catch (error) {
        // What is wrong with one module never keeps the records of the others.
        log.error({ ...facts, err: error }, 'The expired records of a collection could not be erased.');
      }
    }
}
