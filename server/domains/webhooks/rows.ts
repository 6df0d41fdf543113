import { currentTenantId, type Database } from '../../kernel/db/index.ts';
import { webhookNotFound } from './errors.ts';

export type DisabledReason = 'member' | 'gone' | 'failing';

/** Where a tenant wants to hear of its events. */
export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly description: string;
  readonly enabled: boolean;
  readonly disabledReason: DisabledReason | null;
  readonly failingSince: Date | null;
  readonly secretsSealed: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const webhookColumns = `id, url, types, description, enabled, disabled_reason AS "disabledReason",
  failing_since AS "failingSince", secrets_sealed AS "secretsSealed", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** Those of the open transaction's tenant, in the order in which they were registered. */
export const listWebhooks = (db: Database): Promise<WebhookRow[]> =>
  db.query<WebhookRow>(`SELECT ${webhookColumns} FROM webhooks WHERE tenant_id = $1 ORDER BY id`, [
    currentTenantId(),
  ]);

/** Of the open transaction's tenant; nobody else changes it until the commit where it is locked. */
export async function findWebhook(
  db: Database,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<WebhookRow> {
  const row = await db.one<WebhookRow>(
    `SELECT ${webhookColumns} FROM webhooks WHERE id = $1 AND tenant_id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [id, currentTenantId()],
  );
  if (!row) throw webhookNotFound();
  return row;
}
