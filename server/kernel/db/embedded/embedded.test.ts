import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createLog } from '../../log/index.ts';
import { openDatabase } from '../database.ts';
import { startEmbedded } from './embedded.ts';

const log = createLog({ level: 'silent' });
const place = new URL('.', import.meta.url).href;

async function testFolder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'inlay-embedded-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Another Inlay, as far as the database goes: a process that starts one and then waits. */
async function startOther(t: TestContext, dataDir: string) {
  const script = `
    import { startEmbedded } from '${place}embedded.ts';
    import { openDatabase } from '${place}../database.ts';
    import { createLog } from '${place}../../log/index.ts';
    const log = createLog({ level: 'silent' });
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log });
    const db = await openDatabase({ url: embedded.url, log });
    await db.inSystem(() => db.query('CREATE TABLE IF NOT EXISTS kept (n int)'));
    await db.inSystem(() => db.query('INSERT INTO kept VALUES (1)'));
    process.stdout.write(String(embedded.pid));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const [output] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, databasePid: Number(output.toString()) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('a second copy on the same folder is refused by name; after kill -9 of the first the next one has it all', async (t) => {
  const dataDir = await testFolder(t);
  const { child, databasePid } = await startOther(t, dataDir);

  await assert.rejects(startEmbedded({ dataDir, log }), {
    code: 'database.in_use',
    message: `Another Inlay (pid ${child.pid}) already uses ${dataDir}; stop it or set DATA_DIR.`,
  });

  child.kill('SIGKILL');
  const embedded = await startEmbedded({ dataDir, log });
  // It had let go of the folder; its last moment may still be going on.
  while (isRunning(databasePid)) await new Promise((wake) => setTimeout(wake, 10));
  const db = await openDatabase({ url: embedded.url, log });
  assert.deepEqual(await db.inSystem(() => db.query('SELECT n FROM kept')), [{ n: 1 }]);

  await t.test('the database process comes back on its own when it is killed', async () => {
    await db.inSystem(() => db.query('INSERT INTO kept VALUES (2)'));
    process.kill(embedded.pid, 'SIGKILL');
    let rows: unknown[] = [];
    while (rows.length !== 2) {
      rows = await db.inSystem(() => db.query('SELECT n FROM kept')).catch(() => []);
      await new Promise((wake) => setTimeout(wake, 50));
    }
    assert.deepEqual(rows, [{ n: 1 }, { n: 2 }]);
  });
  await db.close();
  await embedded.stop();
  assert.deepEqual(await readdir(dataDir), ['postgres'], 'no lock stays behind');

  await t.test('a lock whose process is gone, and a pid that came round again, are no obstacle', async () => {
    for (const holder of [
      { pid: 2 ** 22 - 3, hostPid: 1, started: '1' },
      { pid: process.pid, hostPid: process.pid, started: '1' },
    ]) {
      await writeFile(join(dataDir, 'lock'), JSON.stringify(holder));
      await (await startEmbedded({ dataDir, log })).stop();
    }
  });

  await t.test('a damaged folder is one clear sentence', async () => {
    const damaged = await testFolder(t);
    await cp(dataDir, damaged, { recursive: true });
    await writeFile(join(damaged, 'postgres/global/pg_control'), 'not what it was');
    await assert.rejects(startEmbedded({ dataDir: damaged, log }), {
      code: 'database.damaged',
      message: `The embedded database in ${damaged} cannot be opened. Restore a backup, or move the folder away to begin anew.`,
    });
  });
});

test('statements of many connections outside of transactions do not get mixed up', async (t) => {
  const embedded = await startEmbedded({ log });
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: embedded.url, max: 10 });
  pool.on('error', () => {});
  t.after(async () => {
    await pool.end();
    await embedded.stop();
  });
  // Large enough to arrive in several pieces, between which the server could turn to another connection.
  const large = 'x'.repeat(200_000);
  await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      const [sql, params, wanted] =
        i % 2 === 0
          ? ['SELECT $1::int AS a', [i], { a: i }]
          : ['SELECT length($1)::int AS b, $2::int AS c', [large, i], { b: large.length, c: i }];
      assert.deepEqual((await pool.query(sql as string, params as unknown[])).rows, [wanted]);
    }),
  );
  // A client that goes away in mid-statement holds nobody up.
  const client = await pool.connect();
  void client.query('SELECT $1::int, pg_sleep(0.05)', [1]).catch(() => {});
  client.release(new Error('gone'));
  assert.equal((await pool.query('SELECT $1::int AS a', [1])).rows[0].a, 1);
});
