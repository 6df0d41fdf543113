import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectProgram, makePkce, openConsent, postForm, writeAuthorization } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { testHttp } from '../../testing/test-http.ts';
import { createSigningKeys } from '../signing-keys/index.ts';
import { authorizeRoutes, createOAuthServer, oauthRoutes } from './index.ts';

const app = await startTestApp();
const { api } = await app.signIn();
const client = await connectProgram(api);
const credentials = { client_id: client.clientId, client_secret: client.clientSecret };

/** The same numbers every time (mulberry32), so that a failure can be had again. */
function makeDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const oddities = [
  '',
  '\0',
  'ä',
  '\ud800',
  "'",
  '%',
  'a'.repeat(5000),
  '__proto__',
  '[]',
  'null',
  ' ',
  '\r\nX: y',
  'eyJ.eyJ.x',
];

function mutate(fields: Record<string, string>, roll: (sides: number) => number): [string, string][] {
  const pairs = Object.entries(fields);
  for (let times = roll(3) + 1; times > 0; times -= 1) {
    const at = roll(pairs.length);
    const odd = oddities[roll(oddities.length)]!;
    const [name, value] = pairs[at] ?? ['', ''];
    const cut = roll(value.length + 1);
    const changes: [string, string][][] = [
      [[name, odd]],
      [[odd, value]],
      [[name, value.slice(0, cut) + odd + value.slice(cut)]],
      [
        [name, value],
        [name, value],
      ],
      [],
    ];
    pairs.splice(at, 1, ...changes[roll(changes.length)]!);
    if (pairs.length === 0) pairs.push([name, odd]);
  }
  return pairs;
}

const starts: readonly (readonly [path: string, fields: Record<string, string>])[] = [
  ['/oauth/token', { grant_type: 'client_credentials', scope: 'launch:create', ...credentials }],
  [
    '/oauth/token',
    {
      grant_type: 'authorization_code',
      code: 'x',
      code_verifier: 'x'.repeat(43),
      redirect_uri: 'https://ats.example/callback',
      ...credentials,
    },
  ],
  ['/oauth/token', { grant_type: 'refresh_token', refresh_token: 'x', ...credentials }],
  [
    '/oauth/token',
    {
      grant_type: 'client_credentials',
      client_assertion: 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIiwic3ViIjoiYSJ9.eA',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    },
  ],
  ['/oauth/revoke', { token: 'x', ...credentials }],
  ['/oauth/introspect', { token: 'eyJhbGciOiJSUzI1NiJ9.e30.eA', ...credentials }],
];

test('a thousand damaged requests to the token, revocation and introspection endpoints never break anything', async () => {
  const roll = makeDice(20);
  for (let round = 0; round < 1000; round += 1) {
    const [path, fields] = starts[round % starts.length]!;
    const pairs = mutate(fields, roll);
    const { status, body } = await postForm(app, path, pairs);
    assert.ok(status < 500, `${status} for ${path} ${JSON.stringify(pairs)}`);
    if (status >= 400) assert.equal(typeof body.error, 'string', JSON.stringify(body));
  }
});

test('three hundred damaged authorization requests never break anything and send nobody to a strange place', async () => {
  const roll = makeDice(21);
  const whole = Object.fromEntries(
    writeAuthorization(app, client.clientId, makePkce().challenge).searchParams,
  );
  for (let round = 0; round < 300; round += 1) {
    const address = new URL('/oauth/authorize', app.origin);
    for (const [name, value] of mutate(whole, roll)) address.searchParams.append(name, value);
    const { status, headers } = await openConsent(app, api, address);
    assert.ok(status < 500, `${status} for ${address}`);
    const location = headers.get('location');
    if (location) assert.ok(location.startsWith('https://ats.example/callback?'), location);
  }
});

test('no secret, code or token comes into a log line, whatever is wrong with the request', async (t) => {
  const server = createOAuthServer(app.kernel, createSigningKeys(app.kernel));
  const { origin, lines, close } = await testHttp(t, (http) =>
    http.use(oauthRoutes(server), authorizeRoutes(server)),
  );
  const secret = 'a-secret-that-nobody-may-read';
  const send = (path: string, init: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init });
  for (const [path, fields] of starts) {
    const { grant_type: grantType } = fields;
    const body = new URLSearchParams(Object.fromEntries(Object.keys(fields).map((name) => [name, secret])));
    if (grantType !== undefined) body.set('grant_type', grantType);
    await send(path, { method: 'POST', body });
    const authorization = `Basic ${btoa(`${secret}:${secret}`)}`;
    await send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { authorization } });
  }
  await send(`/oauth/authorize?state=${secret}&client_id=${secret}&code=${secret}`, {});
  await send('/oauth/userinfo', { headers: { authorization: `Bearer ${secret}` } });
  await close();
  assert.ok(lines.length > 10);
  const text = JSON.stringify(lines);
  for (const hidden of [secret, btoa(secret).slice(0, 20), client.clientSecret])
    assert.ok(!text.includes(hidden));
});
