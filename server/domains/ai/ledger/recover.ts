import type { Database } from '../../../kernel/db/index.ts';
import { moveSpend } from './settle.ts';

const batchSize = 500;

/**
 * Gives calls whose process died an end: `lost`. What it had told us by then is not known, so that such a call counts
 * with all that was set aside for it: a budget errs on the safe side. `abandoned`: no process is at work on any.
 */
export async function recoverCalls(
  { db }: { readonly db: Database },
  { abandoned = false, now = new Date() }: { readonly abandoned?: boolean; readonly now?: Date } = {},
): Promise<void> {
  for (;;) {
    const lost = await db.inSystem(() => loseBatch(db, abandoned, now));
    if (lost < batchSize) return;
  }
}

/** Rows that somebody holds are about to get their end. */
async function loseBatch(db: Database, abandoned: boolean, now: Date): Promise<number> {
  const rows = await db.query(
    `WITH gone AS (
       SELECT id FROM ai_calls WHERE outcome = 'running' AND ($1 OR deadline_at < $2)
       ORDER BY deadline_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED),
     ended AS (
       UPDATE ai_calls c SET outcome = 'lost', estimated = true, cost = c.reserved FROM gone g WHERE c.id = g.id
       RETURNING c.tenant_id, c.day, c.module, c.reserved, c.cost),
     moved AS (${moveSpend})
     SELECT FROM ended`,
    [abandoned, now],
  );
  return rows.length;
}
