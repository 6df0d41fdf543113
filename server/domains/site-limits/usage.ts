import type { Database } from '../../kernel/db/index.ts';
import { siteFull } from './errors.ts';
import { tenantPerDay } from './limits.ts';

const today = `(now() AT TIME ZONE 'UTC')::date`;
const keptDays = 90;

/** Counts one launch with the transaction that opens it. Throws where the day is full: then nothing is counted. */
export async function countLaunch(
  db: Database,
  { connectionId, tenantId }: { readonly connectionId: string; readonly tenantId: string },
  perDay: number,
): Promise<void> {
  const row = await db.one<{ launches: number; others: number }>(
    `INSERT INTO site_usage AS u (connection_id, day, tenant_id, launches) VALUES ($1, ${today}, $2, 1)
     ON CONFLICT (connection_id, day) DO UPDATE SET launches = u.launches + 1
     RETURNING launches, (SELECT coalesce(sum(o.launches), 0)::int FROM site_usage o
       WHERE o.tenant_id = $2 AND o.day = ${today} AND o.connection_id <> $1) AS others`,
    [connectionId, tenantId],
  );
  if (row!.launches > perDay || row!.launches + row!.others > tenantPerDay) throw siteFull(secondsOfToday());
}

/** Launches of the last 30 days, days without any left out, oldest first. In the tenant's scope. */
export const listUsage = (db: Database, connectionId: string): Promise<{ day: string; launches: number }[]> =>
  db.query(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, launches FROM site_usage
     WHERE connection_id = $1 AND day > ${today} - 30 ORDER BY site_usage.day`,
    [connectionId],
  );

export async function sweepSiteUsage({ db }: { db: Database }): Promise<void> {
  await db.inSystem(() => db.query(`DELETE FROM site_usage WHERE day < ${today} - $1::int`, [keptDays]));
}

const secondsOfToday = () => 86_400 - (Math.floor(Date.now() / 1000) % 86_400);
