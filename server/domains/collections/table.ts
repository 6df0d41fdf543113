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

/**
 * Makes a collection's table with its guard and indexes; safe to repeat and to run in two processes.
 * A person's records go with the person: the foreign key cascades.
 */
export async function ensureTable(
  db: Database,
  moduleId: string,
  name: string,
  {
    indexes = [],
    unique = [],
  }: { readonly indexes?: readonly string[]; readonly unique?: readonly string[] },
): Promise<void> {
  const table = tableOf(moduleId, name);
  const property = (each: string) => `(record -> ${quoteText(each)})`;
  const indexName = (each: string) => quoteName(cut(`${table}__${each}`.toLowerCase()));
  await db.inSystem(async () => {
    await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [table]);
    const statements = [
      `CREATE TABLE IF NOT EXISTS ${quoteName(table)} (
        id text COLLATE "C" PRIMARY KEY,
        tenant_id text COLLATE "C" NOT NULL REFERENCES tenants ON DELETE CASCADE,
        subject_id text COLLATE "C" REFERENCES subjects ON DELETE CASCADE,
        record jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now())`,
      `CREATE INDEX IF NOT EXISTS ${indexName('subject')} ON ${quoteName(table)} (subject_id)`,
      `CREATE INDEX IF NOT EXISTS ${indexName('age')} ON ${quoteName(table)} (updated_at)`,
      `CREATE INDEX IF NOT EXISTS ${indexName('tenant')} ON ${quoteName(table)} (tenant_id, id)`,
      ...indexes.map(
        (each) =>
          `CREATE INDEX IF NOT EXISTS ${indexName(`by_${each}`)} ON ${quoteName(table)} (tenant_id, ${property(each)}, id)`,
      ),
      ...(unique.length > 0
        ? [
            `CREATE UNIQUE INDEX IF NOT EXISTS ${indexName('unique')}
             ON ${quoteName(table)} (tenant_id, ${unique.map(property).join(', ')})`,
          ]
        : []),
      `SELECT inlay_guard(${quoteText(quoteName(table))})`,
    ];
    for (const statement of statements) await db.query(statement);
    await claimTable(db, table, `${moduleId}/${name}`);
  });
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
