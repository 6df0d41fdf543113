import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Client } from '../../testing/client.ts';
import {
  connectProgram,
  decide,
  makePkce,
  openConsent,
  postForm,
  redirectUri,
  writeAuthorization,
} from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();
const { db } = app;
const { api, tenant, memberId } = await app.signIn();
const client = await connectProgram(api);
const open = await connectProgram(api, { authentication: 'none', scopes: ['openid', 'profile'] });
const stranger = await connectProgram(api);

type Change = Record<string, string | undefined>;

const authorize = (change: Change = {}, { clientId = client.clientId, by = api as Client | null } = {}) => {
  const { verifier, challenge } = makePkce();
  const address = writeAuthorization(app, clientId, challenge, change);
  return openConsent(app, by ?? undefined, address).then((page) => ({ ...page, verifier, address }));
};

/** What the client is told when a request is refused. */
const refusalOf = async (change: Change) => {
  const { status, headers } = await authorize(change);
  const location = headers.get('location');
  return { status, error: location && new URL(location).searchParams.get('error'), location };
};

async function getCode(options: { clientId?: string } = {}) {
  const { consent, verifier } = await authorize({}, options);
  const { location } = await decide(app, api, consent);
  return { code: location!.searchParams.get('code')!, verifier, location: location! };
}

const credentials = { client_id: client.clientId, client_secret: client.clientSecret };
const exchange = (code: string, verifier: string | undefined, change: Record<string, string> = {}) =>
  postForm(app, '/oauth/token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    ...(verifier && { code_verifier: verifier }),
    ...credentials,
    ...change,
  });
const refresh = (token: string, change: Record<string, string> = {}) =>
  postForm(app, '/oauth/token', {
    grant_type: 'refresh_token',
    refresh_token: token,
    ...credentials,
    ...change,
  });
const isActive = async (token: string) =>
  (await postForm(app, '/oauth/introspect', { token, ...credentials })).body.active as boolean;
const getTokens = async () => {
  const { code, verifier } = await getCode();
  return { code, verifier, ...(await exchange(code, verifier)).body };
};

const invalidGrant = (answer: { status: number; body: { error: string } }) =>
  assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_grant']);

/** One row an item of RFC 9700 (or of what it leans on). */
const items: readonly [item: string, check: () => Promise<void>][] = [
  [
    '§2.1 the redirect address is compared letter by letter, and nobody is sent to another one',
    async () => {
      for (const wrong of [
        `${redirectUri}/`,
        `${redirectUri}?a=1`,
        'https://ATS.example/callback',
        'https://ats.example:443/callback',
        'https://ats.example.evil.example/callback',
        'https://ats.example/callback/../other',
        'javascript:alert(1)',
        undefined,
      ]) {
        const { status, location } = await refusalOf({ redirect_uri: wrong });
        assert.deepEqual([status, location], [400, null], wrong);
      }
    },
  ],
  [
    '§2.1 an unknown client sends nobody anywhere',
    async () => {
      for (const id of ['client_unknown', undefined, 'a\0b']) {
        const { status, location } = await refusalOf({ client_id: id });
        assert.deepEqual([status, location], [400, null]);
      }
    },
  ],
  [
    '§2.1.1 PKCE is required of every client, with S256 only',
    async () => {
      for (const change of [
        { code_challenge: undefined, code_challenge_method: undefined },
        { code_challenge_method: undefined },
        { code_challenge_method: 'plain' },
        { code_challenge: 'short' },
      ])
        assert.equal((await refusalOf(change)).error, 'invalid_request');
      const bare = await openConsent(app, api, writeAuthorization(app, open.clientId, ''));
      assert.match(bare.headers.get('location') ?? '', /error=invalid_request/);
    },
  ],
  [
    '§2.1.1 a code is worthless without its verifier, and a wrong one uses the code up',
    async () => {
      const first = await getCode();
      invalidGrant(await exchange(first.code, undefined));
      const second = await getCode();
      invalidGrant(await exchange(second.code, makePkce().verifier));
      invalidGrant(await exchange(second.code, second.verifier));
    },
  ],
  [
    '§2.1.1 a code is good once; its second use takes back what the first gave',
    async () => {
      const { code, verifier, access_token, refresh_token } = await getTokens();
      assert.equal(await isActive(access_token), true);
      invalidGrant(await exchange(code, verifier));
      assert.equal(await isActive(access_token), false);
      invalidGrant(await refresh(refresh_token));
    },
  ],
  [
    '§2.1.1 of twenty that use one code at once, at most one gets tokens, and none keeps them',
    async () => {
      const { code, verifier } = await getCode();
      const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(code, verifier)));
      const won = answers.filter(({ status }) => status === 200);
      assert.ok(won.length <= 1);
      for (const { body } of won) assert.equal(await isActive(body.access_token), false);
      for (const answer of answers) if (answer.status !== 200) invalidGrant(answer);
    },
  ],
  [
    '§2.1.1 a code is good for a minute',
    async () => {
      const { code, verifier } = await getCode();
      const lives = await db.inSystem(() =>
        db.one<{ seconds: number }>(
          'SELECT extract(epoch FROM max(expires_at) - now())::int AS seconds FROM oauth_codes WHERE used_at IS NULL',
        ),
      );
      assert.ok(lives!.seconds <= 60 && lives!.seconds > 30, String(lives!.seconds));
      await db.inSystem(() => db.query(`UPDATE oauth_codes SET expires_at = now() - interval '1 second'`));
      invalidGrant(await exchange(code, verifier));
    },
  ],
  [
    '§2.1.1 a code is good for the client and the redirect address it was given to',
    async () => {
      const one = await getCode();
      const { clientId, clientSecret } = stranger;
      invalidGrant(
        await exchange(one.code, one.verifier, { client_id: clientId, client_secret: clientSecret }),
      );
      const two = await getCode();
      const moved = await exchange(two.code, two.verifier, { redirect_uri: `${redirectUri}2` });
      assert.equal(moved.status, 400);
      const three = await getCode();
      const { code, verifier } = three;
      const left = await postForm(app, '/oauth/token', {
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        ...credentials,
      });
      assert.deepEqual([left.status, left.body.error], [400, 'invalid_request']);
    },
  ],
  [
    '§2.1.2 there is no implicit grant',
    async () => {
      for (const type of ['token', 'id_token', 'code token', 'code id_token'])
        assert.equal((await refusalOf({ response_type: type })).error, 'unsupported_response_type');
      assert.equal((await refusalOf({ response_mode: 'fragment' })).error, 'invalid_request');
    },
  ],
  [
    '§2.2.1 an access token is a JWT of RFC 9068 for our API alone and lives ten minutes',
    async () => {
      const { access_token: token } = await getTokens();
      const claims = decodeJwt(token);
      assert.equal(decodeProtectedHeader(token).typ, 'at+jwt');
      assert.deepEqual(
        [claims.iss, claims.aud, claims.sub, claims.client_id, claims.scope],
        [app.origin, `${app.origin}/api`, memberId, client.clientId, 'openid profile'],
      );
      assert.equal(claims.exp! - claims.iat!, 600);
      const other = await postForm(app, '/oauth/token', {
        grant_type: 'client_credentials',
        resource: 'https://other.example',
        ...credentials,
      });
      assert.deepEqual([other.status, other.body.error], [400, 'invalid_target']);
    },
  ],
  [
    '§2.2.2, §4.14 refresh tokens rotate; a replaced one ends the family',
    async () => {
      const first = await getTokens();
      const second = (await refresh(first.refresh_token)).body;
      assert.notEqual(second.refresh_token, first.refresh_token);
      const third = (await refresh(second.refresh_token)).body;
      invalidGrant(await refresh(first.refresh_token));
      invalidGrant(await refresh(third.refresh_token));
      assert.equal(await isActive(third.access_token), false);
    },
  ],
  [
    '§4.14 of twenty that use one refresh token at once, none keeps what it got',
    async () => {
      const { refresh_token: token } = await getTokens();
      const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(token)));
      const won = answers.filter(({ status }) => status === 200);
      assert.ok(won.length <= 1);
      for (const { body } of won) invalidGrant(await refresh(body.refresh_token));
    },
  ],
  [
    '§4.14 a refresh token is good for its own client and never for more than was allowed',
    async () => {
      const { refresh_token: token } = await getTokens();
      const { clientId, clientSecret } = stranger;
      invalidGrant(await refresh(token, { client_id: clientId, client_secret: clientSecret }));
      const again = await getTokens();
      const more = await refresh(again.refresh_token, { scope: 'openid email' });
      assert.deepEqual([more.status, more.body.error], [400, 'invalid_scope']);
    },
  ],
  [
    '§2.4 there is no password grant',
    async () => {
      const answer = await postForm(app, '/oauth/token', {
        grant_type: 'password',
        username: 'a',
        password: 'b',
        ...credentials,
      });
      assert.deepEqual([answer.status, answer.body.error], [400, 'unsupported_grant_type']);
    },
  ],
  [
    '§2.5 clients are authenticated, in one way at a time, and the secret is kept as a hash',
    async () => {
      const grant = { grant_type: 'client_credentials' };
      const { client_id } = credentials;
      for (const wrong of [{}, { client_id }, { client_id, client_secret: 'x' }, { client_id: 'x' }]) {
        const answer = await postForm(app, '/oauth/token', { ...grant, ...wrong } as Record<string, string>);
        assert.deepEqual([answer.status, answer.body.error], [401, 'invalid_client']);
      }
      const basic = `Basic ${btoa(`${client_id}:${client.clientSecret}`)}`;
      const twice = await postForm(
        app,
        '/oauth/token',
        { ...grant, ...credentials },
        { authorization: basic },
      );
      assert.deepEqual([twice.status, twice.body.error], [400, 'invalid_request']);
      const rows = await db.inSystem(() => db.query('SELECT * FROM oauth_clients'));
      assert.ok(!JSON.stringify(rows).includes(client.clientSecret));
    },
  ],
  [
    '§2.6 metadata says what the server does, and a request object is not among it',
    async () => {
      const metadata = await (await fetch(`${app.origin}/.well-known/oauth-authorization-server`)).json();
      assert.deepEqual(metadata.code_challenge_methods_supported, ['S256']);
      assert.equal((await refusalOf({ request: 'x' })).error, 'request_not_supported');
    },
  ],
  [
    '§4.4 (RFC 9207) every answer names its issuer, and state comes back as it was',
    async () => {
      const state = 'ä &="%2B';
      const { consent } = await authorize({ state });
      const { location } = await decide(app, api, consent);
      assert.equal(location!.searchParams.get('iss'), app.origin);
      assert.equal(location!.searchParams.get('state'), state);
      const refused = new URL((await refusalOf({ state, scope: 'launch:create' })).location!);
      assert.equal(refused.searchParams.get('iss'), app.origin);
      assert.equal(refused.searchParams.get('state'), state);
      assert.equal(refused.searchParams.get('error'), 'invalid_scope');
    },
  ],
  [
    '§4.7 nobody gives consent in a member’s name: not another site, not another session',
    async () => {
      const { consent } = await authorize();
      const foreign = await decide(app, api, consent, 'allow', { origin: 'https://evil.example' });
      assert.deepEqual([foreign.status, foreign.location], [403, undefined]);
      const other = await app.signIn('user', tenant);
      const stolen = await decide(app, other.api, consent);
      assert.deepEqual([stolen.status, stolen.location], [403, undefined]);
      assert.equal((await decide(app, api, 'made up')).status, 403);
    },
  ],
  [
    '§4.11 a member who says no sends the client an error, not a code',
    async () => {
      const { consent } = await authorize();
      const { location } = await decide(app, api, consent, 'deny');
      assert.equal(location!.searchParams.get('error'), 'access_denied');
      assert.equal(location!.searchParams.get('code'), null);
    },
  ],
  [
    '§4.11.2 nobody is sent to a client before they have signed in, but by a request that may ask nothing',
    async () => {
      for (const wrong of [
        { scope: 'no-such-scope' },
        { response_type: 'token' },
        { code_challenge: undefined },
        { resource: 'https://elsewhere.example' },
        { request: 'x' },
      ]) {
        const { headers, address } = await authorize(wrong, { by: null });
        const { pathname, search } = address;
        assert.equal(headers.get('location'), `/console?continue=${encodeURIComponent(pathname + search)}`);
        assert.match((await refusalOf(wrong)).location!, new RegExp(`^${redirectUri}\\?error=`));
      }
      const silent = await authorize({ prompt: 'none' }, { by: null });
      assert.match(silent.headers.get('location')!, new RegExp(`^${redirectUri}\\?error=login_required&`));
    },
  ],
  [
    '§4.12 the answer to the form is a 303, which no browser posts again',
    async () => {
      const { consent } = await authorize();
      assert.equal((await decide(app, api, consent)).status, 303);
    },
  ],
  [
    '§4.16 the page that asks cannot be framed',
    async () => {
      const { status, headers, html } = await authorize();
      assert.equal(status, 200);
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
      assert.equal(headers.get('x-frame-options'), 'DENY');
      assert.match(html, /Ada Admin/);
    },
  ],
  [
    '§4.2 neither the page nor its answer tells the next page where it came from, nor is it kept',
    async () => {
      const { headers } = await authorize();
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cache-control'), 'no-store');
    },
  ],
  [
    'RFC 6749 §3.1, §3.2: no parameter may come twice',
    async () => {
      const { challenge } = makePkce();
      const address = writeAuthorization(app, client.clientId, challenge);
      address.searchParams.append('redirect_uri', 'https://evil.example/');
      assert.equal((await openConsent(app, api, address)).status, 400);
      const fields = [...Object.entries(credentials), ['grant_type', 'client_credentials']] as [
        string,
        string,
      ][];
      const twice = await postForm(app, '/oauth/token', [...fields, ['scope', 'a'], ['scope', 'b']]);
      assert.deepEqual([twice.status, twice.body.error], [400, 'invalid_request']);
    },
  ],
  [
    'RFC 7009 §2.1, RFC 7662 §4: a client neither ends nor sees the tokens of another',
    async () => {
      const { access_token, refresh_token } = await getTokens();
      const other = { client_id: stranger.clientId, client_secret: stranger.clientSecret };
      for (const token of [access_token, refresh_token]) {
        assert.equal((await postForm(app, '/oauth/revoke', { token, ...other })).status, 200);
        assert.deepEqual((await postForm(app, '/oauth/introspect', { token, ...other })).body, {
          active: false,
        });
        assert.equal(await isActive(token), true);
      }
      const bare = await postForm(app, '/oauth/introspect', {
        token: access_token,
        client_id: open.clientId,
      });
      assert.equal(bare.status, 401);
    },
  ],
  [
    'a public client cannot act in its own name',
    async () => {
      const answer = await postForm(app, '/oauth/token', {
        grant_type: 'client_credentials',
        client_id: open.clientId,
      });
      assert.deepEqual([answer.status, answer.body.error], [400, 'unauthorized_client']);
    },
  ],
  [
    'who is not signed in is sent to sign in and comes back; who is in another organisation reads so',
    async () => {
      const { status, headers, address } = await authorize({}, { by: null });
      assert.equal(status, 302);
      const target = new URL(headers.get('location')!, app.origin);
      assert.equal(target.pathname, '/console');
      assert.equal(target.searchParams.get('continue'), address.pathname + address.search);
      const elsewhere = await app.signIn();
      const page = await authorize({}, { by: elsewhere.api });
      assert.equal(page.status, 403);
      assert.match(page.html, /another organisation/);
    },
  ],
  [
    'switching the connection off ends every token of its client at once',
    async () => {
      const own = await connectProgram(api);
      const secret = { client_id: own.clientId, client_secret: own.clientSecret };
      const { body } = await postForm(app, '/oauth/token', { grant_type: 'client_credentials', ...secret });
      await api.patch(`/connections/${own.id}`, { enabled: false });
      const again = await postForm(app, '/oauth/token', { grant_type: 'client_credentials', ...secret });
      assert.equal(again.status, 401);
      const used = await fetch(`${app.origin}/oauth/userinfo`, {
        headers: { authorization: `Bearer ${body.access_token}` },
      });
      assert.equal(used.status, 401);
    },
  ],
];

for (const [item, check] of items) test(`RFC 9700: ${item}`, check);
