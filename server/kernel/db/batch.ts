import type { Writable } from 'node:stream';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { readSqlState } from './failures.ts';
import { ScopeError } from './scope.ts';
import { writeBegin } from './transaction.ts';

/** What the driver cannot fail to write: what stands behind it in a batch would go on without it. */
export type Parameter = string | number | boolean | Date | null | readonly string[];

/** A statement with `$1` parameters. */
export interface Statement {
  readonly sql: string;
  readonly params?: readonly Parameter[];
}

/** A long statement whose parameters have names (`@name`); give it their values. */
export function writeStatement<Name extends string>(
  text: string,
): (values: Readonly<Record<Name, Parameter>>) => Statement {
  const names: string[] = [];
  const sql = text.replaceAll(/@([a-z]\w*)/gi, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return (values) => ({ sql, params: names.map((name) => values[name as Name]) });
}

/**
 * Sends a whole transaction in one piece, from BEGIN to COMMIT, and reads all answers: one round trip. A single
 * statement without a tenant is a transaction by itself. Needs connections in pipeline mode.
 */
export async function sendBatch(
  pool: Pool,
  tenantId: string | undefined,
  statements: readonly Statement[],
): Promise<QueryResult['rows'][]> {
  const client = await pool.connect();
  const alone = tenantId === undefined && statements.length === 1;
  const whole = alone ? statements : [{ sql: writeBegin(tenantId) }, ...statements, { sql: 'COMMIT' }];
  const answers = await Promise.allSettled(sendTogether(client, whole));
  const failed = answers.find((answer) => answer.status === 'rejected');
  // A refusal of the server leaves the connection usable: what was begun has been rolled back.
  client.release(failed && !readSqlState(failed.reason) ? (failed.reason as Error) : undefined);
  if (failed) throw failed.reason;
  const results = answers.map((answer) => (answer as PromiseFulfilledResult<QueryResult>).value);
  if (alone) return results.map(({ rows }) => rows);
  if (results.at(-1)!.command !== 'COMMIT') throw new ScopeError('Nothing was saved.');
  return results.slice(1, -1).map(({ rows }) => rows);
}

function sendTogether(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult>[] {
  // The driver writes each statement by itself; held back, all leave in one packet.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  const answers = statements.map(({ sql, params }) => client.query(sql, params as unknown[]));
  stream.uncork();
  return answers;
}
