import pg from 'pg';

/** Another database on the same server. */
export function nameDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/**
 * Makes the database `name` unless it exists, as a copy of `template` where given, and fills it with
 * `prepare`. Processes that want the same one take turns; it appears under its name only when it is ready.
 */
export async function createDatabase(
  url: string,
  name: string,
  { template, prepare }: { template?: string; prepare?: (url: string) => Promise<unknown> } = {},
): Promise<string> {
  await withClient(url, async (client) => {
    // A session's lock: CREATE DATABASE runs in no transaction, so this is for real servers only.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template ?? name]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const draft = prepare ? `${name}_draft` : name;
    if (prepare) await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(draft)} WITH (FORCE)`);
    await client.query(
      `CREATE DATABASE ${pg.escapeIdentifier(draft)}${template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : ''}`,
    );
    if (!prepare) return;
    await prepare(nameDatabase(url, draft));
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(name)}`);
  });
  return nameDatabase(url, name);
}

/** Removes a database and ends whoever is still in it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  const drop = `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)}`;
  await withClient(url, async (client) => {
    try {
      await client.query(`${drop} WITH (FORCE)`);
    } catch (error) {
      // Only a superuser may end a worker that vacuums there; asked without force, PostgreSQL sends it away itself.
      if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error;
      await client.query(drop);
    }
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
