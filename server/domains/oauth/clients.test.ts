import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import * as oauth from 'oauth4webapi';
import * as oidc from 'openid-client';
import { connectProgram, decide, openConsent, redirectUri } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';

// Programs that other people wrote, unmodified, against the running server.

const app = await startTestApp();
const insecure = { execute: [oidc.allowInsecureRequests] };
const http = { [oauth.allowInsecureRequests]: true } as const;

const discover = (clientId: string, auth: oidc.ClientAuth, algorithm: 'oidc' | 'oauth2' = 'oidc') =>
  oidc.discovery(new URL(app.origin), clientId, undefined, auth, { ...insecure, algorithm });

async function makeKey() {
  const pair = await generateKeyPair('ES256', { extractable: true });
  return {
    privateKey: pair.privateKey,
    jwk: { ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'k1' },
  };
}

test('openid-client completes discovery, code with PKCE, userinfo, refresh, introspection and revocation', async () => {
  const { api, email, memberId } = await app.signIn();
  const { clientId, clientSecret } = await connectProgram(api);
  const config = await discover(clientId, oidc.ClientSecretBasic(clientSecret));
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const { consent } = await openConsent(app, api, address);
  const { location } = await decide(app, api, consent);
  const tokens = await oidc.authorizationCodeGrant(config, location!, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  assert.equal(tokens.claims()?.sub, memberId);
  assert.ok(tokens.expiresIn()! > 500);
  const user = await oidc.fetchUserInfo(config, tokens.access_token, memberId);
  assert.deepEqual(user, { sub: memberId, name: 'Ada Admin', email });

  const renewed = await oidc.refreshTokenGrant(config, tokens.refresh_token!);
  assert.notEqual(renewed.refresh_token, tokens.refresh_token);
  const known = await oidc.tokenIntrospection(config, renewed.access_token);
  assert.equal(known.active, true);
  assert.equal(known.scope, 'openid profile email');

  await oidc.tokenRevocation(config, renewed.refresh_token!);
  assert.equal((await oidc.tokenIntrospection(config, renewed.access_token)).active, false);
  assert.equal((await oidc.tokenIntrospection(config, renewed.refresh_token!)).active, false);
  await assert.rejects(oidc.refreshTokenGrant(config, renewed.refresh_token!), { error: 'invalid_grant' });
});

for (const [name, makeAuth] of [
  ['basic', oidc.ClientSecretBasic],
  ['post', oidc.ClientSecretPost],
] as const)
  test(`openid-client gets client credentials with a secret (${name})`, async () => {
    const { api } = await app.signIn();
    const { clientId, clientSecret } = await connectProgram(api);
    const config = await discover(clientId, makeAuth(clientSecret), 'oauth2');
    const tokens = await oidc.clientCredentialsGrant(config, { scope: 'launch:create' });
    assert.equal(tokens.scope, 'launch:create');
    assert.equal(tokens.refresh_token, undefined);
    assert.equal((await oidc.tokenIntrospection(config, tokens.access_token)).sub, clientId);
    await oidc.tokenRevocation(config, tokens.access_token);
    assert.equal((await oidc.tokenIntrospection(config, tokens.access_token)).active, false);
    await assert.rejects(
      oidc.clientCredentialsGrant(await discover(clientId, makeAuth(`${clientSecret}x`)), {}),
      { status: 401 },
    );
  });

test('openid-client gets client credentials with a private key, and without a secret at all a code', async () => {
  const { api } = await app.signIn();
  const { privateKey, jwk } = await makeKey();
  const keyed = await connectProgram(api, { authentication: 'private_key_jwt', jwks: { keys: [jwk] } });
  const config = await discover(keyed.clientId, oidc.PrivateKeyJwt({ key: privateKey, kid: 'k1' }));
  const tokens = await oidc.clientCredentialsGrant(config, { scope: 'launch:create' });
  assert.equal((await oidc.tokenIntrospection(config, tokens.access_token)).active, true);

  const open = await connectProgram(api, { authentication: 'none', scopes: ['openid'] });
  const bare = await discover(open.clientId, oidc.None());
  const verifier = oidc.randomPKCECodeVerifier();
  const address = oidc.buildAuthorizationUrl(bare, {
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const { location } = await decide(app, api, (await openConsent(app, api, address)).consent);
  const given = await oidc.authorizationCodeGrant(bare, location!, { pkceCodeVerifier: verifier });
  assert.ok((await oidc.refreshTokenGrant(bare, given.refresh_token!)).access_token);
});

test('oauth4webapi completes discovery, code with PKCE, refresh, introspection and revocation', async () => {
  const { api } = await app.signIn();
  const { clientId, clientSecret } = await connectProgram(api);
  const issuer = new URL(app.origin);
  const as = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...http }),
  );
  const client: oauth.Client = { client_id: clientId };
  const auth = oauth.ClientSecretPost(clientSecret);
  const verifier = oauth.generateRandomCodeVerifier();
  const address = new URL(as.authorization_endpoint!);
  address.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'profile',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 's1',
  }).toString();
  const { location } = await decide(app, api, (await openConsent(app, api, address)).consent);
  const parameters = oauth.validateAuthResponse(as, client, location!, 's1');
  const tokens = await oauth.processAuthorizationCodeResponse(
    as,
    client,
    await oauth.authorizationCodeGrantRequest(as, client, auth, parameters, redirectUri, verifier, http),
  );
  const renewed = await oauth.processRefreshTokenResponse(
    as,
    client,
    await oauth.refreshTokenGrantRequest(as, client, auth, tokens.refresh_token!, http),
  );
  const introspect = async (token: string) =>
    oauth.processIntrospectionResponse(
      as,
      client,
      await oauth.introspectionRequest(as, client, auth, token, http),
    );
  assert.equal((await introspect(renewed.access_token)).active, true);
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(as, client, auth, renewed.refresh_token!, http),
  );
  assert.equal((await introspect(renewed.access_token)).active, false);

  // RFC 9068, by the rules of a resource server that somebody else wrote.
  const machine = await oauth.processClientCredentialsResponse(
    as,
    client,
    await oauth.clientCredentialsGrantRequest(as, client, auth, { scope: 'launch:create' }, http),
  );
  const request = new Request(`${app.origin}/api/v1/launches`, {
    headers: { authorization: `Bearer ${machine.access_token}` },
  });
  const claims = await oauth.validateJwtAccessToken(as, request, `${app.origin}/api`, http);
  assert.equal(claims.client_id, clientId);
});

test('oauth4webapi gets client credentials with a private key; the same assertion a second time is refused', async () => {
  const { api } = await app.signIn();
  const { privateKey, jwk } = await makeKey();
  const { clientId } = await connectProgram(api, {
    authentication: 'private_key_jwt',
    jwks: { keys: [jwk] },
  });
  const issuer = new URL(app.origin);
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http));
  const client: oauth.Client = { client_id: clientId };
  let sent: URLSearchParams | undefined;
  const auth = oauth.PrivateKeyJwt({ key: privateKey, kid: 'k1' });
  const answer = await oauth.clientCredentialsGrantRequest(
    as,
    client,
    auth,
    { scope: 'launch:create' },
    {
      ...http,
      [oauth.customFetch]: (url: string, init: { body: unknown }) => {
        sent = new URLSearchParams(String(init.body));
        return fetch(url, init as RequestInit);
      },
    },
  );
  assert.ok((await oauth.processClientCredentialsResponse(as, client, answer)).access_token);
  const again = await fetch(as.token_endpoint!, { method: 'POST', body: sent! });
  assert.equal(again.status, 401);
  assert.equal(((await again.json()) as { error: string }).error, 'invalid_client');
});
