import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../kernel/db/index.ts';
import { readToken } from '../../testing/mailbox.ts';
import { startTestApp, testPassword } from '../../testing/test-app.ts';
import { requestSignUp } from './sign-up.ts';

const house = await startTestApp({ env: { SIGN_UP: '0' } });
const silent = await startTestApp({ env: { PUBLIC_URL: 'https://inlay.example' } });
const signUp = () => ({
  organisation: 'Acme',
  name: 'Ada',
  email: `${createId().toLowerCase()}@example.test`,
});

test('an operator turns sign-up off, for links on their way, too', async () => {
  assert.deepEqual((await house.visitor().get('/auth/sign-up')).body.data, { open: false });
  const early = signUp();
  await requestSignUp(house.kernel, { ...early, locale: 'en' });
  const token = await readToken(house.kernel, early.email);
  for (const answer of [
    await house.visitor().post('/auth/sign-up', signUp()),
    await house.visitor().post('/auth/sign-up/confirm', { token, password: testPassword }),
  ])
    assert.deepEqual([answer.status, answer.body.error.code], [403, 'accounts.sign_up_closed']);
  assert.deepEqual((await silent.visitor().get('/auth/sign-up')).body.data, { open: true });
});

test('a server that cannot send mail says so instead of promising one, and serves all the same', async () => {
  const { email } = await silent.signIn();
  for (const answer of [
    await silent.visitor().post('/auth/sign-up', signUp()),
    await silent.visitor().post('/auth/password/reset', { email }),
    await silent.visitor().post('/auth/password/reset', { email: signUp().email }),
  ]) {
    assert.deepEqual([answer.status, answer.body.error.code], [503, 'mail.not_configured']);
    assert.match(answer.body.error.message, /SMTP_URL/);
  }
  const ready = await fetch(`${silent.origin}/readyz`);
  const { dependencies } = (await ready.json()) as { dependencies: Record<string, object> };
  assert.equal(ready.status, 200);
  assert.match(JSON.stringify(dependencies.mail), /SMTP_URL/);
  assert.equal((await fetch(`${silent.origin}/outbox`)).status, 404);
});
