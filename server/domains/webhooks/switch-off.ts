import type { Config } from '../../kernel/config/index.ts';
import { currentTenantId, type Database } from '../../kernel/db/index.ts';
import { emitEvent } from '../events/index.ts';
import { queueMail } from '../mail/index.ts';
import { endWaiting } from './deliveries.ts';
import type { DisabledReason } from './rows.ts';

/** Switches off a webhook that does not work, once, and says so to the admins of the open transaction's tenant. */
export async function switchOff(
  parts: { readonly db: Database; readonly config: Config },
  webhookId: string,
  reason: Exclude<DisabledReason, 'member'>,
): Promise<void> {
  const { db } = parts;
  const row = await db.one<{ url: string }>(
    `UPDATE webhooks SET enabled = false, disabled_reason = $3, updated_at = now()
     WHERE id = $1 AND tenant_id = $2 AND enabled RETURNING url`,
    [webhookId, currentTenantId(), reason],
  );
  if (!row) return;
  await endWaiting(db, webhookId);
  const data = { webhookId, reason };
  await emitEvent(db, { type: 'webhook.disabled', subjectId: null, source: 'host', data });
  const admins = await db.query<{ email: string; locale: string }>(
    `SELECT m.email, t.locale FROM members m JOIN tenants t ON t.id = m.tenant_id
     WHERE m.tenant_id = $1 AND m.role = 'admin' AND NOT m.external`,
    [currentTenantId()],
  );
  // Never the whole address: it may hold a secret of the receiver's.
  const values = { host: new URL(row.url).host };
  for (const { email, locale } of admins)
    await queueMail(parts, {
      ...{ to: email, template: 'webhookDisabled', locale, values },
      ...{ path: '/console', lifetimeSeconds: 24 * 3600 },
    });
}
