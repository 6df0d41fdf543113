import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  createDatabase,
  createId,
  type Database,
  dropDatabase,
  hashMigrations,
  migrate,
  openDatabase,
  startEmbedded,
} from '../kernel/db/index.ts';
import { createLog } from '../kernel/log/index.ts';
import { takeTurns } from './take-turns.ts';

const ownMigrations = fileURLToPath(new URL('../migrations', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/inlay-test', import.meta.url));
const log = createLog({ level: process.env.TEST_LOG ?? 'error' });

/**
 * A migrated database for one test file, gone when the file ends: PGlite in memory, begun from a dump that was
 * migrated once, or with DATABASE_URL a copy of a migrated template on that server. Await it at the top of the
 * file: inside a `before` hook, node:test would end it with the first test.
 */
export async function testDatabase(migrations: string = ownMigrations): Promise<Database> {
  const hash = await hashMigrations(migrations);
  const serverUrl = process.env.DATABASE_URL;
  const { url, remove } = serverUrl
    ? await copyTemplate(serverUrl, hash, migrations)
    : await loadDump(hash, migrations);
  const database = await openDatabase({ url, log });
  after(async () => {
    await database.close();
    await remove();
  });
  return database;
}

async function loadDump(hash: string, migrations: string) {
  await mkdir(cache, { recursive: true });
  const dumpFile = join(cache, `${hash}.tar`);
  await takeTurns(`${dumpFile}.lock`, async () => {
    if (!existsSync(dumpFile)) await makeDump(dumpFile, migrations);
  });
  const embedded = await startEmbedded({ dumpFile, log });
  return { url: embedded.url, remove: () => embedded.stop() };
}

async function makeDump(dumpFile: string, migrations: string): Promise<void> {
  const embedded = await startEmbedded({ log });
  const draft = `${dumpFile}.${process.pid}`;
  try {
    const database = await openDatabase({ url: embedded.url, log });
    await migrate(database, migrations);
    await database.close();
    await embedded.dump(draft);
    await rename(draft, dumpFile);
  } finally {
    await embedded.stop();
    await rm(draft, { force: true });
  }
}

async function copyTemplate(serverUrl: string, hash: string, migrations: string) {
  const template = `inlay_test_${hash}`;
  await createDatabase(serverUrl, template, {
    async prepare(url) {
      const database = await openDatabase({ url, log });
      await migrate(database, migrations);
      await database.close();
    },
  });
  const name = `inlay_test_${createId().toLowerCase()}`;
  const url = await createDatabase(serverUrl, name, { template });
  return { url, remove: () => dropDatabase(serverUrl, name) };
}
