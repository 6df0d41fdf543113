import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTokenSigner } from '../../kernel/crypto/index.ts';
import { connectProgram, decide, makePkce, redirectUri } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';

const earlier = 'the secret of yesterday and long enough for anybody';
const app = await startTestApp({
  env: { INLAY_SECRET: 'the secret of today which is as long as that', INLAY_SECRET_PREVIOUS: earlier },
});

test('a page that asked for consent before the server’s secret changed can still be answered', async () => {
  const { api } = await app.signIn();
  const { clientId } = await connectProgram(api);
  const [{ id: sessionId }] = (await api.get('/sessions')).body.data;
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: makePkce().challenge,
    code_challenge_method: 'S256',
  };
  const sign = (secret: string) =>
    createTokenSigner(secret, 'inlay-consent').sign({ sessionId, parameters }, 600);
  const { location } = await decide(app, api, await sign(earlier));
  assert.ok(location?.searchParams.get('code'));
  assert.equal(
    (await decide(app, api, await sign('a secret that was never one of this server'))).status,
    403,
  );
});
