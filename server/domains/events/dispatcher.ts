import { type AppError, type InlayEvent, isAppError } from 'inlay/sdk';
import type { Database } from '../../kernel/db/index.ts';
import type { Logger } from '../../kernel/log/index.ts';
import { isAsleep } from '../modules/index.ts';
import { createDeliveries, type Delivery, planDeliveries, type TakenDelivery } from './deliveries.ts';

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

const maxAttempts = 10;
/** How long events wait for a module that is switched off, and how often they look. */
const keptForSleepersMs = 7 * 86_400_000;
const sleeperSeconds = 300;

/** Delivers events at least once, and in order for each subject and consumer. */
export function createDispatcher({
  db,
  log,
  consumers,
  pollMs = 1000,
  patienceMs = 60_000,
}: DispatcherOptions): Dispatcher {
  // How long a delivery is ours before another process may take it, should this one have died.
  const deliveries = createDeliveries(db, (patienceMs * 2) / 1000);
  const flying = new Set<Promise<void>>();
  let running: Promise<void> | undefined;
  let stopped = false;
  let landed = 0;
  let wake = () => {};

  async function deliver({ consumer, attempts, tenantId, ...row }: Delivery): Promise<void> {
    const event: InlayEvent = {
      id: row.id,
      type: row.type,
      source: row.source,
      subjectId: row.subjectId,
      occurredAt: row.occurredAt.toISOString(),
      data: row.data,
    };
    try {
      // Each delivery so far took its process with it.
      if (attempts > maxAttempts) throw new Error('No delivery came to its end.');
      await withPatience(consumers.deliver(consumer, tenantId, event), patienceMs);
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
  async function postpone(
    { id, occurredAt }: Pick<Delivery, 'id' | 'occurredAt'>,
    consumer: string,
    error: AppError,
  ): Promise<void> {
    const isTooOld = Date.now() - occurredAt.getTime() > keptForSleepersMs;
    await db.inSystem(() =>
      db.query(
        `UPDATE deliveries SET attempts = attempts - 1, error = $3, dead_at = CASE WHEN $4 THEN now() END,
           next_at = now() + $5 * interval '1 second' WHERE event_id = $1 AND consumer = $2`,
        [id, consumer, error.code, isTooOld, error.retryAfter ?? sleeperSeconds],
      ),
    );
  }

  function launch({ delivery, release }: TakenDelivery): void {
    const flight = deliver(delivery)
      .catch((error: unknown) => log.error({ err: error }, 'A delivery could not be noted.'))
      .finally(() => {
        release();
        flying.delete(flight);
        landed += 1;
        wake();
      });
    flying.add(flight);
  }

  /** Fills the places that are free. None waits for another: one slow consumer holds up nobody else. */
  async function fill(): Promise<number> {
    const planned = await planDeliveries(db, (tenantId, type) => consumers.find(tenantId, type));
    while (!stopped && deliveries.free() > 0) {
      const taken = await deliveries.next();
      if (!taken) break;
      launch(taken);
    }
    return planned;
  }

  async function drain(): Promise<void> {
    while (!stopped) {
      const before = landed;
      const planned = await fill();
      // What landed while we looked may have been in the way of others.
      if (flying.size > 0) await Promise.race(flying);
      else if (planned === 0 && landed === before) return;
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const pause = Promise.withResolvers<void>();
      wake = pause.resolve;
      const planned = await fill().catch((error: unknown) => {
        log.error({ err: error }, 'Events could not be dispatched.');
        return 0;
      });
      if (stopped || planned > 0) continue;
      const timer = setTimeout(pause.resolve, pollMs);
      await pause.promise;
      clearTimeout(timer);
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
      await Promise.all(flying);
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
