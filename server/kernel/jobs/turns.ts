import type { Database } from '../db/index.ts';
import { createShares, type ShareLimits } from './shares.ts';

/** A table of waiting work, as SQL. Each row belongs to a tenant and to one of its modules. */
export interface TurnTable {
  readonly table: string;
  /** Columns: the module, the time from which a row may be taken up, what ends a tie, and those that come along. */
  readonly module: string;
  readonly due: string;
  readonly id: string;
  readonly columns: string;
  /** Which rows wait, as the indexes on (tenant, module, due, id) and (due) say it. */
  readonly waits: string;
  /** The latest due time of what may be taken up. Default `now()`. */
  readonly until?: string;
  /** What else must be true of a row `w`; parameters from `$5` on. */
  readonly open?: string;
}

/** A row that may be taken up next. */
export interface Head {
  readonly tenantId: string;
  readonly module: string;
}

/**
 * The first row of the tenant whose turn it is. It walks from one tenant to the next, and within one from module to
 * module, by the index: how many rows lie in between does not matter.
 *
 * $1 after which tenant, $2 tenants and $3 modules that have enough, $4 modules whose neighbours come first.
 */
export function writeTurn(work: TurnTable): string {
  const { table, module, due, id, columns, waits, until = 'now()', open = 'true' } = work;
  // The whole order of the index, so that no other one looks cheaper, which has what is done long ago in it, too.
  const order = `ORDER BY tenant_id, ${module}, ${due}, ${id} LIMIT 1`;
  const firstTenant = (than: string) =>
    `SELECT tenant_id FROM ${table} WHERE ${waits} AND tenant_id > ${than} ${order}`;
  const firstModule = (than: string) =>
    `SELECT ${module} FROM ${table} WHERE ${waits} AND tenant_id = t.tenant_id AND ${module} > ${than} ${order}`;
  const pair = `(t.tenant_id || ' ' || m.module)`;
  return `WITH RECURSIVE tenants_due AS (
      SELECT (${firstTenant('$1')}) AS tenant_id
      WHERE (SELECT ${due} FROM ${table} WHERE ${waits} ORDER BY ${due} LIMIT 1) <= ${until}
      UNION ALL
      SELECT (${firstTenant('d.tenant_id')}) FROM tenants_due d WHERE d.tenant_id IS NOT NULL)
    SELECT head.* FROM tenants_due t CROSS JOIN LATERAL (
      WITH RECURSIVE modules_due AS (
        SELECT (${firstModule("''")}) AS module
        UNION ALL
        SELECT (${firstModule('d.module')}) FROM modules_due d WHERE d.module IS NOT NULL)
      SELECT waiting.* FROM modules_due m CROSS JOIN LATERAL (
        SELECT w.tenant_id AS "tenantId", ${columns}, w.${due} AS due FROM ${table} w
        WHERE ${waits} AND w.tenant_id = t.tenant_id AND w.${module} = m.module AND w.${due} <= ${until} AND ${open}
        ORDER BY w.${due}, w.${id} LIMIT 1) waiting
      WHERE ${pair} <> ALL ($3::text[])
      ORDER BY ${pair} = ANY ($4::text[]), waiting.due LIMIT 1) head
    WHERE t.tenant_id <> ALL ($2::text[]) LIMIT 1`;
}

/** Picks work of one table in turns between tenants, and remembers who has which places of this process. */
export function createTurns<Row extends Head>(
  db: Pick<Database, 'inSystem' | 'one'>,
  table: TurnTable,
  limits: ShareLimits,
) {
  const sql = writeTurn(table);
  const shares = createShares(limits);
  let last = '';
  let queue: Promise<unknown> = Promise.resolve();

  const look = (after: string, full: readonly string[], more: readonly unknown[]) =>
    db.inSystem(() => db.one<Row>(sql, [after, full, shares.fullModules(), shares.busyModules(), ...more]));
  const lookAround = async (full: readonly string[], more: readonly unknown[]) =>
    (await look(last, full, more)) ?? (last === '' ? undefined : await look('', full, more));

  /**
   * The row whose turn it is. Those who have their share come when nobody else waits, and leave the last places to
   * whoever comes next.
   */
  async function find(...more: readonly unknown[]): Promise<Row | undefined> {
    const [crowding, full] = [shares.crowding(), shares.full()];
    const head = await lookAround(crowding, more);
    if (head || crowding.length === full.length || shares.free() <= limits.whileOthersWait) return head;
    return lookAround(full, more);
  }

  return {
    find,
    free: shares.free,
    /** Runs `work` alone, so that what it finds still has its place when it takes it. */
    alone<T>(work: () => Promise<T>): Promise<T> {
      const turn = queue.then(work);
      queue = turn.catch(() => undefined);
      return turn;
    },
    /** Takes a place and ends the tenant's turn. Returns how to give the place back. */
    take(tenantId: string, module: string): () => void {
      last = tenantId;
      return shares.take(tenantId, module);
    },
  };
}
