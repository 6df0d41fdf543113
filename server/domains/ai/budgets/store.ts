import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import type { Budget } from './budget.ts';

export const budgetColumns = `id, scope, target, period, soft_limit AS "softLimit", hard_limit AS "hardLimit", warned`;

/** Those of the open transaction's tenant. */
export const listBudgets = (db: Database): Promise<Budget[]> =>
  db.query<Budget>(`SELECT ${budgetColumns} FROM ai_budgets WHERE tenant_id = $1 ORDER BY id`, [
    currentTenantId(),
  ]);

/** Keeps in mind that the soft limit was told of, and forgets what was told in earlier periods. */
export async function noteWarning(db: Database, id: string, target: string, begun: string): Promise<void> {
  await db.query(
    `UPDATE ai_budgets SET warned = jsonb_build_object($2::text, $3::text) ||
       coalesce((SELECT jsonb_object_agg(w.key, w.value) FROM jsonb_each(warned) w WHERE w.value = to_jsonb($3::text)), '{}')
     WHERE id = $1`,
    [id, target, begun],
  );
}
