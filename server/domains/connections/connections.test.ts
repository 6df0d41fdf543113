import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';

const { signIn } = await startTestApp();
const site = { kind: 'site', name: 'Careers page', origins: ['https://jobs.example'] };

test('an admin connects a site and gets a publishable key', async () => {
  const { api } = await signIn();
  const { status, body } = await api.post('/connections', site);
  assert.equal(status, 201);
  assert.match(body.data.siteKey, /^pk_[\w-]{24}$/);
  assert.deepEqual((await api.get('/connections')).body.data, [body.data]);
});

test('two connections of a tenant cannot share a name', async () => {
  const { api } = await signIn();
  await api.post('/connections', site);
  const { status, body } = await api.post('/connections', site);
  assert.equal(status, 409);
  assert.equal(body.error.code, 'connections.name_taken');
});

test('two tenants may use the same name', async () => {
  const [one, other] = [await signIn(), await signIn()];
  assert.equal((await one.api.post('/connections', site)).status, 201);
  assert.equal((await other.api.post('/connections', site)).status, 201);
});

test('an origin with a path, a wildcard or a strange scheme is refused with its place', async () => {
  const { api } = await signIn();
  for (const origin of ['https://jobs.example/careers', 'https://*.example', 'javascript://x', '']) {
    const { status, body } = await api.post('/connections', { ...site, origins: [origin] });
    assert.equal(status, 422, origin);
    assert.equal(body.error.code, 'request.invalid');
    assert.equal(body.error.details[0].path, 'origins/0');
  }
});

test('a user may neither see nor change connections, a manager may only see them', async () => {
  const { tenant } = await signIn();
  const user = await signIn('user', tenant);
  const manager = await signIn('manager', tenant);
  assert.equal((await user.api.get('/connections')).status, 403);
  assert.equal((await manager.api.get('/connections')).status, 200);
  assert.equal((await manager.api.post('/connections', site)).status, 403);
});

test('a list goes on where its page ended', async () => {
  const { api } = await signIn();
  for (const name of ['one', 'two', 'three']) await api.post('/connections', { ...site, name });
  const first = await api.get('/connections?limit=2');
  const second = await api.get(`/connections?limit=2&cursor=${first.body.page.next}`);
  const names = [...first.body.data, ...second.body.data].map(({ name }: { name: string }) => name);
  assert.deepEqual(names, ['three', 'two', 'one']);
  assert.equal(second.body.page.next, null);
});
