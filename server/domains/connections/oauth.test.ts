import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import { connectProgram, postForm, redirectUri } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();
const draft = {
  name: 'ATS',
  origins: ['https://ats.example'],
  redirectUris: [redirectUri],
  scopes: ['openid', 'launch:create'],
  authentication: 'client_secret',
};

const getToken = (client_id: string, client_secret: string) =>
  postForm(app, '/oauth/token', { grant_type: 'client_credentials', client_id, client_secret });

test('an admin connects a program; its secret is shown once', async () => {
  const { api } = await app.signIn();
  const { status, body } = await api.post('/connections/oauth', draft);
  assert.equal(status, 201);
  const { clientSecret, ...shown } = body.data;
  assert.match(clientSecret, /^[\w-]{43}$/);
  assert.deepEqual((await api.get(`/connections/${shown.id}`)).body.data, shown);
  assert.deepEqual((await api.get('/connections?kind=oauth')).body.data, [shown]);
  assert.deepEqual(
    [shown.kind, shown.redirectUris, shown.scopes],
    ['oauth', draft.redirectUris, draft.scopes],
  );
  assert.equal((await api.post('/connections/oauth', draft)).body.error.code, 'connections.name_taken');
});

test('a list without a kind shows sites, as the console asks; any shows all', async () => {
  const { api } = await app.signIn();
  await api.post('/connections', { kind: 'site', name: 'Site', origins: ['https://jobs.example'] });
  await connectProgram(api);
  const kinds = async (query: string) =>
    (await api.get(`/connections${query}`)).body.data.map(({ kind }: { kind: string }) => kind);
  assert.deepEqual(await kinds(''), ['site']);
  assert.deepEqual(await kinds('?kind=any'), ['oauth', 'site']);
});

test('a new secret ends the old one at once', async () => {
  const { api } = await app.signIn();
  const { id, clientId, clientSecret } = await connectProgram(api);
  assert.equal((await getToken(clientId, clientSecret)).status, 200);
  const { body } = await api.post(`/connections/${id}/secret`);
  assert.equal((await getToken(clientId, clientSecret)).status, 401);
  assert.equal((await getToken(clientId, body.data.clientSecret)).status, 200);
});

test('what a client may ask for can be changed, a removed one is gone with its tokens', async () => {
  const { api } = await app.signIn();
  const { id, clientId, clientSecret } = await connectProgram(api);
  const changed = await api.patch(`/connections/${id}/client`, {
    scopes: ['launch:create'],
    redirectUris: [],
  });
  assert.deepEqual([changed.status, changed.body.data.redirectUris], [200, []]);
  assert.equal((await api.delete(`/connections/${id}`)).status, 204);
  assert.equal((await getToken(clientId, clientSecret)).status, 401);
});

test('only admins connect programs', async () => {
  const { api, tenant } = await app.signIn();
  const { id } = await connectProgram(api);
  const manager = await app.signIn('manager', tenant);
  assert.equal((await manager.api.post('/connections/oauth', draft)).status, 403);
  assert.equal((await manager.api.post(`/connections/${id}/secret`)).status, 403);
  assert.equal((await manager.api.patch(`/connections/${id}/client`, { scopes: ['openid'] })).status, 403);
});

test('addresses that could lead elsewhere, private keys and clients that could do nothing are refused', async () => {
  const { api } = await app.signIn();
  const pair = await generateKeyPair('RS256', { extractable: true });
  const privateJwk = await exportJWK(pair.privateKey);
  for (const uri of [
    'http://ats.example/',
    'https://a.example/#x',
    'https://*.example/',
    'javascript:alert(1)',
    'x',
  ])
    assert.equal((await api.post('/connections/oauth', { ...draft, redirectUris: [uri] })).status, 422, uri);
  for (const change of [
    { redirectUris: [] },
    { scopes: ['launch:create'] },
    { origins: [] },
    { authentication: 'none' },
    { authentication: 'private_key_jwt' },
    { authentication: 'private_key_jwt', jwks: { keys: [privateJwk] } },
    { jwks: { keys: [await exportJWK(pair.publicKey)] } },
    { scopes: ['everything'] },
  ])
    assert.equal(
      (await api.post('/connections/oauth', { ...draft, ...change })).status,
      422,
      JSON.stringify(change),
    );
});
