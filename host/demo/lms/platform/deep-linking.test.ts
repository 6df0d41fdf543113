import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { createSigningKey } from './keys.ts';
import { LtiPlatform } from './platform.ts';
import { loginUrl, receive, redirectUri, seconds, startTool } from './testing/tool.ts';
import type { DeepLinkingWish } from './visit.ts';
import { allScopes, claim, instructor } from './vocabulary.ts';

const tool = await startTool();
const stranger = await createSigningKey();
let changes = 0;
const platform = await new LtiPlatform({ changed: () => (changes += 1) }).start();
after(() => platform.stop());
const common = { loginUrl, redirectUris: [redirectUri], jwksUrl: tool.jwksUrl, scopes: allScopes };
platform.register({ ...common, clientId: 'tool', deploymentId: '1', name: 'A tool' });
platform.register({ ...common, clientId: 'other', deploymentId: '1' });

const interview = {
  type: 'ltiResourceLink',
  title: 'Interview for a nurse',
  custom: { module: 'interview' },
  lineItem: { scoreMaximum: 10, tag: 'grade' },
};

/** A course of its own, and the request that the tool gets. */
function begin(wish: DeepLinkingWish = {}) {
  const course = platform.course({ id: randomUUID(), title: 'A course' });
  const claims = receive(platform, 'tool', {
    sub: 'teacher',
    roles: [instructor],
    context: { id: course.id, title: course.title },
    targetLinkUri: redirectUri,
    deepLinking: { section: 'week-1', ...wish },
  });
  return { course, claims, settings: claims[claim.deepLinkingSettings] as Record<string, unknown> };
}

/** The tool's answer, changed on the way. */
async function answer(
  { settings }: ReturnType<typeof begin>,
  items: unknown,
  change: Record<string, unknown> = {},
  signer = tool.key,
) {
  const token = tool.sign(
    {
      iss: 'tool',
      aud: platform.issuer,
      iat: seconds(),
      exp: seconds() + 60,
      nonce: randomUUID(),
      [claim.version]: '1.3.0',
      [claim.messageType]: 'LtiDeepLinkingResponse',
      [claim.deploymentId]: '1',
      [claim.data]: settings.data,
      [claim.contentItems]: items,
      ...change,
    },
    signer,
  );
  const returned = await fetch(String(settings.deep_link_return_url), {
    method: 'POST',
    body: new URLSearchParams({ JWT: token }),
  });
  return { status: returned.status, text: await returned.text() };
}

test('a request says what the course takes and where to answer', () => {
  const { claims, settings } = begin({ acceptMultiple: false, title: 'For week 1' });
  assert.equal(claims[claim.messageType], 'LtiDeepLinkingRequest');
  assert.equal(claims[claim.resourceLink], undefined);
  assert.deepEqual(settings.accept_types, ['ltiResourceLink', 'link']);
  assert.deepEqual([settings.accept_multiple, settings.accept_lineitem], [false, true]);
  assert.equal(settings.title, 'For week 1');
});

test('what the tool chose stands in the course, with its column in the grade book', async () => {
  const asked = begin();
  const before = changes;
  const { status, text } = await answer(asked, [
    interview,
    { type: 'link', title: 'Read this', url: 'https://guide.example/' },
  ]);
  assert.equal(status, 200, text);
  assert.match(text, /data-placed="2"/);
  const [link] = [...asked.course.links.values()];
  assert.deepEqual(
    [link!.title, link!.targetLinkUri, link!.custom, link!.section],
    ['Interview for a nurse', redirectUri, { module: 'interview' }, 'week-1'],
  );
  const [column] = [...asked.course.lineItems.values()];
  assert.deepEqual(
    [column!.label, column!.scoreMaximum, column!.tag, column!.resourceLinkId],
    ['Interview for a nurse', 10, 'grade', link!.id],
  );
  assert.equal([...asked.course.webLinks.values()][0]!.url, 'https://guide.example/');
  assert.ok(changes > before);

  const launched = receive(platform, 'tool', {
    sub: 'nora',
    roles: [],
    context: asked.course,
    resourceLinkId: link!.id,
    targetLinkUri: link!.targetLinkUri,
    custom: link!.custom,
  });
  assert.match((launched[claim.ags] as { lineitem: string }).lineitem, new RegExp(`/${column!.id}$`));
});

test('a tool that chose nothing adds nothing, and its words are shown', async () => {
  const asked = begin();
  const { text } = await answer(asked, [], { [claim.message]: 'Not <today>' });
  assert.match(text, /Nothing was added/);
  assert.match(text, /Not &lt;today&gt;/);
  assert.equal(asked.course.links.size, 0);
});

test('an answer counts once', async () => {
  const asked = begin();
  assert.equal((await answer(asked, [interview])).status, 200);
  assert.equal((await answer(asked, [interview])).status, 400);
  assert.equal(asked.course.links.size, 1);
});

for (const [name, change, signer] of [
  ['another signer', {}, { ...stranger, kid: tool.key.kid }],
  ['another audience', { aud: 'https://elsewhere.example' }],
  ['another tool’s name', { iss: 'other' }],
  ['nobody’s name', { iss: 'nobody' }],
  ['another deployment', { [claim.deploymentId]: '2' }],
  ['other data', { [claim.data]: 'guess' }],
  ['no data', { [claim.data]: undefined }],
  ['no nonce', { nonce: undefined }],
  ['another version', { [claim.version]: '1.1' }],
  ['another message', { [claim.messageType]: 'LtiResourceLinkRequest' }],
  ['a date in the past', { iat: seconds() - 900, exp: seconds() - 600 }],
] as const)
  test(`an answer with ${name} adds nothing`, async () => {
    const asked = begin();
    const { status, text } = await answer(asked, [interview], change, signer);
    assert.ok(status === 400 || status === 401, text);
    assert.match(text, /The course could not take this/);
    assert.equal(asked.course.links.size, 0);
  });

for (const [name, items, wish] of [
  ['no list', { type: 'link' }],
  ['a type that is not taken', [{ type: 'html', html: '<b>x</b>' }]],
  [
    'a type that was not asked for',
    [{ type: 'link', url: 'https://a.example' }],
    { acceptTypes: ['ltiResourceLink'] },
  ],
  ['more than asked for', [interview, interview], { acceptMultiple: false }],
  ['an address that is none', [{ type: 'link', url: 'javascript:alert(1)' }]],
  ['a column without a measure', [{ ...interview, lineItem: {} }]],
  ['one good and one bad item', [interview, null]],
  ['parameters that are no texts', [{ ...interview, custom: { a: 1 } }]],
] as const)
  test(`content with ${name} is refused as a whole`, async () => {
    const asked = begin(wish);
    assert.equal((await answer(asked, items)).status, 400);
    assert.deepEqual([asked.course.links.size, asked.course.webLinks.size], [0, 0]);
  });

test('a course that takes no columns places the link alone', async () => {
  const asked = begin({ acceptLineItem: false });
  assert.equal((await answer(asked, [interview])).status, 200);
  assert.deepEqual([asked.course.links.size, asked.course.lineItems.size], [1, 0]);
});
