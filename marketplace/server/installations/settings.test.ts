import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from 'inlay/sdk';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { mask } from './settings.ts';
import { installMade, nameModule, signInAlone } from './testing/install-made.ts';
import { addVersion } from './testing/make-module.ts';

const app = await startTestApp();
const { db, registry } = app;

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
