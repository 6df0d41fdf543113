import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError, collection, Type } from 'inlay/sdk';
import { storeFile } from '../../../server/domains/files/index.ts';
import { enterAsCandidate } from '../../../server/testing/candidate.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { createLife } from './index.ts';
import { mask } from './settings.ts';
import { aboutInstallation, installMade, nameModule, signInAlone } from './testing/install-made.ts';
import { addVersion } from './testing/make-module.ts';

const app = await startTestApp();
const { db, kernel, registry } = app;
const { lti, moduleLogs } = app.app;
const host = { ...kernel, lti, moduleLogs };

const notes = collection({ schema: Type.Object({ text: Type.String() }), subject: null });
const inTenant = <T>(tenant: { id: string }, sql: string, params: unknown[] = []) =>
  db.inTenant(tenant.id, () => db.query<T>(sql, params));
const secretKey = { key: { type: 'string', visibility: 'secret', minLength: 3 }, word: { type: 'string' } };
const readSecret = {
  'GET /key': async (
    _input: never,
    { secrets, settings }: { secrets: { get(n: string): unknown }; settings: unknown },
  ) => ({ key: (await secrets.get('key')) ?? null, settings }) as never,
};

test('a secret setting reaches the module and nobody else', async () => {
  const { api, tenant, module, on, installed } = await installMade(
    app,
    { settings: secretKey, permissions: ['secrets'], routes: readSecret },
    { settings: { key: 'sk_live_1', word: 'Hi' } },
  );
  const use = async () => (await api.get(`/modules/${module.id}/key`)).body.data;
  assert.deepEqual(installed.settings, { key: mask, word: 'Hi' });
  assert.deepEqual(await use(), { key: 'sk_live_1', settings: { word: 'Hi' } });
  const rows = await inTenant(tenant, 'SELECT * FROM installations WHERE id = $1', [on.id]);
  assert.ok(!JSON.stringify(rows).includes('sk_live_1'));

  // A form sends back what it was shown.
  await on.change({ settings: { ...installed.settings, word: 'Yo' } });
  assert.deepEqual(await use(), { key: 'sk_live_1', settings: { word: 'Yo' } });
  const short = await on.change({ settings: { key: 'x' } });
  assert.deepEqual([short.status, short.body.error.details.faults[0].path], [422, 'key']);
  assert.ok(!JSON.stringify(short.body).includes('sk_live'));
  await on.change({ settings: { key: 'sk_live_2' } });
  assert.equal((await use()).key, 'sk_live_2');
  assert.deepEqual((await on.change({ settings: { key: '', word: null } })).body.data.settings, {});
  assert.deepEqual(await use(), { key: null, settings: {} });
});

test('secrets that an earlier host kept in the clear are sealed when the server starts', async () => {
  const { api, tenant, module, on } = await installMade(app, {
    settings: secretKey,
    permissions: ['secrets'],
    routes: readSecret,
  });
  const use = async () => (await api.get(`/modules/${module.id}/key`)).body.data;
  await inTenant(tenant, 'UPDATE installations SET settings = $2 WHERE id = $1', [
    on.id,
    { key: 'sk_old', word: 'Hi' },
  ]);
  assert.deepEqual(await use(), { key: 'sk_old', settings: { word: 'Hi' } });
  await app.app.life.start();
  const [row] = await inTenant<{ settings: object }>(
    tenant,
    'SELECT settings FROM installations WHERE id = $1',
    [on.id],
  );
  assert.deepEqual(row!.settings, { word: 'Hi' });
  assert.deepEqual(await use(), { key: 'sk_old', settings: { word: 'Hi' } });
  assert.deepEqual((await on.look()).settings, { key: mask, word: 'Hi' });
});

test('a module that needs a setting is installed with it, or not at all', async () => {
  const { api } = await signInAlone(app);
  const id = nameModule();
  addVersion(registry, { id, version: '1.0.0', settings: secretKey, required: ['word'], permissions: [] });
  const without = await api.post('/installations', { module: id, permissions: [] });
  assert.deepEqual([without.status, without.body.error.details.faults[0].path], [422, 'word']);
  assert.ok(
    !(await api.get('/installations')).body.data.some(({ module }: { module: string }) => module === id),
  );
  const { status, body } = await api.post('/installations', {
    module: id,
    permissions: [],
    settings: { word: 'Hi' },
  });
  assert.deepEqual([status, body.data.state], [201, 'active']);
});

test('a module that fails at its installation leaves a reason and nothing else, and can be tried again', async () => {
  let attempts = 0;
  const { api, tenant, module, installed, on } = await installMade(app, {
    collections: { notes },
    jobs: { later: async () => null },
    lifecycle: {
      onInstall: async ({ collections, jobs }) => {
        const store = (collections as unknown as { notes: { create(r: object): Promise<unknown> } }).notes;
        await store.create({ text: 'first' });
        await jobs.start('later', null);
        attempts += 1;
        if (attempts === 1) throw new AppError('made.no_licence', 402, 'Your licence has run out. Renew it.');
      },
    },
  });
  assert.equal(installed.state, 'failed');
  assert.deepEqual(installed.error, {
    code: 'made.no_licence',
    message: 'Your licence has run out. Renew it.',
    step: 'onInstall',
  });
  const count = async () => [
    (await inTenant(tenant, `SELECT FROM "m_${module.id.replace('-', '_')}_notes"`)).length,
    (await inTenant(tenant, 'SELECT FROM jobs WHERE module = $1', [module.id])).length,
    (await inTenant(tenant, 'SELECT FROM record_copies')).length,
  ];
  assert.deepEqual(await count(), [0, 0, 0]);
  const type = 'installation.created';
  const told = () =>
    inTenant(tenant, 'SELECT FROM events WHERE type = $1 AND data @> $2', [type, { module: module.id }]);
  assert.equal((await told()).length, 0);
  const again = await on.change({ state: 'active' });
  assert.deepEqual([again.body.data.state, again.body.data.error], ['active', null]);
  assert.deepEqual(await count(), [1, 1, 0]);
  assert.equal((await told()).length, 1);
  assert.equal((await api.get('/installations')).status, 200);
});

test('a module that failed for its settings is tried again with others', async () => {
  const { installed, on } = await installMade(app, {
    settings: { word: { type: 'string', default: 'wrong' } },
    lifecycle: {
      onInstall: async ({ settings }) => {
        if ((settings as { word: string }).word === 'wrong')
          throw new AppError('made.wrong_word', 422, 'This word is wrong.');
      },
    },
  });
  assert.equal(installed.error.code, 'made.wrong_word');
  const unfit = await on.change({ state: 'active', settings: { word: 7 } });
  assert.deepEqual([unfit.status, unfit.body.error.code], [422, 'installations.settings_invalid']);
  const { body } = await on.change({ state: 'active', settings: { word: 'right' } });
  assert.deepEqual([body.data.state, body.data.settings], ['active', { word: 'right' }]);
});

test('what failed to install is gone at once when it is removed', async () => {
  const { installed, on, api } = await installMade(app, {
    lifecycle: { onInstall: async () => Promise.reject(new Error('boom')) },
  });
  assert.equal(installed.state, 'failed');
  assert.equal((await on.remove()).status, 204);
  assert.equal((await api.get(`/installations/${on.id}`)).status, 404);
});

test('a hook that hangs is given up after its time, and what it does later is nothing', async () => {
  let later: Promise<unknown> = Promise.resolve();
  const id = nameModule();
  const module = addVersion(registry, {
    id,
    version: '1.0.0',
    collections: { notes },
    lifecycle: {
      onInstall: async ({ collections }) => {
        const store = (collections as unknown as { notes: { create(r: object): Promise<unknown> } }).notes;
        later = new Promise((wake) => setTimeout(wake, 600)).then(() => store.create({ text: 'too late' }));
        await later;
      },
    },
  });
  const { tenant } = await signInAlone(app);
  const life = createLife(host, registry, { limits: { patienceSeconds: 0.2 } });
  const permissions = module.manifest.permissions.map(({ name }) => name);
  const { state, error } = await life.install(tenant.id, { module: id, permissions });
  assert.deepEqual(
    [state, error?.code, error?.step],
    ['failed', 'installations.module_too_slow', 'onInstall'],
  );
  await assert.rejects(later, { code: 'modules.call_over' });
  assert.equal((await inTenant(tenant, `SELECT FROM "m_${id.replace('-', '_')}_notes"`)).length, 0);
});

test('a request that waits for a slow installation is answered how far it is, and the work goes on', async () => {
  let finish = () => {};
  const waiting = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const id = nameModule();
  addVersion(registry, { id, version: '1.0.0', permissions: [], lifecycle: { onInstall: () => waiting } });
  const { tenant, api } = await signInAlone(app);
  const life = createLife(host, registry, { limits: { answerMs: 50 } });
  const begun = await life.install(tenant.id, { module: id, permissions: [] });
  const seen = await aboutInstallation(api, begun.id).look();
  assert.deepEqual([seen.state, seen.doing, seen.step], ['installing', 'install', 'onInstall']);
  const busy = await api.patch(`/installations/${begun.id}`, { state: 'disabled' });
  assert.deepEqual([busy.status, busy.body.error.code], [409, 'installations.busy']);
  finish();
  await life.settle();
  assert.equal((await aboutInstallation(api, begun.id).look()).state, 'active');
});

test('a permission is revoked and granted again; without it the module runs on, and its log says what it lacked', async () => {
  const { api, module, on } = await installMade(app, {
    collections: { notes },
    permissions: ['collections', 'jobs'],
    routes: {
      'GET /notes': async (_input, { collections }) => {
        const store = (collections as unknown as { notes: { list(): Promise<{ data: never[] }> } }).notes;
        return (await store.list()).data;
      },
      'GET /hello': async () => 'hello',
    },
  });
  const call = (path: string) => api.get(`/modules/${module.id}/${path}`);
  assert.deepEqual((await on.change({ permissions: ['jobs', 'documents:read'] })).body.data.granted, [
    'jobs',
  ]);
  const refused = await call('notes');
  assert.deepEqual([refused.status, refused.body.error.code], [403, 'modules.permission_missing']);
  assert.equal((await call('hello')).body.data, 'hello');
  await moduleLogs.flush();
  const [line] = await on.logs();
  assert.deepEqual(
    [line.level, line.code, line.data.call],
    ['warn', 'modules.permission_missing', 'GET /notes'],
  );
  await on.change({ permissions: ['jobs', 'collections'] });
  assert.equal((await call('notes')).status, 200);
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
  await on.remove();
  await app.app.life.sweep();
  assert.equal((await on.look()).state, 'removed');
  await inTenant(tenant, `UPDATE installations SET erase_at = now() - interval '1 second' WHERE id = $1`, [
    on.id,
  ]);
  await app.app.life.sweep();
  assert.equal((await api.get(`/installations/${on.id}`)).status, 404);
  for (const table of ['jobs', 'files', 'module_logs'])
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

test('a module that is switched off refuses the widgets that are open, in words', async () => {
  const tenant = await app.makeTenant();
  const candidate = await enterAsCandidate(app, tenant);
  const { api } = await app.signIn('admin', tenant);
  const [{ id }] = (await api.get('/installations')).body.data;
  assert.equal((await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).status, 202);
  await api.patch(`/installations/${id}`, { state: 'disabled' });
  const { status, body } = await candidate.api.post('/modules/hello/greetings', { name: 'Ada' });
  assert.deepEqual([status, body.error.code], [403, 'modules.disabled']);
  assert.match(body.error.message, /switched off/);
  await api.patch(`/installations/${id}`, { state: 'active' });
  assert.equal((await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).status, 202);
});

test('events wait for a module that is switched off', async () => {
  const heard: string[] = [];
  const { tenant, module, on } = await installMade(app, {
    consumes: ['made.happened'],
    onEvent: async () => {
      heard.push('one');
    },
  });
  const tell = () =>
    inTenant(
      tenant,
      `INSERT INTO events (id, tenant_id, type, source, data) VALUES ($1, $2, 'made.happened', 'host', '{}')`,
      [`e${Math.random()}`, tenant.id],
    );
  await on.change({ state: 'disabled' });
  await tell();
  await app.app.dispatcher.drain();
  assert.deepEqual(heard, []);
  const [delivery] = await inTenant(tenant, 'SELECT attempts, dead_at FROM deliveries WHERE consumer = $1', [
    module.id,
  ]);
  assert.deepEqual(delivery, { attempts: 0, dead_at: null });
  await on.change({ state: 'active' });
  await app.app.dispatcher.drain();
  assert.deepEqual(heard, ['one']);
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

test('a version that is not offered to an organisation cannot be had by naming it', async () => {
  const { tenant } = await signInAlone(app);
  const id = nameModule();
  for (const version of ['1.0.0', '2.0.0']) addVersion(registry, { id, version, permissions: [] });
  const isOffered = (_tenantId: string, { version }: { version: string }) => version === '1.0.0';
  const find = () => registry.find(id, '1.0.0');
  const offers = { isOffered, findNewest: find, listVersions: () => [find()!], findYank: () => null };
  const life = createLife(host, registry, { offers });
  await assert.rejects(life.install(tenant.id, { module: id, version: '2.0.0', permissions: [] }), {
    code: 'installations.version_unknown',
  });
  const { id: installed, version } = await life.install(tenant.id, { module: id, permissions: [] });
  assert.equal(version, '1.0.0');
  await assert.rejects(life.upgrade(tenant.id, installed, { version: '2.0.0' }), {
    code: 'installations.version_unknown',
  });
});
