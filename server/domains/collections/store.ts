import type { CollectionStore, ListQuery, Stored } from 'inlay/sdk';
import type { DescribedCollection } from '../../../host/node/built-module.ts';
import {
  createId,
  currentTenantId,
  type Database,
  isForeignKeyViolation,
  isUniqueViolation,
  readCursor,
  readLimit,
  toPage,
  writeCursor,
} from '../../kernel/db/index.ts';
import { listSchemaFaults } from '../../kernel/schema/index.ts';
import { forgetCopies, keepBefore } from './copies.ts';
import {
  notIndexed,
  recordDuplicate,
  recordInvalid,
  recordOfAnother,
  subjectGone,
  versionOver,
} from './errors.ts';
import { checkSize, mostPageBytes, mostRecords } from './size.ts';
import { tableOf, writeUniqueKey } from './table.ts';

type Properties = Record<string, unknown>;

interface Row {
  readonly id: string;
  readonly record: Properties;
  readonly created_at: Date;
  readonly updated_at: Date;
}

interface StoreOptions {
  readonly db: Database;
  readonly moduleId: string;
  /** Which version writes, and for which installation. */
  readonly version: string;
  readonly installationId: string;
  readonly name: string;
  readonly collection: DescribedCollection;
  readonly inTenant: <T>(fn: () => Promise<T>) => Promise<T>;
  /** Set for a caller who is a subject: only their own records exist for them. Null: they have none yet. */
  readonly subjectId?: () => Promise<string | null>;
  /** Set for a hook: what it changes is kept as it was before, under this generation, so that it can be taken back. */
  readonly keep?: { readonly generation: number };
}

const columns = 'id, record, created_at, updated_at';

/** A version whose time is over may not write what the next one has rewritten: an upgrade waits for this lock. */
const writeEntry = (installationId: string, version: string, name: string) =>
  `SELECT FROM installations
   WHERE id = ${installationId}::text AND (version = ${version}::text OR NOT ${name}::text = ANY (fenced)) FOR SHARE`;

/** One collection of one module, bound to a tenant and, for a candidate, to themselves. */
export function createStore(options: StoreOptions): CollectionStore<Properties> {
  const { db, moduleId, version, installationId, name, collection, inTenant, keep } = options;
  const table = `"${tableOf(moduleId, name)}"`;
  const isShared = collection.shared === true && collection.subject === null;
  const key = writeUniqueKey(collection.unique, 'new.record');
  const copies = { installationId, collection: name, generation: keep?.generation ?? 0 };
  const filters = new Set<string>([...collection.indexes, ...collection.unique]);

  /** The fence by code; row-level security is the other one. */
  const fence = async (values: unknown[], isShared = false): Promise<string> => {
    values.push(currentTenantId());
    const own = `tenant_id = $${values.length}`;
    if (!options.subjectId || isShared) return own;
    values.push(await options.subjectId());
    return `${own} AND subject_id = $${values.length}`;
  };

  const check = (record: Properties) => {
    checkSize(name, record);
    const faults = listSchemaFaults(collection.schema, record);
    if (faults.length > 0) throw recordInvalid(name, faults);
  };
  const enter = async () => {
    if (!(await db.one(writeEntry('$1', '$2', '$3'), [installationId, version, name])))
      throw versionOver(moduleId);
  };
  const subjectOf = (record: Properties) =>
    collection.subject === null ? null : ((record[collection.subject] as string | undefined) ?? null);
  /** A candidate writes about themselves or about nobody. */
  const checkSubject = async (subjectId: string | null) => {
    if (!options.subjectId || subjectId === null) return;
    if (subjectId !== (await options.subjectId())) throw recordOfAnother(name);
  };
  const explain = (error: unknown): never => {
    if (isUniqueViolation(error)) throw recordDuplicate(name);
    throw isForeignKeyViolation(error) ? subjectGone(name) : error;
  };

  async function find(id: string, lock = ''): Promise<Row | undefined> {
    const values: unknown[] = [id];
    const where = `id = $1 AND ${await fence(values, isShared && lock === '')}`;
    return db.one<Row>(`SELECT ${columns} FROM ${table} WHERE ${where} ${lock}`, values);
  }

  return {
    create: (record) =>
      inTenant(async () => {
        check(record);
        await checkSubject(subjectOf(record));
        const id = createId();
        const row = await db.one<Row>(
          `WITH entry AS (${writeEntry('$6', '$5', '$7')})
           INSERT INTO ${table} (id, tenant_id, subject_id, record, version, unique_key)
           SELECT $1::text, $2::text, $3::text, new.record, $5::text, ${key}
           FROM entry, (SELECT $4::jsonb AS record) new RETURNING ${columns}`,
          [
            ...[id, currentTenantId(), subjectOf(record), JSON.stringify(record)],
            ...[version, installationId, name],
          ],
        );
        if (!row) throw versionOver(moduleId);
        if (keep) await keepBefore(db, copies, table, id, { isNew: true });
        return present(row);
      }).catch(explain),

    get: (id) =>
      inTenant(async () => {
        const row = await find(id);
        return row && present(row);
      }),

    update: (id, change) =>
      inTenant(async () => {
        await enter();
        // Two changes at once must not lose one of them: the second waits and starts from the first's record.
        const row = await find(id, 'FOR UPDATE');
        if (!row) return undefined;
        const record = { ...row.record, ...change };
        check(record);
        await checkSubject(subjectOf(record));
        if (keep) await keepBefore(db, copies, table, id);
        const changed = await db.one<Row>(
          `UPDATE ${table} SET record = new.record, subject_id = $3, version = $4, unique_key = ${key},
             updated_at = now()
           FROM (SELECT $2::jsonb AS record) new WHERE id = $1
           RETURNING id, ${table}.record, created_at, updated_at`,
          [id, JSON.stringify(record), subjectOf(record), version],
        );
        return changed && present(changed);
      }).catch(explain),

    list: (request: ListQuery<Properties> = {}) =>
      inTenant(async () => {
        const limit = readLimit(request, mostRecords);
        const cursor = readCursor(request);
        const values: unknown[] = [];
        const conditions = [await fence(values, isShared)];
        for (const [property, value] of Object.entries(request.where ?? {})) {
          if (value === undefined) continue;
          if (!filters.has(property)) throw notIndexed(name, property);
          values.push(JSON.stringify(value));
          conditions.push(`record -> '${property.replaceAll("'", "''")}' = $${values.length}::jsonb`);
        }
        const oldest = request.order === 'oldest';
        if (cursor) {
          values.push(cursor.id);
          conditions.push(`id ${oldest ? '>' : '<'} $${values.length}`);
        }
        const order = `ORDER BY id ${oldest ? 'ASC' : 'DESC'}`;
        // The sizes are added up where the records lie, and none is opened for it.
        const rows = await db.query<Row & { found: number }>(
          `SELECT ${columns}, found FROM (
             SELECT ${columns}, count(*) OVER ()::int AS found, sum(bytes)
               OVER (${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
             FROM (SELECT ${columns}, bytes FROM ${table} WHERE ${conditions.join(' AND ')} ${order} LIMIT ${limit + 1}) wanted
           ) sized WHERE before IS NULL OR before < ${mostPageBytes} ${order}`,
          values,
        );
        const { data, page } = toPage(rows, limit, ({ id }) => ({ id }));
        const isCut = rows.length <= limit && rows.length < (rows[0]?.found ?? 0);
        const next = isCut ? writeCursor({ id: rows.at(-1)!.id }) : page.next;
        return { data: data.map(present), page: { ...page, next } };
      }),

    delete: (id) =>
      inTenant(async () => {
        if (!(await find(id, 'FOR UPDATE'))) return false;
        await (keep ? keepBefore(db, copies, table, id) : forgetCopies(db, copies, id));
        await db.query(`DELETE FROM ${table} WHERE id = $1`, [id]);
        return true;
      }),
  };
}

function present({ id, record, created_at, updated_at }: Row): Stored<Properties> {
  return { ...record, id, createdAt: created_at.toISOString(), updatedAt: updated_at.toISOString() };
}
