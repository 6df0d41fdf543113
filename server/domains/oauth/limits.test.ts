import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectProgram, postForm } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();
const crowd = await startTestApp();
const { api } = await app.signIn();
const ask = (clientId: string, secret: string) =>
  postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret,
  });

test('who guesses the secret of a client has to wait, another client of the same address does not', async () => {
  const [one, other] = [await connectProgram(api), await connectProgram(api)];
  for (let round = 0; round < 20; round += 1)
    assert.equal((await ask(one.clientId, `guess ${round}`)).status, 401);
  const late = await ask(one.clientId, one.clientSecret);
  assert.equal(late.status, 429);
  assert.equal(typeof late.body.error, 'string');
  assert.match(late.headers.get('retry-after') ?? '', /^\d+$/);
  const basic = btoa(`${one.clientId}:${one.clientSecret}`);
  const otherWay = await postForm(
    app,
    '/oauth/token',
    { grant_type: 'client_credentials' },
    { authorization: `Basic ${basic}` },
  );
  assert.equal(otherWay.status, 429);
  assert.equal((await ask(other.clientId, other.clientSecret)).status, 200);
});

test('a client that knows its secret may ask hundreds of times', async () => {
  const { clientId, clientSecret } = await connectProgram(api);
  for (let round = 0; round < 300; round += 1) assert.equal((await ask(clientId, clientSecret)).status, 200);
});

test('pages of other origins may ask for tokens and metadata, but cannot read the way to consent', async () => {
  const origin = 'https://app.example';
  const ask = (path: string, method = 'GET') =>
    fetch(app.origin + path, { method, headers: { origin }, redirect: 'manual' });
  for (const path of ['/oauth/token', '/oauth/revoke', '/oauth/userinfo']) {
    const first = await ask(path, 'OPTIONS');
    assert.equal(first.status, 204);
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.match(first.headers.get('access-control-allow-headers')!, /Authorization/);
    assert.equal((await ask(path, 'POST')).headers.get('access-control-allow-origin'), '*');
  }
  for (const path of ['/.well-known/openid-configuration', '/.well-known/jwks.json'])
    assert.equal((await ask(path)).headers.get('access-control-allow-origin'), '*');
  for (const path of ['/oauth/authorize', '/oauth/introspect'])
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const { headers } = await ask(path, method);
      assert.equal(headers.get('access-control-allow-origin'), null, `${method} ${path}`);
      assert.equal(headers.get('access-control-allow-credentials'), null);
    }
});

/** How many requests are left. */
const countRequests = async (path: string, init: RequestInit = {}) => {
  const { headers } = await fetch(crowd.origin + path, { redirect: 'manual', ...init });
  return /r=(\d+);/.exec(headers.get('ratelimit') ?? '')?.[1];
};

test('every door of the OAuth server counts who comes, by address', async () => {
  for (const [path, method] of [
    ['/oauth/token', 'POST'],
    ['/oauth/revoke', 'POST'],
    ['/oauth/introspect', 'POST'],
    ['/oauth/userinfo', 'GET'],
    ['/oauth/userinfo', 'POST'],
    ['/oauth/authorize', 'GET'],
    ['/oauth/authorize', 'POST'],
  ] as const) {
    const first = Number(await countRequests(path, { method }));
    assert.equal(Number(await countRequests(path, { method })), first - 1, `${method} ${path}`);
  }
});

test('who opens the page that asks for consent too often reads so in their language', async () => {
  const asks = Array.from({ length: 601 }, () =>
    fetch(`${crowd.origin}/oauth/authorize`, { headers: { 'accept-language': 'de' } }),
  );
  const late = (await Promise.all(asks)).filter(({ status }) => status === 429);
  assert.ok(late.length > 0);
  assert.match(late[0]!.headers.get('retry-after') ?? '', /^\d+$/);
  assert.match(await late[0]!.text(), /<html lang="de">.*Warten Sie/s);
});
