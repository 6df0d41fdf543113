import type { BuiltModule, DescribedCollection } from '../../../host/node/built-module.ts';
import type { Database } from '../../kernel/db/index.ts';
import { tableOf } from './table.ts';

const batch = 500;

/**
 * Erases the records of a collection that nobody changed for as long as it may keep them; returns how many. Each version
 * says so for the tenants that have it.
 */
export async function expireRecords(
  db: Database,
  { id: moduleId, version }: Pick<BuiltModule, 'id' | 'version'>,
  name: string,
  { retentionDays }: Pick<DescribedCollection, 'retentionDays'>,
): Promise<number> {
  if (retentionDays === null) return 0;
  const table = `"${tableOf(moduleId, name)}"`;
  for (let erased = 0; ; ) {
    const rows = await db.inSystem(() =>
      db.query(
        `WITH gone AS (
           DELETE FROM ${table} WHERE id IN (
             SELECT r.id FROM ${table} r JOIN installations i ON i.tenant_id = r.tenant_id
             WHERE i.module = $2 AND i.version = $3 AND r.updated_at < now() - $1 * interval '1 day' LIMIT ${batch})
           RETURNING id, tenant_id),
         copies AS (
           DELETE FROM record_copies c USING gone, installations i
           WHERE i.module = $2 AND i.tenant_id = gone.tenant_id AND c.installation_id = i.id AND c.collection = $4
             AND c.record_id = gone.id)
         SELECT id FROM gone`,
        [retentionDays, moduleId, version, name],
      ),
    );
    erased += rows.length;
    if (rows.length < batch) return erased;
  }
}
