import { isAppError, type Json } from 'inlay/sdk';
import type { LoadedModule } from '../../../../../host/node/registry.ts';
import {
  checkRewritten,
  layBeside,
  type Rewriting,
  readUnwritten,
} from '../../../../../server/domains/collections/index.ts';
import { moduleFailed } from '../../errors.ts';
import type { Installation } from '../../model.ts';
import { withPatience } from '../call-hook.ts';
import type { LifeContext } from '../context.ts';
import { collectionsOf } from '../module-of.ts';
import { Interrupted, type Task } from '../task.ts';

/** What an upgrade does to each collection of the new version. */
export function listRewritings(
  { id, module, version, generation }: Pick<Installation, 'id' | 'module' | 'version' | 'generation'>,
  old: LoadedModule | undefined,
  next: LoadedModule,
): Rewriting[] {
  const before = new Map(old ? collectionsOf(old) : []);
  return collectionsOf(next).map(([collection, described]) => ({
    installationId: id,
    moduleId: module,
    collection,
    generation,
    from: version,
    to: next.version,
    old: before.get(collection),
    new: described,
  }));
}

/**
 * Lets the new version rewrite the tenant's records, and lays them beside the ones that the old version goes on using. It
 * begins where an earlier process ended, and again with what was changed meanwhile, until there is nothing left.
 */
export async function rewriteRecords(
  context: LifeContext,
  task: Task,
  next: LoadedModule,
  rewritings: readonly Rewriting[],
): Promise<void> {
  for (const rewriting of rewritings.filter((each) => each.new.migrates))
    for (let left = true; left; ) left = await rewriteOnce(context, task, next, rewriting);
}

/** One walk through a collection; true where it found something to do. */
async function rewriteOnce(
  context: LifeContext,
  task: Task,
  next: LoadedModule,
  rewriting: Rewriting,
): Promise<boolean> {
  const { host, limits, seam } = context;
  for (let last = '', found = false; ; found = true) {
    if (task.signal.aborted) throw new Interrupted();
    const rows = await task.inTenant(() => readUnwritten(host.db, rewriting, last, limits.batch));
    if (rows.length === 0) return found;
    const done = await Promise.all(
      rows.map(async ({ id, seen, record, version }) => ({
        id,
        seen,
        record: await rewriteRecord(context, next, rewriting, { id, record, version }),
      })),
    );
    await task.inTenant(() => layBeside(host.db, rewriting, done));
    await seam('batch:migrate');
    last = rows.at(-1)!.id;
  }
}

async function rewriteRecord(
  { limits: { patienceSeconds } }: LifeContext,
  next: LoadedModule,
  rewriting: Rewriting,
  { id, record, version }: { readonly id: string; readonly record: Json; readonly version: string },
): Promise<Json> {
  const what = `migrate ${rewriting.collection} ${id}`;
  try {
    const work = next.runner.migrateRecord(rewriting.collection, structuredClone(record), version);
    const rewritten = await withPatience(work, patienceSeconds, what);
    checkRewritten(rewriting, id, rewritten);
    return rewritten;
  } catch (error) {
    throw isAppError(error) ? error : moduleFailed(what, error);
  }
}
