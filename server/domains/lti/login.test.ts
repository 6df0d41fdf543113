import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';
import { claim } from './launch/claims.ts';
import { connectLms, startPlatform } from './testing/lms.ts';

const app = await startTestApp();
const platform = await startPlatform();
const lms = await connectLms(app, platform);

const good = {
  iss: platform.issuer,
  client_id: lms.clientId,
  login_hint: 'somebody',
  target_link_uri: `${app.origin}/lti/launch`,
};
type Fields = Partial<Record<keyof typeof good, string>>;
const ask = (fields: Fields) =>
  lms.visitor().go(`${app.origin}/lti/login?${new URLSearchParams(fields as Record<string, string>)}`);

test('a login by GET or POST goes to the LMS’s sign-in with a state and a nonce of its own', async () => {
  const answers = [await ask(good), await lms.visitor().post(`${app.origin}/lti/login`, good)];
  const urls = answers.map(({ headers }) => new URL(headers.get('location')!));
  for (const url of urls) {
    assert.equal(url.origin + url.pathname, platform.loginUrl);
    assert.equal(url.searchParams.get('redirect_uri'), `${app.origin}/lti/launch`);
    assert.match(url.searchParams.get('state')!, /^[\w-]{43}$/);
  }
  for (const name of ['state', 'nonce'])
    assert.notEqual(urls[0]!.searchParams.get(name), urls[1]!.searchParams.get(name));
});

for (const [name, change, code] of [
  ['no issuer', { iss: '' }, 'lti.request_incomplete'],
  ['no login_hint', { login_hint: '' }, 'lti.request_incomplete'],
  ['no target', { target_link_uri: '' }, 'lti.request_incomplete'],
  ['a NUL', { login_hint: 'a\0b' }, 'lti.request_incomplete'],
  ['an unknown issuer', { iss: 'https://nobody.example' }, 'lti.platform_unknown'],
  ['an unknown client', { client_id: 'nobody' }, 'lti.platform_unknown'],
  ['a target elsewhere', { target_link_uri: 'https://evil.example/lti/launch' }, 'lti.target_foreign'],
  [
    'a target that only begins like ours',
    { target_link_uri: `${app.origin}.evil.example/` },
    'lti.target_foreign',
  ],
] as const)
  test(`a login with ${name} is refused with a readable page`, async () => {
    const { status, text, headers } = await ask({ ...good, ...change });
    assert.ok(status === 400 || status === 403, `${status}`);
    assert.match(text, new RegExp(`<code>${code}</code>`));
    assert.match(headers.get('content-type')!, /text\/html/);
    assert.equal(headers.get('set-cookie'), null);
  });

test('without a client id the issuer must have one connection only', async () => {
  const { client_id: _, ...short } = good;
  assert.equal((await ask(short)).status, 302);
  await connectLms(app, platform);
  assert.match((await ask(short)).text, /lti\.client_id_needed/);
});

test('an error of the LMS is shown, and nothing in it runs', async () => {
  const visitor = lms.visitor();
  const { next } = await visitor.begin(lms.clientId, lms.visit());
  const { state } = visitor.read(next);
  const { status, text } = await visitor.post(`${app.origin}/lti/launch`, {
    state,
    error: '<img src=x onerror=alert(1)>',
  });
  assert.equal(status, 403);
  assert.match(text, /lti\.platform_refused/);
  assert.ok(!text.includes('<img'));
});

test('the key set shows public keys only', async () => {
  const { text } = await lms.visitor().go(`${app.origin}/lti/jwks`);
  const { keys } = JSON.parse(text);
  assert.equal(keys[0].kty, 'RSA');
  assert.ok(!('d' in keys[0]));
});

test('mangled messages never break the server', async () => {
  const odd = ['', '\0', '\ud800', [], {}, null, 1e300, -1, true, 'x'.repeat(5000), { id: {} }, [null]];
  const names = [
    ...Object.values(claim),
    'iss',
    'sub',
    'aud',
    'azp',
    'exp',
    'iat',
    'nbf',
    'nonce',
    'name',
    'email',
  ];
  for (const name of names)
    for (const value of odd) {
      const { status } = await lms.launch({}, { claims: { [name]: value } });
      assert.ok(status < 500, `${name} = ${JSON.stringify(value)}: ${status}`);
    }
});
