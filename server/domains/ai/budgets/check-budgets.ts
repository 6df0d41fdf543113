import type { NewCall } from '../ledger/call.ts';
import type { Nanos } from '../money.ts';

export type BudgetScope = 'tenant' | 'module' | 'subject';
export type BudgetPeriod = 'day' | 'month';

export interface Budget {
  readonly id: string;
  readonly scope: BudgetScope;
  /** Empty: each module, or each subject, by itself. */
  readonly target: string;
  readonly period: BudgetPeriod;
  readonly softLimit: Nanos | null;
  readonly hardLimit: Nanos | null;
  /** First day of the period in which the soft limit was told of, by target. */
  readonly warned: Readonly<Record<string, string>>;
}

/** Spent and reserved so far, in the day and in the month of now. */
export type PeriodSums = Record<BudgetPeriod, Nanos>;

/** What each budget is held against. Grows as calls are admitted. */
export interface Sums {
  readonly tenant: PeriodSums;
  readonly modules: Map<string, PeriodSums>;
  readonly subjects: Map<string, PeriodSums>;
}

export interface Verdict {
  readonly refusedBy?: Budget;
  /** Soft limits that this call passes and nobody was told of yet. */
  readonly passed: readonly { readonly budget: Budget; readonly target: string }[];
}

/** The sums of one module or subject; those of a new one begin at nothing. */
function findOrBegin(all: Map<string, PeriodSums>, target: string): PeriodSums {
  const sums = all.get(target) ?? { day: 0, month: 0 };
  all.set(target, sums);
  return sums;
}

/** What a budget is held against for this call; undefined where it is not about this call. */
function findSums(
  { scope, target: wanted }: Budget,
  { module, subjectId }: NewCall,
  sums: Sums,
): { target: string; sums: PeriodSums } | undefined {
  if (scope === 'tenant') return { target: '', sums: sums.tenant };
  const target = scope === 'module' ? module : subjectId;
  if (target === null || (wanted !== '' && wanted !== target)) return undefined;
  return { target, sums: findOrBegin(scope === 'module' ? sums.modules : sums.subjects, target) };
}

/**
 * Whether a call may leave, and adds it to the sums if so. What costs nothing always may. A model whose price nobody
 * knows could pass any limit unseen, so that none is let past a hard one.
 */
export function admitCall(budgets: readonly Budget[], call: NewCall, sums: Sums): Verdict {
  if (call.price.source === 'free') return { passed: [] };
  const concerned = budgets.flatMap((budget) => {
    const found = findSums(budget, call, sums);
    return found ? [{ budget, ...found }] : [];
  });
  const refusal = concerned.find(({ budget: { hardLimit, period }, sums: { [period]: sum } }) => {
    if (hardLimit === null) return false;
    return call.price.source === 'unknown' || sum + call.reserve > hardLimit;
  });
  if (refusal) return { refusedBy: refusal.budget, passed: [] };
  addTo(sums, call);
  const passed = concerned.filter(
    ({ budget: { softLimit, period }, sums: { [period]: sum } }) => softLimit !== null && sum > softLimit,
  );
  return { passed };
}

function addTo(sums: Sums, { module, subjectId, reserve }: NewCall): void {
  const touched = [sums.tenant, findOrBegin(sums.modules, module)];
  if (subjectId !== null) touched.push(findOrBegin(sums.subjects, subjectId));
  for (const each of touched) {
    each.day += reserve;
    each.month += reserve;
  }
}
