import { createId, type Database } from '../../../kernel/db/index.ts';
import { findOrCreateTenant } from '../../tenants/index.ts';
import type { BudgetPeriod, BudgetScope } from '../budgets/budget.ts';
import type { CallEnd, NewCall } from '../ledger/call.ts';
import type { Nanos } from '../money.ts';

export const makeTenant = async (db: Database) =>
  (await findOrCreateTenant(db, { slug: `t-${createId().toLowerCase()}`, name: 'Test Ltd' })).id;

/** A call that sets aside `reserve`. */
export const makeCall = (tenantId: string, reserve: Nanos, more: Partial<NewCall> = {}): NewCall => ({
  tenantId,
  requestId: createId(),
  attempt: 1,
  kind: 'chat',
  module: 'cv-analysis',
  subjectId: null,
  prompt: { id: 'match-cv', version: '3', hash: 'abc' },
  modelClass: 'fast',
  providerId: 'operator:openai',
  providerKind: 'openai',
  model: 'small',
  price: { input: 1, output: 1, minute: 0, character: 0, source: 'published', from: '2026-01-01' },
  reserve,
  inputTokens: 10,
  injections: 0,
  masked: 0,
  timeoutMs: 60_000,
  ...more,
});

/** The end of a call that cost `cost`. */
export const makeEnd = (cost: Nanos, more: Partial<CallEnd> = {}): CallEnd => ({
  outcome: 'ok',
  used: { inputTokens: 10, outputTokens: 5, estimated: false },
  cost,
  tookMs: 12,
  ...more,
});

export const setBudget = (
  db: Database,
  tenantId: string,
  budget: { scope?: BudgetScope; target?: string; period?: BudgetPeriod; hard?: Nanos; soft?: Nanos },
) =>
  db.inTenant(tenantId, () =>
    db.query(
      `INSERT INTO ai_budgets (id, tenant_id, scope, target, period, soft_limit, hard_limit)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        createId(),
        tenantId,
        budget.scope ?? 'tenant',
        budget.target ?? '',
        budget.period ?? 'month',
        budget.soft ?? null,
        budget.hard ?? null,
      ],
    ),
  );

/** What budgets see, and what the ledger comes to: the two must always agree. */
export async function readMoney(db: Database, tenantId: string) {
  const read = async (sql: string) =>
    (await db.inTenant(tenantId, () => db.one<{ reserved: number; spent: number }>(sql)))!;
  const spend = await read(
    'SELECT coalesce(sum(reserved), 0)::bigint AS reserved, coalesce(sum(spent), 0)::bigint AS spent FROM ai_spend',
  );
  const ledger = await read(
    `SELECT coalesce(sum(reserved) FILTER (WHERE outcome = 'running'), 0)::bigint AS reserved,
       coalesce(sum(cost) FILTER (WHERE outcome <> 'running'), 0)::bigint AS spent FROM ai_calls`,
  );
  return { spend, ledger };
}
