import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { hashPassword } from '../../kernel/crypto/index.ts';
import type { Client } from '../../testing/client.ts';
import { startTestApp, testPassword } from '../../testing/test-app.ts';

const { signIn, visitor, db } = await startTestApp();
const password = testPassword;

/** What the person's app shows, `steps` half minutes from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** A code of no step near now. */
function wrongFor(secret: string): string {
  const near = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((each) => !near.includes(each))!;
}

/** Long ago for the server: its last code, or a lock. */
const letTimePass = (email: string) =>
  db.inSystem(() =>
    db.query(
      `UPDATE totp_secrets SET last_step = 0 WHERE user_id = (SELECT id FROM users WHERE email = $1)`,
      [email],
    ),
  );

/** A member whose second factor is on. */
async function enrol() {
  const person = await signIn('user');
  const { secret } = (await person.api.post('/auth/totp/start', { password })).body.data;
  const { body } = await person.api.post('/auth/totp/confirm', { code: codeOf(secret) });
  await letTimePass(person.email);
  return { ...person, secret: secret as string, recoveryCodes: body.data.recoveryCodes as string[] };
}

async function beginSignIn(email: string): Promise<{ api: Client; challenge: string }> {
  const api = visitor();
  const { status, body } = await api.post('/auth/sign-in', { email, password });
  assert.equal(status, 200);
  return { api, challenge: body.data.challenge };
}

test('with a second factor a password alone opens nothing: no cookie before the code', async () => {
  const { email, secret } = await enrol();
  const api = visitor();
  const first = await api.post('/auth/sign-in', { email, password });
  assert.deepEqual(Object.keys(first.body.data).sort(), ['challenge', 'totp']);
  assert.deepEqual(first.headers.getSetCookie(), []);
  api.token = first.body.data.challenge;
  assert.equal((await api.get('/auth/session')).status, 401);
  api.token = undefined;
  const second = await api.post('/auth/totp/verify', {
    challenge: first.body.data.challenge,
    code: codeOf(secret),
  });
  assert.equal(second.status, 200);
  assert.equal(second.body.data.member.email, email);
  assert.equal((await api.get('/auth/session')).status, 200);
});

test('a code is good once, also when it comes twice at the same moment', async () => {
  const { email, secret } = await enrol();
  const { challenge } = await beginSignIn(email);
  const code = codeOf(secret);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => visitor().post('/auth/totp/verify', { challenge, code })),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403, 403, 403]);
  const late = await visitor().post('/auth/totp/verify', { challenge, code });
  assert.equal(late.body.error.code, 'totp.wrong_code');
});

test('the code that turned it on does not sign in as well', async () => {
  const { api, email } = await signIn('user');
  const { secret } = (await api.post('/auth/totp/start', { password })).body.data;
  const code = codeOf(secret);
  await api.post('/auth/totp/confirm', { code });
  const { challenge } = await beginSignIn(email);
  assert.equal((await visitor().post('/auth/totp/verify', { challenge, code })).status, 403);
});

test('a code of the step before is still good, one of a minute ago is not', async () => {
  const { email, secret } = await enrol();
  const { challenge } = await beginSignIn(email);
  const old = await visitor().post('/auth/totp/verify', { challenge, code: codeOf(secret, -3) });
  assert.equal(old.status, 403);
  const recent = await visitor().post('/auth/totp/verify', { challenge, code: codeOf(secret, -1) });
  assert.equal(recent.status, 200);
});

test('after five wrong codes the account waits, and a new sign-in gives no new tries', async () => {
  const { email, secret } = await enrol();
  const { challenge } = await beginSignIn(email);
  for (let round = 0; round < 5; round += 1) {
    const { body } = await visitor().post('/auth/totp/verify', { challenge, code: wrongFor(secret) });
    assert.equal(body.error.code, 'totp.wrong_code');
  }
  const fresh = await beginSignIn(email);
  const { status, body, headers } = await fresh.api.post('/auth/totp/verify', {
    challenge: fresh.challenge,
    code: codeOf(secret),
  });
  assert.deepEqual([status, body.error.code], [429, 'sessions.account_locked']);
  assert.ok(Number(headers.get('retry-after')) > 0);
});

test('a recovery code signs in once, in whatever way it is written', async () => {
  const { email, api, recoveryCodes } = await enrol();
  assert.equal(new Set(recoveryCodes).size, 10);
  const [first = ''] = recoveryCodes;
  const { challenge } = await beginSignIn(email);
  const code = first.toUpperCase().replaceAll('-', ' ');
  assert.equal((await visitor().post('/auth/totp/verify', { challenge, code })).status, 200);
  assert.equal((await visitor().post('/auth/totp/verify', { challenge, code })).status, 403);
  assert.deepEqual((await api.get('/auth/totp')).body.data, { enabled: true, recoveryCodesLeft: 9 });
});

test('recovery codes lie in the database as hashes and the secret is sealed', async () => {
  const { recoveryCodes, secret } = await enrol();
  const rows = await db.inSystem(async () => [
    await db.query('SELECT * FROM totp_recovery_codes'),
    await db.query('SELECT * FROM totp_secrets'),
  ]);
  const text = JSON.stringify(rows).toLowerCase();
  for (const code of recoveryCodes) {
    assert.ok(!text.includes(code));
    assert.ok(!text.includes(code.replaceAll('-', '')));
  }
  assert.ok(!text.includes(secret.toLowerCase()));
});

test('new recovery codes take the place of the old ones', async () => {
  const { api, email, secret, recoveryCodes } = await enrol();
  const { body } = await api.post('/auth/totp/recovery-codes', { password, code: codeOf(secret) });
  assert.equal(body.data.recoveryCodes.length, 10);
  const { challenge } = await beginSignIn(email);
  const verify = (code: string) => visitor().post('/auth/totp/verify', { challenge, code });
  assert.equal((await verify(recoveryCodes[0]!)).status, 403);
  assert.equal((await verify(body.data.recoveryCodes[0])).status, 200);
});

test('nothing about the second factor changes without the password, nor goes without a code', async () => {
  const { api, secret } = await enrol();
  const off = (body: object) => api.send('DELETE', '/auth/totp', body);
  const wrong = await off({ password: 'wrong', code: codeOf(secret) });
  assert.deepEqual([wrong.status, wrong.body.error.code], [403, 'sessions.wrong_password']);
  assert.equal((await off({ password, code: wrongFor(secret) })).body.error.code, 'totp.wrong_code');
  assert.equal((await off({ password })).status, 422);
  const renew = await api.post('/auth/totp/recovery-codes', { password });
  assert.equal(renew.status, 422);
  assert.equal((await api.post('/auth/totp/start', { password: 'wrong' })).status, 403);
  assert.equal((await api.get('/auth/totp')).body.data.enabled, true);
  assert.equal((await off({ password, code: codeOf(secret) })).status, 204);
  assert.deepEqual((await api.get('/auth/totp')).body.data, { enabled: false, recoveryCodesLeft: 0 });
});

test('once it is off, the password is enough again', async () => {
  const { api, email, secret } = await enrol();
  await api.send('DELETE', '/auth/totp', { password, code: codeOf(secret) });
  const { body } = await visitor().post('/auth/sign-in', { email, password });
  assert.equal(body.data.member.email, email);
});

test('a secret that nobody confirmed changes nothing, and is worth nothing later', async () => {
  const { api, email } = await signIn('user');
  const { secret, uri } = (await api.post('/auth/totp/start', { password })).body.data;
  assert.match(uri, /^otpauth:\/\/totp\/Inlay/);
  assert.equal((await api.post('/auth/totp/confirm', { code: wrongFor(secret) })).status, 403);
  assert.ok((await visitor().post('/auth/sign-in', { email, password })).body.data.member);
  await db.inSystem(() => db.query(`UPDATE totp_secrets SET created_at = now() - interval '1 hour'`));
  const { status, body } = await api.post('/auth/totp/confirm', { code: codeOf(secret) });
  assert.deepEqual([status, body.error.code], [409, 'totp.not_started']);
});

test('who has it on cannot be given a new secret', async () => {
  const { api } = await enrol();
  const { status, body } = await api.post('/auth/totp/start', { password });
  assert.deepEqual([status, body.error.code], [409, 'totp.already_on']);
});

test('a new password ends what was begun with the old one, and leaves the second factor on', async () => {
  const { email, secret } = await enrol();
  const { challenge } = await beginSignIn(email);
  const hash = await hashPassword('another password');
  await db.inSystem(() => db.query('UPDATE users SET password_hash = $2 WHERE email = $1', [email, hash]));
  const late = await visitor().post('/auth/totp/verify', { challenge, code: codeOf(secret) });
  assert.deepEqual([late.status, late.body.error.code], [403, 'sessions.challenge_over']);
  const { body } = await visitor().post('/auth/sign-in', { email, password: 'another password' });
  assert.equal(body.data.totp, true);
});

test('a challenge of nobody, or a token made for something else, is no first step', async () => {
  const { api, secret } = await enrol();
  for (const challenge of ['x', api.cookie('inlay_access')!, api.cookie('inlay_refresh')!]) {
    const { status, body } = await visitor().post('/auth/totp/verify', { challenge, code: codeOf(secret) });
    assert.deepEqual([status, body.error.code], [403, 'sessions.challenge_over']);
  }
});
