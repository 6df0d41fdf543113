import type { AiBudget, NewAiBudget } from '../../../../api/api-types.ts';

/** What stands in the form. */
export interface BudgetDraft {
  readonly scope: AiBudget['scope'];
  /** Empty: each one by itself. */
  readonly target: string;
  readonly period: AiBudget['period'];
  readonly soft: string;
  readonly hard: string;
}
export type BudgetField = 'soft' | 'hard';

export const emptyDraft: BudgetDraft = { scope: 'tenant', target: '', period: 'month', soft: '', hard: '' };

const write = (value: number | null): string => (value === null ? '' : String(value));

export const readDraft = ({ scope, target, period, softLimit, hardLimit }: AiBudget): BudgetDraft => ({
  scope,
  target: target ?? '',
  period,
  soft: write(softLimit),
  hard: write(hardLimit),
});

/** A sum as it was typed; null where the field is empty, NaN where it holds no sum. A comma may stand for the point. */
export function readSum(text: string): number | null {
  const plain = text.trim().replace(/^\$/, '').replace(/\s/g, '');
  if (plain === '') return null;
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

const mostSum = 1_000_000;

/** What is wrong, as keys of texts. */
export function findBudgetFaults({
  soft,
  hard,
}: Pick<BudgetDraft, BudgetField>): Partial<Record<BudgetField, string>> {
  const [low, high] = [readSum(soft), readSum(hard)];
  const judge = (sum: number | null): string | undefined =>
    sum !== null && !(sum >= 0 && sum <= mostSum) ? 'ai.budget.noSum' : undefined;
  const faults = { soft: judge(low), hard: judge(high) };
  if (low === null && high === null) faults.hard = 'ai.budget.noLimit';
  else if (!faults.soft && !faults.hard && low !== null && high !== null && low > high)
    faults.soft = 'ai.budget.crossed';
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault));
}

export const writeBudget = ({ scope, target, period, soft, hard }: BudgetDraft): NewAiBudget => ({
  scope,
  ...(scope !== 'tenant' && target && { target }),
  period,
  softLimit: readSum(soft),
  hardLimit: readSum(hard),
});
