import type { Database } from '../../kernel/db/index.ts';

const batch = 1000;
const keptDays = 7;
/** Of one module for one tenant; more than anybody reads, and less than a flood. */
const mostLines = 10_000;

/** Deletes lines older than seven days, and the oldest of what a module wrote too much. */
export async function sweepModuleLogs({ db }: { readonly db: Database }): Promise<void> {
  await repeat(() =>
    db.query(
      `DELETE FROM module_logs WHERE id IN (
         SELECT id FROM module_logs WHERE at < now() - $1 * interval '1 day' LIMIT ${batch}) RETURNING id`,
      [keptDays],
    ),
  );
  const flooded = await db.inSystem(() =>
    db.query<{ tenant_id: string; module: string }>(
      'SELECT tenant_id, module FROM module_logs GROUP BY tenant_id, module HAVING count(*) > $1',
      [mostLines],
    ),
  );
  for (const { tenant_id, module } of flooded)
    await repeat(() =>
      db.query(
        `DELETE FROM module_logs WHERE id IN (
           SELECT id FROM module_logs WHERE tenant_id = $1 AND module = $2 ORDER BY id DESC OFFSET $3 LIMIT ${batch})
         RETURNING id`,
        [tenant_id, module, mostLines],
      ),
    );

  async function repeat(remove: () => Promise<unknown[]>): Promise<void> {
    while ((await db.inSystem(remove)).length === batch);
  }
}
