import type { Database } from '../../kernel/db/index.ts';
import { listTables } from './table.ts';

const batch = 500;

/** Erases all records that any version of a module kept for a tenant. Safe to repeat. */
export async function eraseRecords(db: Database, tenantId: string, moduleId: string): Promise<number> {
  const tables = await db.inSystem(() => listTables(db, moduleId));
  let erased = 0;
  for (const { table } of tables)
    for (;;) {
      const rows = await db.inTenant(tenantId, () =>
        db.query(
          `DELETE FROM "${table}" WHERE id IN (SELECT id FROM "${table}" WHERE tenant_id = $1 LIMIT ${batch})
           RETURNING id`,
          [tenantId],
        ),
      );
      erased += rows.length;
      if (rows.length < batch) break;
    }
  return erased;
}
