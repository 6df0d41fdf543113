import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { type Claims, signJwt } from '../jwt.ts';
import { createSigningKey } from '../keys.ts';
import type { LtiPlatform } from '../platform.ts';
import type { Visit } from '../visit.ts';

export const loginUrl = 'http://tool.example/login';
export const redirectUri = 'http://tool.example/launch';

/** A tool as small as can be: a key set, and tokens signed with its key. */
export async function startTool() {
  const key = await createSigningKey();
  const server = createServer((_, response) => response.end(JSON.stringify({ keys: [key.publicJwk] })));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => server.close());
  return {
    key,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sign: (claims: Claims, signer = key) => signJwt(claims, signer),
  };
}

/** What the tool answers to a login: the address that it sends the browser on to. */
export function answerLogin(platform: LtiPlatform, login: string, change: Claims = {}): URL {
  const { searchParams: said } = new URL(login);
  const url = new URL(platform.loginUrl);
  const parameters = {
    response_type: 'id_token',
    response_mode: 'form_post',
    scope: 'openid',
    prompt: 'none',
    state: 'state',
    nonce: 'nonce',
    redirect_uri: redirectUri,
    client_id: said.get('client_id'),
    login_hint: said.get('login_hint'),
    lti_message_hint: said.get('lti_message_hint'),
    ...change,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url;
}

/** The message that a tool receives when somebody opens it. */
export const receive = (platform: LtiPlatform, clientId: string, visit: Visit): Claims =>
  platform.authorize(answerLogin(platform, platform.initiateLogin(clientId, visit))).claims;

export const seconds = (): number => Math.floor(Date.now() / 1000);
