import type { Pool, PoolClient } from 'pg';
import { Sequelize, Transaction } from 'sequelize';
import { readSqlState } from './failures.ts';
import { type RunStatement, requireScope, type Scope, ScopeError } from './scope.ts';

/** The role of every tenant transaction: no login, no ownership, bound by row-level security. */
export const appRole = 'inlay_app';

interface OpenOptions {
  readonly database: object;
  readonly sequelize: Sequelize;
  readonly pool: Pool;
  readonly tenantId: string | undefined;
}

interface OpenScope {
  readonly scope: Scope;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Begins a transaction and, for a tenant, takes on role and tenant: one round trip in all. */
export async function openScope({ database, sequelize, pool, tenantId }: OpenOptions): Promise<OpenScope> {
  const client = await pool.connect();
  const { send, whenIdle } = queueStatements(client);
  const transaction = new Transaction(sequelize, {});
  let broken: Error | undefined;
  const noteBreak = (error: Error) => {
    broken = error;
  };
  client.on('error', noteBreak);

  const scope: Scope = {
    database,
    tenantId,
    transaction,
    afterCommit: [],
    ended: false,
    run(sql, params) {
      if (scope.ended) throw new ScopeError('A query came after its transaction had ended: await it inside.');
      return send(sql, params);
    },
  };
  Object.assign(transaction, { connection: asSequelizeConnection(scope, transaction) });

  async function end(statement: 'COMMIT' | 'ROLLBACK') {
    await whenIdle();
    scope.ended = true;
    Object.assign(transaction, { finished: statement.toLowerCase() });
    return send(statement);
  }
  function release(error?: Error) {
    client.off('error', noteBreak);
    client.release(broken ?? error);
  }

  try {
    // No statement in here may have a name: the embedded server shares one session among all connections.
    await send(writeBegin(tenantId));
  } catch (error) {
    release(error as Error);
    throw error;
  }
  return {
    scope,
    async commit() {
      let command: string;
      try {
        command = (await end('COMMIT')).command;
      } catch (error) {
        release(readSqlState(error) ? undefined : (error as Error));
        throw error;
      }
      release();
      // A statement failed and somebody swallowed the error: the server has thrown everything away.
      if (command !== 'COMMIT')
        throw new ScopeError('Nothing was saved: a statement in this transaction had failed unnoticed.');
    },
    async rollback() {
      if (scope.ended) return;
      try {
        await end('ROLLBACK');
        release();
      } catch (error) {
        release(error as Error);
      }
    },
  };
}

/** The tenant's id was checked to be word characters only. */
export const writeBegin = (tenantId: string | undefined) =>
  tenantId === undefined
    ? 'BEGIN'
    : `BEGIN; SELECT set_config('role', '${appRole}', true), set_config('app.tenant_id', '${tenantId}', true)`;

/** One statement at a time on a connection, whatever `Promise.all` the caller wrote. */
function queueStatements(client: PoolClient): { send: RunStatement; whenIdle(): Promise<unknown> } {
  let last: Promise<unknown> = Promise.resolve();
  let busy = 0;
  const send: RunStatement = (sql, params) => {
    const start = () => client.query(sql, params as unknown[]);
    busy += 1;
    const answer = (busy === 1 ? start() : last.then(start, start)).finally(() => {
      busy -= 1;
    });
    last = answer.catch(() => {});
    return answer;
  };
  return { send, whenIdle: () => last };
}

/** What Sequelize calls on a connection, routed through the scope. */
function asSequelizeConnection(scope: Scope, transaction: Transaction): object {
  type Done = (error: Error | null, result?: unknown) => void;
  return {
    uuid: (transaction as { id?: string }).id,
    query(sql: string, params: unknown[] | Done, done?: Done) {
      const callback = typeof params === 'function' ? params : done!;
      scope.run(sql, typeof params === 'function' ? undefined : params).then(
        (result) => callback(null, result),
        (error) => callback(error),
      );
    },
  };
}

/**
 * Model calls take the transaction of the open scope, and throw where there is none: a query without a
 * scope would run as the owner, past row-level security. Sequelize asks its "CLS namespace" for this.
 */
export function bindSequelizeToScope(sequelize: Sequelize): void {
  const namespace = {
    get: (name: string) => (name === 'transaction' ? requireScope().transaction : undefined),
    set: () => {},
    bind: <T>(fn: T) => fn,
    run: <T>(fn: (context: unknown) => T) => fn(undefined),
  };
  Sequelize.useCLS(namespace);
  // It has no address to connect to; whoever makes it try gets to know why.
  const { connectionManager } = sequelize as unknown as { connectionManager: object };
  Object.assign(connectionManager, {
    getConnection: () =>
      Promise.reject(new ScopeError('Use inTenant() or inSystem(), not sequelize.transaction().')),
  });
}
