import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../kernel/db/index.ts';
import type { Client } from '../../testing/client.ts';
import { readMails, readToken } from '../../testing/mailbox.ts';
import { startTestApp, testPassword } from '../../testing/test-app.ts';

const { signIn, visitor, kernel, db } = await startTestApp();
const newAddress = () => `${createId().toLowerCase()}@example.test`;
const password = 'a long enough one';

async function invite(api: Client, email: string, role = 'manager') {
  const { status, body } = await api.post('/invitations', { email, role, locale: 'de' });
  assert.equal(status, 201);
  return { id: body.data.id as string, token: await readToken(kernel, email) };
}
const accept = (api: Client, body: object) => api.post('/auth/invitations/accept', body);
const rolesOf = (email: string) =>
  db
    .inSystem(() =>
      db.query<{ role: string }>('SELECT role FROM members WHERE email = $1 ORDER BY id', [email]),
    )
    .then((rows) => rows.map(({ role }) => role));

test('somebody new is invited by mail, chooses a password and is in', async () => {
  const { api, tenant } = await signIn();
  const email = newAddress();
  const { token } = await invite(api, email);
  const [mail] = await readMails(kernel, email);
  assert.equal(mail?.subject, 'Ada Admin lädt Sie zu Test Ltd ein');
  const guest = visitor();
  const offer = await guest.post('/auth/invitations/read', { token });
  assert.deepEqual(offer.body.data, {
    tenant: { name: 'Test Ltd' },
    email,
    role: 'manager',
    known: false,
    signedIn: false,
  });
  const bare = await accept(guest, { token });
  assert.deepEqual([bare.status, bare.body.error.details.missing], [422, ['name', 'password']]);
  const weak = await accept(guest, { token, name: 'Grace', password: 'password123' });
  assert.equal(weak.body.error.code, 'accounts.weak_password');
  const { status, body } = await accept(guest, { token, name: 'Grace', password });
  assert.deepEqual([status, body.data.tenant.id, body.data.member.role], [200, tenant.id, 'manager']);
  assert.equal((await guest.get('/positions')).status, 200);
  assert.equal((await visitor().post('/auth/sign-in', { email, password })).status, 200);
  assert.deepEqual((await api.get('/invitations')).body.data, []);
  const types = await db.inTenant(tenant.id, () =>
    db.query<{ type: string }>('SELECT type FROM events ORDER BY id'),
  );
  assert.deepEqual(
    types.map(({ type }) => type).filter((type) => /^(member|invitation)\./.test(type)),
    ['invitation.created', 'member.added'],
  );
});

test('a link that is used twice at the same moment makes one member', async () => {
  const { api } = await signIn();
  const email = newAddress();
  const { token } = await invite(api, email);
  const answers = await Promise.all(
    [1, 2, 3].map(() => accept(visitor(), { token, name: 'Grace', password })),
  );
  // Whoever comes late finds the link gone, or somebody known in the place of somebody new.
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.ok(answers.every(({ status }) => [200, 410, 422].includes(status)));
  assert.deepEqual(await rolesOf(email), ['manager']);
  assert.equal((await accept(visitor(), { token, name: 'Eve', password })).status, 410);
});

test('an intercepted mail opens no account that there is: its password is asked for', async () => {
  const { api, tenant } = await signIn();
  const known = await signIn('user');
  const { token } = await invite(api, known.email.toUpperCase().toLowerCase());
  const thief = visitor();
  assert.equal((await thief.post('/auth/invitations/read', { token })).body.data.known, true);
  const bare = await accept(thief, { token, name: 'Eve' });
  assert.deepEqual([bare.status, bare.body.error.code], [422, 'invitations.password_needed']);
  const guess = await accept(thief, { token, name: 'Eve', password });
  assert.deepEqual([guess.status, guess.body.error.code], [403, 'sessions.wrong_password']);
  assert.equal(thief.cookie('inlay_access'), undefined);
  const { status, body } = await accept(visitor(), { token, password: testPassword });
  assert.deepEqual([status, body.data.tenant.id, body.data.member.name], [200, tenant.id, 'Ada Admin']);
  assert.deepEqual(await rolesOf(known.email), ['user', 'manager']);
});

test('guesses at an invitation lock the account as guesses at sign-in do', async () => {
  const { api } = await signIn();
  const known = await signIn();
  const { token } = await invite(api, known.email);
  for (let n = 0; n < 5; n += 1) await accept(visitor(), { token, password: `guess number ${n}` });
  const { status, body } = await accept(visitor(), { token, password: testPassword });
  assert.deepEqual([status, body.error.code], [429, 'sessions.account_locked']);
});

test('whoever is signed in to that address accepts with one click, and goes on in the new organisation', async () => {
  const { api, tenant } = await signIn();
  const known = await signIn();
  const { token } = await invite(api, known.email);
  const offer = await known.api.post('/auth/invitations/read', { token });
  assert.deepEqual([offer.body.data.known, offer.body.data.signedIn], [true, true]);
  const before = known.api.cookie('inlay_access')!;
  const { status, body } = await accept(known.api, { token });
  assert.deepEqual([status, body.data.tenant.id], [200, tenant.id]);
  const old = visitor();
  old.setCookie('inlay_access', before);
  assert.equal((await old.get('/auth/session')).status, 401);
});

test('being signed in as somebody else, or by a provider of some organisation, proves nothing', async () => {
  const { api } = await signIn();
  const known = await signIn();
  const { token } = await invite(api, known.email);
  const other = await signIn();
  assert.equal((await accept(other.api, { token })).body.error.code, 'invitations.password_needed');
  await db.inSystem(() => db.query(`UPDATE sessions SET via = 'sso' WHERE member_id = $1`, [known.memberId]));
  const bySso = await accept(known.api, { token });
  assert.equal(bySso.body.error.code, 'invitations.password_needed');
});

test('a link that ran out, was replaced or taken back is void', async () => {
  const { api } = await signIn();
  const email = newAddress();
  const { id, token } = await invite(api, email);
  const resent = await api.post(`/invitations/${id}/resend`);
  assert.equal(resent.status, 200);
  const newer = await readToken(kernel, email);
  assert.notEqual(newer, token);
  const read = async (each: string) =>
    (await visitor().post('/auth/invitations/read', { token: each })).status;
  assert.deepEqual([await read(token), await read(newer), await read('made-up')], [410, 200, 410]);

  await db.inSystem(() => db.query('UPDATE invitations SET expires_at = now() WHERE id = $1', [id]));
  assert.equal((await accept(visitor(), { token: newer, name: 'Grace', password })).status, 410);
  assert.equal((await api.get('/invitations')).body.data[0].state, 'expired');
  const again = await invite(api, email);
  assert.equal((await api.delete(`/invitations/${again.id}`)).status, 204);
  assert.equal(await read(again.token), 410);
});

test('nobody is invited twice, or where they are a member', async () => {
  const { api, email: own } = await signIn();
  const email = newAddress();
  await invite(api, email);
  const codes = await Promise.all(
    [email.toUpperCase(), own.toUpperCase()].map(
      async (each) => (await api.post('/invitations', { email: each, role: 'user' })).body.error.code,
    ),
  );
  assert.deepEqual(codes, ['invitations.already_invited', 'invitations.already_member']);
  const nowhere = await api.post('/invitations', { email: 'tutor@lti.invalid', role: 'user' });
  assert.equal(nowhere.body.error.code, 'accounts.address_invalid');
});

test('only admins invite, and see who is invited', async () => {
  const { tenant, api } = await signIn();
  const { id } = await invite(api, newAddress());
  const manager = await signIn('manager', tenant);
  for (const answer of [
    await manager.api.get('/invitations'),
    await manager.api.post('/invitations', { email: newAddress(), role: 'admin' }),
    await manager.api.post(`/invitations/${id}/resend`),
    await manager.api.delete(`/invitations/${id}`),
  ])
    assert.equal(answer.status, 403);
});

test('of an invitation only a hash of its token is kept, and nobody is shown it', async () => {
  const { api } = await signIn();
  const { token } = await invite(api, newAddress());
  const rows = await db.inSystem(() => db.query('SELECT * FROM invitations'));
  assert.ok(!JSON.stringify(rows).includes(token));
  const { body } = await api.get('/invitations');
  assert.ok(!/token|hash/i.test(JSON.stringify(body)));
});
