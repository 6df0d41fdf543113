import { type Static, Type } from 'inlay/sdk';
import { createId, currentTenantId, type Database, isUniqueViolation } from '../../../kernel/db/index.ts';
import { budgetNotFound, budgetTaken, limitsCrossed } from '../errors.ts';
import { readDay } from '../ledger/call.ts';
import { type Nanos, toDollars, toNanos } from '../money.ts';
import type { Budget } from './budget.ts';
import { budgetColumns, listBudgets } from './store.ts';

const limit = Type.Union([Type.Number({ minimum: 0, maximum: 1_000_000 }), Type.Null()]);
const limits = {
  softLimit: Type.Optional(limit),
  hardLimit: Type.Optional(limit),
};

export const newBudget = Type.Object(
  {
    scope: Type.Enum(['tenant', 'module', 'subject']),
    target: Type.Optional(
      Type.String({
        maxLength: 64,
        pattern: '^[\\w-]*$',
        description: 'Id of the module or subject; left out, each one has this budget for itself.',
      }),
    ),
    period: Type.Enum(['day', 'month'], { description: 'Of UTC.' }),
    ...limits,
  },
  { additionalProperties: false, description: 'Limits in US dollars.' },
);
export const budgetChange = Type.Object(limits, { additionalProperties: false });

export const BudgetView = Type.Object({
  id: Type.String(),
  scope: Type.Enum(['tenant', 'module', 'subject']),
  target: Type.Union([Type.String(), Type.Null()]),
  period: Type.Enum(['day', 'month']),
  softLimit: Type.Union([Type.Number(), Type.Null()], { description: 'Warns.' }),
  hardLimit: Type.Union([Type.Number(), Type.Null()], { description: 'Stops before it.' }),
  spent: Type.Number({ description: 'US dollars so far; of each by itself, the one that spent most.' }),
  reserved: Type.Number({ description: 'Set aside for calls under way.' }),
  of: Type.Union([Type.String(), Type.Null()], {
    description: 'Where each has the budget for itself: the module or subject that these sums are of.',
  }),
  state: Type.Enum(['ok', 'warned', 'reached']),
});

type NewBudget = Static<typeof newBudget>;
type BudgetChange = Static<typeof budgetChange>;

const toLimit = (dollars: number | null | undefined): Nanos | null =>
  dollars === undefined || dollars === null ? null : toNanos(dollars);

function checkLimits(soft: Nanos | null, hard: Nanos | null): void {
  if (soft !== null && hard !== null && soft > hard) throw limitsCrossed();
}

export async function createBudget(db: Database, body: NewBudget): Promise<Budget> {
  const [soft, hard] = [toLimit(body.softLimit), toLimit(body.hardLimit)];
  checkLimits(soft, hard);
  const target = body.scope === 'tenant' ? '' : (body.target ?? '');
  try {
    const made = await db.one<Budget>(
      `INSERT INTO ai_budgets (id, tenant_id, scope, target, period, soft_limit, hard_limit)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${budgetColumns}`,
      [createId(), currentTenantId(), body.scope, target, body.period, soft, hard],
    );
    return made!;
  } catch (error) {
    throw isUniqueViolation(error) ? budgetTaken() : error;
  }
}

/** A limit that is left out stays; null takes it away. A new one warns anew. */
export async function changeBudget(db: Database, id: string, change: BudgetChange): Promise<Budget> {
  const budget = await db.one<Budget>(`SELECT ${budgetColumns} FROM ai_budgets WHERE id = $1 FOR UPDATE`, [
    id,
  ]);
  if (!budget) throw budgetNotFound();
  const soft = change.softLimit === undefined ? budget.softLimit : toLimit(change.softLimit);
  const hard = change.hardLimit === undefined ? budget.hardLimit : toLimit(change.hardLimit);
  checkLimits(soft, hard);
  const changed = await db.one<Budget>(
    `UPDATE ai_budgets SET soft_limit = $2, hard_limit = $3, updated_at = now(),
       warned = CASE WHEN soft_limit IS DISTINCT FROM $2 THEN '{}' ELSE warned END
     WHERE id = $1 AND tenant_id = $4 RETURNING ${budgetColumns}`,
    [id, soft, hard, currentTenantId()],
  );
  return changed!;
}

export async function removeBudget(db: Database, id: string): Promise<void> {
  const removed = await db.query('DELETE FROM ai_budgets WHERE id = $1 AND tenant_id = $2 RETURNING id', [
    id,
    currentTenantId(),
  ]);
  if (removed.length === 0) throw budgetNotFound();
}

/** All budgets of the open transaction's tenant, with what was spent of each. */
export async function presentBudgets(db: Database, now: Date): Promise<Static<typeof BudgetView>[]> {
  const budgets = await listBudgets(db);
  const views: Static<typeof BudgetView>[] = [];
  for (const budget of budgets) views.push(present(budget, await readSpent(db, budget, now)));
  return views;
}

interface Spent {
  readonly of: string | null;
  readonly spent: Nanos;
  readonly reserved: Nanos;
}

async function readSpent(db: Database, { scope, target, period }: Budget, now: Date): Promise<Spent> {
  const since = period === 'day' ? readDay(now) : `${readDay(now).slice(0, 7)}-01`;
  const sums = 'coalesce(sum(spent), 0)::bigint AS spent, coalesce(sum(reserved), 0)::bigint AS reserved';
  const sql =
    scope === 'subject'
      ? `SELECT subject_id AS of, coalesce(sum(cost) FILTER (WHERE outcome <> 'running'), 0)::bigint AS spent,
           coalesce(sum(reserved) FILTER (WHERE outcome = 'running'), 0)::bigint AS reserved
         FROM ai_calls WHERE tenant_id = $3 AND day >= $1 AND subject_id IS NOT NULL AND ($2 = '' OR subject_id = $2)
         GROUP BY subject_id ORDER BY 2 DESC LIMIT 1`
      : scope === 'module'
        ? `SELECT module AS of, ${sums} FROM ai_spend WHERE tenant_id = $3 AND day >= $1 AND ($2 = '' OR module = $2)
           GROUP BY module ORDER BY sum(spent) DESC LIMIT 1`
        : `SELECT NULL AS of, ${sums} FROM ai_spend WHERE tenant_id = $3 AND day >= $1 AND $2 = ''`;
  return (
    (await db.one<Spent>(sql, [since, target, currentTenantId()])) ?? { of: null, spent: 0, reserved: 0 }
  );
}

function present(budget: Budget, { of, spent, reserved }: Spent): Static<typeof BudgetView> {
  const { id, scope, target, period, softLimit, hardLimit } = budget;
  const used = spent + reserved;
  const state =
    hardLimit !== null && used >= hardLimit
      ? 'reached'
      : softLimit !== null && used > softLimit
        ? 'warned'
        : 'ok';
  return {
    id,
    scope,
    target: target === '' ? null : target,
    period,
    softLimit: softLimit === null ? null : toDollars(softLimit),
    hardLimit: hardLimit === null ? null : toDollars(hardLimit),
    spent: toDollars(spent),
    reserved: toDollars(reserved),
    of: target === '' ? of : null,
    state,
  };
}
