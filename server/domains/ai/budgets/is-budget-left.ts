import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { readDay } from '../ledger/call.ts';

/** False where the open transaction's tenant, or this module of it, has nothing left to spend. */
export async function isBudgetLeft(db: Database, module: string, now: Date): Promise<boolean> {
  const today = readDay(now);
  const reached = await db.one(
    `SELECT FROM ai_budgets b WHERE b.tenant_id = $1 AND b.hard_limit IS NOT NULL
       AND (b.scope = 'tenant' OR b.scope = 'module' AND b.target IN ('', $2))
       AND b.hard_limit <= (SELECT coalesce(sum(s.spent + s.reserved), 0) FROM ai_spend s
         WHERE s.tenant_id = $1 AND s.day >= CASE b.period WHEN 'day' THEN $3::date ELSE $4::date END
           AND (b.scope = 'tenant' OR s.module = $2))
     LIMIT 1`,
    [currentTenantId(), module, today, `${today.slice(0, 7)}-01`],
  );
  return reached === undefined;
}
