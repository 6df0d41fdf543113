import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { testDatabase } from '../../testing/test-database.ts';
import { createLog } from '../log/index.ts';
import { migrate, openDatabase } from './index.ts';

const empty = await mkdtemp(join(tmpdir(), 'inlay-migrations-'));
const db = await testDatabase(empty);
await rm(empty, { recursive: true });

async function writeMigrations(t: TestContext, files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'inlay-migrations-'));
  t.after(() => rm(dir, { recursive: true }));
  for (const [name, sql] of Object.entries(files)) await writeFile(join(dir, name), sql);
  return dir;
}

const query = (sql: string) => db.inSystem(() => db.query(sql));

test('each file is applied once, in order, also by two processes at the same time', async (t) => {
  const dir = await writeMigrations(t, {
    '0011-second.sql': 'INSERT INTO steps VALUES (2); SELECT pg_sleep(0.1);',
    '0010-first.sql': 'CREATE TABLE steps (n int); INSERT INTO steps VALUES (1);',
  });
  const other = await openDatabase({ url: db.url, log: createLog({ level: 'silent' }) });
  t.after(() => other.close());
  const applied = await Promise.all([migrate(db, dir), migrate(other, dir)]);
  assert.deepEqual(applied.flat().sort(), ['0010-first.sql', '0011-second.sql']);
  assert.deepEqual(await query('SELECT n FROM steps'), [{ n: 1 }, { n: 2 }]);
  assert.deepEqual(await migrate(db, dir), []);
});

test('a file that was changed after it had been applied is refused', async (t) => {
  const dir = await writeMigrations(t, { '0020-a.sql': 'CREATE TABLE a (n int);' });
  await migrate(db, dir);
  await writeFile(join(dir, '0020-a.sql'), 'CREATE TABLE a (n bigint);');
  await assert.rejects(migrate(db, dir), /0020-a\.sql was changed after it had been applied/);
});

test('a file that fails leaves nothing behind and says where it failed', async (t) => {
  const dir = await writeMigrations(t, {
    '0030-b.sql': 'CREATE TABLE b (n int);\n\nINSERT INTO b VALUES (nothing);',
  });
  await assert.rejects(migrate(db, dir), /0030-b\.sql failed and was undone: .*nothing.* \(line 3\)/);
  assert.deepEqual(await query(`SELECT to_regclass('b') AS b`), [{ b: null }]);
});

test('names that leave the order open are refused', async (t) => {
  await assert.rejects(migrate(db, await writeMigrations(t, { 'later.sql': '' })), /0001-what-it-does\.sql/);
  await assert.rejects(
    migrate(db, await writeMigrations(t, { '0001-a.sql': '', '0001-b.sql': '' })),
    /share a number/,
  );
});

test('a table without a tenant cannot be guarded', async () => {
  await query('CREATE TABLE loose (id text)');
  await assert.rejects(query(`SELECT inlay_guard('loose')`), /needs a column tenant_id/);
});

test('the tenant role can neither log in nor bypass row-level security', async () => {
  const [role] = await query(
    `SELECT rolcanlogin, rolbypassrls, rolsuper FROM pg_roles WHERE rolname = 'inlay_app'`,
  );
  assert.deepEqual(role, { rolcanlogin: false, rolbypassrls: false, rolsuper: false });
});
