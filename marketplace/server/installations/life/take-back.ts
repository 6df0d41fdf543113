import type { LoadedModule } from '../../../../host/node/registry.ts';
import { listCopied, restoreCopies, tableOf } from '../../../../server/domains/collections/index.ts';
import type { Database } from '../../../../server/kernel/db/index.ts';
import type { Installation, WorkNote } from '../model.ts';
import { collectionsOf } from './module-of.ts';

/** Puts the records back as they were before this generation, in the open transaction; `version` reads them from then on. */
export async function takeBackRecords(
  db: Database,
  { id, module }: Pick<Installation, 'id' | 'module'>,
  generation: number,
  version: LoadedModule | undefined,
): Promise<void> {
  const unique = new Map((version ? collectionsOf(version) : []).map(([name, each]) => [name, each.unique]));
  for (const collection of await listCopied(db, { installationId: id, generation })) {
    const key = { installationId: id, collection, generation };
    await restoreCopies(db, key, tableOf(module, collection), unique.get(collection) ?? []);
  }
}

/** Jobs that a hook started are not done: what they were for was taken back. */
export async function dropJobsOfHook(
  db: Database,
  { module }: Pick<Installation, 'module'>,
  { stepSince }: WorkNote,
): Promise<void> {
  if (!stepSince) return;
  await db.query(`DELETE FROM jobs WHERE module = $1 AND state = 'queued' AND created_at >= $2`, [
    module,
    stepSince,
  ]);
}
