import type { Static } from 'inlay/sdk';
import { AppError } from 'inlay/sdk';
import type { Config } from '../../kernel/config/index.ts';
import {
  createId,
  currentTenantId,
  type Database,
  readCursor,
  readLimit,
  toPage,
} from '../../kernel/db/index.ts';
import { emitEvent } from '../events/index.ts';
import { queueMail } from '../mail/index.ts';
import { findBefore, type Label, moveLabel } from '../prompts/index.ts';
import type { AlertKind, AlertView, alertQuery, SentinelSettings } from './view.ts';

export const alertNotFound = () => new AppError('sentinel.alert_not_found', 404, 'There is no such alert.');

/** Something that an admin should know about a prompt. */
export interface NewAlert {
  readonly module: string;
  readonly prompt: string;
  readonly version: string;
  readonly kind: AlertKind;
  readonly value: number;
  readonly limit: number;
  readonly samples: number;
  readonly runId?: string;
  /** The module’s own version, which answers where no label stands. */
  readonly newest: string;
  /** Whether it is sure enough for the label to go back. */
  readonly isSure: boolean;
}

interface AlertRow extends Omit<AlertView, 'createdAt' | 'closedAt'> {
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

const columns = `a.id, a.module, a.prompt, a.version, a.kind, a.state, a.value, a.threshold AS "limit", a.samples,
  a.rolled_back_to AS "rolledBackTo", a.run_id AS "runId", a.created_at AS "createdAt", a.closed_at AS "closedAt",
  m.name AS "closedBy"`;

interface Raised {
  readonly rolledBackTo: string | null;
  readonly isNew: boolean;
}

/**
 * Tells of it in the open transaction: a row, an event, mails, and where the tenant wants it the label goes back. One
 * that is open already is not told again: undefined, unless it is only now sure enough for that.
 */
export async function raiseAlert(
  { db, config }: { readonly db: Database; readonly config: Config },
  alert: NewAlert,
  settings: SentinelSettings,
): Promise<Raised | undefined> {
  const { module, prompt, version, kind, value, limit, samples, isSure, runId = null } = alert;
  const made = await db.one<{ id: string }>(
    `INSERT INTO sentinel_alerts (id, tenant_id, module, prompt, version, kind, value, threshold, samples, run_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (tenant_id, module, prompt, version, kind) WHERE state = 'open' DO NOTHING RETURNING id`,
    [createId(), currentTenantId(), module, prompt, version, kind, value, limit, samples, runId],
  );
  const isNew = made !== undefined;
  const { id } = made ?? (await findUnsure(db, alert)) ?? {};
  if (id === undefined) return undefined;
  const rolledBackTo = settings.autoRollback && isSure ? await rollBack(db, alert) : null;
  if (!isNew && rolledBackTo === null) return undefined;
  if (rolledBackTo !== null)
    await db.query('UPDATE sentinel_alerts SET rolled_back_to = $2 WHERE id = $1 AND tenant_id = $3', [
      id,
      rolledBackTo,
      currentTenantId(),
    ]);
  const data = { alertId: id, module, prompt, version, kind, rolledBackTo };
  await emitEvent(db, { type: 'sentinel.alerted', subjectId: null, source: 'host', data });
  if (settings.mail && isNew) await mailAdmins({ db, config }, alert);
  return { rolledBackTo, isNew };
}

/** A leak that was told when it was one answer's: the label has not gone back for it. */
const findUnsure = (
  db: Database,
  { module, prompt, version, kind }: NewAlert,
): Promise<{ id: string } | undefined> =>
  db.one<{ id: string }>(
    `SELECT id FROM sentinel_alerts WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND version = $4
       AND kind = $5 AND kind = 'leakage' AND state = 'open' AND rolled_back_to IS NULL FOR UPDATE`,
    [currentTenantId(), module, prompt, version, kind],
  );

/** The version that answers instead; null where no label of the tenant's stands at this one. */
async function rollBack(db: Database, { module, prompt, version, newest }: NewAlert): Promise<string | null> {
  const labels = await db.query<{ label: Label; version: string }>(
    'SELECT label, version FROM prompt_labels WHERE tenant_id = $1 AND module = $2 AND prompt = $3',
    [currentTenantId(), module, prompt],
  );
  const place = { module, prompt };
  const back = labels.filter((each) => each.version === version);
  let production = labels.find(({ label }) => label === 'production')?.version ?? newest;
  for (const { label } of back) {
    const to = label === 'canary' ? null : await findBefore(db, place).catch(orNull);
    await moveLabel(db, { ...place, label, to, reason: 'sentinel' });
    if (label === 'production') production = to ?? newest;
  }
  return back.length > 0 ? production : null;
}

function orNull(error: { readonly code?: string }): null {
  if (error.code === 'prompts.nothing_before') return null;
  throw error;
}

/** The lock on mails is the alert itself: there is one open at a time. */
async function mailAdmins(
  { db, config }: { readonly db: Database; readonly config: Config },
  { module, prompt, version }: NewAlert,
): Promise<void> {
  const admins = await db.query<{ email: string; locale: string }>(
    `SELECT m.email, t.locale FROM members m JOIN tenants t ON t.id = m.tenant_id
     WHERE m.tenant_id = $1 AND m.role = 'admin' AND NOT m.external`,
    [currentTenantId()],
  );
  for (const { email, locale } of admins)
    await queueMail(
      { db, config },
      {
        to: email,
        template: 'sentinelAlert',
        locale,
        values: { module, prompt: `${prompt}@${version}` },
        path: '/console/ai/sentinel',
        lifetimeSeconds: 24 * 3600,
      },
    );
}

const present = ({ createdAt, closedAt, ...row }: AlertRow): AlertView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});

/** Those of the open transaction's tenant, newest first. */
export async function listAlerts(
  db: Database,
  { state, module, prompt, ...page }: Static<typeof alertQuery>,
): Promise<{ data: AlertView[]; page: { next: string | null } }> {
  const limit = readLimit(page);
  const rows = await db.query<AlertRow>(
    `SELECT ${columns} FROM sentinel_alerts a LEFT JOIN members m ON m.id = a.member_id
     WHERE a.tenant_id = $1 AND ($2::text IS NULL OR a.id < $2) AND ($4::text IS NULL OR a.state = $4)
       AND ($5::text IS NULL OR a.module = $5) AND ($6::text IS NULL OR a.prompt = $6)
     ORDER BY a.id DESC LIMIT $3`,
    [
      currentTenantId(),
      readCursor(page)?.id ?? null,
      limit + 1,
      state ?? null,
      module ?? null,
      prompt ?? null,
    ],
  );
  const { data, page: next } = toPage(rows, limit, ({ id }) => ({ id }));
  return { data: data.map(present), page: next };
}

/** Says that somebody has seen to it. From then on it may be told again. */
export async function closeAlert(db: Database, id: string, memberId: string): Promise<AlertView> {
  const closed = await db.query(
    `UPDATE sentinel_alerts SET state = 'closed', closed_at = coalesce(closed_at, now()),
       member_id = CASE state WHEN 'open' THEN $3 ELSE member_id END
     WHERE id = $1 AND tenant_id = $2 RETURNING id`,
    [id, currentTenantId(), memberId],
  );
  if (closed.length === 0) throw alertNotFound();
  const row = await db.one<AlertRow>(
    `SELECT ${columns} FROM sentinel_alerts a LEFT JOIN members m ON m.id = a.member_id WHERE a.id = $1`,
    [id],
  );
  return present(row!);
}

/** A test set that passes again ends the alert that it did not. */
export async function endCanaryAlert(
  db: Database,
  place: Pick<NewAlert, 'module' | 'prompt'>,
): Promise<void> {
  await db.query(
    `UPDATE sentinel_alerts SET state = 'closed', closed_at = now()
     WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND kind = 'canary' AND state = 'open'`,
    [currentTenantId(), place.module, place.prompt],
  );
}

/** Open alerts by `<module> <prompt>`, of the open transaction's tenant. */
export async function countAlerts(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ place: string; count: number }>(
    `SELECT module || ' ' || prompt AS place, count(*)::int AS count FROM sentinel_alerts
     WHERE tenant_id = $1 AND state = 'open' GROUP BY 1`,
    [currentTenantId()],
  );
  return new Map(rows.map(({ place, count }) => [place, count]));
}
