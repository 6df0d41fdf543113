import type { Kernel } from './kernel/kernel.ts';

/** What operators watch to see whether the work in the background keeps up. */
export function addWorkGauges({ db, metrics }: Pick<Kernel, 'db' | 'metrics'>): void {
  const read = (sql: string) => () =>
    db.inSystem(async () => (await db.one<{ value: number }>(sql))?.value ?? 0);
  metrics.addGauge(
    'inlay_outbox_lag_seconds',
    'Age of the oldest event that a consumer has not had yet.',
    read(`SELECT extract(epoch FROM now() - least(
        (SELECT min(occurred_at) FROM events WHERE dispatched_at IS NULL),
        (SELECT min(e.occurred_at) FROM deliveries d JOIN events e ON e.id = d.event_id
         WHERE d.delivered_at IS NULL AND d.dead_at IS NULL)))::float8 AS value`),
  );
  metrics.addGauge(
    'inlay_dead_deliveries',
    'Events that a consumer refused for good.',
    read('SELECT count(*)::int AS value FROM deliveries WHERE dead_at IS NOT NULL'),
  );
  metrics.addGauge(
    'inlay_jobs_waiting',
    'Jobs that are due and not begun.',
    read(`SELECT count(*)::int AS value FROM jobs WHERE state = 'queued' AND due_at <= now()`),
  );
  metrics.addGauge(
    'inlay_jobs_oldest_seconds',
    'Age of the oldest job that is due and not begun.',
    read(`SELECT extract(epoch FROM now() - min(due_at))::float8 AS value
          FROM jobs WHERE state = 'queued' AND due_at <= now()`),
  );
  metrics.addGauge(
    'inlay_mails_oldest_seconds',
    'Age of the oldest mail that has not left yet.',
    read('SELECT extract(epoch FROM now() - min(created_at))::float8 AS value FROM mails'),
  );
}
