import { hash } from 'node:crypto';
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
  /** A server keeps the plan of a statement with a name; the name must tell the text. */
  readonly name?: string;
}

/** A long statement whose parameters have names (`@name`); give it their values. Its plan is kept. */
export function writeStatement<Name extends string>(
  text: string,
): (values: Readonly<Record<Name, Parameter>>) => Statement {
  const names: string[] = [];
  const sql = text.replaceAll(/@([a-z]\w*)/gi, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const name = `inlay_${hash('sha256', sql, 'hex').slice(0, 24)}`;
  return (values) => ({ name, sql, params: names.map((each) => values[each as Name]) });
}

type SendBatch = (
  tenantId: string | undefined,
  statements: readonly Statement[],
) => Promise<QueryResult['rows'][]>;

/**
 * Sends batches over connections in pipeline mode. Where an old pooler between here and the server loses statements
 * with a name (26000, 42P05), they go without one from then on.
 */
export function createBatchSender(pool: Pool): SendBatch {
  let named = true;
  return async (tenantId, statements) => {
    const plain = () => statements.map(({ sql, params = [] }) => ({ sql, params }));
    try {
      return await sendBatch(pool, tenantId, named ? statements : plain());
    } catch (error) {
      if (!named || !['26000', '42P05'].includes(readSqlState(error) ?? '')) throw error;
      named = false;
      return sendBatch(pool, tenantId, plain());
    }
  };
}

/**
 * Sends a whole transaction in one piece, from BEGIN to COMMIT, and reads all answers: one round trip. A single
 * statement without a tenant is a transaction by itself.
 */
async function sendBatch(
  pool: Pool,
  tenantId: string | undefined,
  statements: readonly Statement[],
): Promise<QueryResult['rows'][]> {
  const client = await pool.connect();
  const [only] = statements;
  if (tenantId === undefined && only && statements.length === 1) return [await sendAlone(client, only)];
  const whole = [{ sql: writeBegin(tenantId) }, ...statements, { sql: 'COMMIT' }];
  const answers = await Promise.allSettled(sendTogether(client, whole));
  const failed = answers.find((answer) => answer.status === 'rejected');
  // A refusal of the server leaves the connection usable: what was begun has been rolled back.
  client.release(failed && !readSqlState(failed.reason) ? (failed.reason as Error) : undefined);
  if (failed) throw failed.reason;
  const results = answers.map((answer) => (answer as PromiseFulfilledResult<QueryResult>).value);
  if (results.at(-1)!.command !== 'COMMIT') throw new ScopeError('Nothing was saved.');
  return results.slice(1, -1).map(({ rows }) => rows);
}

async function sendAlone(client: PoolClient, statement: Statement): Promise<QueryResult['rows']> {
  let broken: Error | undefined;
  try {
    return (await client.query(toQuery(statement))).rows;
  } catch (error) {
    if (!readSqlState(error)) broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

const toQuery = ({ name, sql: text, params }: Statement) => ({
  text,
  ...(name && { name }),
  ...(params && { values: params as unknown[] }),
});

function sendTogether(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult>[] {
  // The driver writes each statement by itself; held back, all leave in one packet.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  const answers = statements.map((statement) => client.query(toQuery(statement)));
  stream.uncork();
  return answers;
}
