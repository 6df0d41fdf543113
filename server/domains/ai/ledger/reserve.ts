import { createId, currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { emitEvent } from '../../events/index.ts';
import { admitCall, type Budget, type PeriodSums, type Sums } from '../budgets/check-budgets.ts';
import { listBudgets, noteWarning } from '../budgets/store.ts';
import { budgetReached, priceUnknown } from '../errors.ts';
import type { Nanos } from '../money.ts';
import { type NewCall, readDay } from './call.ts';

export interface Reservation {
  readonly call: NewCall;
  readonly id: string;
  readonly refusal?: Error;
}

/**
 * Sets aside what calls may come to and writes their rows, or refuses those that would pass a hard limit. In a
 * transaction of the tenant that holds `lockSpending`, so that no two of them see the same sum.
 */
export async function reserveAll(
  db: Database,
  tenantId: string,
  calls: readonly NewCall[],
  now: Date,
): Promise<Reservation[]> {
  const budgets = await listBudgets(db);
  const sums = budgets.length > 0 ? await readSums(db, budgets, calls, now) : undefined;
  const warned = new Set<string>();
  const decided: Reservation[] = [];
  for (const call of calls) {
    const { refusedBy, passed } = sums ? admitCall(budgets, call, sums) : { passed: [] };
    const refusal =
      refusedBy &&
      (call.price.source === 'unknown' ? priceUnknown(call.model) : budgetReached(refusedBy, now));
    decided.push({ call, id: createId(), ...(refusal && { refusal }) });
    for (const { budget, target } of passed) {
      const mark = `${budget.id} ${target}`;
      if (!warned.has(mark)) await warn(db, budget, target, now);
      warned.add(mark);
    }
  }
  const admitted = decided.filter(({ refusal }) => !refusal);
  if (admitted.length > 0) await insertCalls(db, tenantId, admitted, now);
  return decided;
}

async function warn(db: Database, budget: Budget, target: string, now: Date): Promise<void> {
  const begun = findBegin(budget.period, now);
  if (budget.warned[target] === begun) return;
  await noteWarning(db, budget.id, target, begun);
  const { id: budgetId, scope, period } = budget;
  await emitEvent(db, {
    type: 'tenant.ai_budget_warned',
    subjectId: null,
    source: 'host',
    data: { budgetId, scope, period, ...(scope === 'module' && { module: target }) },
  });
}

const findBegin = (period: Budget['period'], now: Date) =>
  period === 'day' ? readDay(now) : `${readDay(now).slice(0, 7)}-01`;

interface SumRow {
  readonly target: string;
  readonly day: Nanos;
  readonly month: Nanos;
}

/** The sums that these budgets need; subjects only where one asks for them. */
async function readSums(
  db: Database,
  budgets: readonly Budget[],
  calls: readonly NewCall[],
  now: Date,
): Promise<Sums> {
  const days = [readDay(now), findBegin('month', now)];
  const modules = await db.query<SumRow>(
    `SELECT module AS target, coalesce(sum(reserved + spent) FILTER (WHERE day >= $1), 0)::bigint AS day,
       coalesce(sum(reserved + spent), 0)::bigint AS month
     FROM ai_spend WHERE tenant_id = $3 AND day >= $2 GROUP BY module`,
    [...days, currentTenantId()],
  );
  const ids = [...new Set(calls.flatMap(({ subjectId }) => subjectId ?? []))];
  const wanted = ids.length > 0 && budgets.some(({ scope }) => scope === 'subject');
  const subjects = wanted
    ? await db.query<SumRow>(
        `SELECT subject_id AS target,
           coalesce(sum(CASE outcome WHEN 'running' THEN reserved ELSE cost END) FILTER (WHERE day >= $1), 0)::bigint AS day,
           coalesce(sum(CASE outcome WHEN 'running' THEN reserved ELSE cost END), 0)::bigint AS month
         FROM ai_calls WHERE tenant_id = $4 AND subject_id = ANY($3) AND day >= $2 GROUP BY subject_id`,
        [...days, ids, currentTenantId()],
      )
    : [];
  const toMap = (rows: readonly SumRow[]) =>
    new Map(rows.map(({ target, day, month }): [string, PeriodSums] => [target, { day, month }]));
  const tenant = { day: 0, month: 0 };
  for (const { day, month } of modules) {
    tenant.day += day;
    tenant.month += month;
  }
  return { tenant, modules: toMap(modules), subjects: toMap(subjects) };
}

/** A subject that was erased meanwhile takes nobody's call along: the row then is about nobody. */
async function insertCalls(
  db: Database,
  tenantId: string,
  admitted: readonly Reservation[],
  now: Date,
): Promise<void> {
  const rows = admitted.map(({ id, call }) => ({
    ...call,
    id,
    prompt_id: call.prompt?.id,
    prompt_version: call.prompt?.version,
    prompt_hash: call.prompt?.hash,
    price_source: call.price.source,
    price_from: call.price.from,
    deadline: new Date(now.getTime() + call.timeoutMs + graceMs).toISOString(),
  }));
  await db.query(
    `INSERT INTO ai_calls (id, tenant_id, request_id, attempt, kind, module, subject_id, prompt_id, prompt_version,
       prompt_hash, class, provider_id, provider_kind, model, price_source, price_from, reserved, input_tokens, injections,
       masked,
       day, begun_at, deadline_at)
     SELECT r.id, $1, r."requestId", r.attempt, r.kind, r.module, s.id, r.prompt_id, r.prompt_version, r.prompt_hash,
       r."modelClass", r."providerId", r."providerKind", r.model, r.price_source, r.price_from, r.reserve,
       r."inputTokens", r.injections, r.masked, $3, $4, r.deadline
     FROM jsonb_to_recordset($2::jsonb) AS r(id text, "requestId" text, attempt int, kind text, module text,
       "subjectId" text, prompt_id text, prompt_version text, prompt_hash text, "modelClass" text, "providerId" text,
       "providerKind" text, model text, price_source text, price_from date, reserve bigint, "inputTokens" int,
       injections int, masked int, deadline timestamptz)
     LEFT JOIN subjects s ON s.id = r."subjectId" AND s.tenant_id = $1`,
    [tenantId, JSON.stringify(rows), readDay(now), now],
  );
  await db.query(
    `INSERT INTO ai_spend (tenant_id, day, module, reserved)
     SELECT $1, $3, r.module, sum(r.reserve) FROM jsonb_to_recordset($2::jsonb) AS r(module text, reserve bigint)
     GROUP BY r.module
     ON CONFLICT (tenant_id, day, module) DO UPDATE SET reserved = ai_spend.reserved + excluded.reserved`,
    [
      tenantId,
      JSON.stringify(admitted.map(({ call: { module, reserve } }) => ({ module, reserve }))),
      readDay(now),
    ],
  );
}

/** What a living process needs to write an end down after its time-out. */
const graceMs = 30_000;
