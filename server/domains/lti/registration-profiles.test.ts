import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';
import { createInviter, open, startOddPlatform } from './testing/registration.ts';

const app = await startTestApp();
const owner = await app.signIn();
const invite = createInviter(owner.api);

const lti = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const toolConfiguration = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

/** How we describe ourselves to an LMS of this family. */
async function describeTo(
  family: string,
  { family: more = {}, ...rest }: { family?: object; [name: string]: unknown } = {},
  wish: object = {},
) {
  const odd = await startOddPlatform({
    configuration: (whole) => ({
      ...whole,
      ...rest,
      [lti]: { product_family_code: family, ...more },
    }),
  });
  const link = await invite(wish);
  const done = await open(odd.start(link.url));
  assert.equal(done.status, 200, done.text);
  const { connectionId } = await link.state();
  const { data } = (await owner.api.get(`/connections/${connectionId}/lti`)).body;
  const tool = JSON.parse(odd.heard.find(({ path }) => path === '/register')!.body);
  return { tool, lti: tool[toolConfiguration], connection: data, done };
}

test('Canvas is told what only Canvas knows', async () => {
  const messages = [
    { type: 'LtiResourceLinkRequest', placements: ['course_navigation', 'link_selection'] },
    { type: 'LtiDeepLinkingRequest', placements: ['assignment_selection', 'migration_selection'] },
  ];
  const rest = { family: { messages_supported: messages } };
  const { lti: told, connection } = await describeTo('canvas', rest, { module: 'hello' });
  assert.equal(told['https://canvas.instructure.com/lti/privacy_level'], 'public');
  const [choose, openLink] = told.messages;
  assert.deepEqual([choose.type, choose.placements], ['LtiDeepLinkingRequest', ['assignment_selection']]);
  assert.deepEqual([openLink.type, openLink.placements], ['LtiResourceLinkRequest', ['course_navigation']]);
  assert.equal(connection.profile, 'canvas');
  assert.ok(connection.origins.includes('https://*.instructure.com'));
  const silent = await describeTo('canvas');
  assert.equal(silent.lti.messages[1].placements, undefined, 'a menu entry must open something');
});

for (const [family, profile] of [
  ['moodle', 'moodle'],
  ['desire2learn', 'brightspace'],
  ['BlackboardLearn', 'blackboard'],
  ['sakai', 'other'],
] as const)
  test(`the family ${family} makes a connection of the profile ${profile}`, async () => {
    const { tool, lti: told, connection } = await describeTo(family);
    assert.equal(connection.profile, profile);
    assert.equal(tool.token_endpoint_auth_method, 'private_key_jwt');
    assert.equal(told.messages[0]['label#de'], 'Inlay-Aktivität');
    assert.ok(told['description#zh'] && told['description#fr'] && told['description#es']);
    assert.deepEqual(connection.deployments, [], 'none was named, so none is approved');
  });

test('only what the LMS knows is asked of it, and what it did not grant is said', async () => {
  const score = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
  const {
    tool,
    lti: told,
    done,
  } = await describeTo('moodle', {
    scopes_supported: [score, 'openid'],
    claims_supported: ['sub', 'name'],
    family: { messages_supported: ['LtiResourceLink'] },
  });
  assert.equal(tool.scope, score);
  assert.deepEqual(told.claims, ['iss', 'sub', 'name']);
  assert.deepEqual(
    told.messages.map(({ type }: { type: string }) => type),
    ['LtiResourceLinkRequest'],
  );
  assert.match(done.text, /Scores can go to the grade book/);
  assert.match(done.text, /did not allow the list of people/);
});
