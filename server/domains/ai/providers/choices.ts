import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import type { ModelClass } from '../model-class.ts';
import type { ModelChoice } from './operator.ts';

/** What the tenant of the open transaction chose; classes that it leaves to the operator are not there. */
export async function listChoices(db: Database): Promise<Partial<Record<ModelClass, ModelChoice[]>>> {
  const rows = await db.query<ModelChoice & { class: ModelClass }>(
    `SELECT class, provider_id AS "providerId", model FROM ai_models WHERE tenant_id = $1 ORDER BY class, position`,
    [currentTenantId()],
  );
  const chosen: Partial<Record<ModelClass, ModelChoice[]>> = {};
  for (const { class: name, providerId, model } of rows) {
    const list = chosen[name] ?? [];
    list.push({ providerId, model });
    chosen[name] = list;
  }
  return chosen;
}

/** Puts a choice in place of the one before it; none leaves the class to the operator. */
export async function saveChoice(
  db: Database,
  modelClass: ModelClass,
  choices: readonly ModelChoice[],
): Promise<void> {
  const tenantId = currentTenantId();
  await db.query('DELETE FROM ai_models WHERE tenant_id = $1 AND class = $2', [tenantId, modelClass]);
  for (const [position, { providerId, model }] of choices.entries())
    await db.query(
      'INSERT INTO ai_models (tenant_id, class, position, provider_id, model) VALUES ($1, $2, $3, $4, $5)',
      [tenantId, modelClass, position, providerId, model],
    );
}
