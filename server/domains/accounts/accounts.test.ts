import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../kernel/db/index.ts';
import { readMails, readToken } from '../../testing/mailbox.ts';
import { startTestApp, testPassword } from '../../testing/test-app.ts';
import { requestReset } from './passwords.ts';
import { requestSignUp } from './sign-up.ts';

const { signIn, visitor, kernel, db } = await startTestApp();
const newAddress = () => `${createId().toLowerCase()}@example.test`;
const signUp = (email: string, more: object = {}) => ({
  organisation: 'Müller & Söhne',
  name: 'Grete Müller',
  email,
  ...more,
});
const password = 'another horse entirely';
/** Opens the link of a sign-up, as a browser does. */
const confirm = (token: string, chosen = testPassword) =>
  visitor().post('/auth/sign-up/confirm', { token, password: chosen });

/** What a limit by address would otherwise stop. */
async function askSignUp(email: string): Promise<string> {
  await requestSignUp(kernel, { ...signUp(email), locale: 'en' });
  return readToken(kernel, email);
}

test('an organisation signs up by a link in a mail and is signed in as its admin', async () => {
  const email = newAddress();
  const browser = visitor();
  const asked = await browser.post('/auth/sign-up', signUp(email, { locale: 'fr' }));
  assert.equal(asked.status, 202);
  assert.equal((await visitor().post('/auth/sign-in', { email, password: testPassword })).status, 401);
  const [mail] = await readMails(kernel, email);
  assert.equal(mail?.subject, 'Confirmez votre adresse pour Inlay');
  const { status, body } = await browser.post('/auth/sign-up/confirm', {
    token: await readToken(kernel, email),
    password: testPassword,
  });
  assert.equal(status, 200);
  assert.equal(body.data.member.role, 'admin');
  assert.equal(body.data.tenant.name, 'Müller & Söhne');
  assert.match(body.data.tenant.slug, /^muller-sohne(-\d+)?$/);
  assert.equal((await browser.get('/members')).body.data.length, 1);
  const tenant = await db.inSystem(() =>
    db.one<{ locale: string }>('SELECT locale FROM tenants WHERE id = $1', [body.data.tenant.id]),
  );
  assert.equal(tenant?.locale, 'fr');
  assert.equal((await visitor().post('/auth/sign-in', { email, password: testPassword })).status, 200);
});

test('the link of a sign-up says whose it is, stays good, and says so once it has been used', async () => {
  const email = newAddress();
  await visitor().post('/auth/sign-up', signUp(email));
  const token = await readToken(kernel, email);
  const read = () => visitor().post('/auth/sign-up/read', { token });
  assert.deepEqual((await read()).body.data, { organisation: 'Müller & Söhne', email });
  assert.equal((await confirm(token, 'chosen by the owner')).status, 200);
  assert.equal((await read()).body.error.code, 'accounts.link_invalid');
});

test('who signs up with somebody else’s address gets no way into the account that its owner confirms', async () => {
  const email = newAddress();
  const early = await visitor().post('/auth/sign-up', signUp(email, { password: 'chosen by a stranger' }));
  assert.equal(early.status, 422);
  await visitor().post('/auth/sign-up', signUp(email));
  assert.equal((await confirm(await readToken(kernel, email), 'chosen by the owner')).status, 200);
  const signInWith = async (each: string) =>
    (await visitor().post('/auth/sign-in', { email, password: each })).status;
  assert.deepEqual(
    [await signInWith('chosen by a stranger'), await signInWith('chosen by the owner')],
    [401, 200],
  );
});

test('the password for a new account is weighed, and the link waits for a better one', async () => {
  const email = newAddress();
  const token = await askSignUp(email);
  for (const [chosen, reason] of [
    ['too short', 'short'],
    ['Password1234', 'common'],
    [email, 'own'],
    ['grete müller', 'own'],
    ['Müller & Söhne', 'own'],
  ] as const) {
    const { status, body } = await confirm(token, chosen);
    assert.deepEqual(
      [status, body.error.code, body.error.details.reason],
      [422, 'accounts.weak_password', reason],
    );
  }
  assert.equal((await visitor().post('/auth/sign-up/confirm', { token })).status, 422);
  assert.equal((await confirm(token)).status, 200);
});

test('a mail of a sign-up says nothing that a stranger typed in', async () => {
  const email = newAddress();
  await visitor().post(
    '/auth/sign-up',
    signUp(email, { name: 'You won a car', organisation: 'evil.example' }),
  );
  const [mail] = await readMails(kernel, email);
  assert.doesNotMatch(JSON.stringify(mail), /car|evil/);
});

test('the answer does not tell whether an address has an account; its mailbox does', async () => {
  const { email } = await signIn();
  const known = await visitor().post('/auth/sign-up', signUp(email.toUpperCase()));
  const unknown = await visitor().post('/auth/sign-up', signUp(newAddress()));
  assert.deepEqual([known.status, known.body], [unknown.status, unknown.body]);
  // To the address of the account, however it was typed.
  assert.deepEqual(await readMails(kernel, email.toUpperCase()), []);
  const [mail] = await readMails(kernel, email);
  assert.equal(mail?.subject, 'You already have an account at Inlay');
  assert.doesNotMatch(mail!.text, /token=/);

  const reset = await visitor().post('/auth/password/reset', { email });
  const nobody = newAddress();
  const resetUnknown = await visitor().post('/auth/password/reset', { email: nobody });
  assert.deepEqual([reset.status, reset.body], [resetUnknown.status, resetUnknown.body]);
  assert.deepEqual(await readMails(kernel, nobody), []);
});

test('a link that is used twice at the same moment makes one organisation', async () => {
  const email = newAddress();
  const token = await askSignUp(email);
  const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(token)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410, 410]);
  const places = await db.inSystem(() => db.query('SELECT FROM members WHERE email = $1', [email]));
  assert.equal(places.length, 1);
});

test('two links for one address make one account', async () => {
  const email = newAddress();
  const [first, second] = [await askSignUp(email), await askSignUp(email)];
  assert.notEqual(first, second);
  assert.equal((await confirm(second)).status, 200);
  const { status, body } = await confirm(first);
  assert.deepEqual([status, body.error.code], [409, 'accounts.already_confirmed']);
});

test('a link that is too old, of another kind or made up opens nothing', async () => {
  const email = newAddress();
  const token = await askSignUp(email);
  const { email: known } = await signIn();
  await visitor().post('/auth/password/reset', { email: known });
  const reset = await readToken(kernel, known);
  const confirmed = async (each: string) => (await confirm(each)).status;
  const renewed = async (each: string) =>
    (await visitor().post('/auth/password/confirm', { token: each, password })).status;
  assert.deepEqual([await confirmed(reset), await renewed(token), await confirmed('x')], [410, 410, 410]);
  await db.inSystem(() => db.query('UPDATE account_links SET expires_at = now()'));
  assert.deepEqual([await confirmed(token), await renewed(reset)], [410, 410]);
});

test('a new password by mail ends every session and voids the link', async () => {
  const { api, email } = await signIn();
  await visitor().post('/auth/password/reset', { email: email.toUpperCase() });
  const token = await readToken(kernel, email);
  // Guesses of somebody else before that.
  for (let n = 0; n < 5; n += 1) await visitor().post('/auth/sign-in', { email, password: 'guess' });
  const answers = await Promise.all(
    [1, 2].map(() => visitor().post('/auth/password/confirm', { token, password })),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 410]);
  assert.equal((await api.get('/auth/session')).status, 401);
  assert.equal((await api.post('/auth/refresh')).status, 401);
  assert.equal((await visitor().post('/auth/sign-in', { email, password: testPassword })).status, 401);
  assert.equal((await visitor().post('/auth/sign-in', { email, password })).status, 200);
  assert.equal((await readMails(kernel, email))[0]?.subject, 'Your password for Inlay was changed');
});

test('a newer link for a password makes the older one void', async () => {
  const { email } = await signIn();
  const ask = async () => {
    await visitor().post('/auth/password/reset', { email });
    return readToken(kernel, email);
  };
  const [older, newer] = [await ask(), await ask()];
  assert.equal((await visitor().post('/auth/password/confirm', { token: older, password })).status, 410);
  assert.equal((await visitor().post('/auth/password/confirm', { token: newer, password })).status, 204);
});

test('of links that are asked for at the same moment one is good', async () => {
  const { email } = await signIn();
  await Promise.all([1, 2, 3, 4].map(() => requestReset(kernel, { email, locale: 'en' })));
  const links = await db.inSystem(() =>
    db.query('SELECT FROM account_links l JOIN users u ON u.id = l.user_id WHERE u.email = $1', [email]),
  );
  assert.equal(links.length, 1);
});

test('a weak password is refused in words and the link stays good', async () => {
  const { email } = await signIn();
  await visitor().post('/auth/password/reset', { email });
  const token = await readToken(kernel, email);
  const weak = await visitor().post('/auth/password/confirm', { token, password: email });
  assert.deepEqual(
    [weak.status, weak.body.error.code, weak.body.error.details.reason],
    [422, 'accounts.weak_password', 'own'],
  );
  assert.equal((await visitor().post('/auth/password/confirm', { token, password })).status, 204);
});

test('whoever changes their password stays signed in here and nowhere else', async () => {
  const { api, email } = await signIn();
  const elsewhere = visitor();
  await elsewhere.post('/auth/sign-in', { email, password: testPassword });
  const wrong = await api.patch('/auth/password', { current: 'not it at all', password });
  assert.equal(wrong.body.error.code, 'sessions.wrong_password');
  assert.equal((await api.patch('/auth/password', { current: testPassword, password })).status, 204);
  assert.equal((await api.get('/auth/session')).status, 200);
  assert.equal((await elsewhere.get('/auth/session')).status, 401);
  assert.equal((await visitor().post('/auth/sign-in', { email, password })).status, 200);
  assert.match((await readMails(kernel, email))[0]!.subject, /changed/);
});

test('a person whom another system vouches for gets no password by mail', async () => {
  const id = createId();
  const email = `${id.toLowerCase()}@lti.invalid`;
  await db.inSystem(() =>
    db.query('INSERT INTO users (id, email, name) VALUES ($1, $2, $3)', [id, email, 'Ada']),
  );
  for (const path of ['/auth/password/reset', '/auth/sign-up'])
    assert.equal((await visitor().post(path, path.endsWith('up') ? signUp(email) : { email })).status, 422);
  const links = await db.inSystem(() => db.query('SELECT FROM account_links WHERE user_id = $1', [id]));
  assert.equal(links.length, 0);
});

test('an address is mailed a few times an hour, known or not', async () => {
  for (const email of [newAddress(), (await signIn()).email]) {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1)
      statuses.push(
        (await visitor().post('/auth/password/reset', { email: n % 2 ? email : ` ${email} ` })).status,
      );
    assert.deepEqual(statuses, [202, 202, 202, 202, 202, 429]);
  }
});

test('of a link only a hash is kept, and of a sign-up no password', async () => {
  const token = await askSignUp(newAddress());
  const rows = await db.inSystem(() => db.query('SELECT * FROM account_links'));
  assert.ok(rows.length > 0);
  assert.ok(!JSON.stringify(rows).includes(token));
  assert.doesNotMatch(JSON.stringify(rows), /password|argon/i);
});
