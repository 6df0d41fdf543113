import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { expireCollections } from './collections.ts';

const app = await startTestApp();
const { db, kernel, registry } = app;
const agreed = {
  module: 'hello',
  permissions: registry.modules[0]!.manifest.permissions.map(({ name }) => name),
};

/** An admin whose tenant has taken the hello module out again. */
async function signInWithout() {
  const { api, tenant } = await app.signIn();
  const [{ id }] = (await api.get('/installations')).body.data;
  assert.equal((await api.delete(`/installations/${id}`)).status, 204);
  assert.equal((await api.post(`/installations/${id}/erase`)).status, 204);
  return { api, tenant };
}

test('the catalogue shows each module in the reader’s language, with what it asks for', async () => {
  const { api } = await app.signIn('user');
  const { body } = await api.send('GET', '/catalogue', undefined, { 'accept-language': 'de-AT,de;q=0.9' });
  const [hello] = body.data;
  assert.equal(hello.name, 'Hallo');
  assert.deepEqual(
    hello.permissions.map(({ name }: { name: string }) => name),
    agreed.permissions,
  );
  const [{ name, title, placements }] = hello.widgets;
  assert.deepEqual([name, title, placements], ['greeter', 'Gruß', ['embed.public', 'page.candidate']]);
  assert.equal((await app.visitor().get('/catalogue')).status, 401);
});

test('a module is installed only with all the permissions it asks for', async () => {
  const { api } = await signInWithout();
  const { status, body } = await api.post('/installations', { module: 'hello', permissions: ['jobs'] });
  assert.equal(status, 422);
  assert.equal(body.error.code, 'installations.consent_incomplete');
  assert.deepEqual(
    body.error.details.missing,
    agreed.permissions.filter((name) => name !== 'jobs'),
  );
  assert.deepEqual((await api.get('/installations')).body.data, []);
});

test('agreeing to more than a module asks for grants no more', async () => {
  const { api, tenant } = await signInWithout();
  const permissions = [...agreed.permissions, 'documents:read', 'anything'];
  assert.equal((await api.post('/installations', { module: 'hello', permissions })).status, 201);
  const [row] = await db.inTenant(tenant.id, () =>
    db.query<{ permissions: string[] }>('SELECT permissions FROM installations'),
  );
  assert.deepEqual(row!.permissions, agreed.permissions);
});

test('a double click installs a module once', async () => {
  const { api } = await signInWithout();
  const answers = await Promise.all([1, 2, 3].map(() => api.post('/installations', agreed)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  assert.equal(refused.body.error.code, 'installations.already_installed');
  assert.equal((await api.get('/installations')).body.data.length, 1);
});

test('a module that this host does not have cannot be installed', async () => {
  const { api } = await app.signIn();
  const { status, body } = await api.post('/installations', { module: 'no-such', permissions: [] });
  assert.deepEqual([status, body.error.code], [404, 'installations.module_unknown']);
});

test('only an admin installs, changes and removes modules', async () => {
  const { tenant } = await app.signIn();
  const { api } = await app.signIn('manager', tenant);
  const [{ id }] = (await api.get('/installations')).body.data;
  const answers = [
    await api.post('/installations', agreed),
    await api.patch(`/installations/${id}`, { state: 'disabled' }),
    await api.delete(`/installations/${id}`),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [403, 403, 403],
  );
});

test('a module that is switched off answers nobody, and answers again when it is switched on', async () => {
  const { api } = await app.signIn();
  const [{ id }] = (await api.get('/installations')).body.data;
  await api.patch(`/installations/${id}`, { state: 'disabled' });
  const off = await api.get('/modules/hello/greetings');
  assert.deepEqual([off.status, off.body.error.code], [403, 'modules.disabled']);
  await api.patch(`/installations/${id}`, { state: 'active' });
  assert.equal((await api.get('/modules/hello/greetings')).status, 200);
});

test('settings are checked, kept beside each other, and begin with their defaults', async () => {
  const { api } = await app.signIn();
  const [{ id, settings }] = (await api.get('/installations')).body.data;
  assert.deepEqual(settings, { word: 'Hello' });
  const change = (value: unknown) => api.patch(`/installations/${id}`, { settings: value });
  const wrong = await change({ word: 7 });
  assert.deepEqual([wrong.status, wrong.body.error.details.faults[0].path], [422, 'word']);
  assert.equal((await change({ other: 'x' })).status, 422);
  // An own property of that name, as a hostile client sends it.
  const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"x":1}}');
  assert.equal((await change(hostile)).status, 422);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual((await change({ word: 'Moin' })).body.data.settings, { word: 'Moin' });
});

test('an installation whose module is gone from the host is shown as broken, not lost', async () => {
  const { api, tenant } = await app.signIn();
  await db.inTenant(tenant.id, () => db.query(`UPDATE installations SET version = '9.9.9'`));
  const [shown] = (await api.get('/installations')).body.data;
  assert.deepEqual([shown.state, shown.error.code], ['failed', 'installations.module_missing']);
  const changed = await api.patch(`/installations/${shown.id}`, { settings: { any: 'thing' } });
  assert.deepEqual([changed.status, changed.body.error.code], [409, 'installations.version_gone']);
});

test('records are erased when their collection may keep them no longer', async () => {
  const { tenant } = await app.signIn();
  const [hello] = registry.modules;
  const add = (id: string, age: string) =>
    db.inSystem(() =>
      db.query(
        `INSERT INTO m_hello_greetings (id, tenant_id, record, updated_at) VALUES ($1, $2, '{}', now() - $3::interval)`,
        [id, tenant.id, age],
      ),
    );
  await add('old', '31 days');
  await add('young', '29 days');
  const { built } = hello!.manifest;
  const greetings = { ...built.describes.collections.greetings!, retentionDays: 30 };
  const describes = { ...built.describes, collections: { greetings } };
  const expiring = { ...hello!, manifest: { ...hello!.manifest, built: { ...built, describes } } };
  // What is wrong with one module's collections keeps nobody else's records.
  const broken = { ...expiring, id: 'never-made' };
  await expireCollections(kernel, [broken, expiring]);
  const left = await db.inTenant(tenant.id, () =>
    db.query<{ id: string }>('SELECT id FROM m_hello_greetings'),
  );
  assert.deepEqual(left, [{ id: 'young' }]);
  await expireCollections(kernel, [hello!]);
  assert.equal((await db.inTenant(tenant.id, () => db.query('SELECT FROM m_hello_greetings'))).length, 1);
});
