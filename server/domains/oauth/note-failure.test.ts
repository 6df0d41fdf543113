import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectProgram, makePkce, openConsent, postForm, writeAuthorization } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';

const app = await startTestApp();

interface Attempt {
  readonly result: string;
  readonly code: string;
  readonly reason: string;
  readonly found: string | null;
}

/** An admin with a connected program, and what its list of launches says. */
async function connect() {
  const { api } = await app.signIn();
  const program = await connectProgram(api);
  const list = async (): Promise<Attempt[]> =>
    (await api.get(`/connections/${program.id}/attempts`)).body.data;
  return { api, ...program, list, codes: async () => (await list()).map(({ code }) => code) };
}

const ask = (clientId: string, secret: string, change: Record<string, string> = {}) =>
  postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret,
    ...change,
  });

test('a wrong client secret stands in the list of launches, with what the program was told', async () => {
  const { clientId, list } = await connect();
  const { body } = await ask(clientId, 'wrong');
  const [attempt, ...others] = await list();
  assert.equal(others.length, 0);
  assert.deepEqual(
    [attempt?.result, attempt?.code, attempt?.found],
    ['refused', 'oauth.invalid_client', body.error_description],
  );
});

test('a wrong secret in the header and an assertion that nobody signed stand there too', async () => {
  const { clientId, codes } = await connect();
  const authorization = `Basic ${btoa(`${clientId}:wrong`)}`;
  await postForm(app, '/oauth/token', { grant_type: 'client_credentials' }, { authorization });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  await postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: `${part({ alg: 'ES256' })}.${part({ iss: clientId, sub: clientId })}.AAAA`,
  });
  assert.deepEqual(await codes(), ['oauth.invalid_client', 'oauth.invalid_client']);
});

test('a program that proves who it is and asks for too much is in the list with its reason', async () => {
  const { clientId, clientSecret, list } = await connect();
  await ask(clientId, clientSecret, { scope: 'everything' });
  await ask(clientId, clientSecret, { grant_type: 'password' });
  assert.deepEqual(
    (await list()).map(({ code }) => code),
    ['oauth.unsupported_grant_type', 'oauth.invalid_scope'],
  );
});

test('a connection that is off says so to its admin, and nothing to the program', async () => {
  const { api, id, clientId, clientSecret, codes } = await connect();
  await api.patch(`/connections/${id}`, { enabled: false });
  assert.equal((await ask(clientId, clientSecret)).body.error, 'invalid_client');
  assert.deepEqual(await codes(), ['connections.off']);
});

test('an address to return to that differs by a slash is shown to the admin', async () => {
  const { api, clientId, list } = await connect();
  const address = writeAuthorization(app, clientId, makePkce().challenge, {
    redirect_uri: 'https://ats.example/callback/',
  });
  await openConsent(app, api, address);
  await openConsent(app, api, writeAuthorization(app, clientId, '', {}));
  const [challenge, wrongAddress] = await list();
  assert.equal(challenge?.code, 'oauth.invalid_request');
  assert.deepEqual(
    [wrongAddress?.code, wrongAddress?.found],
    ['oauth.wrong_address', 'https://ats.example/callback/'],
  );
});

test('whoever guesses a secret without end leaves a few notes and hides nobody else’s launches', async () => {
  const { clientId, codes } = await connect();
  for (let round = 0; round < 15; round += 1) await ask(clientId, `guess ${round}`);
  assert.equal((await codes()).length, 6);
});

test('what is said in the name of a client that nobody has is noted nowhere', async () => {
  const { codes } = await connect();
  await ask('client_nobody', 'wrong');
  await ask('nobody', 'wrong');
  assert.deepEqual(await codes(), []);
});
