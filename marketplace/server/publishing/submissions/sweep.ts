import type { Kernel } from '../../../../server/kernel/kernel.ts';

const keptDays = 30;
/** Of one organisation, the newest: each may weigh 16 MB. */
const mostKept = 20;

/** Forgets submissions that were rejected long ago, or that many others were rejected after, with their packages. */
export async function sweepSubmissions({ db }: Pick<Kernel, 'db'>): Promise<void> {
  await db.inSystem(() =>
    db.query(
      `DELETE FROM module_versions WHERE state = 'rejected' AND id IN (
         SELECT id FROM (
           SELECT id, updated_at, row_number() OVER (PARTITION BY tenant_id ORDER BY updated_at DESC, id DESC) AS place
           FROM module_versions WHERE state = 'rejected') rejected
         WHERE place > $1 OR updated_at < now() - $2 * interval '1 day')`,
      [mostKept, keptDays],
    ),
  );
}
