import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { createSigningKey } from '../keys.ts';
import { LtiPlatform } from '../platform.ts';
import { loginUrl, receive, redirectUri, seconds, startTool } from '../testing/tool.ts';
import { allScopes, claim, instructor, learner, scope } from '../vocabulary.ts';

const tool = await startTool();
const stranger = await createSigningKey();
const platform = await new LtiPlatform().start();
after(() => platform.stop());
const course = platform.course({ id: 'career studio', title: 'Career Studio' });
const common = { deploymentId: '1', loginUrl, redirectUris: [redirectUri], jwksUrl: tool.jwksUrl };
platform.register({ ...common, clientId: 'tool', scopes: allScopes });
platform.register({ ...common, clientId: 'reader', scopes: [scope.lineItemReadonly] });
course.people.set('teacher', { id: 'teacher', name: 'Ines Duarte', roles: [instructor] });
for (const id of ['nora', 'wei', 'amara'])
  course.people.set(id, { id, givenName: id, email: `${id}@school.example`, roles: [learner] });
course.links.set('link', { id: 'link', clientId: 'tool', title: 'A link', targetLinkUri: redirectUri });

const assertion = (change: object = {}, signer = tool.key) =>
  tool.sign(
    {
      iss: 'tool',
      sub: 'tool',
      aud: platform.tokenUrl,
      iat: seconds(),
      exp: seconds() + 60,
      jti: randomUUID(),
      ...change,
    },
    signer,
  );

async function askToken(
  client_assertion: string,
  scopes: readonly string[] = allScopes,
  change: object = {},
) {
  const answer = await fetch(platform.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion,
      scope: scopes.join(' '),
      ...change,
    }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

async function ask(path: string, { method = 'GET', body, type, as = assertion(), token }: Asked = {}) {
  const access = token ?? (await askToken(as)).body.access_token;
  const url = path.startsWith('http') ? path : platform.addressCourse(course) + path;
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${access}`, ...(type && { 'content-type': type }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly type?: string;
  readonly as?: string;
  readonly token?: string;
}

const itemType = 'application/vnd.ims.lis.v2.lineitem+json';
const makeItem = async (change: object = {}) =>
  ask('/line-items', {
    method: 'POST',
    type: itemType,
    body: { label: 'Interview', scoreMaximum: 20, ...change },
  });
const giveScore = (url: string, change: object = {}) =>
  ask(`${url}/scores`, {
    method: 'POST',
    type: 'application/vnd.ims.lis.v1.score+json',
    body: {
      userId: 'nora',
      timestamp: '2026-01-01T10:00:00.000Z',
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      scoreGiven: 8,
      scoreMaximum: 10,
      ...change,
    },
  });

test('a tool gets a token for what it asked and was granted, once for each assertion', async () => {
  const one = assertion();
  const { status, body } = await askToken(one, [scope.score, scope.members, 'something-else']);
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.scope, `${scope.score} ${scope.members}`);
  assert.deepEqual([body.token_type, body.expires_in], ['Bearer', 3600]);
  assert.equal((await askToken(one)).body.error, 'invalid_client');
});

for (const [name, make] of [
  ['another signer', () => assertion({}, { ...stranger, kid: tool.key.kid })],
  ['an unknown key', () => assertion({}, stranger)],
  ['another audience', () => assertion({ aud: 'http://elsewhere/token' })],
  ['another subject', () => assertion({ sub: 'reader' })],
  ['an unknown issuer', () => assertion({ iss: 'nobody', sub: 'nobody' })],
  ['a date in the past', () => assertion({ iat: seconds() - 900, exp: seconds() - 600 })],
  ['a date in the future', () => assertion({ iat: seconds() + 900, exp: seconds() + 1200 })],
  ['a life without end', () => assertion({ exp: seconds() + 864_000 })],
  ['no jti', () => assertion({ jti: undefined })],
  ['no token at all', () => 'a.b.c'],
] as const)
  test(`an assertion with ${name} opens nothing`, async () => {
    const { status, body } = await askToken(make());
    assert.deepEqual([status, body.error], [401, 'invalid_client'], JSON.stringify(body));
  });

test('an audience may be one of several', async () => {
  assert.equal((await askToken(assertion({ aud: [platform.issuer, platform.tokenUrl] }))).status, 200);
});

test('scopes that nobody granted, other grants and other proofs are refused', async () => {
  const reader = assertion({ iss: 'reader', sub: 'reader' });
  assert.equal((await askToken(reader, [scope.score])).body.error, 'invalid_scope');
  assert.equal(
    (await askToken(assertion(), [], { grant_type: 'password' })).body.error,
    'unsupported_grant_type',
  );
  assert.equal(
    (await askToken(assertion(), [], { client_assertion_type: 'x' })).body.error,
    'invalid_request',
  );
});

test('a column is made, found by its tag, changed and taken away', async () => {
  const made = await makeItem({ tag: 'grade', resourceId: 'plan-1', resourceLinkId: 'link' });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  assert.equal(made.headers.get('content-type'), itemType);
  await makeItem({ tag: 'other' });
  const found = await ask('/line-items?tag=grade&resource_id=plan-1&resource_link_id=link');
  assert.deepEqual(found.body, [made.body]);
  assert.equal(found.headers.get('content-type'), 'application/vnd.ims.lis.v2.lineitemcontainer+json');
  assert.deepEqual((await ask(made.body.id)).body, made.body);
  const put = { method: 'PUT', type: itemType };
  const changed = await ask(made.body.id, { ...put, body: { ...made.body, label: 'New', scoreMaximum: 5 } });
  assert.deepEqual(changed.body, { ...made.body, label: 'New', scoreMaximum: 5 });
  assert.equal((await ask(made.body.id, { method: 'DELETE' })).status, 204);
  assert.equal((await ask(made.body.id)).status, 404);
});

test('a column without a measure, without a name or of another type is refused', async () => {
  assert.equal((await makeItem({ scoreMaximum: 0 })).status, 400);
  assert.equal((await makeItem({ label: '' })).status, 400);
  assert.equal((await makeItem({ resourceLinkId: 'of somebody else' })).status, 404);
  const plain = await ask('/line-items', { method: 'POST', type: 'application/json', body: {} });
  assert.equal(plain.status, 415);
});

test('a tool reads with the scope for reading, and sees no column of another tool', async () => {
  const { body: item } = await makeItem();
  const as = () => assertion({ iss: 'reader', sub: 'reader' });
  assert.deepEqual((await ask('/line-items', { as: as() })).body, []);
  assert.equal((await ask(item.id, { as: as() })).status, 404);
  const write = await ask('/line-items', { as: as(), method: 'POST', type: itemType, body: {} });
  assert.deepEqual([write.status, write.body.error], [403, 'insufficient_scope']);
  const none = await ask('/line-items', { token: 'unknown' });
  assert.deepEqual(
    [none.status, none.headers.get('www-authenticate')],
    [401, 'Bearer error="invalid_token"'],
  );
});

test('a score becomes a result in the measure of the column', async () => {
  const { body: item } = await makeItem();
  const given = await giveScore(item.id, { comment: 'Well answered.' });
  assert.equal(given.status, 200, JSON.stringify(given.body));
  const results = await ask(`${item.id}/results?user_id=nora`);
  assert.equal(results.headers.get('content-type'), 'application/vnd.ims.lis.v2.resultcontainer+json');
  assert.deepEqual(results.body, [
    {
      id: `${item.id}/results?user_id=nora`,
      scoreOf: item.id,
      userId: 'nora',
      resultScore: 16,
      resultMaximum: 20,
      comment: 'Well answered.',
    },
  ]);
  assert.deepEqual((await ask(`${item.id}/results?user_id=wei`)).body, []);
});

test('an older score, or one of the same moment, changes nothing', async () => {
  const { body: item } = await makeItem();
  await giveScore(item.id);
  for (const timestamp of ['2026-01-01T10:00:00.000Z', '2025-12-31T23:00:00Z', '2026-01-01T11:00:00+01:00'])
    assert.equal((await giveScore(item.id, { timestamp, scoreGiven: 1 })).status, 409, timestamp);
  assert.equal((await ask(`${item.id}/results`)).body[0].resultScore, 16);
  assert.equal(
    (await giveScore(item.id, { timestamp: '2026-01-01T10:00:00.001Z', scoreGiven: 1 })).status,
    200,
  );
  assert.equal((await ask(`${item.id}/results`)).body[0].resultScore, 2);
});

test('what is not graded for good is no result', async () => {
  const { body: item } = await makeItem();
  await giveScore(item.id, { gradingProgress: 'PendingManual', scoreGiven: undefined });
  assert.deepEqual((await ask(`${item.id}/results`)).body, []);
});

for (const [name, change, status] of [
  ['nobody of this course', { userId: 'nobody' }, 404],
  ['no person', { userId: undefined }, 400],
  ['no time zone', { timestamp: '2026-01-01T10:00:00' }, 400],
  ['no moment', { timestamp: 'yesterday' }, 400],
  ['an unknown progress', { activityProgress: 'Done' }, 400],
  ['an unknown grading', { gradingProgress: 'Done' }, 400],
  ['fewer points than none', { scoreGiven: -1 }, 400],
  ['points of nothing', { scoreMaximum: undefined }, 400],
] as const)
  test(`a score for ${name} is refused`, async () => {
    const { body: item } = await makeItem();
    assert.equal((await giveScore(item.id, change)).status, status);
    assert.deepEqual((await ask(`${item.id}/results`)).body, []);
  });

test('members come page by page, and by their role', async () => {
  const first = await ask('/members?limit=3');
  assert.equal(first.body.members.length, 3);
  assert.deepEqual(first.body.context, { id: 'career studio', title: 'Career Studio' });
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link')!)![1]!;
  const second = await ask(next);
  assert.deepEqual(
    second.body.members.map(({ user_id }: { user_id: string }) => user_id),
    ['amara'],
  );
  assert.equal(second.headers.get('link'), null);
  assert.equal((await ask(`/members?role=${encodeURIComponent(learner)}`)).body.members.length, 3);
  assert.equal((await ask('/members?role=Instructor')).body.members[0].name, 'Ines Duarte');
  const ofLink = await ask('/members?rlid=link');
  assert.equal(ofLink.body.members[0].message[0][claim.messageType], 'LtiResourceLinkRequest');
  assert.equal((await ask('/members?rlid=unknown')).status, 404);
});

test('bad weather: requests fail, answers are late, tokens are forgotten', async () => {
  const token = (await askToken(assertion())).body.access_token!;
  platform.weather.failNext(2, { status: 503, path: /members/ });
  assert.equal((await ask('/line-items', { token })).status, 200);
  assert.equal((await ask('/members', { token })).status, 503);
  assert.equal((await ask('/members', { token })).status, 503);
  assert.equal((await ask('/members', { token })).status, 200);
  assert.equal(platform.weather.requests.at(-1)!.path, '/courses/career%20studio/members');
  platform.accessTokens.forgetAll();
  assert.equal((await ask('/members', { token })).status, 401);
});

test('a launch names the services that its tool may use, and the column of its link', async () => {
  const { body: item } = await makeItem({ resourceLinkId: 'link' });
  const open = (clientId: string) =>
    receive(platform, clientId, {
      sub: 'nora',
      roles: [learner],
      context: course,
      resourceLinkId: 'link',
      targetLinkUri: redirectUri,
    });
  const claims = open('tool');
  assert.deepEqual(claims[claim.ags], {
    scope: allScopes.filter((each) => each !== scope.members),
    lineitems: `${platform.addressCourse(course)}/line-items`,
    lineitem: item.id,
  });
  assert.deepEqual(claims[claim.nrps], {
    context_memberships_url: `${platform.addressCourse(course)}/members`,
    service_versions: ['2.0'],
  });
  const reader = open('reader');
  assert.equal(reader[claim.nrps], undefined);
});
