import type { Database } from '../../kernel/db/index.ts';
import { tooManyEvents } from './errors.ts';

/** Events of one module in one tenant that may wait for somebody to have time for them. */
const most = 1000;
/** Of those, what the module itself consumes: one that answers each event with another would never come to an end. */
const mostOwn = 100;

/**
 * Throws where a module has told more in the tenant than is delivered. What waits for a consumer that is switched off or
 * fails does not count: that is not the fault of who told it.
 */
export async function checkRoom(db: Database, tenantId: string, module: string): Promise<void> {
  const open = 'delivered_at IS NULL AND dead_at IS NULL';
  const counts = await db.one<{ waiting: number; own: number }>(
    `SELECT
       (SELECT count(*) FROM (
          SELECT FROM events WHERE tenant_id = $1 AND source = $2 AND dispatched_at IS NULL LIMIT ${most}) e)::int
       + (SELECT count(*) FROM (
          SELECT FROM deliveries WHERE tenant_id = $1 AND source = $2 AND ${open} AND next_at <= now()
          LIMIT ${most}) d)::int AS waiting,
       (SELECT count(*) FROM (
          SELECT FROM deliveries WHERE tenant_id = $1 AND consumer = $2 AND source = $2 AND ${open}
          LIMIT ${mostOwn}) o)::int AS own`,
    [tenantId, module],
  );
  if (counts!.own >= mostOwn) throw tooManyEvents(mostOwn, true);
  if (counts!.waiting >= most) throw tooManyEvents(most, false);
}
