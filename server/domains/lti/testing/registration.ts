import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { Client } from '../../../testing/client.ts';

/** Makes links as this admin does. */
export function createInviter(admin: Client) {
  let count = 0;
  return async (change: object = {}) => {
    count += 1;
    const wish = { name: `School ${count}`, profile: 'other', ...change };
    const { status, body } = await admin.post('/connections/lti/registrations', wish);
    assert.equal(status, 201, JSON.stringify(body));
    const path = `/connections/lti/registrations/${body.data.id}`;
    return {
      ...(body.data as { id: string; url: string; expiresAt: string }),
      name: wish.name,
      path,
      state: async () => (await admin.get(path)).body.data,
    };
  };
}

/** As the browser of an LMS's admin opens it. */
export async function open(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** An LMS that goes wrong in one point. */
export async function startOddPlatform(odd: {
  configuration?: (whole: Record<string, unknown>) => unknown;
  status?: number;
  answer?: string;
}) {
  const heard: { path: string; authorization: string | undefined; body: string }[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    heard.push({ path: req.url!, authorization: req.headers.authorization, body });
    const origin = `http://${req.headers.host}`;
    const whole = {
      issuer: origin,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      registration_endpoint: `${origin}/register`,
    };
    if (req.url === '/configuration') {
      const given = odd.configuration ? odd.configuration(whole) : whole;
      return res.end(typeof given === 'string' ? given : JSON.stringify(given));
    }
    res.writeHead(odd.status ?? 200).end(odd.answer ?? JSON.stringify({ client_id: `odd-${Math.random()}` }));
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  after(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configurationUrl = `${origin}/configuration`;
  return {
    origin,
    heard,
    start: (url: string, where = configurationUrl) =>
      `${url}&openid_configuration=${encodeURIComponent(where)}&registration_token=a.token`,
  };
}
