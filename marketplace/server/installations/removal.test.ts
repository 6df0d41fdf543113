import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collection, Type } from 'inlay/sdk';
import { storeFile } from '../../../server/domains/files/index.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { aboutInstallation, installMade } from './testing/install-made.ts';

const app = await startTestApp();
const { db, kernel } = app;
const { moduleLogs } = app.app;

const notes = collection({ schema: Type.Object({ text: Type.String() }), subject: null });
const inTenant = <T>(tenant: { id: string }, sql: string, params: unknown[] = []) =>
  db.inTenant(tenant.id, () => db.query<T>(sql, params));

test('what failed to install is gone at once when it is removed', async () => {
  const { installed, on, api } = await installMade(app, {
    lifecycle: { onInstall: async () => Promise.reject(new Error('boom')) },
  });
  assert.equal(installed.state, 'failed');
  assert.equal((await on.remove()).status, 204);
  assert.equal((await api.get(`/installations/${on.id}`)).status, 404);
});

test('a removed module is off at once, kept for 30 days, taken back with its data, or erased for good', async () => {
  const { api, tenant, module, on } = await installMade(app, {
    collections: { notes },
    routes: {
      'POST /notes': async (_input, { collections }) =>
        (collections as unknown as { notes: { create(r: object): Promise<never> } }).notes.create({
          text: 'kept',
        }),
      'GET /notes': async (_input, { collections }) =>
        (await (collections as unknown as { notes: { list(): Promise<{ data: never[] }> } }).notes.list())
          .data,
    },
  });
  const call = (method: string) =>
    api.send(method, `/modules/${module.id}/notes`, method === 'POST' ? {} : undefined);
  assert.equal((await call('POST')).status, 200);
  const early = await on.post('erase');
  assert.deepEqual([early.status, early.body.error.code], [409, 'installations.not_removed']);
  // A double click.
  assert.deepEqual(
    (await Promise.all([on.remove(), on.remove()])).map(({ status }) => status),
    [204, 204],
  );
  assert.equal((await call('GET')).status, 404);
  const list = async (query = '') =>
    (await api.get(`/installations${query}`)).body.data.map((each: { module: string }) => each.module);
  assert.ok(!(await list()).includes(module.id));
  assert.deepEqual(await list('?state=removed'), [module.id]);
  const { state, erasesAt } = await on.look();
  assert.equal(state, 'removed');
  assert.equal(Math.round((Date.parse(erasesAt) - Date.now()) / 86_400_000), 30);
  const permissions = module.manifest.permissions.map(({ name }) => name);
  const again = await api.post('/installations', { module: module.id, permissions });
  assert.deepEqual(
    [again.status, again.body.error.code, again.body.error.details.id],
    [409, 'installations.in_grace', on.id],
  );

  assert.equal((await on.post('restore')).body.data.state, 'active');
  assert.deepEqual(
    (await call('GET')).body.data.map(({ text }: { text: string }) => text),
    ['kept'],
  );

  await on.remove();
  assert.deepEqual(
    (await Promise.all([on.post('erase'), on.post('erase')])).map(({ status }) => status).sort(),
    [204, 204],
  );
  assert.equal((await inTenant(tenant, `SELECT FROM "m_${module.id.replace('-', '_')}_notes"`)).length, 0);
  assert.equal((await api.get(`/installations/${on.id}`)).status, 404);
  const events = await inTenant<{ type: string }>(
    tenant,
    `SELECT type FROM events WHERE data @> $1 ORDER BY id`,
    [{ module: module.id }],
  );
  assert.deepEqual(
    events.map(({ type }) => type.replace('installation.', '')),
    ['created', 'removed', 'restored', 'removed', 'erased'],
  );
  assert.equal((await api.post('/installations', { module: module.id, permissions })).status, 201);
});

test('after 30 days what was removed is erased, with its jobs, files and log', async () => {
  const { api, tenant, module, on } = await installMade(app, { collections: { notes } });
  await inTenant(
    tenant,
    `INSERT INTO jobs (id, tenant_id, module, name, input, locale, state) VALUES ($1, $2, $3, 'x', '{}', 'en', 'failed')`,
    [on.id, tenant.id, module.id],
  );
  const bytes = new TextEncoder().encode('x');
  await storeFile(kernel, {
    tenantId: tenant.id,
    module: module.id,
    subjectId: null,
    type: 'text/plain',
    bytes,
  });
  moduleLogs.write({
    tenantId: tenant.id,
    module: module.id,
    version: '1.0.0',
    level: 'info',
    message: 'x',
  });
  await moduleLogs.flush();
  await app.app.search.ingest({
    ...{ tenantId: tenant.id, module: module.id, collection: 'notes', key: 'a' },
    source: { kind: 'text', text: 'Whales.' },
  });
  await on.remove();
  await app.app.life.sweep();
  assert.equal((await on.look()).state, 'removed');
  await inTenant(tenant, `UPDATE installations SET erase_at = now() - interval '1 second' WHERE id = $1`, [
    on.id,
  ]);
  await app.app.life.sweep();
  assert.equal((await api.get(`/installations/${on.id}`)).status, 404);
  for (const table of ['jobs', 'files', 'module_logs', 'search_collections'])
    assert.deepEqual(
      await inTenant(tenant, `SELECT FROM ${table} WHERE module = $1`, [module.id]),
      [],
      table,
    );
  // The bytes go with the next sweep of what nothing refers to.
  const garbage = await db.inSystem(() =>
    db.query('SELECT FROM garbage WHERE storage_key LIKE $1', [`tenants/${tenant.id}/files/%`]),
  );
  assert.equal(garbage.length, 1);
});

test('a module that fails when it is removed is removed all the same', async () => {
  const { on } = await installMade(app, {
    lifecycle: { onUninstall: async () => Promise.reject(new Error('I will not go')) },
  });
  await on.remove();
  assert.equal((await on.look()).state, 'removed');
});

test('only admins see what a module said, and only of their own organisation', async () => {
  const { tenant, module, on } = await installMade(app, {
    routes: {
      'GET /say': async (_input, { log }) => {
        log.info('Said.', { a: 1 });
        log.error('\u0000Bad \ud800'.padEnd(5000, 'é'), { large: 'x'.repeat(5000) });
        return null;
      },
    },
  });
  const other = await app.signIn();
  const { api } = await app.signIn('user', tenant);
  await api.get(`/modules/${module.id}/say`);
  await moduleLogs.flush();
  assert.equal((await api.get(`/installations/${on.id}/logs`)).status, 403);
  assert.equal((await other.api.get(`/installations/${on.id}/logs`)).status, 404);
  const [bad, said] = await on.logs();
  assert.deepEqual([said.level, said.message, said.data], ['info', 'Said.', { a: 1 }]);
  assert.ok(Buffer.byteLength(bad.message) <= 2048 && bad.message.startsWith('Bad '));
  assert.deepEqual(bad.data, { omitted: 'too large', bytes: 5012 });
  assert.equal((await on.logs('?limit=1')).length, 1);
});

test('how a module’s last call failed is shown to the organisation that made it', async () => {
  const { api, tenant, module, on } = await installMade(app, {
    routes: { 'GET /fail': async () => Promise.reject(new Error('Cannot divide by Tuesday.')) },
  });
  assert.equal((await on.health()).lastError, null);
  assert.equal((await api.get(`/modules/${module.id}/fail`)).status, 500);
  await moduleLogs.flush();
  const { lastError, state, version, upgradeAvailable } = await on.health();
  assert.deepEqual([state, version, upgradeAvailable], ['running', '1.0.0', false]);
  assert.equal(lastError.message, 'Cannot divide by Tuesday.');
  assert.equal((await on.look()).health.lastError.message, 'Cannot divide by Tuesday.');
  const user = aboutInstallation((await app.signIn('user', tenant)).api, on.id);
  assert.deepEqual([(await user.health()).lastError, (await user.look()).health.lastError], [null, null]);
  assert.equal((await on.post('revive')).body.data.state, 'running');
  const neighbour = await installMade(app, { id: module.id });
  assert.notEqual(neighbour.tenant.id, tenant.id);
  assert.equal((await neighbour.on.health()).lastError, null);
});
