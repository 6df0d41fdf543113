import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../kernel/db/index.ts';
import { addMember } from '../members/index.ts';
import { SsoBrowser } from './testing/browser.ts';
import { addressDomain, makeAccount, startSsoApp } from './testing/set-up.ts';

const { app, provider, setUp, addPerson, signIn, fetchAnswer, readSession } = await startSsoApp();
const { db, origin } = app;

const newAddress = () => `${createId().toLowerCase()}@${addressDomain}`;
const listMembers = (tenantId: string) =>
  db.inSystem(() =>
    db.query<{ id: string; userId: string; email: string; role: string; name: string }>(
      'SELECT id, user_id AS "userId", email, role, name FROM members WHERE tenant_id = $1 ORDER BY id',
      [tenantId],
    ),
  );

test('a member signs in at the provider of their tenant and arrives where they were going', async () => {
  const place = await setUp();
  const { memberId, account } = await addPerson(place.tenant, 'manager');
  const start = `${place.start}?return=${encodeURIComponent('/console/positions?page=2#top')}`;
  const { url, browser } = await signIn({ start }, account);
  assert.equal(url.href, `${origin}/console/positions?page=2#top`);
  const session = await readSession(browser);
  assert.equal(session?.member.id, memberId);
  assert.equal(session?.member.role, 'manager');
  assert.equal(session?.tenant.id, place.tenant.id);
  const [row] = await db.inSystem(() =>
    db.query('SELECT via FROM sessions WHERE member_id = $1 ORDER BY created_at DESC', [memberId]),
  );
  assert.equal(row?.via, 'sso');
});

test('what the provider puts into its token is not asked for again', async () => {
  const place = await setUp();
  const { email, account } = await addPerson(place.tenant);
  provider.tamper = (claims) => ({ ...claims, email, email_verified: true, name: 'Ada' });
  provider.asked.length = 0;
  assert.ok(await readSession((await signIn(place, account)).browser));
  assert.ok(!provider.asked.includes('/me'));
  provider.tamper = undefined;
  assert.ok(await readSession((await signIn(place, account)).browser));
  assert.ok(provider.asked.includes('/me'));
});

test('account linking: an address links once, and from then on the account is known by its id', async () => {
  const place = await setUp();
  const { memberId, account } = await addPerson(place.tenant);
  await signIn(place, account);
  const changed = { ...account, email: 'elsewhere@other.example', email_verified: false };
  const { browser } = await signIn(place, changed);
  assert.equal((await readSession(browser))?.member.id, memberId);
});

test('account linking: an address that went to a new person does not open the account of the old one', async () => {
  const place = await setUp();
  const { email, account } = await addPerson(place.tenant);
  await signIn(place, account);
  const { status, text, browser } = await signIn(place, makeAccount(email));
  assert.equal(status, 403);
  assert.match(text, /sso\.identity_conflict/);
  assert.equal(await readSession(browser), undefined);
});

test('account linking: with a new client at the same provider, people are linked by their address once more', async () => {
  const place = await setUp();
  const { memberId, email, account } = await addPerson(place.tenant);
  await signIn(place, account);
  await db.inSystem(() =>
    db.query(`UPDATE sso_identities SET client_id = 'an earlier client' WHERE member_id = $1`, [memberId]),
  );
  const { browser } = await signIn(place, makeAccount(email));
  assert.equal((await readSession(browser))?.member.id, memberId);
});

test('what an LMS said about a member’s address links nobody', async () => {
  const place = await setUp();
  const email = newAddress();
  const { memberId } = await app.signIn('manager', place.tenant);
  await db.inSystem(() => db.query('UPDATE members SET email = $2 WHERE id = $1', [memberId, email]));
  const { status, text } = await signIn(place, makeAccount(email));
  assert.equal(status, 403);
  assert.match(text, /sso\.member_unknown/);
});

test('somebody who is no member is told to ask for an invitation', async () => {
  const place = await setUp();
  const { status, text, browser } = await signIn(place, makeAccount(newAddress()), {
    headers: { 'accept-language': 'de-CH' },
  });
  assert.equal(status, 403);
  assert.match(text, /<html lang="de">/);
  assert.match(text, /noch nicht Mitglied/);
  assert.match(text, /sso\.member_unknown/);
  assert.match(text, /href="\/console"/);
  assert.equal(await readSession(browser), undefined);
});

test('where the settings say so, a first sign-in makes a member with the chosen role', async () => {
  const place = await setUp({ createMembers: true, role: 'manager' });
  const account = makeAccount(newAddress(), { name: 'Ada\u0000 Lovelace' });
  const { browser } = await signIn(place, account);
  const session = await readSession(browser);
  assert.equal(session?.member.role, 'manager');
  const members = await listMembers(place.tenant.id);
  const made = members.find(({ id }) => id === session?.member.id);
  assert.equal(made?.email, account.email);
  assert.equal(made?.name, 'Ada Lovelace');
  await signIn(place, account);
  assert.equal((await listMembers(place.tenant.id)).length, members.length);
});

test('two first sign-ins at once make one member', async () => {
  const place = await setUp({ createMembers: true });
  const account = makeAccount(newAddress());
  const before = (await listMembers(place.tenant.id)).length;
  const answers = [await fetchAnswer(place, account), await fetchAnswer(place, account)];
  await Promise.all(
    answers.map(({ answer, browser }) => browser.follow(answer.href, { until: `${origin}/console` })),
  );
  assert.equal((await listMembers(place.tenant.id)).length, before + 1);
});

test('a user of another tenant is not taken over by a provider that states their address', async () => {
  const victim = await app.signIn('admin');
  const [theirs] = await listMembers(victim.tenant.id);
  const evil = await setUp({ createMembers: true });
  const { browser } = await signIn(evil, makeAccount(victim.email));
  const session = await readSession(browser);
  assert.equal(session?.tenant.id, evil.tenant.id);
  const made = (await listMembers(evil.tenant.id)).find(({ id }) => id === session?.member.id);
  assert.notEqual(made?.userId, theirs!.userId);
  const memberships = await browser.follow(`${origin}/api/v1/auth/memberships`);
  assert.ok(!memberships.text.includes(victim.tenant.id), memberships.text);
  const sessions = await browser.follow(`${origin}/api/v1/sessions`);
  assert.equal(JSON.parse(sessions.text).data.length, 1);
});

test('somebody who is in two tenants comes by single sign-on into one, and no further', async () => {
  const home = await app.signIn('admin');
  const place = await setUp();
  await addMember(db, place.tenant, { name: 'Ada', email: home.email, password: 'unused', role: 'user' });
  const { browser } = await signIn(place, makeAccount(home.email));
  assert.equal((await readSession(browser))?.tenant.id, place.tenant.id);
  const pages = ['/api/v1/auth/memberships', '/api/v1/sessions'];
  for (const page of pages) {
    const { status, text } = await browser.follow(origin + page);
    assert.equal(status, 200, page);
    assert.ok(!text.includes(home.tenant.id), `${page}: ${text}`);
  }
  const answer = await fetch(`${origin}/api/v1/auth/switch`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `inlay_access=${browser.cookie(origin, 'inlay_access')}`,
    },
    body: JSON.stringify({ tenantId: home.tenant.id }),
  });
  assert.ok([401, 403, 404].includes(answer.status), String(answer.status));
});

test('a disabled member: whom an admin removed stays out until they are invited again', async () => {
  const place = await setUp({ createMembers: true });
  const { memberId, email, account } = await addPerson(place.tenant);
  await signIn(place, account);
  await db.inSystem(() => db.query('DELETE FROM members WHERE id = $1', [memberId]));
  const refused = await signIn(place, account);
  assert.equal(refused.status, 403);
  assert.match(refused.text, /sso\.member_removed/);
  const again = await addMember(db, place.tenant, { name: 'Ada', email, password: 'unused', role: 'user' });
  assert.equal((await readSession((await signIn(place, account)).browser))?.member.id, again);
});

test('a return address that leads elsewhere leads to the console', async () => {
  const place = await setUp();
  const { account } = await addPerson(place.tenant);
  for (const path of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/console/../..//evil.example',
    '/\t/evil.example',
    'console',
    '/api/v1/auth/sso/x/start',
  ]) {
    const start = `${place.start}?return=${encodeURIComponent(path)}`;
    const { url } = await signIn({ start }, account);
    assert.equal(url.href, `${origin}/console`, path);
  }
});

test('a page elsewhere cannot sign somebody in without their knowing', async () => {
  const place = await setUp();
  const { account } = await addPerson(place.tenant);
  const headers = { 'sec-fetch-site': 'cross-site', 'accept-language': 'en' };
  const { status, text, browser } = await signIn(place, account, { headers });
  assert.equal(status, 200);
  assert.match(text, /Sign in to Test Ltd\?/);
  assert.equal(await readSession(browser), undefined);
  const next = /href="([^"]+)" class="primary"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  assert.equal((await signIn({ start: origin + next }, account, { browser })).url.pathname, '/console');
  assert.ok(await readSession(browser));
});

test('whether an organisation has single sign-on, strangers learn by its slug and nothing else', async () => {
  const place = await setUp({ label: 'Acme ID' });
  const off = await setUp({ enabled: false });
  const ask = async (slug: string) => (await app.visitor().get(`/auth/sso/${slug}`)).body;
  assert.deepEqual(await ask(place.tenant.slug), { data: { available: true, label: 'Acme ID' } });
  const none = { data: { available: false, label: null } };
  assert.deepEqual(await ask(off.tenant.slug), none);
  assert.deepEqual(await ask('no-such-tenant'), none);
  for (const slug of [off.tenant.slug, 'no-such-tenant']) {
    const { status, text } = await new SsoBrowser().follow(`${origin}/api/v1/auth/sso/${slug}/start`);
    assert.equal(status, 404);
    assert.match(text, /sso\.unavailable/);
  }
});
