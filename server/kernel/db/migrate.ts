import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from 'inlay/sdk';
import type { Logger } from '../log/log.ts';
import type { Database } from './database.ts';
import { prepareServer } from './prepare-server.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const form = /^\d{4}-[a-z0-9-]+\.sql$/;
// One number for all processes; it has no meaning but to be ours.
const lock = 'SELECT pg_advisory_xact_lock(4919131313)';

/**
 * Brings the database to the state of the `0001-name.sql` files in `dir`, each in a transaction of its own,
 * and returns the names of those applied now. Processes that start at once take turns.
 */
export async function migrate(database: Database, dir: string, log?: Logger): Promise<string[]> {
  const migrations = await readMigrations(dir);
  await database.inSystem(async () => {
    await database.query(lock);
    await prepareServer(database);
  });
  await database.refreshFacts();
  if (!database.dialectFacts.vector)
    log?.warn('This PostgreSQL has no vector extension: semantic search compares every row (exact search).');

  const applied: string[] = [];
  for (const migration of migrations) {
    const isNew = await database.inSystem(async () => {
      await database.query(lock);
      await database.query(`SELECT set_config('statement_timeout', '0', true)`);
      return apply(database, migration);
    });
    if (!isNew) continue;
    applied.push(migration.name);
    log?.info({ migration: migration.name }, 'Applied a migration.');
  }
  return applied;
}

/** A short text that changes whenever a migration or the ground under them does. */
export async function hashMigrations(dir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, checksum } of await readMigrations(dir)) hash.update(`${name} ${checksum}\n`);
  hash.update(await readFile(new URL('./prepare-server.ts', import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

async function apply(database: Database, { name, sql, checksum }: Migration): Promise<boolean> {
  const known = await database.one<{ checksum: string }>('SELECT checksum FROM migrations WHERE name = $1', [
    name,
  ]);
  if (known) {
    if (known.checksum === checksum) return false;
    throw new AppError(
      'database.migration_changed',
      500,
      `The migration ${name} was changed after it had been applied: put it back as it was and write the change as a new file.`,
    );
  }
  try {
    await database.query(sql);
  } catch (error) {
    throw new AppError(
      'database.migration_failed',
      500,
      `The migration ${name} failed and was undone: ${(error as Error).message}${findLine(sql, error)}`,
      { cause: error },
    );
  }
  await database.query('INSERT INTO migrations (name, checksum) VALUES ($1, $2)', [name, checksum]);
  return true;
}

function findLine(sql: string, error: unknown): string {
  const position = Number((error as { position?: string }).position);
  return Number.isInteger(position) ? ` (line ${sql.slice(0, position).split('\n').length})` : '';
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = new Set(names.map((name) => name.slice(0, 4)));
  const stray = names.find((name) => !form.test(name));
  if (stray || numbers.size !== names.length)
    throw new AppError(
      'database.migration_name',
      500,
      `Migrations are named 0001-what-it-does.sql, each number once; ${stray ?? 'two files share a number'}.`,
    );
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
