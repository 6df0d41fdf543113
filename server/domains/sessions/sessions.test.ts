import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp, testPassword } from '../../testing/test-app.ts';

const { signIn, visitor, origin, db } = await startTestApp();

test('a member signs in and is told who they are', async () => {
  const { api, tenant, email } = await signIn('manager');
  const { status, body } = await api.get('/auth/session');
  assert.equal(status, 200);
  assert.equal(body.data.member.email, email);
  assert.equal(body.data.member.role, 'manager');
  assert.equal(body.data.tenant.id, tenant.id);
});

test('the cookies of a session cannot be read by script', async () => {
  const { email } = await signIn();
  const answer = await visitor().post('/auth/sign-in', { email, password: testPassword });
  for (const line of answer.headers.getSetCookie()) assert.match(line, /httponly/i);
  for (const line of answer.headers.getSetCookie()) assert.match(line, /samesite=lax/i);
});

test('a wrong password and an unknown address get the same answer', async () => {
  const { email } = await signIn();
  const wrong = await visitor().post('/auth/sign-in', { email, password: 'wrong' });
  const unknown = await visitor().post('/auth/sign-in', { email: 'nobody@example.test', password: 'wrong' });
  assert.equal(wrong.status, 401);
  assert.equal(unknown.status, 401);
  assert.equal(wrong.body.error.code, 'sessions.wrong_credentials');
  assert.equal(wrong.body.error.message, unknown.body.error.message);
});

test('an account waits after five failed tries, even with the right password', async () => {
  const { email } = await signIn();
  for (let round = 0; round < 5; round += 1)
    await visitor().post('/auth/sign-in', { email, password: 'wrong' });
  const { status, body, headers } = await visitor().post('/auth/sign-in', { email, password: testPassword });
  assert.equal(status, 429);
  assert.equal(body.error.code, 'sessions.account_locked');
  assert.ok(Number(headers.get('retry-after')) > 0);
});

test('a refresh token used again later ends the session for everybody who has it', async () => {
  const { api, memberId } = await signIn();
  const stolen = api.cookie('inlay_refresh')!;
  assert.equal((await api.post('/auth/refresh')).status, 200);
  assert.notEqual(api.cookie('inlay_refresh'), stolen);
  await db.inSystem(() =>
    db.query(`UPDATE sessions SET rotated_at = now() - interval '1 hour' WHERE member_id = $1`, [memberId]),
  );
  const thief = visitor();
  thief.setCookie('inlay_refresh', stolen);
  assert.equal((await thief.post('/auth/refresh')).status, 401);
  assert.equal((await api.post('/auth/refresh')).status, 401);
});

test('two tabs that renew at the same moment both go on', async () => {
  const { api } = await signIn();
  const other = visitor();
  other.setCookie('inlay_refresh', api.cookie('inlay_refresh')!);
  const answers = await Promise.all([api.post('/auth/refresh'), other.post('/auth/refresh')]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  );
});

test('a form on another site cannot act for a member', async () => {
  const { api } = await signIn();
  const answer = await api.send('POST', '/auth/sign-out', undefined, { origin: 'https://evil.example' });
  assert.equal(answer.status, 403);
  assert.equal(answer.body.error.code, 'sessions.wrong_origin');
  assert.equal((await api.send('POST', '/auth/sign-out', undefined, { origin })).status, 204);
});

test('after signing out the session is over', async () => {
  const { api } = await signIn();
  const refresh = api.cookie('inlay_refresh')!;
  await api.post('/auth/sign-out');
  assert.equal((await api.get('/auth/session')).status, 401);
  api.setCookie('inlay_refresh', refresh);
  const renewed = await api.post('/auth/refresh');
  assert.equal(renewed.status, 401);
  assert.equal(renewed.body.error.code, 'sessions.over');
});
