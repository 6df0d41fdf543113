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
