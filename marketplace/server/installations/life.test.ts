import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError, collection, Type } from 'inlay/sdk';
import { enterAsCandidate } from '../../../server/testing/candidate.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { createLife } from './index.ts';
import { aboutInstallation, installMade, nameModule, signInAlone } from './testing/install-made.ts';
import { addVersion } from './testing/make-module.ts';

const app = await startTestApp();
const { db, kernel, registry } = app;
const { lti, moduleLogs, prompts, search } = app.app;
const host = { ...kernel, lti, moduleLogs, prompts, search };

const notes = collection({ schema: Type.Object({ text: Type.String() }), subject: null });
const inTenant = <T>(tenant: { id: string }, sql: string, params: unknown[] = []) =>
  db.inTenant(tenant.id, () => db.query<T>(sql, params));

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

test('an installation that failed is not begun again with a version that was taken back meanwhile', async () => {
  const { tenant } = await signInAlone(app);
  const id = nameModule();
  let isYanked = false;
  addVersion(registry, {
    id,
    version: '1.0.0',
    permissions: [],
    lifecycle: {
      onInstall: async () => {
        throw new Error('not today');
      },
    },
  });
  const find = () => (isYanked ? undefined : registry.find(id, '1.0.0'));
  const offers = {
    isOffered: () => !isYanked,
    findNewest: find,
    listVersions: () => [],
    findYank: () => null,
  };
  const life = createLife(host, registry, { offers });
  const failed = await life.install(tenant.id, { module: id, permissions: [] });
  assert.equal(failed.state, 'failed');
  isYanked = true;
  await assert.rejects(life.change(tenant.id, failed.id, { state: 'active' }), {
    code: 'installations.version_unknown',
  });
});
