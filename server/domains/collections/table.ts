import { createHash } from 'node:crypto';
import type { Database } from '../../kernel/db/index.ts';
import { tableTaken } from './errors.ts';

/** PostgreSQL cuts names after 63 bytes; a hash keeps two long ones apart. */
const cut = (name: string) =>
  name.length <= 60
    ? name
    : `${name.slice(0, 51)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;

/** The table of one collection: `m_cv_analysis_analyses`. */
export const tableOf = (moduleId: string, collectionName: string) =>
  cut(`m_${moduleId.replaceAll('-', '_')}_${collectionName}`);

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** SQL for the text that no two records of a tenant may share; null where nothing must be unique, or a part is missing. */
export function writeUniqueKey(unique: readonly string[], record: string): string {
  if (unique.length === 0) return 'NULL::text';
  const parts = unique.map((each) => ({ name: quoteText(each), value: `${record} -> ${quoteText(each)}` }));
  const isWhole = parts.map(({ value }) => `${value} IS NOT NULL`).join(' AND ');
  const pairs = parts.map(({ name, value }) => `${name}, ${value}`).join(', ');
  return `CASE WHEN ${isWhole} THEN md5(jsonb_build_object(${pairs})::text) END`;
}

interface Indexed {
  readonly indexes?: readonly string[];
  readonly unique?: readonly string[];
}

/**
 * Makes a collection's table with its guard and indexes; safe to repeat, to run in two processes and for two versions
 * of a module, which share the table. A person's records go with the person: the foreign key cascades.
 */
export async function ensureTable(
  db: Database,
  moduleId: string,
  name: string,
  { indexes = [], unique = [] }: Indexed,
): Promise<void> {
  const table = tableOf(moduleId, name);
  const quoted = quoteName(table);
  const indexName = (each: string) => quoteName(cut(`${table}__${each}`.toLowerCase()));
  await db.inSystem(async () => {
    await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [table]);
    await db.query(`CREATE TABLE IF NOT EXISTS ${quoted} (
      id text COLLATE "C" PRIMARY KEY,
      tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
      subject_id text COLLATE "C" REFERENCES subjects ON DELETE CASCADE,
      record jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now())`);
    await addColumns(db, quoted, unique, indexName('unique'));
    const statements = [
      `CREATE INDEX IF NOT EXISTS ${indexName('subject')} ON ${quoted} (subject_id)`,
      `CREATE INDEX IF NOT EXISTS ${indexName('age')} ON ${quoted} (updated_at)`,
      `CREATE INDEX IF NOT EXISTS ${indexName('tenant')} ON ${quoted} (tenant_id, id)`,
      `CREATE UNIQUE INDEX IF NOT EXISTS ${indexName('once')} ON ${quoted} (tenant_id, unique_key)`,
      ...[...new Set([...indexes, ...unique])].map(
        (each) =>
          `CREATE INDEX IF NOT EXISTS ${indexName(`by_${each}`)}
           ON ${quoted} (tenant_id, (record -> ${quoteText(each)}), id)`,
      ),
      `SELECT inlay_guard(${quoteText(quoted)})`,
    ];
    for (const statement of statements) await db.query(statement);
    await claimTable(db, table, `${moduleId}/${name}`);
  });
}

/**
 * Which version of the module wrote a record, what of it must be unique, and how large it is as text, so that a list
 * need not open each to know. Tables of earlier hosts had an index for what is unique, which two versions of a module
 * could not share.
 */
async function addColumns(
  db: Database,
  quoted: string,
  unique: readonly string[],
  earlierIndex: string,
): Promise<void> {
  const rows = await db.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attname IN ('version', 'unique_key', 'bytes')`,
    [quoted],
  );
  const known = new Set(rows.map(({ name }) => name));
  if (known.size === 3) return;
  await db.query(
    `ALTER TABLE ${quoted} ADD COLUMN IF NOT EXISTS version text, ADD COLUMN IF NOT EXISTS unique_key text,
       ADD COLUMN IF NOT EXISTS bytes integer GENERATED ALWAYS AS (octet_length(record::text)) STORED`,
  );
  await db.query(`DROP INDEX IF EXISTS ${earlierIndex}`);
  if (unique.length > 0 && !known.has('unique_key'))
    await db.query(`UPDATE ${quoted} SET unique_key = ${writeUniqueKey(unique, 'record')}`);
}

/** `cv` with `analysis_notes` and `cv-analysis` with `notes` would be one table: the first to come has it. */
async function claimTable(db: Database, table: string, owner: string): Promise<void> {
  const row = await db.one<{ owner: string | null }>(
    `SELECT obj_description($1::regclass, 'pg_class') AS owner`,
    [quoteName(table)],
  );
  if (row?.owner && row.owner !== owner) throw tableTaken(row.owner, owner);
  if (!row?.owner) await db.query(`COMMENT ON TABLE ${quoteName(table)} IS ${quoteText(owner)}`);
}

/** Names of the collections that a module has or had on this host, in any version, and their tables. */
export async function listTables(
  db: Database,
  moduleId: string,
): Promise<readonly { readonly collection: string; readonly table: string }[]> {
  return db.query(
    `SELECT substr(obj_description(oid, 'pg_class'), length($1) + 2) AS collection, relname AS "table" FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND starts_with(obj_description(oid, 'pg_class'), $1 || '/') ORDER BY relname`,
    [moduleId],
  );
}
