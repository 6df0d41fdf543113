import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp, testPassword } from '../../testing/test-app.ts';
import { countTry, forgetTries } from '../tries/index.ts';

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

test('a thief who renews again and again is found out by the first token of anybody else', async () => {
  const { api, memberId } = await signIn();
  const thief = visitor();
  thief.setCookie('inlay_refresh', api.cookie('inlay_refresh')!);
  for (let round = 0; round < 3; round += 1) assert.equal((await thief.post('/auth/refresh')).status, 200);
  await db.inSystem(() =>
    db.query(`UPDATE sessions SET rotated_at = now() - interval '1 hour' WHERE member_id = $1`, [memberId]),
  );
  assert.equal((await api.post('/auth/refresh')).status, 401);
  assert.equal((await thief.post('/auth/refresh')).status, 401);
  assert.equal((await thief.get('/auth/session')).status, 401);
});

test('a refresh token that was made up ends nothing', async () => {
  const { api } = await signIn();
  const stranger = visitor();
  for (const made of ['x', '.', `${'x'.repeat(43)}.${'y'.repeat(43)}`]) {
    stranger.setCookie('inlay_refresh', made);
    assert.equal((await stranger.post('/auth/refresh')).status, 401);
  }
  assert.equal((await api.post('/auth/refresh')).status, 200);
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

test('an address that nobody has locks like one that somebody has', async () => {
  const email = 'stranger@example.test';
  for (let round = 0; round < 5; round += 1) assert.equal(await countTry(db, email), 0);
  const { status, body } = await visitor().post('/auth/sign-in', { email, password: testPassword });
  assert.equal(status, 429);
  assert.equal(body.error.code, 'sessions.account_locked');
});

test('a burst of guesses has no more tries than guesses one after the other', async () => {
  const burst = Array.from({ length: 20 }, () => countTry(db, 'Burst@example.test'));
  const waits = await Promise.all(burst);
  assert.equal(waits.filter((wait) => wait === 0).length, 5);
  await forgetTries(db, ' burst@example.test');
  assert.equal(await countTry(db, 'burst@example.test'), 0);
});

test('signing out ends the session even when the access token ran out before', async () => {
  const { api } = await signIn();
  const sleeper = visitor();
  const refresh = api.cookie('inlay_refresh')!;
  sleeper.setCookie('inlay_refresh', refresh);
  assert.equal((await sleeper.post('/auth/sign-out')).status, 204);
  assert.equal((await api.post('/auth/refresh')).status, 401);
});

test('a page opened under another name of this server is our own; one of another site is not', async () => {
  const { api } = await signIn();
  const from = (headers: Record<string, string>) => api.send('POST', '/auth/refresh', undefined, headers);
  const other = origin.replace('127.0.0.1', 'localhost');
  assert.equal((await from({ origin: other, 'sec-fetch-site': 'same-origin' })).status, 200);
  assert.equal((await from({ origin: other, 'sec-fetch-site': 'same-site' })).status, 403);
  assert.equal((await from({ 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await from({ origin: 'null' })).status, 403);
});
