import type { PromptCase } from '../../../../plugins/sdk/prompts/index.ts';
import { createId, currentTenantId, type Database } from '../../../kernel/db/index.ts';
import type { LoadedModule } from '../../modules/index.ts';
import { caseNotFound, caseTooLong, tooMany } from '../errors.ts';
import type { PromptPlace } from '../labels.ts';

/** A case; with an id where the tenant wrote it. */
export interface KeptCase extends PromptCase {
  readonly id: string | null;
}

const mostCases = 100;
/** Characters of a case as JSON, and of all of a prompt. */
const longestCase = 60_000;
const longestSet = 2_000_000;
const columns = 'id, name, slots, expect';

/** The cases that the module brings, and those of the open transaction's tenant. */
export async function listCases(
  db: Database,
  { id: module, prompts }: Pick<LoadedModule, 'id' | 'prompts'>,
  prompt: string,
): Promise<KeptCase[]> {
  const own = await db.query<KeptCase>(
    `SELECT ${columns} FROM prompt_cases WHERE tenant_id = $1 AND module = $2 AND prompt = $3 ORDER BY id`,
    [currentTenantId(), module, prompt],
  );
  return [...(prompts.cases[prompt] ?? []).map((each) => ({ id: null, ...each })), ...own];
}

export async function addCase(
  db: Database,
  { module, prompt }: PromptPlace,
  { name, slots, expect }: PromptCase,
): Promise<KeptCase> {
  const room = await holdRoom(db, { module, prompt });
  if (room.count >= mostCases) throw tooMany('cases', mostCases);
  checkSize({ slots, expect }, room.length);
  const made = await db.one<KeptCase>(
    `INSERT INTO prompt_cases (id, tenant_id, module, prompt, name, slots, expect)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
    [createId(), currentTenantId(), module, prompt, name, JSON.stringify(slots), JSON.stringify(expect)],
  );
  return made!;
}

/** What the tenant's own cases of a prompt come to, but for one; nobody else adds to them until the transaction ends. */
async function holdRoom(
  db: Database,
  { module, prompt }: PromptPlace,
  except: string | null = null,
): Promise<{ readonly count: number; readonly length: number }> {
  const place = [currentTenantId(), module, prompt];
  await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `prompt cases ${place.join(' ')}`,
  ]);
  return (await db.one<{ count: number; length: number }>(
    `SELECT count(*)::int AS count, coalesce(sum(length(slots::text) + length(expect::text)), 0)::int AS length
     FROM prompt_cases WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND id IS DISTINCT FROM $4`,
    [...place, except],
  ))!;
}

/** A prompt is shown with all its cases. */
function checkSize({ slots, expect }: Pick<PromptCase, 'slots' | 'expect'>, others: number): void {
  const length = JSON.stringify(slots).length + JSON.stringify(expect).length;
  if (length > longestCase) throw caseTooLong(longestCase);
  if (others + length > longestSet) throw caseTooLong(longestSet);
}

/** Where a case of the tenant belongs. */
export async function findCasePlace(db: Database, id: string): Promise<PromptPlace> {
  const found = await db.one<PromptPlace>(
    'SELECT module, prompt FROM prompt_cases WHERE id = $1 AND tenant_id = $2',
    [id, currentTenantId()],
  );
  if (!found) throw caseNotFound();
  return found;
}

export async function changeCase(
  db: Database,
  id: string,
  { name, slots, expect }: PromptCase,
): Promise<KeptCase> {
  checkSize({ slots, expect }, (await holdRoom(db, await findCasePlace(db, id), id)).length);
  const changed = await db.one<KeptCase>(
    `UPDATE prompt_cases SET name = $3, slots = $4, expect = $5 WHERE id = $1 AND tenant_id = $2
     RETURNING ${columns}`,
    [id, currentTenantId(), name, JSON.stringify(slots), JSON.stringify(expect)],
  );
  if (!changed) throw caseNotFound();
  return changed;
}

export async function removeCase(db: Database, id: string): Promise<void> {
  const removed = await db.query('DELETE FROM prompt_cases WHERE id = $1 AND tenant_id = $2 RETURNING id', [
    id,
    currentTenantId(),
  ]);
  if (removed.length === 0) throw caseNotFound();
}
