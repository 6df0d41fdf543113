import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp({ work: true });
const { db } = app;

test('what does not fit a route’s schema is refused with its place', async () => {
  const { api } = await enterAsCandidate(app, await app.makeTenant());
  const cases = [
    [{}, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 'Ada', extra: 1 }, 'extra'],
    [{ name: ['Ada'] }, 'name'],
    [[], ''],
    ['Ada', ''],
    [null, ''],
  ] as const;
  for (const [input, path] of cases) {
    const { status, body } = await api.post('/modules/hello/greetings', input);
    assert.equal(status, 422, JSON.stringify(input));
    assert.equal(body.error.code, 'request.invalid');
    assert.equal(body.error.details[0].path, path, JSON.stringify(input));
  }
  const wrongType = await api.send(
    'POST',
    '/modules/hello/greetings',
    { name: 'Ada' },
    { 'content-type': 'text/plain' },
  );
  assert.equal(wrongType.status, 415);
  const huge = await api.post('/modules/hello/greetings', { name: 'x'.repeat(1024 * 1024) });
  assert.equal(huge.status, 413);
});

test('the query of a module’s list is read as numbers and checked', async () => {
  const { api } = await app.signIn();
  const { body } = await api.get('/modules/hello/greetings?limit=5');
  assert.equal(body.page.limit, 5);
  assert.equal((await api.get('/modules/hello/greetings?limit=101')).status, 422);
  assert.equal((await api.get('/modules/hello/greetings?other=1')).status, 422);
  assert.equal((await api.get('/modules/hello/greetings?cursor=made-up')).status, 422);
});

test('the manifest says who may call a route; to others it is not there', async () => {
  const tenant = await app.makeTenant();
  const candidate = await enterAsCandidate(app, tenant);
  const { status, body } = await candidate.api.get('/modules/hello/greetings');
  assert.deepEqual([status, body.error.code], [404, 'modules.route_not_found']);
  assert.equal((await candidate.api.send('PUT', '/modules/hello/greetings', {})).status, 404);
  assert.equal((await app.visitor().get('/modules/hello/greetings')).status, 401);
  const { api } = await app.signIn('user', tenant);
  assert.equal((await api.get('/modules/hello/greetings')).status, 200);
});

test('a visitor may call a module only so often, a member as often as they need', async () => {
  const { api: member, tenant } = await app.signIn();
  const { api, launch } = await enterAsCandidate(app, tenant);
  const window = Math.floor(Date.now() / 60_000);
  // Those of the next minute, too, so that the test may stand at its edge.
  for (const each of [window, window + 1])
    await Promise.all(
      Array.from({ length: 600 }, () =>
        app.kernel.cache.increment(`rate:module-call:${each}:${launch.id}`, 60),
      ),
    );
  const refused = await api.post('/modules/hello/greetings', { name: 'Ada' });
  assert.deepEqual([refused.status, refused.body.error.code], [429, 'request.too_many']);
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  assert.equal((await member.get('/modules/hello/greetings')).status, 200);
});

test('a module without a permission fails with a sentence, and only where it needs it', async () => {
  const { api, tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  await db.inTenant(tenant.id, () =>
    db.query(`UPDATE installations SET permissions = array_remove(permissions, 'jobs')`),
  );
  const { status, body } = await candidate.api.post('/modules/hello/greetings', { name: 'Ada' });
  assert.deepEqual([status, body.error.code], [403, 'modules.permission_missing']);
  assert.match(body.error.message, /hello needs the permission jobs/);
  assert.equal((await api.get('/modules/hello/greetings')).status, 200);
});

test('a module’s own refusal reaches the caller as it was made', async () => {
  const { api } = await app.signIn();
  const { status, body } = await api.get('/modules/hello/greetings/01J0000000000000000000000A');
  assert.deepEqual([status, body.error.code], [404, 'greetings.not_found']);
  assert.equal((await api.get('/modules/hello/greetings/%ZZ')).status, 404);
});
