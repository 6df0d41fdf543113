import { currentTenantId, type Database } from '../../kernel/db/index.ts';
import { writeUniqueKey } from './table.ts';

/** Which records of an installation, and which of its upgrades. */
export interface CopyKey {
  readonly installationId: string;
  readonly collection: string;
  readonly generation: number;
}

/** Keeps a record as it is, before a hook changes it for the first time; of a new one, that there was none. */
export async function keepBefore(
  db: Database,
  { installationId, collection, generation }: CopyKey,
  table: string,
  id: string,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<void> {
  await db.query(
    `INSERT INTO record_copies (installation_id, tenant_id, subject_id, collection, record_id, generation, side,
       version, record, created_at, updated_at, seen_at)
     SELECT $1, tenant_id, subject_id, $2, id, $3, 'before', version, CASE WHEN NOT $5::boolean THEN record END,
       created_at, updated_at, updated_at
     FROM ${table} WHERE id = $4 ON CONFLICT DO NOTHING`,
    [installationId, collection, generation, id, isNew],
  );
}

/** What a person deleted is not kept anywhere. */
export async function forgetCopies(
  db: Database,
  { installationId, collection }: CopyKey,
  id: string,
): Promise<void> {
  await db.query(
    'DELETE FROM record_copies WHERE installation_id = $1 AND collection = $2 AND record_id = $3',
    [installationId, collection, id],
  );
}

/** What the hook itself wrote counts as part of the upgrade, not as work that came after it. */
export async function settleCopies(
  db: Database,
  { installationId, collection, generation }: CopyKey,
  table: string,
) {
  await db.query(
    `UPDATE record_copies c SET seen_at = t.updated_at FROM "${table}" t
     WHERE c.installation_id = $1 AND c.collection = $2 AND c.generation = $3 AND c.side = 'before'
       AND t.id = c.record_id AND c.seen_at <> t.updated_at`,
    [installationId, collection, generation],
  );
}

/** Collections of which something was kept as it was before this generation. */
export async function listCopied(
  db: Database,
  { installationId, generation }: Omit<CopyKey, 'collection'>,
): Promise<readonly string[]> {
  const rows = await db.query<{ collection: string }>(
    `SELECT DISTINCT collection FROM record_copies
     WHERE installation_id = $1 AND generation = $2 AND side = 'before' ORDER BY collection`,
    [installationId, generation],
  );
  return rows.map(({ collection }) => collection);
}

/** Puts the records back as they were before this generation, in the open transaction. */
export async function restoreCopies(
  db: Database,
  { installationId, collection, generation }: CopyKey,
  table: string,
  unique: readonly string[],
): Promise<void> {
  const which = `installation_id = $1 AND collection = $2 AND generation = $3 AND side = 'before'`;
  const key = [installationId, collection, generation];
  await db.query(
    `DELETE FROM "${table}" WHERE tenant_id = $4
       AND id IN (SELECT record_id FROM record_copies WHERE ${which} AND record IS NULL)`,
    [...key, currentTenantId()],
  );
  await db.query(
    `INSERT INTO "${table}" (id, tenant_id, subject_id, record, version, unique_key, created_at, updated_at)
     SELECT record_id, tenant_id, subject_id, record, version, ${writeUniqueKey(unique, 'record')}, created_at, updated_at
     FROM record_copies WHERE ${which} AND record IS NOT NULL
     ON CONFLICT (id) DO UPDATE SET subject_id = excluded.subject_id, record = excluded.record,
       version = excluded.version, unique_key = excluded.unique_key, updated_at = excluded.updated_at`,
    key,
  );
}

/** Drops an installation's copies: all, or those of one side, one generation or the generations before one. */
export async function dropCopies(
  db: Database,
  installationId: string,
  which: { readonly side?: 'before' | 'after'; readonly generation?: number; readonly before?: number } = {},
): Promise<void> {
  await db.query(
    `DELETE FROM record_copies WHERE installation_id = $1 AND ($2::text IS NULL OR side = $2)
       AND ($3::int IS NULL OR generation = $3) AND ($4::int IS NULL OR generation < $4)`,
    [installationId, which.side ?? null, which.generation ?? null, which.before ?? null],
  );
}
