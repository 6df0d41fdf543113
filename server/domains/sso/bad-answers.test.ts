import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { SsoBrowser } from './testing/browser.ts';
import { makeAccount, startSsoApp } from './testing/set-up.ts';

const { app, provider, setUp, addPerson, signIn, fetchAnswer, readSession } = await startSsoApp();
const { db, origin } = app;

afterEach(() => {
  provider.tamper = undefined;
  provider.signsUnknown = false;
  provider.rewrite.clear();
});

/** A sign-in that would be good, were it not for what a test changes. */
async function prepare(settings?: object) {
  const place = await setUp(settings);
  return { place, ...(await addPerson(place.tenant)) };
}

/** Nobody is in, and the page says why. */
async function assertRefused(
  { status, text, browser }: { status: number; text: string; browser: SsoBrowser },
  code: string,
  expected: number,
): Promise<void> {
  assert.ok(text.includes(`<code>sso.${code}</code>`), `${status} ${text.slice(text.indexOf('<main>'))}`);
  assert.equal(status, expected);
  assert.equal(await readSession(browser), undefined);
}

const now = () => Math.floor(Date.now() / 1000);
const lies: Readonly<Record<string, [tamper: (claims: Record<string, unknown>) => object, code: string]>> = {
  'a wrong iss': [(claims) => ({ ...claims, iss: 'https://evil.example' }), 'issuer_wrong'],
  'a wrong nonce': [(claims) => ({ ...claims, nonce: 'of another sign-in' }), 'nonce_wrong'],
  'no nonce': [(claims) => ({ ...claims, nonce: undefined }), 'malformed'],
  'another audience': [(claims) => ({ ...claims, aud: 'another client' }), 'audience_wrong'],
  'two audiences and another azp': [
    (claims) => ({ ...claims, aud: ['inlay', 'another'], azp: 'another' }),
    'audience_wrong',
  ],
  'an expired token': [(claims) => ({ ...claims, iat: now() - 900, exp: now() - 300 }), 'token_expired'],
  'no subject': [(claims) => ({ ...claims, sub: undefined }), 'malformed'],
  'a subject that no database holds': [(claims) => ({ ...claims, sub: 'a\u0000b' }), 'malformed'],
};

for (const [name, [tamper, code]] of Object.entries(lies)) {
  test(`${name} is refused`, async () => {
    const { place, account } = await prepare();
    provider.tamper = (claims) => tamper(claims) as Record<string, unknown>;
    await assertRefused(await signIn(place, account), code, code === 'malformed' ? 502 : 401);
  });
}

test('an unknown key and a changed token are refused', async () => {
  const { place, account } = await prepare();
  provider.signsUnknown = true;
  await assertRefused(await signIn(place, account), 'key_unknown', 401);
  provider.signsUnknown = false;
  provider.rewrite.set('/token', (body) => {
    const [head, , signature] = String(body.id_token).split('.');
    const claims = JSON.parse(Buffer.from(String(body.id_token).split('.')[1]!, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'somebody else' })).toString('base64url');
    return { ...body, id_token: [head, forged, signature].join('.') };
  });
  await assertRefused(await signIn(place, account), 'signature_wrong', 401);
});

test('a token without a signature is refused', async () => {
  const { place, account } = await prepare();
  provider.rewrite.set('/token', (body) => {
    const head = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    return { ...body, id_token: [head, String(body.id_token).split('.')[1], ''].join('.') };
  });
  const arrival = await signIn(place, account);
  assert.match(arrival.text, /sso\.(algorithm_refused|malformed)/);
  assert.equal(await readSession(arrival.browser), undefined);
});

test('a rotated key is fetched once more, and found', async () => {
  const { place, account } = await prepare();
  await signIn(place, account);
  provider.asked.length = 0;
  await signIn(place, account);
  const countLooks = () => provider.asked.filter((path) => path === '/jwks').length;
  assert.equal(countLooks(), 0);
  await provider.rotate();
  assert.ok(await readSession((await signIn(place, account)).browser));
  assert.equal(countLooks(), 1);
});

test('an answer that names another issuer, or none where one is promised, is refused', async () => {
  const { place, account } = await prepare();
  for (const [value, code] of [
    ['https://evil.example', 'issuer_wrong'],
    [undefined, 'issuer_missing'],
  ] as const) {
    const { answer, browser } = await fetchAnswer(place, account);
    if (value === undefined) answer.searchParams.delete('iss');
    else answer.searchParams.set('iss', value);
    await assertRefused({ ...(await browser.follow(answer.href)), browser }, code, 401);
  }
});

test('an unverified e-mail, none at all and one of another domain let nobody in', async () => {
  const { place, email } = await prepare({ createMembers: true });
  const attempt = (more: object) => signIn(place, makeAccount(email, more));
  await assertRefused(await attempt({ email_verified: false }), 'email_unverified', 403);
  await assertRefused(await attempt({ email_verified: undefined }), 'email_unverified', 403);
  await assertRefused(await attempt({ email: undefined }), 'email_missing', 403);
  await assertRefused(await attempt({ email: 'not an address' }), 'email_missing', 403);
  for (const address of ['ada@elsewhere.example', 'ada@sub.example.test', 'ada@example.test.evil.example'])
    await assertRefused(await attempt({ email: address }), 'domain_not_allowed', 403);
});

test('the state of another browser opens nothing, and does not spoil the sign-in', async () => {
  const { place, account } = await prepare();
  const { answer, browser } = await fetchAnswer(place, account);
  const other = new SsoBrowser();
  await assertRefused({ ...(await other.follow(answer.href)), browser: other }, 'browser_other', 400);
  await browser.follow(answer.href, { until: `${origin}/console` });
  assert.ok(await readSession(browser));
});

test('a replayed callback is refused, also when all come at once', async () => {
  const { place, account } = await prepare();
  const { answer, browser } = await fetchAnswer(place, account);
  const cookie = `inlay_sso_${answer.searchParams.get('state')!.slice(0, 16)}`;
  const proof = browser.cookie(answer.href, cookie);
  assert.ok(proof);
  const replays = Array.from({ length: 20 }, () =>
    fetch(answer, { headers: { cookie: `${cookie}=${proof}` }, redirect: 'manual' }),
  );
  const statuses = (await Promise.all(replays)).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 302).length, 1, String(statuses));
  assert.equal(statuses.filter((status) => status === 400).length, 19, String(statuses));
  const late = await fetch(answer, { headers: { cookie: `${cookie}=${proof}` } });
  assert.match(await late.text(), /sso\.state_used/);
});

test('an unknown state, none, and one that ran out are refused', async () => {
  const { place, account } = await prepare();
  for (const query of ['', '?state=unknown&code=x', '?code=x', '?state=a&state=b&code=x']) {
    const browser = new SsoBrowser();
    const arrival = await browser.follow(`${origin}/auth/sso/callback${query}`);
    await assertRefused({ ...arrival, browser }, 'state_unknown', 400);
  }
  const { answer, browser } = await fetchAnswer(place, account);
  await db.inSystem(() => db.query(`UPDATE sso_flows SET expires_at = now() - interval '1 second'`));
  await assertRefused({ ...(await browser.follow(answer.href)), browser }, 'state_unknown', 400);
});

test('a provider’s error is told in plain words, with a way to try again', async () => {
  const { place } = await prepare();
  const arrival = await signIn(place, { error: 'access_denied' }, { headers: { 'accept-language': 'fr' } });
  await assertRefused(arrival, 'denied', 403);
  assert.match(arrival.text, /avez interrompu la connexion/);
  const again = /href="([^"]+)" class="primary"/.exec(arrival.text)?.[1];
  assert.ok(again?.startsWith(new URL(place.start).pathname));
  await assertRefused(await signIn(place, { error: 'server_error' }), 'refused', 502);
});

test('a refused page has an id that the log has, too, and shows nobody’s token', async () => {
  const { place, account } = await prepare();
  provider.tamper = (claims) => ({ ...claims, nonce: 'other' });
  const { text, headers } = await signIn(place, account);
  assert.ok(text.includes(headers.get('x-request-id')!));
  assert.doesNotMatch(text, /eyJ/);
  assert.match(headers.get('content-security-policy')!, /frame-ancestors 'none'/);
});

test('a wrong client secret and settings that changed on the way are the admin’s to mend', async () => {
  const wrong = await prepare({ clientSecret: 'another secret' });
  await assertRefused(await signIn(wrong.place, wrong.account), 'client_refused', 502);
  const { place, account } = await prepare();
  const { answer, browser } = await fetchAnswer(place, account);
  await db.inSystem(() =>
    db.query(`UPDATE sso_providers SET client_id = 'new' WHERE tenant_id = $1`, [place.tenant.id]),
  );
  await assertRefused({ ...(await browser.follow(answer.href)), browser }, 'settings_changed', 400);
});

test('a provider that is away, and one that leads into our own network, get a page', async () => {
  const away = await prepare({ issuer: 'http://127.0.0.1:9' });
  await assertRefused(await signIn(away.place, away.account), 'unreachable', 502);
  const { place, account } = await prepare();
  await db.inSystem(() =>
    db.query(`UPDATE sso_providers SET issuer = 'https://10.0.0.1' WHERE tenant_id = $1`, [place.tenant.id]),
  );
  await assertRefused(await signIn(place, account), 'address_forbidden', 502);
});

test('Google speaks for addresses that it hosts, Microsoft for those of its directory', async () => {
  const as = async (preset: string, more: object) => {
    const { place, email } = await prepare();
    const { answer, browser } = await fetchAnswer(place, makeAccount(email, more));
    await db.inSystem(() =>
      db.query('UPDATE sso_providers SET preset = $2 WHERE tenant_id = $1', [place.tenant.id, preset]),
    );
    const { text } = await browser.follow(answer.href, { until: `${origin}/console` });
    return /<code>(sso\.\w+)<\/code>/.exec(text)?.[1] ?? 'in';
  };
  assert.equal(await as('google', { hd: 'example.test' }), 'in');
  assert.equal(await as('google', {}), 'sso.email_unverified');
  assert.equal(await as('google', { hd: 'example.test', email_verified: false }), 'sso.email_unverified');
  assert.equal(await as('microsoft', { email_verified: undefined }), 'in');
  assert.equal(await as('microsoft', { xms_edov: '1' }), 'in');
  assert.equal(await as('microsoft', { xms_edov: false }), 'sso.email_unverified');
});

test('LinkedIn is spared what it breaks at, and the state still belongs to one browser', async (t) => {
  provider.requiresPkce = false;
  t.after(() => {
    provider.requiresPkce = true;
  });
  const { place, account } = await prepare();
  await db.inSystem(() =>
    db.query(`UPDATE sso_providers SET preset = 'linkedin' WHERE tenant_id = $1`, [place.tenant.id]),
  );
  const { url } = await new SsoBrowser().follow(place.start, { until: provider.issuer });
  assert.equal(url.searchParams.get('code_challenge'), null);
  assert.equal(url.searchParams.get('nonce'), null);
  const { answer, browser } = await fetchAnswer(place, account);
  const other = new SsoBrowser();
  await assertRefused({ ...(await other.follow(answer.href)), browser: other }, 'browser_other', 400);
  await browser.follow(answer.href, { until: `${origin}/console` });
  assert.ok(await readSession(browser));
});

test('every refusal is counted by its reason', async () => {
  const { place } = await prepare();
  await signIn(place, { error: 'access_denied' });
  const figures = await (await fetch(`${origin}/metrics`)).text();
  assert.match(figures, /inlay_sign_ins_total\{via="sso",result="sso\.denied"\} [1-9]/);
});
