import type { DescribedCollection } from '../../../host/node/built-module.ts';
import type { Database } from '../../kernel/db/index.ts';
import { tableOf } from './table.ts';

const batch = 500;

/** Erases the records of a collection that nobody changed for as long as it may keep them; returns how many. */
export async function expireRecords(
  db: Database,
  moduleId: string,
  name: string,
  { retentionDays }: Pick<DescribedCollection, 'retentionDays'>,
): Promise<number> {
  if (retentionDays === null) return 0;
  const table = `"${tableOf(moduleId, name)}"`;
  for (let erased = 0; ; ) {
    const rows = await db.inSystem(() =>
      db.query(
        `DELETE FROM ${table} WHERE id IN (
           SELECT id FROM ${table} WHERE updated_at < now() - $1 * interval '1 day' LIMIT ${batch})
         RETURNING id`,
        [retentionDays],
      ),
    );
    erased += rows.length;
    if (rows.length < batch) return erased;
  }
}
