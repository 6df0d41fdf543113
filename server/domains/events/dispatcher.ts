import { type AppError, type InlayEvent, isAppError, type Json } from 'inlay/sdk';
import type { Database } from '../../kernel/db/index.ts';
import type { Logger } from '../../kernel/log/index.ts';
import { isAsleep } from '../modules/index.ts';

/** Says who wants an event and hands it over. Consumers must be idempotent by event id. */
export interface Consumers {
  find(tenantId: string, type: string): Promise<readonly string[]>;
  deliver(consumer: string, tenantId: string, event: InlayEvent): Promise<void>;
}

export interface Dispatcher {
  start(): void;
  stop(): Promise<void>;
  /** Delivers all that is due now; for tests and for a bench. */
  drain(): Promise<void>;
}

interface DispatcherOptions {
  readonly db: Database;
  readonly log: Logger;
  readonly consumers: Consumers;
  /** Milliseconds between looks when nothing is waiting. Default 1000. */
  readonly pollMs?: number;
  /** Milliseconds that a consumer may take over one event. Default one minute. */
  readonly patienceMs?: number;
}

interface EventRow {
  id: string;
  tenant_id: string;
  type: string;
  subject_id: string | null;
  data: Json;
  occurred_at: Date;
}

interface DeliveryRow extends EventRow {
  consumer: string;
  attempts: number;
}

const maxAttempts = 10;
/** How long events wait for a module that is switched off, and how often they look. */
const keptForSleepersMs = 7 * 86_400_000;
const sleeperSeconds = 300;
// Deliveries under way at once, so that one slow consumer does not hold up the others.
const lanes = 4;

/** Delivers events at least once, and in order for each subject and consumer. */
export function createDispatcher({
  db,
  log,
  consumers,
  pollMs = 1000,
  patienceMs = 60_000,
}: DispatcherOptions): Dispatcher {
  // How long a delivery is ours before another process may take it, should this one have died.
  const leaseSeconds = (patienceMs * 2) / 1000;
  let running: Promise<void> | undefined;
  let stopped = false;
  let wake = () => {};

  async function plan(): Promise<number> {
    const events = await db.inSystem(() =>
      db.query<EventRow>(
        `SELECT id, tenant_id, type, subject_id FROM events WHERE dispatched_at IS NULL ORDER BY id LIMIT 100`,
      ),
    );
    for (const event of events) {
      const names = await consumers.find(event.tenant_id, event.type);
      await db.inSystem(async () => {
        await db.query(
          `INSERT INTO deliveries (event_id, consumer, tenant_id, subject_id)
           SELECT $1, unnest($2::text[]), $3, $4 ON CONFLICT DO NOTHING`,
          [event.id, names, event.tenant_id, event.subject_id],
        );
        await db.query('UPDATE events SET dispatched_at = now() WHERE id = $1', [event.id]);
      });
    }
    return events.length;
  }

  const claim = () =>
    db.inSystem(() =>
      db.one<DeliveryRow>(
        `UPDATE deliveries d SET attempts = attempts + 1, next_at = now() + $1 * interval '1 second'
         FROM events e
         WHERE e.id = d.event_id AND (d.event_id, d.consumer) = (
           SELECT w.event_id, w.consumer FROM deliveries w
           WHERE w.delivered_at IS NULL AND w.dead_at IS NULL AND w.next_at <= now()
             AND NOT EXISTS (
               SELECT FROM deliveries earlier
               WHERE earlier.consumer = w.consumer AND earlier.subject_id = w.subject_id
                 AND earlier.event_id < w.event_id AND earlier.delivered_at IS NULL AND earlier.dead_at IS NULL)
           ORDER BY w.event_id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING d.consumer, d.attempts, e.id, e.tenant_id, e.type, e.subject_id, e.data, e.occurred_at`,
        [leaseSeconds],
      ),
    );

  async function deliver({ consumer, attempts, ...row }: DeliveryRow): Promise<void> {
    const event: InlayEvent = {
      id: row.id,
      type: row.type,
      subjectId: row.subject_id,
      occurredAt: row.occurred_at.toISOString(),
      data: row.data,
    };
    try {
      // Each delivery so far took its process with it.
      if (attempts > maxAttempts) throw new Error('No delivery came to its end.');
      await withPatience(consumers.deliver(consumer, row.tenant_id, event), patienceMs);
      await db.inSystem(() =>
        db.query('UPDATE deliveries SET delivered_at = now() WHERE event_id = $1 AND consumer = $2', [
          row.id,
          consumer,
        ]),
      );
    } catch (error) {
      if (isAsleep(error)) return postpone(row, consumer, error as AppError);
      const dead = attempts >= maxAttempts;
      log[dead ? 'error' : 'warn']({ err: error, eventId: row.id, consumer, attempts }, 'A delivery failed.');
      await db.inSystem(() =>
        db.query(
          `UPDATE deliveries SET error = $3, dead_at = CASE WHEN $4 THEN now() END,
             next_at = now() + $5 * interval '1 second' WHERE event_id = $1 AND consumer = $2`,
          [row.id, consumer, nameFailure(error), dead, Math.min(2 ** attempts, 3600)],
        ),
      );
    }
  }

  /** Nothing failed: the consumer is switched off or being upgraded. It gets the event once it is there again. */
  async function postpone({ id, occurred_at }: EventRow, consumer: string, error: AppError): Promise<void> {
    const isTooOld = Date.now() - occurred_at.getTime() > keptForSleepersMs;
    await db.inSystem(() =>
      db.query(
        `UPDATE deliveries SET attempts = attempts - 1, error = $3, dead_at = CASE WHEN $4 THEN now() END,
           next_at = now() + $5 * interval '1 second' WHERE event_id = $1 AND consumer = $2`,
        [id, consumer, error.code, isTooOld, error.retryAfter ?? sleeperSeconds],
      ),
    );
  }

  async function drain(): Promise<void> {
    while (!stopped) {
      const planned = await plan();
      const delivered = await Promise.all(Array.from({ length: lanes }, deliverNext));
      if (planned === 0 && !delivered.includes(true)) return;
    }
  }

  async function deliverNext(): Promise<boolean> {
    const delivery = await claim();
    if (delivery) await deliver(delivery);
    return delivery !== undefined;
  }

  async function run(): Promise<void> {
    while (!stopped) {
      await drain().catch((error: unknown) => log.error({ err: error }, 'Events could not be dispatched.'));
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  return {
    drain,
    start() {
      running ??= run();
    },
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

async function withPatience(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms / 1000} s.`)), ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What is kept beside a delivery: never the message, which may quote the person it is about. */
const nameFailure = (error: unknown): string =>
  isAppError(error) ? error.code : error instanceof Error ? error.name : 'unknown';
