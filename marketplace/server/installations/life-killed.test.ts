import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createRegistry } from '../../../host/node/registry.ts';
import type { CallHost } from '../../../server/domains/calls/index.ts';
import { ensureTable } from '../../../server/domains/collections/index.ts';
import { findOrCreateTenant } from '../../../server/domains/tenants/index.ts';
import { createId } from '../../../server/kernel/db/index.ts';
import { testDatabase } from '../../../server/testing/test-database.ts';
import { createLife } from './index.ts';
import type { ChildTask } from './testing/life-child.ts';
import { addNotes } from './testing/notes.ts';
import { openHost } from './testing/open-host.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'inlay-life-'));
let host: CallHost | undefined;
after(async () => {
  await host?.close();
  await rm(dataDir, { recursive: true, force: true });
});
const db = await testDatabase();
host = await openHost(db, dataDir);
const registry = createRegistry();
addNotes(registry);
const life = createLife(host, registry, { limits: { leaseSeconds: 1 } });
await ensureTable(db, 'notes', 'notes', { unique: ['text'] });
const child = fileURLToPath(new URL('testing/life-child.ts', import.meta.url));

/** Runs a deed in a process that dies at this point. */
async function dieAt(task: Omit<ChildTask, 'url' | 'dataDir'>): Promise<void> {
  const whole: ChildTask = { ...task, url: db.url, dataDir };
  const running = spawn(process.execPath, [child, JSON.stringify(whole)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = await new Promise((resolve) => running.on('exit', (code, signal) => resolve(signal ?? code)));
  assert.equal(end, 'SIGKILL', `The process did not come to ${task.at}.`);
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly version: string;
  readonly held: boolean;
  readonly isWorking: boolean;
  readonly leftAside: number;
  readonly error: { code: string } | null;
  readonly events: string[];
}

const look = (tenantId: string) =>
  db.inSystem(() =>
    db.one<Row>(
      `SELECT id, state, version, held, error, work IS NOT NULL AS "isWorking",
         (SELECT count(*)::int FROM record_copies c WHERE c.installation_id = i.id AND side = 'after') AS "leftAside",
         ARRAY(SELECT type FROM events e WHERE e.tenant_id = $1 ORDER BY id) AS events
       FROM installations i WHERE tenant_id = $1`,
      [tenantId],
    ),
  );
const readNotes = async (tenantId: string) =>
  (
    await db.inSystem(() =>
      db.query<{ record: object; version: string }>(
        'SELECT record, version FROM m_notes_notes WHERE tenant_id = $1 ORDER BY id',
        [tenantId],
      ),
    )
  ).map(({ record, version }) => ({ ...record, version }));

/** Another process takes the work up, once the lease of the dead one has run out. */
async function waitUntilDone(tenantId: string): Promise<Row | undefined> {
  for (;;) {
    await life.recover();
    await life.settle();
    const row = await look(tenantId);
    if (!row?.isWorking) return row;
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

const makeTenant = async () =>
  (await findOrCreateTenant(db, { slug: `t-${createId().toLowerCase()}`, name: 'Test Ltd' })).id;
const permissions = ['collections', 'jobs', 'secrets'];

/** A tenant with version 1.0.0 and five notes of it. */
async function install() {
  const tenantId = await makeTenant();
  const { id } = await life.install(tenantId, {
    module: 'notes',
    version: '1.0.0',
    permissions,
    settings: { key: 'sk_1' },
  });
  await db.inTenant(tenantId, async () => {
    for (const stars of [1, 2, 3, 4])
      await db.query(
        `INSERT INTO m_notes_notes (id, tenant_id, record, version) VALUES ($1, $2, $3, '1.0.0')`,
        [createId(), tenantId, JSON.stringify({ text: `note ${stars}`, stars })],
      );
  });
  return { tenantId, id };
}

const oldNotes = [5, 1, 2, 3, 4].map((stars) => ({
  text: stars === 5 ? 'welcome' : `note ${stars}`,
  stars,
  version: '1.0.0',
}));
const newNotes = [
  ...oldNotes.map(({ text, stars }) => ({ text, rating: stars / 5, version: '2.0.0' })),
  { text: 'upgraded', rating: 1, version: '2.0.0' },
];
const created = ['installation.created'];
const forward = (steps: readonly string[]) => [...steps.map((step) => `end:${step}`), 'begin:end'];

// Most of the time is spent on starting processes.
describe('a process that is killed', { concurrency: 3 }, () => {
  const installSteps = ['consent', 'settings', 'start', 'collections', 'onInstall'];
  for (const at of [...forward(installSteps), 'in:onInstall'])
    test(`an installation whose process is killed at ${at} is finished by another one`, async () => {
      const tenantId = await makeTenant();
      await dieAt({ deed: 'install', tenantId, id: null, version: '1.0.0', at });
      assert.equal((await look(tenantId))!.state, 'installing');
      const row = await waitUntilDone(tenantId);
      assert.deepEqual([row?.state, row?.version, row?.events], ['active', '1.0.0', created]);
      assert.deepEqual(await readNotes(tenantId), [oldNotes[0]]);
    });

  const upgradeSteps = ['start', 'collections', 'migrate', 'switch', 'onUpgrade'];
  for (const at of [...forward(upgradeSteps), 'batch:migrate', 'in:onUpgrade'])
    test(`an upgrade whose process is killed at ${at} is finished by another one`, async () => {
      const { tenantId, id } = await install();
      await dieAt({ deed: 'upgrade', tenantId, id, version: '2.0.0', at });
      const isSwitched = (await look(tenantId))!.version === '2.0.0';
      // Never a bit of both.
      const now = (await readNotes(tenantId)).map(({ version }) => version);
      assert.equal(new Set(now).size, 1);
      assert.equal(now[0], isSwitched ? '2.0.0' : '1.0.0');
      const row = await waitUntilDone(tenantId);
      assert.deepEqual(
        [row?.state, row?.version, row?.held, row?.leftAside, row?.events],
        ['active', '2.0.0', false, 0, [...created, 'installation.upgraded']],
      );
      assert.deepEqual(await readNotes(tenantId), newNotes);
    });

  for (const at of [...upgradeSteps.toReversed().map((step) => `undone:${step}`), 'begin:end'])
    test(`an upgrade that fails and whose process is killed at ${at} leaves everything as it was`, async () => {
      const { tenantId, id } = await install();
      await dieAt({ deed: 'upgrade', tenantId, id, version: '2.0.1', at });
      const row = await waitUntilDone(tenantId);
      assert.deepEqual(
        [row?.state, row?.version, row?.held, row?.leftAside, row?.error?.code, row?.events],
        ['active', '1.0.0', false, 0, 'notes.not_today', created],
      );
      assert.deepEqual(await readNotes(tenantId), oldNotes);
    });

  for (const at of ['end:onUninstall', 'begin:end', 'in:onUninstall'])
    test(`a removal whose process is killed at ${at} is finished by another one`, async () => {
      const { tenantId, id } = await install();
      await dieAt({ deed: 'remove', tenantId, id, version: '', at });
      assert.equal((await look(tenantId))!.state, 'uninstalling');
      const row = await waitUntilDone(tenantId);
      assert.deepEqual([row?.state, row?.events], ['removed', [...created, 'installation.removed']]);
      assert.deepEqual(await readNotes(tenantId), oldNotes);
    });

  for (const at of ['end:start', 'in:onInstall', 'begin:end'])
    test(`a module that is taken back is there, also if the process is killed at ${at}`, async () => {
      const { tenantId, id } = await install();
      await life.remove(tenantId, id);
      await dieAt({ deed: 'restore', tenantId, id, version: '', at });
      const row = await waitUntilDone(tenantId);
      assert.equal(row?.state, 'active');
      assert.deepEqual(row?.events, [...created, 'installation.removed', 'installation.restored']);
      assert.deepEqual(await readNotes(tenantId), oldNotes);
    });

  for (const at of forward(['records', 'files', 'jobs', 'deliveries', 'module_logs']))
    test(`an erasure whose process is killed at ${at} leaves nothing`, async () => {
      const { tenantId, id } = await install();
      await life.remove(tenantId, id);
      await dieAt({ deed: 'erase', tenantId, id, version: '', at });
      assert.equal(await waitUntilDone(tenantId), undefined);
      assert.deepEqual(await readNotes(tenantId), []);
      const events = await db.inSystem(() =>
        db.query<{ type: string }>('SELECT type FROM events WHERE tenant_id = $1 ORDER BY id', [tenantId]),
      );
      assert.deepEqual(
        events.map(({ type }) => type),
        [...created, 'installation.removed', 'installation.erased'],
      );
    });
});
