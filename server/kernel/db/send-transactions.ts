import pg, { type Connection, type PoolClient, type QueryResult } from 'pg';

/** What the driver cannot fail to write: what stands behind it in a batch would go on without it. */
export type Parameter = string | number | boolean | Date | null | readonly string[];

/** A statement with `$1` parameters. */
export interface Statement {
  readonly sql: string;
  readonly params?: readonly Parameter[];
  /** A server keeps the plan of a statement with a name; the name must tell the text. */
  readonly name?: string;
}

/** What the driver's types leave out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly (string | null)[] }): void;
  describe(message: { type: 'P' }): void;
  execute(message: object): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

/** Sends transactions in one packet, each to succeed or fail by itself. */
export function sendTransactions(
  client: PoolClient,
  transactions: readonly (readonly Statement[])[],
): Promise<QueryResult[]>[] {
  const { stream } = (client as unknown as { connection: Wire }).connection;
  stream.cork();
  const answers = transactions.map((statements) => sendInOneTransaction(client, statements));
  stream.uncork();
  return answers;
}

/**
 * Sends statements with a single Sync behind the last. Up to there they are one transaction, which the server ends
 * itself (PostgreSQL, Frontend/Backend Protocol, "Pipelining"): no BEGIN and no COMMIT. The driver can read several
 * results; it only never asks so.
 */
function sendInOneTransaction(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult[]> {
  return new Promise((resolve, reject) => {
    let forgetNew = () => {};
    const query = new pg.Query({ text: 'BATCH' }, (error, results) => {
      if (!error) return resolve([results].flat() as unknown as QueryResult[]);
      forgetNew();
      reject(error);
    });
    query.submit = (connection: Connection) => {
      const wire = connection as unknown as Wire;
      const fresh = new Set<string>();
      forgetNew = () => {
        for (const name of fresh) delete wire.parsedStatements[name];
      };
      // All before the first runs: what comes behind counts on them, whether that one fails or not.
      for (const statement of statements) if (prepare(wire, statement)) fresh.add(statement.name!);
      for (const statement of statements) run(wire, statement);
      wire.sync();
    };
    client.query(query);
  });
}

/** Tells the server of a name that it does not know on this connection; true where it was told. */
function prepare(wire: Wire, { name, sql }: Statement): boolean {
  if (name === undefined || wire.parsedStatements[name] !== undefined) return false;
  // Whether it is still taken since a batch that failed is not known.
  wire.close({ type: 'S', name });
  wire.parse({ name, text: sql });
  wire.parsedStatements[name] = sql;
  return true;
}

function run(wire: Wire, { name = '', sql, params = [] }: Statement): void {
  if (name === '') wire.parse({ name, text: sql });
  wire.bind({ statement: name, values: params.map(writeParameter) });
  wire.describe({ type: 'P' });
  wire.execute({});
}

function writeParameter(value: Parameter): string | null {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object')
    return `{${value.map((each) => `"${each.replace(/[\\"]/g, '\\$&')}"`).join()}}`;
  return String(value);
}
