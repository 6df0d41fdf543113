import type { Sealer } from '../../kernel/crypto/index.ts';
import { createId, currentTenantId, type Database } from '../../kernel/db/index.ts';
import { emitEvent } from '../events/index.ts';
import type { NewWebhook, WebhookChange } from './body.ts';
import { endWaiting } from './deliveries.ts';
import { addressRefused, tooManyWebhooks } from './errors.ts';
import { findWebhook, type WebhookRow, webhookColumns } from './rows.ts';
import { createSigningSecret, rotateSecret } from './secrets.ts';

export interface WebhookRules {
  readonly db: Database;
  readonly sealer: Sealer;
  /** Whether an address may be called. */
  allows(url: string): boolean;
}

/** Of one tenant. */
const most = 20;

/** Its secret can be seen this once. */
export async function createWebhook(
  { db, sealer, allows }: WebhookRules,
  { url, types, description = '', enabled = true }: NewWebhook,
  memberId: string,
): Promise<{ webhook: WebhookRow; secret: string }> {
  if (!allows(url)) throw addressRefused();
  const tenantId = currentTenantId()!;
  // Two at once: the second waits and is counted.
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`webhooks ${tenantId}`]);
  const there = await db.one<{ count: number }>(
    'SELECT count(*)::int AS count FROM webhooks WHERE tenant_id = $1',
    [tenantId],
  );
  if (there!.count >= most) throw tooManyWebhooks(most);
  const id = createId();
  const { secret, sealed } = createSigningSecret(sealer, id);
  const webhook = await db.one<WebhookRow>(
    `INSERT INTO webhooks (id, tenant_id, url, types, description, enabled, disabled_reason, secrets_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${webhookColumns}`,
    [id, tenantId, url, types, description.trim(), enabled, enabled ? null : 'member', sealed],
  );
  await tell(db, 'webhook.created', { webhookId: id, memberId });
  return { webhook: webhook!, secret };
}

/** Switched on, or sent elsewhere, it starts anew: what failed before does not count against it. */
export async function changeWebhook(
  { db, allows }: WebhookRules,
  id: string,
  change: WebhookChange,
  memberId: string,
): Promise<WebhookRow> {
  const row = await findWebhook(db, id, { lock: true });
  const url = change.url ?? row.url;
  if (url !== row.url && !allows(url)) throw addressRefused();
  const enabled = change.enabled ?? row.enabled;
  const fresh = url !== row.url || (enabled && !row.enabled);
  const reason = enabled ? null : (row.disabledReason ?? 'member');
  const changed = await db.one<WebhookRow>(
    `UPDATE webhooks SET url = $3, types = $4, description = $5, enabled = $6, disabled_reason = $7,
       failing_since = CASE WHEN $8 THEN NULL ELSE failing_since END, updated_at = now()
     WHERE id = $1 AND tenant_id = $2 RETURNING ${webhookColumns}`,
    [
      ...[id, currentTenantId(), url, change.types ?? row.types],
      ...[change.description?.trim() ?? row.description, enabled, reason, fresh],
    ],
  );
  if (!enabled) await endWaiting(db, id);
  await tell(db, 'webhook.changed', { webhookId: id, memberId, enabled });
  return changed!;
}

/** What waits for it goes with it. */
export async function removeWebhook(db: Database, id: string, memberId: string): Promise<void> {
  await findWebhook(db, id, { lock: true });
  await db.query('DELETE FROM webhooks WHERE id = $1 AND tenant_id = $2', [id, currentTenantId()]);
  await tell(db, 'webhook.removed', { webhookId: id, memberId });
}

export async function rotateWebhookSecret({ db, sealer }: WebhookRules, id: string, memberId: string) {
  const { secretsSealed } = await findWebhook(db, id, { lock: true });
  const { secret, sealed, previousUntil } = rotateSecret(sealer, id, secretsSealed);
  await db.query(
    'UPDATE webhooks SET secrets_sealed = $3, updated_at = now() WHERE id = $1 AND tenant_id = $2',
    [id, currentTenantId(), sealed],
  );
  await tell(db, 'webhook.secret_rotated', { webhookId: id, memberId });
  return { secret, previousUntil: previousUntil.toISOString() };
}

type Deed = 'webhook.created' | 'webhook.changed' | 'webhook.removed' | 'webhook.secret_rotated';

const tell = (db: Database, type: Deed, data: Record<string, string | boolean>) =>
  emitEvent(db, { type, subjectId: null, source: 'host', data });
