import type { Json } from 'inlay/sdk';
import type { DescribedCollection } from '../../../host/node/built-module.ts';
import { currentTenantId, type Database, isUniqueViolation } from '../../kernel/db/index.ts';
import { listSchemaFaults } from '../../kernel/schema/index.ts';
import type { CopyKey } from './copies.ts';
import { migrationDuplicate, migrationUnfit } from './errors.ts';
import { checkSize } from './size.ts';
import { tableOf, writeUniqueKey } from './table.ts';

/** One collection of one tenant on its way from a version to another. */
export interface Rewriting extends CopyKey {
  readonly moduleId: string;
  /** Who wrote a record that does not say so. */
  readonly from: string;
  readonly to: string;
  readonly old: DescribedCollection | undefined;
  readonly new: DescribedCollection;
}

/** A record that the new version has not seen, or that was changed since. */
export interface Unwritten {
  readonly id: string;
  readonly record: Json;
  readonly version: string;
  /** When it was last changed, as text so that nothing is lost of it. */
  readonly seen: string;
}

const stale = `t.tenant_id = $1 AND t.version IS DISTINCT FROM $2 AND NOT EXISTS (
  SELECT FROM record_copies c WHERE c.installation_id = $3 AND c.collection = $4 AND c.generation = $5
    AND c.side = 'after' AND c.record_id = t.id AND c.seen_at = t.updated_at)`;
const nameStale = (rewriting: Rewriting) => [
  currentTenantId(),
  rewriting.to,
  rewriting.installationId,
  rewriting.collection,
  rewriting.generation,
];

/** The next records that are still to be rewritten, in the open transaction of the tenant. */
export const readUnwritten = (
  db: Database,
  rewriting: Rewriting,
  after: string,
  limit: number,
): Promise<Unwritten[]> =>
  db.query<Unwritten>(
    `SELECT t.id, t.record, COALESCE(t.version, $6) AS version, t.updated_at::text AS seen
     FROM "${tableOf(rewriting.moduleId, rewriting.collection)}" t
     WHERE ${stale} AND t.id > $7 ORDER BY t.id LIMIT $8`,
    [...nameStale(rewriting), rewriting.from, after, limit],
  );

/** Throws where the rewritten record is too large or does not fit the new version's schema. */
export function checkRewritten({ collection, new: { schema } }: Rewriting, id: string, record: Json): void {
  checkSize(collection, record);
  const faults = listSchemaFaults(schema, record);
  if (faults.length > 0) throw migrationUnfit(collection, id, faults);
}

/** Lays rewritten records beside the ones in use. One that was changed meanwhile is left out: it comes again. */
export async function layBeside(
  db: Database,
  { installationId, collection, generation, moduleId, to }: Rewriting,
  done: readonly { readonly id: string; readonly seen: string; readonly record: Json }[],
): Promise<void> {
  await db.query(
    `INSERT INTO record_copies (installation_id, tenant_id, subject_id, collection, record_id, generation, side,
       version, record, seen_at)
     SELECT $1, t.tenant_id, t.subject_id, $2, t.id, $3, 'after', $4, done.record::jsonb, t.updated_at
     FROM unnest($5::text[], $6::text[], $7::text[]) AS done (id, seen, record)
     JOIN "${tableOf(moduleId, collection)}" t ON t.id = done.id AND t.updated_at = done.seen::timestamptz
     WHERE t.tenant_id = $8
     ON CONFLICT (installation_id, collection, record_id, generation, side)
       DO UPDATE SET record = excluded.record, subject_id = excluded.subject_id, seen_at = excluded.seen_at`,
    [
      ...[installationId, collection, generation, to],
      done.map(({ id }) => id),
      done.map(({ seen }) => seen),
      done.map(({ record }) => JSON.stringify(record)),
      currentTenantId(),
    ],
  );
}

/**
 * Puts the rewritten records in place of the old ones, which are kept. In the open transaction, which has locked the
 * installation so that no version writes meanwhile. False where something is still to be rewritten.
 */
export async function swapRecords(db: Database, rewriting: Rewriting): Promise<boolean> {
  const { installationId, collection, generation, moduleId } = rewriting;
  const table = `"${tableOf(moduleId, collection)}"`;
  const { subject, unique, migrates } = rewriting.new;
  if (migrates) {
    if (await db.one(`SELECT FROM ${table} t WHERE ${stale} LIMIT 1`, nameStale(rewriting))) return false;
    const key = [installationId, collection, generation];
    const which = 'c.installation_id = $1 AND c.collection = $2 AND c.generation = $3';
    await db.query(
      `INSERT INTO record_copies (installation_id, tenant_id, subject_id, collection, record_id, generation, side,
         version, record, created_at, updated_at, seen_at)
       SELECT $1, t.tenant_id, t.subject_id, $2, t.id, $3, 'before', t.version, t.record, t.created_at, t.updated_at,
         t.updated_at
       FROM ${table} t JOIN record_copies c ON c.record_id = t.id AND ${which} AND c.side = 'after'
       ON CONFLICT DO NOTHING`,
      key,
    );
    await explain(collection, () =>
      db.query(
        `UPDATE ${table} t SET record = c.record, version = c.version, subject_id = c.record ->> $4::text,
           unique_key = ${writeUniqueKey(unique, 'c.record')}
         FROM record_copies c WHERE c.record_id = t.id AND ${which} AND c.side = 'after'`,
        [...key, subject],
      ),
    );
  }
  await alignUniqueKeys(db, rewriting, rewriting.old?.unique ?? [], unique);
  return true;
}

/** What must be unique is said by the version, and may change where the records do not. */
export async function alignUniqueKeys(
  db: Database,
  { moduleId, collection }: Pick<Rewriting, 'moduleId' | 'collection'>,
  before: readonly string[],
  now: readonly string[],
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  const table = `"${tableOf(moduleId, collection)}"`;
  await explain(collection, () =>
    db.query(`UPDATE ${table} SET unique_key = ${writeUniqueKey(now, 'record')} WHERE tenant_id = $1`, [
      currentTenantId(),
    ]),
  );
}

const explain = (collection: string, work: () => Promise<unknown>) =>
  work().catch((error: unknown) => {
    throw isUniqueViolation(error) ? migrationDuplicate(collection) : error;
  });

/** Records looked at together: each may have a megabyte. */
const some = 50;

/**
 * How many records the newer version wrote that the older one cannot take: all, where the newer one rewrites this
 * collection; else those that do not fit the older one's schema.
 */
export async function countUnfit(db: Database, rewriting: Rewriting): Promise<number> {
  const { installationId, collection, generation, moduleId, old, to } = rewriting;
  if (!old) return 0;
  let unfit = 0;
  for (let last = ''; ; ) {
    const rows = await db.query<{ id: string; record: Json }>(
      `SELECT t.id, t.record FROM "${tableOf(moduleId, collection)}" t
       WHERE t.tenant_id = $1 AND t.version = $2 AND t.id > $6 AND NOT EXISTS (
         SELECT FROM record_copies c WHERE c.installation_id = $3 AND c.collection = $4 AND c.generation = $5
           AND c.side = 'before' AND c.record_id = t.id AND c.seen_at = t.updated_at)
       ORDER BY t.id LIMIT ${some}`,
      [currentTenantId(), to, installationId, collection, generation, last],
    );
    unfit += rewriting.new.migrates
      ? rows.length
      : rows.filter(({ record }) => listSchemaFaults(old.schema, record).length > 0).length;
    if (rows.length < some) return unfit;
    last = rows.at(-1)!.id;
  }
}
