import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isSignedBy, readJwt } from './jwt.ts';
import { LtiPlatform } from './platform.ts';
import { answerLogin, loginUrl, receive, redirectUri } from './testing/tool.ts';
import type { Visit } from './visit.ts';
import { claim, learner } from './vocabulary.ts';

const platform = await new LtiPlatform().start();
after(() => platform.stop());
const common = { loginUrl, redirectUris: [redirectUri] };
platform.register({ ...common, clientId: 'tool', deploymentId: '1', custom: { for: '$Person.name.full' } });
platform.register({ ...common, clientId: 'other', deploymentId: '1' });

const visit: Visit = {
  sub: 'nora',
  roles: [learner],
  name: 'Nora <Vestergaard>',
  context: { id: 'course', title: 'A course' },
  resourceLinkId: 'link',
  targetLinkUri: redirectUri,
  custom: { unknown: '$Nothing.known', level: '2' },
};
const begin = (change: Record<string, string> = {}) =>
  answerLogin(platform, platform.initiateLogin('tool', visit), change);

async function open(url: URL, init?: RequestInit) {
  const answer = await fetch(url, init);
  return { status: answer.status, text: await answer.text() };
}

test('the answer to a login is posted to the tool, signed with the key that is shown', async () => {
  const state = '"><script>alert(1)</script>';
  const { status, text } = await open(begin({ state }));
  assert.equal(status, 200, text);
  assert.ok(!text.includes('<script>alert'));
  assert.match(text, new RegExp(`<form method="post" action="${redirectUri}">`));
  const jwt = readJwt(/name="id_token" value="([^"]+)"/.exec(text)![1]!)!;
  const { keys } = JSON.parse((await open(new URL(platform.jwksUrl))).text);
  assert.equal(jwt.header.kid, keys[0].kid);
  assert.ok(isSignedBy(jwt, keys[0]) && !('d' in keys[0]));
  assert.deepEqual([jwt.claims.nonce, jwt.claims.sub, jwt.claims.aud], ['nonce', 'nora', 'tool']);
  await platform.rotateKeys();
  assert.ok(!isSignedBy(jwt, platform.signingKey.publicJwk));
});

test('a login may be answered by POST, and twice, as a tool in a new window does', async () => {
  const url = begin();
  const post = { method: 'POST', body: url.searchParams };
  for (let i = 0; i < 2; i += 1) assert.equal((await open(new URL(platform.loginUrl), post)).status, 200);
});

test('parameters of link and tool come together, and known variables are filled in', () => {
  assert.deepEqual(receive(platform, 'tool', visit)[claim.custom], {
    for: 'Nora <Vestergaard>',
    unknown: '$Nothing.known',
    level: '2',
  });
});

for (const [name, change] of [
  ['an address that is not registered', { redirect_uri: 'http://tool.example/elsewhere' }],
  ['another tool', { client_id: 'other' }],
  ['an unknown tool', { client_id: 'nobody' }],
  ['another person', { login_hint: 'wei' }],
  ['a hint that was guessed', { lti_message_hint: 'guess' }],
  ['no nonce', { nonce: '' }],
  ['a code instead of a token', { response_type: 'code' }],
  ['a way back by address', { response_mode: 'query' }],
] as const)
  test(`a login with ${name} is refused with a page that says why`, async () => {
    const { status, text } = await open(begin(change));
    assert.equal(status, 400);
    assert.match(text, /This did not open/);
    assert.ok(!text.includes('id_token" value'));
  });
