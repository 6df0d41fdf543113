import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testPassword } from '../../testing/test-app.ts';
import { SsoBrowser } from './testing/browser.ts';
import { clientId, clientSecret } from './testing/provider.ts';
import { addressDomain, makeAccount, startSsoApp } from './testing/set-up.ts';

const { app, provider, setUp, addPerson, signIn, readSession } = await startSsoApp();
const { db, origin } = app;

const settings = {
  preset: 'other',
  issuer: provider.issuer,
  clientId,
  clientSecret,
  domains: [addressDomain],
  role: 'user',
  createMembers: false,
  enabled: true,
};
const { api: admin, tenant } = await app.signIn();
const put = (change: object) => admin.send('PUT', '/sso', { ...settings, ...change });

test('an admin sets single sign-on up, sees it without its secret and takes it away', async () => {
  const before = (await admin.get('/sso')).body;
  assert.equal(before.data, null);
  assert.equal(before.setup.redirectUri, `${origin}/auth/sso/callback`);
  assert.equal(before.setup.presets.length, 4);
  const saved = await put({ domains: ['@Example.Test', 'münchen.example'] });
  assert.equal(saved.status, 200);
  assert.deepEqual(saved.body.data.domains, ['example.test', 'xn--mnchen-3ya.example']);
  assert.equal(saved.body.data.label, '127.0.0.1');
  const shown = (await admin.get('/sso')).body;
  assert.equal(shown.data.hasSecret, true);
  const rows = await db.inSystem(() => db.query('SELECT * FROM sso_providers'));
  for (const text of [JSON.stringify(saved.body), JSON.stringify(shown), JSON.stringify(rows)])
    assert.ok(!text.includes(clientSecret));
  assert.equal((await admin.delete('/sso')).status, 204);
  assert.equal((await admin.delete('/sso')).body.error.code, 'sso.not_found');
});

test('the stored secret is kept, and never sent to another issuer than it was entered for', async () => {
  await put({});
  const { clientSecret: _, ...rest } = settings;
  const again = (change: object) => admin.send('PUT', '/sso', { ...rest, ...change });
  assert.equal((await again({ label: 'Acme' })).status, 200);
  assert.equal((await admin.get('/sso')).body.data.hasSecret, true);
  for (const change of [{ issuer: 'https://evil.example' }, { clientId: 'another' }]) {
    const { status, body } = await again(change);
    assert.equal(status, 422);
    assert.equal(body.error.code, 'sso.secret_needed');
  }
  assert.equal((await again({ clientSecret: null })).body.data.hasSecret, false);
});

test('settings that would let in the wrong people are refused, each with a sentence', async () => {
  const directory = '0a1b2c3d-0000-4000-8000-000000000001';
  const cases: [change: object, code: string][] = [
    [{ preset: 'microsoft', issuer: 'https://login.microsoftonline.com/common/v2.0' }, 'sso.issuer_shared'],
    [
      { preset: 'microsoft', issuer: 'https://login.microsoftonline.com/acme.example/v2.0' },
      'sso.issuer_shared',
    ],
    [{ issuer: 'https://login.microsoftonline.com/organizations/v2.0' }, 'sso.issuer_shared'],
    [
      {
        preset: 'microsoft',
        issuer: 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
      },
      'sso.issuer_shared',
    ],
    [{ preset: 'microsoft', issuer: undefined }, 'sso.issuer_needed'],
    [{ preset: 'google' }, 'sso.issuer_fixed'],
    [{ issuer: 'http://provider.example' }, 'sso.issuer_refused'],
    [{ issuer: 'https://10.0.0.1' }, 'sso.issuer_refused'],
    [{ domains: ['gmail.com'], createMembers: true }, 'sso.domain_public'],
    [{ domains: ['localhost'] }, 'sso.domain_malformed'],
    [{ domains: ['acme.example/x'] }, 'sso.domain_malformed'],
    [{ domains: [] }, 'request.invalid'],
    [{ role: 'admin' }, 'request.invalid'],
  ];
  for (const [change, code] of cases) {
    const { status, body } = await put(change);
    assert.ok([400, 422].includes(status), `${status} ${JSON.stringify(change)}`);
    assert.equal(body.error.code, code, JSON.stringify(change));
  }
  const microsoft = {
    preset: 'microsoft',
    issuer: `https://login.microsoftonline.com/${directory}/v2.0/.well-known/openid-configuration`,
  };
  const { body } = await put(microsoft);
  assert.equal(body.data.issuer, `https://login.microsoftonline.com/${directory}/v2.0`);
  const google = (await put({ preset: 'google', issuer: undefined })).body.data;
  assert.deepEqual([google.issuer, google.label], ['https://accounts.google.com', 'Google']);
});

test('only admins see and change it', async () => {
  const { api } = await app.signIn('manager', tenant);
  for (const [method, path] of [
    ['GET', '/sso'],
    ['PUT', '/sso'],
    ['DELETE', '/sso'],
    ['POST', '/sso/check'],
    ['GET', '/sso/test'],
  ] as const) {
    assert.equal((await api.send(method, path, method === 'PUT' ? settings : undefined)).status, 403, path);
    assert.equal((await app.visitor().send(method, path)).status, 401, path);
  }
});

test('the check goes through a provider step by step and says what is wrong', async () => {
  const check = async (change: object) => {
    const { body } = await admin.post('/sso/check', {
      preset: 'other',
      issuer: provider.issuer,
      clientId,
      clientSecret,
      ...change,
    });
    return new Map<string, { ok: boolean; code: string; advice: string | null }>(
      body.data.map((step: { name: string }) => [step.name, step]),
    );
  };
  const fine = await check({});
  assert.deepEqual(
    [...fine.keys()],
    ['discovery', 'endpoints', 'keys', 'algorithms', 'pkce', 'scopes', 'client'],
  );
  assert.ok([...fine.values()].every(({ ok, code }) => ok && code === 'ok'));
  assert.equal((await check({ clientSecret: 'wrong' })).get('client')?.code, 'wrong_credentials');
  assert.equal((await check({ clientId: undefined })).has('client'), false);
  const failing = async (change: object) => (await check(change)).get('discovery')?.code;
  assert.equal(await failing({ issuer: 'http://127.0.0.1:9' }), 'unreachable');
  assert.equal(await failing({ issuer: 'https://10.0.0.1' }), 'address_forbidden');
  assert.equal(await failing({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') }), 'issuer_other');
  assert.equal(await failing({ issuer: `${origin}/nothing` }), 'not_found');
  const faulty = { jwks_uri: 'https://10.0.0.1/keys', id_token_signing_alg_values_supported: ['HS256'] };
  provider.rewrite.set('/.well-known/openid-configuration', (body) => ({
    ...body,
    ...faulty,
    code_challenge_methods_supported: undefined,
    scopes_supported: ['openid'],
  }));
  const bad = await check({});
  provider.rewrite.clear();
  const codes = Object.fromEntries([...bad].map(([name, { code }]) => [name, code]));
  assert.deepEqual(codes, {
    discovery: 'ok',
    endpoints: 'missing',
    keys: 'unreachable',
    algorithms: 'no_common_algorithm',
    pkce: 'not_announced',
    scopes: 'not_announced',
    client: 'ok',
  });
  for (const { ok, code, advice } of bad.values()) assert.equal(advice === null, ok && code === 'ok', code);
});

test('a test sign-in shows the admin what came and who it would be, and signs nobody in', async () => {
  const place = await setUp({ enabled: false });
  const { memberId, account } = await addPerson(place.tenant);
  const own = place.admin.cookie('inlay_access')!;
  const enter = () => {
    const browser = new SsoBrowser();
    browser.set(origin, 'inlay_access', own);
    return browser;
  };
  const start = `${place.start}?test=1`;
  const read = async () => (await place.admin.get('/sso/test')).body.data;
  assert.equal(await read(), null);

  const known = await signIn({ start }, account, { browser: enter() });
  assert.equal(known.url.href, `${origin}/console/settings/sso#test`);
  assert.equal(known.browser.cookie(origin, 'inlay_access'), own, 'the admin is somebody else now');
  const first = await read();
  assert.deepEqual([first.ok, first.decision, first.member.id, first.error], [true, 'link', memberId, null]);
  assert.equal(first.claims.email, account.email);
  const links = await db.inSystem(() =>
    db.query('SELECT FROM sso_identities WHERE tenant_id = $1', [place.tenant.id]),
  );
  assert.equal(links.length, 0);

  await signIn({ start }, makeAccount('ada@elsewhere.example', { name: 'A\u0000da' }), { browser: enter() });
  const second = await read();
  assert.deepEqual([second.ok, second.decision, second.member], [false, null, null]);
  assert.deepEqual([second.error.code, second.error.found], ['sso.domain_not_allowed', 'elsewhere.example']);
  assert.equal(second.claims.name, 'Ada');
  await signIn({ start }, { error: 'access_denied' }, { browser: enter() });
  assert.equal((await read()).error.code, 'sso.denied');

  const colleague = await app.signIn('admin', place.tenant);
  assert.equal((await colleague.api.get('/sso/test')).body.data, null);
});

test('nobody but an admin of the tenant can test', async () => {
  const place = await setUp();
  const other = await app.signIn('admin');
  const { api: manager } = await app.signIn('manager', place.tenant);
  for (const api of [other.api, manager, app.visitor()]) {
    const browser = new SsoBrowser();
    browser.set(origin, 'inlay_access', api.cookie('inlay_access') ?? '');
    const { status, text } = await signIn({ start: `${place.start}?test=1` }, makeAccount('a@b.example'), {
      browser,
    });
    assert.equal(status, 403);
    assert.match(text, /sso\.test_not_allowed/);
  }
});

test('where single sign-on is required, members’ passwords no longer open, and those of admins do', async () => {
  const place = await setUp();
  const { api: member, email } = await app.signIn('user', place.tenant);
  const inBySso = await addPerson(place.tenant);
  const { browser } = await signIn(place, inBySso.account);
  await place.admin.send('PUT', '/sso', { ...settings, required: true });
  assert.equal((await member.get('/auth/session')).status, 401);
  assert.equal((await member.post('/auth/refresh')).status, 401);
  assert.equal((await place.admin.get('/auth/session')).status, 200);
  assert.ok(await readSession(browser));

  const refused = await app.visitor().post('/auth/sign-in', { email, password: testPassword });
  assert.equal(refused.status, 403);
  assert.equal(refused.body.error.code, 'sessions.sso_required');
  assert.deepEqual(refused.body.error.details, { tenantSlug: place.tenant.slug });
  const wrong = await app.visitor().post('/auth/sign-in', { email, password: 'wrong' });
  assert.equal(wrong.body.error.code, 'sessions.wrong_credentials');
  assert.ok(await readSession((await signIn(place, makeAccount(email))).browser));

  await place.admin.send('PUT', '/sso', { ...settings, required: true, enabled: false });
  assert.equal((await app.visitor().post('/auth/sign-in', { email, password: testPassword })).status, 200);
});

test('an admin who becomes a member signs in anew where single sign-on is required', async () => {
  const place = await setUp({ required: true });
  const byPassword = await app.signIn('admin', place.tenant);
  const bySso = await addPerson(place.tenant, 'admin');
  const { browser } = await signIn(place, bySso.account);
  assert.equal((await byPassword.api.get('/auth/session')).status, 200);
  for (const id of [byPassword.memberId, bySso.memberId])
    assert.equal((await place.admin.patch(`/members/${id}`, { role: 'manager' })).status, 200);
  assert.equal((await byPassword.api.get('/auth/session')).status, 401);
  assert.equal((await byPassword.api.post('/auth/refresh')).status, 401);
  assert.equal((await readSession(browser))?.member.role, 'manager');
});
