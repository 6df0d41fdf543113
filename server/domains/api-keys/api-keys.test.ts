import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../testing/client.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { testHttp } from '../../testing/test-http.ts';
import { positionRoutes } from '../positions/index.ts';
import { readCaller } from '../sessions/index.ts';
import { keyScopes } from './scopes.ts';

const app = await startTestApp();
const { signIn, origin, db, kernel } = app;
const yearMs = 365 * 24 * 3600 * 1000;

/** An admin who has made a key with these scopes, and a server that holds it. */
async function makeKey(scopes: readonly string[] = keyScopes, more: object = {}) {
  const admin = await signIn('admin');
  const { status, body } = await admin.api.post('/api-keys', { name: 'Nightly import', scopes, ...more });
  assert.equal(status, 201, JSON.stringify(body));
  return {
    ...admin,
    made: body.data,
    key: body.data.key as string,
    server: new Client(origin, body.data.key),
  };
}

test('a server reads and writes with a key, in the tenant that the key is of', async () => {
  const { api, server } = await makeKey(['positions:read', 'positions:write']);
  const { status, body } = await server.post('/positions', { title: 'Baker', description: 'Bakes bread.' });
  assert.equal(status, 201);
  assert.equal((await api.get(`/positions/${body.data.id}`)).body.data.title, 'Baker');
  assert.equal((await server.get('/positions')).body.data.length, 1);
  assert.equal((await server.patch(`/positions/${body.data.id}`, { title: 'Head baker' })).status, 200);
  assert.equal((await server.delete(`/positions/${body.data.id}`)).status, 204);
});

test('a key is shown once and kept as a hash', async () => {
  const { api, made, key } = await makeKey(['positions:read']);
  assert.match(key, /^ik_[0-9A-Z]{26}_[\w-]{43}$/);
  assert.equal(made.start, key.slice(0, 30));
  const secret = key.slice(30);
  const list = await api.get('/api-keys');
  assert.deepEqual(list.body.data[0].scopes, ['positions:read']);
  assert.ok(!JSON.stringify(list.body).includes(secret));
  const rows = await db.inSystem(() => db.query('SELECT * FROM api_keys'));
  assert.ok(!JSON.stringify(rows).includes(secret));
});

test('what no scope of a key allows is refused, with the scope that would', async () => {
  const { server } = await makeKey(['positions:read']);
  const { status, body } = await server.post('/positions', { title: 'x', description: 'y' });
  assert.deepEqual([status, body.error.code], [403, 'api_keys.scope_needed']);
  assert.deepEqual(body.error.details, { scope: 'positions:write' });
  for (const path of ['/subjects', '/documents', '/launches', '/connections', '/members'])
    assert.equal((await server.get(path)).status, 403, path);
});

test('with all scopes a key reads every list that there is a scope for, and gives a document', async () => {
  const { server } = await makeKey();
  for (const scope of keyScopes.filter((each) => each.endsWith(':read')))
    assert.equal((await server.get(`/${scope.split(':')[0]}`)).status, 200, scope);
  const { status, body } = await server.upload('My CV', 'cv.txt');
  assert.equal(status, 201);
  const content = await server.get(`/documents/${body.data.id}/content`);
  assert.equal(content.body, 'My CV');
  assert.equal((await server.delete(`/documents/${body.data.id}`)).status, 204);
  assert.equal((await server.delete(`/subjects/${body.data.subjectId}`)).status, 204);
});

test('no key manages keys, sessions, members, connections or modules', async () => {
  const { server, made } = await makeKey();
  const attempts = [
    await server.get('/api-keys'),
    await server.post('/api-keys', { name: 'x', scopes: ['positions:read'] }),
    await server.delete(`/api-keys/${made.id}`),
    await server.get('/sessions'),
    await server.get('/auth/session'),
    await server.post('/auth/totp/start', { password: 'x' }),
    await server.post('/connections', { kind: 'site', name: 'x', origins: ['https://a.example'] }),
    await server.post('/launches/console', { module: 'hello', widget: 'greeter' }),
    await server.get('/modules/hello/greetings'),
  ];
  for (const { status, body } of attempts)
    assert.deepEqual([status, body.error.code], [403, 'api_keys.not_here']);
});

test('every route that a key may use says so in the document, and no other lets one in', async () => {
  const admitted = Object.entries(app.app.openApi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { security }]) =>
      ((security ?? []) as Record<string, string[]>[]).flatMap(({ apiKey }) =>
        apiKey ? [`${method} ${path} ${apiKey}`] : [],
      ),
    ),
  );
  for (const scope of keyScopes)
    assert.ok(
      admitted.some((line) => line.endsWith(` ${scope}`)),
      scope,
    );
  const sendIn = 'post /api/v1/submissions modules:publish';
  assert.ok(admitted.includes(sendIn));
  const changes = admitted.filter((line) => !line.startsWith('get ') && line !== sendIn);
  for (const line of changes) assert.match(line, /^\w+ \/api\/v1\/(positions|subjects|documents)\b.*:write$/);
  for (const line of admitted) assert.doesNotMatch(line, /secret|client|lti|api-keys|sso|auth|invitations/);
});

test('only admins make, see and revoke keys', async () => {
  for (const role of ['manager', 'user'] as const) {
    const { api } = await signIn(role);
    assert.equal((await api.get('/api-keys')).status, 403);
    assert.equal((await api.post('/api-keys', { name: 'x', scopes: ['positions:read'] })).status, 403);
  }
});

test('a revoked key stops at once', async () => {
  const { api, made, server } = await makeKey(['positions:read']);
  assert.equal((await server.get('/positions')).status, 200);
  assert.equal((await api.delete(`/api-keys/${made.id}`)).status, 204);
  const { status, body } = await server.get('/positions');
  assert.deepEqual([status, body.error.code], [401, 'api_keys.wrong_key']);
  assert.equal((await api.delete(`/api-keys/${made.id}`)).status, 404);
});

test('a key runs out: after a year unless said otherwise, after two at most', async () => {
  const { api, made } = await makeKey(['positions:read']);
  const days = (Date.parse(made.expiresAt) - Date.now()) / (24 * 3600 * 1000);
  assert.ok(days > 364 && days <= 365, String(days));
  const ask = (expiresAt: string) =>
    api.post('/api-keys', { name: 'x', scopes: ['positions:read'], expiresAt });
  const soon = await ask(new Date(Date.now() + 60_000).toISOString());
  assert.equal(soon.status, 201);
  for (const wrong of [Date.now() - 1000, Date.now() + 2.1 * yearMs]) {
    const { status, body } = await ask(new Date(wrong).toISOString());
    assert.deepEqual([status, body.error.code], [422, 'api_keys.wrong_expiry']);
  }
});

test('a key that has run out opens nothing', async () => {
  const { server, made } = await makeKey(['positions:read']);
  await db.inSystem(() =>
    db.query(`UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE id = $1`, [made.id]),
  );
  assert.equal((await server.get('/positions')).status, 401);
});

test('a key says when it was used last, and is not written at each use', async () => {
  const { api, server, made, key } = await makeKey(['positions:read']);
  const lastUse = async () => (await api.get('/api-keys')).body.data[0].lastUsedAt;
  assert.equal(await lastUse(), null);
  await server.get('/positions');
  const first = await lastUse();
  assert.ok(Math.abs(Date.parse(first) - Date.now()) < 60_000);
  await new Client(origin, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`).get('/positions');
  await server.get('/positions');
  assert.equal(await lastUse(), first);
  assert.equal(made.lastUsedAt, null);
});

test('a wrong secret opens nothing, and does not shut the right one out', async () => {
  const { server, key } = await makeKey(['positions:read']);
  const wrong = new Client(origin, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`);
  const { status, body } = await wrong.get('/positions');
  assert.deepEqual([status, body.error.code], [401, 'api_keys.wrong_key']);
  assert.equal((await server.get('/positions')).status, 200);
});

test('a server’s request is not mistaken for one that another site made with a member’s cookie', async () => {
  const { server } = await makeKey(['positions:write']);
  const { status } = await server.send(
    'POST',
    '/positions',
    { title: 'Baker', description: 'Bakes.' },
    { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' },
  );
  assert.equal(status, 201);
});

test('no key comes into a log line, right or wrong', async (t) => {
  const { key } = await makeKey(['positions:read']);
  const {
    origin: logged,
    lines,
    close,
  } = await testHttp(t, (http) => http.use(readCaller(kernel), positionRoutes(kernel)));
  const wrong = `ik_${'0'.repeat(26)}_${'x'.repeat(43)}`;
  const send = (bearer: string, query = '') =>
    fetch(`${logged}/api/v1/positions${query}`, { headers: { authorization: `Bearer ${bearer}` } });
  assert.equal((await send(key)).status, 200);
  assert.equal((await send(wrong)).status, 401);
  await send(key, `?cursor=${key}`);
  await close();
  assert.ok(lines.length >= 3);
  for (const each of [key.slice(30), wrong.slice(30)]) assert.ok(!JSON.stringify(lines).includes(each));
});

test('whoever tries wrong keys waits, and a key has a limit of its own', async () => {
  const { server } = await makeKey(['positions:read']);
  const { headers } = await server.get('/positions');
  assert.match(headers.get('ratelimit-policy') ?? '', /^"api-key";q=600/);
  let last = 0;
  for (let round = 0; round < 70 && last !== 429; round += 1) {
    const guess = `ik_${'0'.repeat(26)}_${String(round).padStart(43, 'x')}`;
    const answer = await new Client(origin, guess).get('/positions');
    last = answer.status;
    if (last === 429) assert.ok(Number(answer.headers.get('retry-after')) > 0);
  }
  assert.equal(last, 429);
});
