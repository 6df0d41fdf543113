import { hash } from 'node:crypto';
import type { Pool, QueryResult } from 'pg';
import { readSqlState } from './failures.ts';
import { type Parameter, type Statement, sendTransactions } from './send-transactions.ts';
import { appRole } from './transaction.ts';

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

const enterTenant = writeStatement<'role' | 'tenantId'>(
  "SELECT set_config('role', @role, true), set_config('app.tenant_id', @tenantId, true)",
);

type SendBatch = (
  tenantId: string | undefined,
  statements: readonly Statement[],
) => Promise<QueryResult['rows'][]>;

/**
 * Sends batches over connections in pipeline mode. Where an old pooler between here and the server loses statements
 * with a name (26000, 42P05), they go without one from then on.
 */
export function createBatchSender(pool: Pool): SendBatch {
  const send = createGatherer(pool);
  let named = true;
  const sendBatch = async (tenantId: string | undefined, statements: readonly Statement[]) => {
    const entry = tenantId === undefined ? [] : [enterTenant({ role: appRole, tenantId })];
    const results = await send([...entry, ...statements]);
    return results.slice(entry.length).map(({ rows }) => rows);
  };
  return async (tenantId, statements) => {
    const plain = () => statements.map(({ sql, params = [] }) => ({ sql, params }));
    try {
      return await sendBatch(tenantId, named ? statements : plain());
    } catch (error) {
      if (!named || !['26000', '42P05'].includes(readSqlState(error) ?? '')) throw error;
      named = false;
      return sendBatch(tenantId, plain());
    }
  };
}

interface Waiting {
  readonly statements: readonly Statement[];
  settle(results: Promise<QueryResult[]>): void;
}

/** So that a machine with many cores has something to do for each. */
const mostOnOneConnection = 8;

/**
 * Whoever asks in the same turn of the event loop shares a connection: one packet carries the transactions of all of
 * them, one behind the other, and no fault in one touches the next.
 */
function createGatherer(pool: Pool): (statements: readonly Statement[]) => Promise<QueryResult[]> {
  let waiting: Waiting[] = [];
  const sendAll = () => {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += mostOnOneConnection)
      void sendTogether(pool, all.slice(at, at + mostOnOneConnection));
  };
  return (statements) =>
    new Promise((resolve) => {
      if (waiting.push({ statements, settle: resolve }) === 1) setImmediate(sendAll);
    });
}

async function sendTogether(pool: Pool, all: readonly Waiting[]): Promise<void> {
  const client = await pool.connect().catch((error: Error) => error);
  if (client instanceof Error) {
    for (const { settle } of all) settle(Promise.reject(client));
    return;
  }
  const answers = sendTransactions(
    client,
    all.map(({ statements }) => statements),
  );
  all.forEach(({ settle }, index) => {
    settle(answers[index]!);
  });
  const faults = (await Promise.allSettled(answers)).flatMap((answer) =>
    answer.status === 'rejected' ? [answer.reason as Error] : [],
  );
  // A refusal of the server leaves the connection usable: what was begun has been rolled back.
  client.release(faults.find((fault) => !readSqlState(fault)));
}
