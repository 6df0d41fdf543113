import type { Json } from 'inlay/sdk';
import type { Database } from '../../kernel/db/index.ts';
import { createTurns, type Head, type ShareLimits, type TurnTable } from '../../kernel/jobs/index.ts';

/** One consumer's copy of an event. */
export interface Delivery {
  readonly id: string;
  readonly consumer: string;
  readonly attempts: number;
  readonly tenantId: string;
  readonly type: string;
  readonly source: string;
  readonly subjectId: string | null;
  readonly data: Json;
  readonly occurredAt: Date;
}

interface DeliveryHead extends Head {
  readonly eventId: string;
}

/** Deliveries under way at once. A consumer may take half a minute over each: some stay free for other tenants. */
export const shares: ShareLimits = { all: 8, ofTenant: 5, ofModule: 4, whileOthersWait: 2 };

/** Where deliveries wait. What is about one person goes out in order. */
export const waitingDeliveries: TurnTable = {
  table: 'deliveries',
  module: 'consumer',
  due: 'next_at',
  id: 'event_id',
  columns: 'w.consumer AS module, w.event_id AS "eventId"',
  waits: 'delivered_at IS NULL AND dead_at IS NULL',
  open: `NOT EXISTS (
    SELECT FROM deliveries earlier
    WHERE earlier.consumer = w.consumer AND earlier.subject_id = w.subject_id
      AND earlier.event_id < w.event_id AND earlier.delivered_at IS NULL AND earlier.dead_at IS NULL)`,
};

/** A delivery that is ours, and how to give its place back. */
export interface TakenDelivery {
  readonly delivery: Delivery;
  readonly release: () => void;
}

/** Takes the delivery whose turn it is: the tenants take turns, and their consumers. */
export function createDeliveries(db: Database, leaseSeconds: number) {
  const turns = createTurns<DeliveryHead>(db, waitingDeliveries, shares);

  /** Undefined where another process was faster. */
  const claim = ({ eventId, module }: DeliveryHead) =>
    db.inSystem(() =>
      db.one<Delivery>(
        `UPDATE deliveries d SET attempts = attempts + 1, next_at = now() + $3 * interval '1 second'
         FROM events e
         WHERE e.id = d.event_id AND d.event_id = $1 AND d.consumer = $2
           AND d.delivered_at IS NULL AND d.dead_at IS NULL AND d.next_at <= now()
         RETURNING e.id, d.consumer, d.attempts, e.tenant_id AS "tenantId", e.type, e.source,
           e.subject_id AS "subjectId", e.data, e.occurred_at AS "occurredAt"`,
        [eventId, module, leaseSeconds],
      ),
    );

  async function next(): Promise<TakenDelivery | undefined> {
    for (let head = await turns.find(); head; head = await turns.find()) {
      const delivery = await claim(head);
      if (delivery) return { delivery, release: turns.take(delivery.tenantId, delivery.consumer) };
    }
    return undefined;
  }

  return { next, free: turns.free };
}

/** Notes for whom new events are: some a call. Returns how many it found. */
export async function planDeliveries(
  db: Database,
  find: (tenantId: string, type: string) => Promise<readonly string[]>,
): Promise<number> {
  const events = await db.inSystem(() =>
    db.query<{ id: string; tenantId: string; type: string }>(
      `SELECT id, tenant_id AS "tenantId", type FROM events WHERE dispatched_at IS NULL ORDER BY id LIMIT 100`,
    ),
  );
  const known = new Map<string, readonly string[]>();
  const wanted: { id: string; consumer: string }[] = [];
  for (const { id, tenantId, type } of events) {
    const key = `${tenantId} ${type}`;
    const consumers = known.get(key) ?? (await find(tenantId, type));
    known.set(key, consumers);
    for (const consumer of consumers) wanted.push({ id, consumer });
  }
  if (events.length > 0)
    await db.inSystem(() =>
      db.query(
        `WITH ours AS (
           SELECT id, tenant_id, subject_id, source FROM events
           WHERE id = ANY ($1::text[]) AND dispatched_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED),
         told AS (
           INSERT INTO deliveries (event_id, consumer, tenant_id, subject_id, source)
           SELECT o.id, w.consumer, o.tenant_id, o.subject_id, o.source
           FROM unnest($2::text[], $3::text[]) AS w (id, consumer) JOIN ours o ON o.id = w.id
           ON CONFLICT DO NOTHING)
         UPDATE events e SET dispatched_at = now() FROM ours o WHERE e.id = o.id`,
        [events.map(({ id }) => id), wanted.map(({ id }) => id), wanted.map(({ consumer }) => consumer)],
      ),
    );
  return events.length;
}
