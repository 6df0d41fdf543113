import type { Role } from '../members/index.ts';

/** Keys, models, prices and budgets. */
export const canManageAi = (role: Role | undefined) => role === 'admin';
/** What it costs, and for whom. */
export const canSeeCosts = (role: Role | undefined) => role === 'admin' || role === 'manager';
