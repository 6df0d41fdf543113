import { AppError } from 'inlay/sdk';
import pg from 'pg';
import { Sequelize } from 'sequelize';
import type { Logger } from '../log/log.ts';
import { createBatchSender } from './batch.ts';
import { isRetryable } from './failures.ts';
import { enterScope, findScope, requireScope, ScopeError } from './scope.ts';
import type { Statement } from './send-transactions.ts';
import { bindSequelizeToScope, openScope } from './transaction.ts';
import { ColumnTypes } from './types.ts';

/** What this server can and cannot do; read when it is opened and again after a migration. */
export interface DialectFacts {
  /** The vector extension is there. Without it, search is exact. */
  readonly vector: boolean;
  /** PGlite: one session for all connections, no NOTIFY between them. */
  readonly embedded: boolean;
}

export interface Database {
  readonly url: string;
  readonly sequelize: Sequelize;
  readonly dialectFacts: DialectFacts;
  /** Runs `fn` in one transaction as the role that row-level security binds to this tenant. Joins an open one. */
  inTenant<T>(tenantId: string, fn: () => Promise<T>, options?: ScopeOptions): Promise<T>;
  /** Runs `fn` in one transaction as the owner of the tables: sees every tenant. Joins an open one. */
  inSystem<T>(fn: () => Promise<T>, options?: ScopeOptions): Promise<T>;
  /** Rows of a statement with `$1` parameters, on the open transaction's connection. */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  one<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row | undefined>;
  /**
   * Rows of each of some statements that need nothing of each other's answers, in one transaction of this tenant (or
   * of the owner): in one round trip, where the server can. Joins an open one.
   */
  batch(tenantId: string | undefined, statements: readonly Statement[]): Promise<Record<string, unknown>[][]>;
  /** Calls `fn` once the open transaction has committed, outside of it; never when it rolls back. */
  afterCommit(fn: () => unknown): void;
  /** Reads `dialectFacts` anew. */
  refreshFacts(): Promise<void>;
  close(): Promise<void>;
}

export interface ScopeOptions {
  /** How often `fn` may run when transactions lock each other out. 1 for what cannot run twice. Default 4. */
  readonly tries?: number;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly log: Logger;
  /** Connections at most. Default 10. */
  readonly poolSize?: number;
}

const defaultTries = 4;
const tenantForm = /^[\w-]{1,64}$/;

/** Connects to a PostgreSQL or to the embedded one, which looks the same from here. */
export async function openDatabase({ url, log, poolSize = 10 }: DatabaseOptions): Promise<Database> {
  const types = new ColumnTypes();
  const facts = await readFacts(url, types);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types,
    keepAlive: true,
    // A statement need not wait for the answer to the one before it; the embedded server cannot do this.
    pipeline: !facts.embedded,
    connectionTimeoutMillis: 30_000,
    // PGlite ignores both, so nothing may lean on them; on a server they end what a bug left hanging.
    ...(facts.embedded ? {} : { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 }),
  });
  const sendBatch = createBatchSender(pool);
  pool.on('error', (error) => log.warn({ err: error }, 'An idle database connection was lost.'));
  const sequelize = new Sequelize({
    dialect: 'postgres',
    logging: false,
  });
  bindSequelizeToScope(sequelize);

  const database: Database & { dialectFacts: DialectFacts } = {
    url,
    sequelize,
    dialectFacts: facts,
    inTenant(tenantId, fn, options) {
      checkTenant(tenantId);
      return run(tenantId, fn, options);
    },
    inSystem: (fn, options) => run(undefined, fn, options),
    batch(tenantId, statements) {
      if (tenantId !== undefined) checkTenant(tenantId);
      if (!facts.embedded && !findScope()) return retry(() => sendBatch(tenantId, statements), defaultTries);
      return run(tenantId, async () => {
        const answers: Record<string, unknown>[][] = [];
        for (const { sql, params } of statements) answers.push(await database.query(sql, params));
        return answers;
      });
    },
    async query<Row>(sql: string, params?: readonly unknown[]) {
      return (await scopeHere().run(sql, params)).rows as Row[];
    },
    async one<Row>(sql: string, params?: readonly unknown[]) {
      return (await scopeHere().run(sql, params)).rows[0] as Row | undefined;
    },
    afterCommit: (fn) => void scopeHere().afterCommit.push(fn),
    async refreshFacts() {
      database.dialectFacts = await readFacts(url, types);
    },
    close: () => pool.end(),
  };

  function scopeHere() {
    const scope = requireScope();
    if (scope.database !== database)
      throw new ScopeError('The open transaction belongs to another database.');
    return scope;
  }

  async function run<T>(
    tenantId: string | undefined,
    fn: () => Promise<T>,
    { tries = defaultTries }: ScopeOptions = {},
  ): Promise<T> {
    const outer = findScope();
    if (outer) {
      if (outer.database === database && outer.tenantId === tenantId) return fn();
      throw new ScopeError(
        `${describe(tenantId)} was asked for inside ${describe(outer.tenantId)}: end one before the other begins.`,
      );
    }
    return retry(() => runOnce(tenantId, fn), tries);
  }

  async function runOnce<T>(tenantId: string | undefined, fn: () => Promise<T>): Promise<T> {
    const { scope, commit, rollback } = await openScope({ database, sequelize, pool, tenantId });
    let result: T;
    try {
      result = await enterScope(scope, fn);
      await commit();
    } catch (error) {
      await rollback();
      throw error;
    }
    for (const later of scope.afterCommit) {
      try {
        await enterScope(undefined, () => later());
      } catch (error) {
        log.error({ err: error }, 'Work after a commit failed; the commit stands.');
      }
    }
    return result;
  }

  return database;
}

function checkTenant(tenantId: string): void {
  if (!tenantForm.test(tenantId)) throw new ScopeError('A tenant transaction needs the id of a tenant.');
}

async function retry<T>(work: () => Promise<T>, tries: number): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= tries || !isRetryable(error)) throw error;
      await new Promise((wake) => setTimeout(wake, 2 ** attempt * 5 * (1 + Math.random())));
    }
  }
}

function describe(tenantId: string | undefined): string {
  return tenantId === undefined ? 'The system scope' : `The scope of tenant ${tenantId}`;
}

async function readFacts(url: string, types: ColumnTypes): Promise<DialectFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; vector: number | null }>(
      `SELECT version(), (SELECT t.oid::int FROM pg_type t JOIN pg_extension e ON e.extnamespace = t.typnamespace
         WHERE e.extname = 'vector' AND t.typname = 'vector') AS vector`,
    );
    const { version, vector } = rows[0]!;
    if (vector !== null) types.setVector(vector);
    return { vector: vector !== null, embedded: /emscripten|wasm/i.test(version) };
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new AppError(
      'database.unreachable',
      503,
      `The database at ${host}${pathname} does not answer (${(error as Error).message}). Check DATABASE_URL and that the server runs.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
}
