import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectSite, enterAsCandidate, siteOrigin } from '../../testing/candidate.ts';
import { Client } from '../../testing/client.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();
const enter = (siteKey: string, body: object = {}) =>
  app
    .visitor()
    .post('/launches/site', { siteKey, module: 'hello', widget: 'greeter', origin: siteOrigin, ...body });

test('a visitor of an allowed page gets a launch that is good for its module only', async () => {
  const tenant = await app.makeTenant();
  const { status, body } = await enter(await connectSite(app, tenant), { locale: 'de-AT' });
  assert.equal(status, 201);
  assert.equal(body.data.launch.locale, 'de');
  assert.deepEqual(body.data.settings, { word: 'Hello' });
  const visitor = new Client(app.origin, body.data.token);
  assert.equal((await visitor.post('/modules/hello/greetings', { name: 'Ada' })).status, 202);
  const other = await visitor.get('/modules/cv-analysis/analyses');
  assert.equal(other.status, 403);
  assert.equal(other.body.error.code, 'modules.wrong_module');
});

test('looking at a widget leaves no trace of anybody', async () => {
  const { api, tenant } = await app.signIn();
  await enterAsCandidate(app, tenant);
  assert.deepEqual((await api.get('/subjects')).body.data, []);
});

test('each wrong way in says what to do', async () => {
  const { api, tenant } = await app.signIn();
  const siteKey = await connectSite(app, tenant);
  await api.post('/positions', { key: 'hidden', title: 'Hidden', description: 'x', public: false });
  const cases = [
    ['launches.unknown_site_key', 403, await enter('pk_wrong')],
    ['launches.origin_not_allowed', 403, await enter(siteKey, { origin: 'https://evil.example' })],
    ['launches.module_not_available', 404, await enter(siteKey, { module: 'other' })],
    ['launches.widget_not_found', 404, await enter(siteKey, { widget: 'other' })],
    ['launches.position_not_open', 404, await enter(siteKey, { positionKey: 'none' })],
    ['launches.position_not_open', 404, await enter(siteKey, { positionKey: 'hidden' })],
    ['request.invalid', 422, await enter(siteKey, { tenantId: tenant.id })],
  ] as const;
  for (const [code, status, answer] of cases) {
    assert.equal(answer.body.error.code, code);
    assert.equal(answer.status, status);
  }
});

test('a launch is renewed while its page is allowed, and not after', async () => {
  const { api, tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  assert.equal((await candidate.api.post('/launches/renew')).status, 200);
  const [connection] = (await api.get('/connections')).body.data;
  await api.patch(`/connections/${connection.id}`, { enabled: false });
  const { status, body } = await candidate.api.post('/launches/renew');
  assert.equal(status, 401);
  assert.equal(body.error.code, 'launches.over');
});

test('a member opens a widget in the console and gets all that mounting it needs', async () => {
  const { api } = await app.signIn('user');
  const { status, body } = await api.post('/launches/console', { module: 'hello', widget: 'greeter' });
  assert.equal(status, 201);
  const entry = await fetch(app.origin + body.data.mount.remoteEntry);
  assert.equal(entry.status, 200);
  assert.match(entry.headers.get('content-type') ?? '', /javascript/);
  assert.equal(body.data.mount.title, 'Greeter');
});

test('a frame may only stand in the pages of its connection', async () => {
  const tenant = await app.makeTenant();
  const siteKey = await connectSite(app, tenant);
  const path = `/frame/hello/greeter?site-key=${siteKey}`;
  const open = (referer: string) => app.visitor().send('GET', path, undefined, { referer });
  const allowed = await open(`${siteOrigin}/jobs/1`);
  assert.equal(allowed.status, 200);
  assert.match(
    allowed.headers.get('content-security-policy') ?? '',
    /frame-ancestors https:\/\/jobs\.example(;|$)/,
  );
  const refused = await open('https://evil.example/');
  assert.equal(refused.status, 403);
  assert.match(refused.body, /launches\.origin_not_allowed/);
  assert.doesNotMatch(refused.body, /pk_/);
});

test('the server half of a module is never served', async () => {
  const { folder, version, manifest } = app.registry.modules[0]!;
  assert.ok(folder && manifest.built.server);
  for (const file of [
    'manifest.json',
    manifest.built.server.entry,
    'web/../manifest.json',
    'web/%2e%2e/manifest.json',
  ]) {
    const { status } = await fetch(`${app.origin}/modules/hello/${version}/${file}`);
    assert.equal(status, 404, file);
  }
});

test('a member’s widget goes on with the role they have now, and ends when they sign out', async () => {
  const { api, memberId } = await app.signIn('manager');
  const opened = await api.post('/launches/console', { module: 'hello', widget: 'greeter' });
  const widget = new Client(app.origin, opened.body.data.token);
  await app.db.inSystem(() => app.db.query(`UPDATE members SET role = 'user' WHERE id = $1`, [memberId]));
  const renewed = await widget.post('/launches/renew');
  assert.equal(renewed.status, 200);
  const claims = JSON.parse(Buffer.from(renewed.body.data.token.split('.')[1], 'base64url').toString());
  assert.equal(claims.member.role, 'user');
  await api.post('/auth/sign-out');
  assert.equal((await widget.post('/launches/renew')).body.error.code, 'launches.over');
});

test('a member who left is not turned into a candidate', async () => {
  const { api, memberId } = await app.signIn();
  const opened = await api.post('/launches/console', { module: 'hello', widget: 'greeter' });
  const widget = new Client(app.origin, opened.body.data.token);
  await app.db.inSystem(() => app.db.query('DELETE FROM members WHERE id = $1', [memberId]));
  assert.equal((await widget.post('/launches/renew')).status, 401);
});

test('a launch token taken to another site changes nothing there', async () => {
  const candidate = await enterAsCandidate(app, await app.makeTenant());
  const answer = await candidate.api.send(
    'POST',
    '/modules/hello/greetings',
    { name: 'Ada' },
    {
      origin: 'https://evil.example',
    },
  );
  assert.equal(answer.status, 403);
});
