import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import type { Outlet } from '../fetch/index.ts';
import { createOutlet } from '../fetch/index.ts';
import { createOidc, OidcFailure } from './index.ts';

/** Descriptions of providers by their path. */
const described: Record<string, (issuer: string) => object> = {
  '/plain': (issuer) => ({ issuer }),
  '/other': () => ({ issuer: 'https://evil.example' }),
  '/inside': (issuer) => ({ issuer, authorization_endpoint: 'https://10.0.0.1/authorize' }),
  '/script': (issuer) => ({ issuer, authorization_endpoint: 'javascript:alert(1)' }),
};
const asked: string[] = [];
const server = createServer((req, res) => {
  const path = req.url!.replace('/.well-known/openid-configuration', '');
  asked.push(path);
  if (!described[path]) return res.writeHead(404).end();
  const issuer = origin + path;
  const whole = {
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    ...described[path](issuer),
  };
  return res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => {
  server.closeAllConnections();
  server.close();
});

const request = { redirectUri: 'https://inlay.example/back', scopes: ['openid'], state: 'a state' };
const begin = (
  path: string,
  outlet: Outlet = createOutlet({ env: 'test', publicUrl: origin }),
  issuer = origin + path,
) => createOidc(outlet).begin({ issuer, clientId: 'inlay', clientSecret: null }, request);
const failsWith = (reason: string) => (error: unknown) =>
  error instanceof OidcFailure && error.reason === reason;

test('a sign-in begins with state, nonce and a challenge, none of which comes twice', async () => {
  const [one, other] = [await begin('/plain'), await begin('/plain')];
  const { searchParams } = new URL(one.url);
  assert.equal(searchParams.get('code_challenge_method'), 'S256');
  assert.equal(searchParams.get('state'), 'a state');
  assert.equal(searchParams.get('nonce'), one.nonce);
  assert.ok(!one.url.includes(one.codeVerifier!));
  assert.notEqual(one.nonce, other.nonce);
  assert.notEqual(one.codeVerifier, other.codeVerifier);
});

test('a provider is described once for many sign-ins, and a failure is not remembered', async () => {
  const oidc = createOidc(createOutlet({ env: 'test', publicUrl: origin }));
  const client = { issuer: `${origin}/plain`, clientId: 'inlay', clientSecret: null };
  asked.length = 0;
  await oidc.begin(client, request);
  await oidc.begin(client, request);
  assert.equal(asked.length, 1);
  const missing = { ...client, issuer: `${origin}/missing` };
  for (let n = 0; n < 2; n += 1) await assert.rejects(oidc.begin(missing, request), OidcFailure);
  assert.equal(asked.length, 3);
});

test('a provider that calls itself otherwise is refused, by whatever address it is asked', async () => {
  await assert.rejects(begin('/other'), failsWith('metadata_wrong'));
  const direct = `${origin}/other/.well-known/openid-configuration`;
  await assert.rejects(begin('', undefined, direct), failsWith('metadata_wrong'));
});

test('nobody is sent into a network of our own or to a script', async () => {
  for (const path of ['/inside', '/script'])
    await assert.rejects(begin(path), failsWith('metadata_wrong'), path);
  const strict = createOutlet({ env: 'production', publicUrl: origin });
  await assert.rejects(begin('/plain', strict), failsWith('address_forbidden'));
});
