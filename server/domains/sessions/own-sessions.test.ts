import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../testing/client.ts';
import { startTestApp, testPassword } from '../../testing/test-app.ts';
import { livingSessions } from '../living-sessions.ts';
import { addMember } from '../members/index.ts';
import { openSession } from './index.ts';
import { accessSeconds, createAccessSigner } from './tokens.ts';

const app = await startTestApp();
const { signIn, visitor, db, kernel, makeTenant, origin } = app;
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function signInAgain(email: string, userAgent = 'node') {
  const api = visitor();
  await api.send('POST', '/auth/sign-in', { email, password: testPassword }, { 'user-agent': userAgent });
  return api;
}

const idOf = async (api: Client) =>
  (await api.get('/sessions')).body.data.find(({ current }: { current: boolean }) => current).id as string;

/** Somebody who came by their organisation's own sign-in. */
async function enterBySso(email: string, tenantId: string) {
  const opened = await db.inSystem(async () => {
    const user = await db.one<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]);
    return openSession(db, { userId: user!.id, tenantId, userAgent: undefined, via: 'sso' });
  });
  const api = new Client(origin);
  api.setCookie('inlay_access', await createAccessSigner(kernel.config).sign(opened.claims, accessSeconds));
  return api;
}

/** A person with a place in two tenants, signed in to the first. */
async function signInToTwo() {
  const first = await signIn('user');
  const second = await makeTenant();
  await addMember(db, second, { name: 'Ada', email: first.email, password: testPassword, role: 'admin' });
  return { ...first, second };
}

test('a person sees where they are signed in, with which browser and by which way', async () => {
  const { api, email, tenant } = await signIn('user');
  await signInAgain(email, firefox);
  const { data } = (await api.get('/sessions')).body;
  assert.equal(data.length, 2);
  assert.deepEqual(
    data.map(({ current, userAgent, via }: Record<string, unknown>) => [current, userAgent, via]),
    [
      [false, firefox, 'password'],
      [true, 'node', 'password'],
    ],
  );
  assert.equal(data[1].tenant.id, tenant.id);
  assert.equal(data[1].address, '127.0.0.1');
  assert.ok(Date.parse(data[1].lastSeenAt) >= Date.parse(data[1].createdAt));
  assert.ok(!JSON.stringify(data).includes('hash'));
});

test('an ended session can do nothing from that moment on, though its access token has not run out', async () => {
  const { api, email } = await signIn('user');
  const other = await signInAgain(email);
  assert.equal((await other.get('/auth/session')).status, 200);
  assert.equal((await api.delete(`/sessions/${await idOf(other)}`)).status, 204);
  assert.equal((await other.get('/auth/session')).status, 401);
  assert.equal((await other.get('/positions')).status, 401);
  assert.equal((await other.post('/auth/refresh')).status, 401);
  assert.equal((await api.get('/auth/session')).status, 200);
});

test('all other sessions end at once, this one goes on', async () => {
  const { api, email } = await signIn('user');
  const others = [await signInAgain(email), await signInAgain(email)];
  for (const other of others) assert.equal((await other.get('/auth/session')).status, 200);
  assert.equal((await api.delete('/sessions')).status, 204);
  for (const other of others) assert.equal((await other.get('/auth/session')).status, 401);
  assert.equal((await api.get('/sessions')).body.data.length, 1);
});

test('signing out stops the access token, too', async () => {
  const { api } = await signIn('user');
  const thief = visitor();
  thief.setCookie('inlay_access', api.cookie('inlay_access')!);
  assert.equal((await thief.get('/auth/session')).status, 200);
  await api.post('/auth/sign-out');
  assert.equal((await thief.get('/auth/session')).status, 401);
});

test('a refresh token used twice stops the access token of its session at once', async () => {
  const { api, memberId } = await signIn('user');
  const thief = visitor();
  thief.setCookie('inlay_refresh', api.cookie('inlay_refresh')!);
  await api.post('/auth/refresh');
  assert.equal((await api.get('/auth/session')).status, 200);
  await db.inSystem(() =>
    db.query(`UPDATE sessions SET rotated_at = now() - interval '1 hour' WHERE member_id = $1`, [memberId]),
  );
  assert.equal((await thief.post('/auth/refresh')).status, 401);
  assert.equal((await api.get('/auth/session')).status, 401);
});

test('nobody ends the session of somebody else', async () => {
  const [mine, theirs] = [await signIn('user'), await signIn('user')];
  const answer = await mine.api.delete(`/sessions/${await idOf(theirs.api)}`);
  assert.equal(answer.status, 404);
  assert.equal((await theirs.api.get('/auth/session')).status, 200);
});

test('ending one’s own session takes the cookies away', async () => {
  const { api } = await signIn('user');
  assert.equal((await api.delete(`/sessions/${await idOf(api)}`)).status, 204);
  assert.equal(api.cookie('inlay_access'), undefined);
  assert.equal(api.cookie('inlay_refresh'), undefined);
});

test('a removed member’s access token stops', async () => {
  const { api, memberId } = await signIn('user');
  assert.equal((await api.get('/auth/session')).status, 200);
  await db.inSystem(() => db.query('DELETE FROM members WHERE id = $1', [memberId]));
  await livingSessions(kernel).forget({ memberId });
  const { status, body } = await api.get('/positions');
  assert.deepEqual([status, body.error.code], [401, 'sessions.sign_in_needed']);
});

test('a role that went down is felt at once, and what a member opened shuts with their session', async () => {
  const { api, memberId } = await signIn('admin');
  const { body } = await api.post('/launches/console', { module: 'hello', widget: 'greeter' });
  const widget = new Client(origin, body.data.token);
  assert.equal((await api.get('/connections')).status, 200);
  assert.equal((await widget.get('/modules/hello/greetings')).status, 200);
  await db.inSystem(() => db.query(`UPDATE members SET role = 'user' WHERE id = $1`, [memberId]));
  await livingSessions(kernel).forget({ memberId });
  assert.equal((await api.get('/connections')).status, 403);
  await api.post('/auth/sign-out');
  assert.equal((await widget.get('/modules/hello/greetings')).status, 401);
});

test('a person of two tenants goes from one to the other in a new session', async () => {
  const { api, tenant, second } = await signInToTwo();
  const places = (await api.get('/auth/memberships')).body.data;
  assert.deepEqual(
    places.map((place: { tenant: { id: string }; role: string; current: boolean }) => [
      place.tenant.id,
      place.role,
      place.current,
    ]),
    [
      [tenant.id, 'user', true],
      [second.id, 'admin', false],
    ],
  );
  const left = visitor();
  left.setCookie('inlay_access', api.cookie('inlay_access')!);
  left.setCookie('inlay_refresh', api.cookie('inlay_refresh')!);
  const { status, body } = await api.post('/auth/switch', { tenantId: second.id });
  assert.equal(status, 200);
  assert.deepEqual([body.data.tenant.id, body.data.member.role], [second.id, 'admin']);
  assert.equal((await api.get('/auth/session')).body.data.tenant.id, second.id);
  assert.equal((await left.get('/auth/session')).status, 401);
  assert.equal((await left.post('/auth/refresh')).status, 401);
  assert.equal((await api.get('/sessions')).body.data[0].via, 'switch');
});

test('nobody switches to a tenant that they are no member of, and their session goes on', async () => {
  const { api } = await signIn('user');
  const stranger = await makeTenant();
  const { status, body } = await api.post('/auth/switch', { tenantId: stranger.id });
  assert.deepEqual([status, body.error.code], [404, 'sessions.no_such_place']);
  assert.equal((await api.get('/auth/session')).status, 200);
});

test('of two switches at once one session comes out', async () => {
  const { api, second, memberId } = await signInToTwo();
  const twin = visitor();
  twin.setCookie('inlay_access', api.cookie('inlay_access')!);
  const answers = await Promise.all(
    [api, twin].map((each) => each.post('/auth/switch', { tenantId: second.id })),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401]);
  const living = await db.inSystem(() =>
    db.query(
      `SELECT FROM sessions WHERE ended_at IS NULL AND user_id = (SELECT user_id FROM members WHERE id = $1)`,
      [memberId],
    ),
  );
  assert.equal(living.length, 1);
});

test('what one tenant’s provider vouched for opens nothing in another tenant', async () => {
  const { api, email, tenant, second } = await signInToTwo();
  await api.post('/auth/switch', { tenantId: second.id });
  const vouched = await enterBySso(email, tenant.id);
  const elsewhere = await idOf(api);
  assert.equal((await vouched.get('/auth/session')).body.data.tenant.id, tenant.id);
  const { status, body } = await vouched.post('/auth/switch', { tenantId: second.id });
  assert.deepEqual([status, body.error.code], [403, 'sessions.switch_needs_password']);
  assert.equal((await vouched.get('/sessions')).body.data.length, 1);
  assert.equal((await vouched.get('/auth/memberships')).body.data.length, 1);
  assert.equal((await vouched.delete(`/sessions/${elsewhere}`)).status, 404);
  await vouched.delete('/sessions');
  assert.equal((await api.get('/auth/session')).status, 200);
  assert.equal((await vouched.get('/auth/session')).status, 200);
});

test('where single sign-on is required no password leads in, but for admins', async () => {
  const { tenant, email, second } = await signInToTwo();
  const admin = await signIn('admin', tenant);
  await db.inSystem(() =>
    db.query(
      `INSERT INTO sso_providers (tenant_id, preset, label, issuer, client_id, domains, role, create_members, enabled, required)
       VALUES ($1, 'other', 'Acme', 'https://id.example', 'c', '{example.test}', 'user', false, true, true)`,
      [tenant.id],
    ),
  );
  const elsewhere = visitor();
  const { body } = await elsewhere.post('/auth/sign-in', { email, password: testPassword });
  assert.equal(body.data.tenant.id, second.id);
  const back = await elsewhere.post('/auth/switch', { tenantId: tenant.id });
  assert.deepEqual([back.status, back.body.error.code], [403, 'sessions.sso_required']);
  assert.deepEqual(back.body.error.details, { tenantSlug: tenant.slug });
  assert.equal((await elsewhere.get('/auth/session')).status, 200);
  const again = await visitor().post('/auth/sign-in', { email: admin.email, password: testPassword });
  assert.equal(again.body.data.tenant.id, tenant.id);
  const vouched = await enterBySso(email, tenant.id);
  assert.equal((await vouched.get('/auth/session')).status, 200);
});
