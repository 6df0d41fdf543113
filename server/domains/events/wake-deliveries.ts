import type { Database } from '../../kernel/db/index.ts';

/** A module takes events again: what waits for it in the tenant of the open transaction is due now. */
export async function wakeDeliveries(db: Database, consumer: string): Promise<void> {
  await db.query(
    `UPDATE deliveries SET next_at = now()
     WHERE consumer = $1 AND error = 'modules.disabled' AND delivered_at IS NULL AND dead_at IS NULL`,
    [consumer],
  );
}
