import type { Statement } from '../../../kernel/db/index.ts';
import { createId, type Database } from '../../../kernel/db/index.ts';
import { emitEvent } from '../../events/index.ts';
import type { Budget } from '../budgets/budget.ts';
import { listBudgets, noteWarning } from '../budgets/store.ts';
import { budgetReached, priceUnknown } from '../errors.ts';
import { type NewCall, readDay } from './call.ts';

/** A call with the id that its row gets. */
export interface Opening {
  readonly id: string;
  readonly call: NewCall;
}

export interface OpeningVerdict {
  readonly call_id: string;
  /** Id of a budget. */
  readonly refused_by: string | null;
  readonly passed: readonly { readonly id: string; readonly target: string }[];
}

/** What a living process needs to write an end down after its time-out. */
const graceMs = 30_000;

export const makeOpening = (call: NewCall): Opening => ({ id: createId(), call });

/** The database decides, so that a call waits for one answer of it and not for five. */
export function writeOpening(openings: readonly Opening[], now: Date): Statement {
  const rows = openings.map(({ id, call }) => ({
    ...call,
    id,
    prompt_id: call.prompt?.id,
    prompt_version: call.prompt?.version,
    prompt_hash: call.prompt?.hash,
    price_source: call.price.source,
    price_from: call.price.from,
    deadline: new Date(now.getTime() + call.timeoutMs + graceMs).toISOString(),
  }));
  return {
    sql: 'SELECT call_id, refused_by, passed FROM ai_open_calls($1::jsonb, $2::date, $3::timestamptz)',
    params: [JSON.stringify(rows), readDay(now), now.toISOString()],
  };
}

/** Why a call was refused. */
export async function explainRefusal(
  db: Database,
  { tenantId, price, model }: NewCall,
  budgetId: string,
  now: Date,
): Promise<Error> {
  if (price.source === 'unknown') return priceUnknown(model);
  const budgets = await db.inTenant(tenantId, () => listBudgets(db));
  const budget = budgets.find(({ id }) => id === budgetId);
  return budgetReached(budget ?? { scope: 'tenant', period: 'day' }, now);
}

/** Tells of soft limits that were passed: once in a period, whoever passed them first. */
export async function warnOf(
  db: Database,
  tenantId: string,
  passed: OpeningVerdict['passed'],
  now: Date,
): Promise<void> {
  if (passed.length === 0) return;
  await db.inTenant(tenantId, async () => {
    for (const { id, target } of passed) {
      const budget = await db.one<Pick<Budget, 'scope' | 'period' | 'warned'>>(
        'SELECT scope, period, warned FROM ai_budgets WHERE id = $1 AND tenant_id = $2 FOR UPDATE',
        [id, tenantId],
      );
      if (!budget) continue;
      const { scope, period, warned } = budget;
      const begun = period === 'day' ? readDay(now) : `${readDay(now).slice(0, 7)}-01`;
      if (warned[target] === begun) continue;
      await noteWarning(db, id, target, begun);
      await emitEvent(db, {
        type: 'tenant.ai_budget_warned',
        subjectId: null,
        source: 'host',
        data: { budgetId: id, scope, period, ...(scope === 'module' && { module: target }) },
      });
    }
  });
}
