import type { Config } from '../../kernel/config/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import type { Head, ShareLimits, TurnTable } from '../../kernel/jobs/index.ts';
import { testType } from './deliveries.ts';
import type { Outcome } from './post-message.ts';
import { switchOff } from './switch-off.ts';

/** Messages under way at once. A receiver may take 15 s over each: some stay free for other tenants. */
export const shares: ShareLimits = { all: 16, ofTenant: 6, ofModule: 2, whileOthersWait: 3 };

export interface DeliveryHead extends Head {
  readonly id: string;
}

/** Where messages wait. Each webhook has its own turns and places, so that a slow one stops no other. */
export const waitingMessages: TurnTable = {
  table: 'webhook_deliveries',
  module: 'webhook_id',
  due: 'next_at',
  id: 'id',
  columns: 'w.webhook_id AS module, w.id',
  waits: 'ended_at IS NULL',
};

/** A delivery that is ours until its lease is over. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly tenantId: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly type: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly secretsSealed: string;
}

/** More than any attempt takes; then another process takes it up. */
const leaseSeconds = 60;

/** Pauses after the first attempt, the second and so on: three days in all, as Standard Webhooks recommends. */
const pauses = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** Added to each by chance, so that what failed together does not come back together. */
const jitter = 0.2;
const longFailure = '3 days';

/** Undefined where another process was faster. */
export const claimDelivery = (db: Database, id: string): Promise<ClaimedDelivery | undefined> =>
  db.inSystem(() =>
    db.one<ClaimedDelivery>(
      `UPDATE webhook_deliveries d
       SET state = 'sending', attempts = d.attempts + 1, next_at = now() + $2 * interval '1 second'
       FROM webhooks w WHERE w.id = d.webhook_id AND d.id = $1 AND d.ended_at IS NULL AND d.next_at <= now()
       RETURNING d.id, d.tenant_id AS "tenantId", d.webhook_id AS "webhookId", d.event_id AS "eventId", d.type, d.body,
         d.attempts, w.url, w.secrets_sealed AS "secretsSealed"`,
      [id, leaseSeconds],
    ),
  );

/** Notes how an attempt ended, plans the next one, and switches off a webhook that does not work any more. */
export async function noteOutcome(
  parts: { readonly db: Database; readonly config: Config },
  delivery: ClaimedDelivery,
  outcome: Outcome,
): Promise<'delivered' | 'retried' | 'failed'> {
  const { db } = parts;
  return db.inTenant(delivery.tenantId, () =>
    outcome.error === null ? noteDelivered(db, delivery, outcome) : noteFailed(parts, delivery, outcome),
  );
}

/** It has the message, even if the webhook was switched off meanwhile. */
async function noteDelivered(
  db: Database,
  { id, tenantId, webhookId, attempts }: ClaimedDelivery,
  { status, durationMs }: Outcome,
): Promise<'delivered'> {
  await db.query(
    `UPDATE webhooks SET failing_since = NULL WHERE id = $1 AND tenant_id = $2 AND failing_since IS NOT NULL`,
    [webhookId, tenantId],
  );
  await db.query(
    `UPDATE webhook_deliveries SET state = 'delivered', status = $4, duration_ms = $5, error = NULL, ended_at = now()
     WHERE id = $1 AND tenant_id = $2 AND attempts = $3`,
    [id, tenantId, attempts, status, durationMs],
  );
  return 'delivered';
}

async function noteFailed(
  parts: { readonly db: Database; readonly config: Config },
  { id, tenantId, webhookId, attempts, type }: ClaimedDelivery,
  { status, durationMs, error }: Outcome,
): Promise<'retried' | 'failed'> {
  const { db } = parts;
  const isGone = status === 410;
  const isTest = type === testType;
  const pause = isTest || isGone ? undefined : pauses[attempts - 1];
  // The webhook first, as whoever switches it off does, so that nobody waits for each other.
  const webhook = await db.one<{ isLong: boolean }>(
    `UPDATE webhooks SET failing_since = CASE WHEN $3 THEN failing_since ELSE coalesce(failing_since, now()) END
     WHERE id = $1 AND tenant_id = $2 AND enabled
     RETURNING coalesce(failing_since <= now() - interval '${longFailure}', false) AS "isLong"`,
    [webhookId, tenantId, isTest],
  );
  await db.query(
    `UPDATE webhook_deliveries SET state = CASE WHEN $4::float8 IS NULL THEN 'failed' ELSE 'queued' END,
       next_at = now() + coalesce($4::float8, 0) * interval '1 second',
       ended_at = CASE WHEN $4::float8 IS NULL THEN now() END, status = $5, duration_ms = $6, error = $7
     WHERE id = $1 AND tenant_id = $2 AND attempts = $3 AND state = 'sending'`,
    [
      ...[id, tenantId, attempts, pause === undefined ? null : pause * (1 + Math.random() * jitter)],
      ...[status, durationMs, error],
    ],
  );
  if (webhook && isGone) await switchOff(parts, webhookId, 'gone');
  else if (webhook?.isLong && !isTest) await switchOff(parts, webhookId, 'failing');
  return pause === undefined ? 'failed' : 'retried';
}
