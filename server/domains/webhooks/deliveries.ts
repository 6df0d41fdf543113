import type { InlayEvent, PageQuery, Static } from 'inlay/sdk';
import {
  createId,
  currentTenantId,
  type Database,
  type Page,
  readCursor,
  readLimit,
  toPage,
} from '../../kernel/db/index.ts';
import { deliveryNotFound, nothingToSend, switchedOff, underWay } from './errors.ts';
import { matches } from './matches.ts';
import { listWebhooks, type WebhookRow } from './rows.ts';
import { writeMessage } from './write-message.ts';

/** One event on its way to one webhook, as it is listed. */
export interface DeliveryRow {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: 'queued' | 'sending' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly status: number | null;
  readonly durationMs: number | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly nextAt: Date;
  readonly endedAt: Date | null;
}

export const testType = 'webhook.test';

const columns = `id, webhook_id AS "webhookId", event_id AS "eventId", type, state, attempts, status,
  duration_ms AS "durationMs", error, created_at AS "createdAt", next_at AS "nextAt", ended_at AS "endedAt"`;
const keptDays = 30;
const tooLarge = 'The event is larger than 64 kB and was not sent.';

/** Notes an event for every webhook of the open transaction's tenant that wants it; a second time changes nothing. */
export async function queueEvent(db: Database, event: InlayEvent): Promise<void> {
  const wanting = (await listWebhooks(db)).filter(
    ({ enabled, types }) => enabled && matches(types, event.type),
  );
  if (wanting.length === 0) return;
  const body = writeMessage(event) ?? null;
  for (const { id } of wanting)
    await db.query(
      `INSERT INTO webhook_deliveries (id, tenant_id, webhook_id, event_id, type, body, state, error, ended_at)
       SELECT $1, $2, w.id, $4, $5, $6::text, CASE WHEN $6::text IS NULL THEN 'failed' ELSE 'queued' END, $7,
         CASE WHEN $6::text IS NULL THEN now() END
       FROM webhooks w WHERE w.id = $3 AND w.tenant_id = $2 AND w.enabled FOR SHARE
       ON CONFLICT (webhook_id, event_id) DO NOTHING`,
      [createId(), currentTenantId(), id, event.id, event.type, body, body === null ? tooLarge : null],
    );
}

/** Notes an event that nobody told but who wants to see one arrive. It is sent once and not tried again. */
export async function queueTest(db: Database, { id, enabled }: WebhookRow): Promise<DeliveryRow> {
  if (!enabled) throw switchedOff();
  const eventId = createId();
  const body = writeMessage({
    type: testType,
    subjectId: null,
    occurredAt: new Date().toISOString(),
    data: { webhookId: id },
  });
  const row = await db.one<DeliveryRow>(
    `INSERT INTO webhook_deliveries (id, tenant_id, webhook_id, event_id, type, body) VALUES ($1, $2, $3, $4, $5, $6)
     RETURNING ${columns}`,
    [createId(), currentTenantId(), id, eventId, testType, body],
  );
  return row!;
}

/** Those of one webhook, newest first. */
export async function listDeliveries(
  db: Database,
  webhookId: string,
  request: Static<typeof PageQuery>,
): Promise<Page<DeliveryRow>> {
  const limit = readLimit(request);
  const rows = await db.query<DeliveryRow>(
    `SELECT ${columns} FROM webhook_deliveries
     WHERE webhook_id = $1 AND tenant_id = $2 AND ($3::text IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
    [webhookId, currentTenantId(), readCursor(request)?.id ?? null, limit + 1],
  );
  return toPage(rows, limit, ({ id }) => ({ id }));
}

/** Sends it again at once, with the same id, and with all its attempts before it. */
export async function redeliver(db: Database, id: string): Promise<DeliveryRow> {
  const delivery = await db.one<{ enabled: boolean; isEmpty: boolean }>(
    `SELECT w.enabled, d.body IS NULL AS "isEmpty" FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
     WHERE d.id = $1 AND d.tenant_id = $2 FOR UPDATE OF w`,
    [id, currentTenantId()],
  );
  if (!delivery) throw deliveryNotFound();
  if (delivery.isEmpty) throw nothingToSend();
  if (!delivery.enabled) throw switchedOff();
  const again = await db.one<DeliveryRow>(
    `UPDATE webhook_deliveries SET state = 'queued', attempts = 0, next_at = now(), ended_at = NULL
     WHERE id = $1 AND tenant_id = $2 AND NOT (state = 'sending' AND next_at > now()) RETURNING ${columns}`,
    [id, currentTenantId()],
  );
  if (!again) throw underWay();
  return again;
}

/** What waits for a webhook that is switched off waits no longer. */
export async function endWaiting(db: Database, webhookId: string): Promise<void> {
  await db.query(
    `UPDATE webhook_deliveries SET state = 'failed', ended_at = now(), error = 'The webhook was switched off.'
     WHERE webhook_id = $1 AND tenant_id = $2 AND ended_at IS NULL`,
    [webhookId, currentTenantId()],
  );
}

export async function sweepDeliveries({ db }: { readonly db: Database }): Promise<void> {
  await db.inSystem(() =>
    db.query(`DELETE FROM webhook_deliveries WHERE ended_at < now() - interval '${keptDays} days'`),
  );
}
