import { createHash, randomBytes } from 'node:crypto';
import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

export const redirectUri = 'https://ats.example/callback';
export const atsOrigin = 'https://ats.example';

/** A connection of the kind `oauth`, made by an admin as the console does. */
export async function connectProgram(api: Client, draft: object = {}) {
  const { status, body } = await api.post('/connections/oauth', {
    name: `ATS ${Math.random()}`,
    origins: [atsOrigin],
    redirectUris: [redirectUri],
    scopes: ['openid', 'profile', 'email', 'launch:create'],
    authentication: 'client_secret',
    ...draft,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.data as { id: string; clientId: string; clientSecret: string; name: string };
}

export function makePkce() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** A form sent by another program: no cookies. */
export async function postForm(
  { origin }: TestApp,
  path: string,
  fields: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
) {
  const answer = await fetch(origin + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
    body: (text.startsWith('{') ? JSON.parse(text) : text) as any,
  };
}

const cookiesOf = (api: Client) => `inlay_access=${api.cookie('inlay_access')}`;

/** Opens the consent page as a signed-in member's browser does. */
export async function openConsent({ origin }: TestApp, api: Client | undefined, address: URL | string) {
  const answer = await fetch(new URL(address, origin), {
    headers: api ? { cookie: cookiesOf(api) } : {},
    redirect: 'manual',
  });
  const html = await answer.text();
  const consent = /name="consent" value="([^"]+)"/.exec(html)?.[1];
  return { status: answer.status, headers: answer.headers, html, consent };
}

/** Presses a button of the consent page; gives the address the browser is sent to. */
export async function decide(
  app: TestApp,
  api: Client,
  consent: string | undefined,
  decision: 'allow' | 'deny' = 'allow',
  headers: Record<string, string> = {},
): Promise<{ status: number; location: URL | undefined; text: string }> {
  const answer = await postForm(
    app,
    '/oauth/authorize',
    { consent: consent ?? '', decision },
    { cookie: cookiesOf(api), ...headers },
  );
  const location = answer.headers.get('location');
  return {
    status: answer.status,
    location: location ? new URL(location) : undefined,
    text: String(answer.body),
  };
}

/** Address of an authorization request with everything in its place. */
export function writeAuthorization(
  { origin }: TestApp,
  clientId: string,
  challenge: string,
  change: Record<string, string | undefined> = {},
): URL {
  const url = new URL('/oauth/authorize', origin);
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state: 'a state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...change,
  };
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

/** A one-time address that a connected program asked for, to show the hello module's widget. */
export async function askForLaunch(
  app: TestApp,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
): Promise<URL> {
  const { body } = await postForm(app, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const answer = await fetch(`${app.origin}/api/v1/launches`, {
    method: 'POST',
    headers: { authorization: `Bearer ${body.access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      module: 'hello',
      widget: 'greeter',
      subject: { externalId: 'c1', displayName: 'Ben' },
      user: { externalId: 'r1', name: 'Rita' },
    }),
  });
  return new URL(((await answer.json()) as { data: { url: string } }).data.url);
}
