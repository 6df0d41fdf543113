import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { instructor, learner } from '../../../../host/demo/lms/platform/vocabulary.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { claim } from '../launch/claims.ts';
import { startPlatform } from '../testing/lms.ts';
import { openClassroom } from './testing/classroom.ts';

const app = await startTestApp();
const platform = await startPlatform();
const { weather } = platform;

/** A server that answers as it is told, and remembers who asked. */
async function startRogue(answer: (url: string) => { body: unknown; link?: string }) {
  const seen: string[] = [];
  const server = createServer((req, res) => {
    seen.push(req.url ?? '');
    const { body, link } = answer(req.url ?? '');
    res.writeHead(200, { 'content-type': 'application/json', ...(link && { link }) });
    res.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => server.close());
  return { seen, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_each, index) => ({ user_id: `p${from + index}`, roles: [learner] }));

/** A teacher whose launch says that the people stand at this address. */
const openAt = async (url: string) => {
  const { enterAsTeacher } = await openClassroom(app, platform);
  return enterAsTeacher({ claims: { [claim.nrps]: { context_memberships_url: url } } });
};

test('a teacher sees all 250 people of a course, page by page, and who has been here', async () => {
  const { course, enter, enterAsTeacher } = await openClassroom(app, platform);
  const nora = await enter({ name: 'Nora Vestergaard' });
  for (let index = 0; index < 248; index += 1)
    course.people.set(`p${index}`, {
      id: `p${index}`,
      givenName: 'Wei',
      familyName: `Number ${index}`,
      email: `p${index}@school.example`,
      roles: [learner],
      ...(index === 7 && { status: 'Inactive' as const }),
    });
  const { services } = await enterAsTeacher();
  weather.requests.length = 0;
  const { members, complete } = await services.roster.list();
  assert.deepEqual([members.length, complete], [250, true]);
  assert.equal(new Set(members.map(({ id }) => id)).size, 250);
  assert.equal(weather.requests.filter(({ path }) => path.includes('/members')).length, 3);
  const find = (id: string) => members.find((each) => each.id === id);
  assert.equal(find(nora.sub)?.subjectId, nora.subjectId);
  assert.deepEqual(find('p7'), {
    id: 'p7',
    subjectId: null,
    name: 'Wei Number 7',
    email: 'p7@school.example',
    roles: [learner],
    teaches: false,
    status: 'inactive',
  });
  assert.equal(members.filter(({ teaches }) => teaches).length, 1);
});

test('a roster is narrowed to a role and to those who may open the link', async () => {
  const { course, enterAsTeacher } = await openClassroom(app, platform);
  course.people.set('wei', { id: 'wei', roles: [learner] });
  const { services } = await enterAsTeacher();
  const ids = async (query: object) => (await services.roster.list(query)).members.map(({ id }) => id);
  assert.deepEqual(await ids({ role: 'Learner' }), ['wei']);
  assert.deepEqual(await ids({ role: learner }), ['wei']);
  assert.equal((await ids({ role: instructor })).length, 1);
  weather.requests.length = 0;
  assert.equal((await ids({ thisLinkOnly: true })).length, 2);
  assert.match(weather.requests.at(-1)!.path, /rlid=link/);
  await assert.rejects(services.roster.list({ rolle: 'Learner' } as object), {
    code: 'lti.roster_query_invalid',
  });
});

test('a learner does not read the class list', async () => {
  const { enter } = await openClassroom(app, platform);
  const { services } = await enter();
  await assert.rejects(services.roster.list(), { code: 'lti.roster_closed' });
});

test('a launch without a roster, or of another tenant, has none to give', async () => {
  const room = await openClassroom(app, platform);
  const without = await room.enterAsTeacher({ without: [claim.nrps] });
  await assert.rejects(without.services.roster.list(), { code: 'lti.no_roster' });
  const { launchId } = await room.enterAsTeacher();
  const { tenant } = await app.signIn();
  const stranger = room.serve({ kind: 'member', memberId: 'm', role: 'admin' }, launchId, tenant.id);
  await assert.rejects(stranger.roster.list(), { code: 'lti.no_roster' });
  await assert.rejects(room.serve({ kind: 'host' }, null).roster.list(), { code: 'lti.no_roster' });
});

test('a next page on another server is not asked for, and sees no token', async () => {
  const other = await startRogue(() => ({ body: { members: people(1, 1) } }));
  const rogue = await startRogue(() => ({
    body: { members: people(1) },
    link: `<${other.origin}/members?page=2>; rel="next"`,
  }));
  const { services } = await openAt(`${rogue.origin}/members`);
  await assert.rejects(services.roster.list(), { code: 'lti.address_foreign' });
  assert.deepEqual(other.seen, []);
});

test('a list without end is cut, one that goes in a circle is refused', async () => {
  const endless = await startRogue((url) => {
    const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 0);
    return { body: { members: people(1000, page * 1000) }, link: `</m?page=${page + 1}>; rel=next` };
  });
  const { members, complete } = await (await openAt(`${endless.origin}/m`)).services.roster.list();
  assert.deepEqual([members.length, complete, endless.seen.length], [10_000, false, 10]);
  const circle = await startRogue(() => ({ body: { members: people(1) }, link: '</m?a>; rel="next"' }));
  await assert.rejects((await openAt(`${circle.origin}/m`)).services.roster.list(), {
    code: 'lti.answer_unreadable',
  });
});

test('what is no list of people is refused, and odd people are left out', async () => {
  const odd = await startRogue(() => ({
    body: { members: [null, 3, { user_id: 7 }, { user_id: 'p', name: ' ', status: 'Unheard-of' }] },
  }));
  const { members } = await (await openAt(`${odd.origin}/m`)).services.roster.list();
  assert.deepEqual(members, [
    { id: 'p', subjectId: null, name: null, email: null, roles: [], teaches: false, status: 'active' },
  ]);
  const none = await startRogue(() => ({ body: 'Welcome!' }));
  await assert.rejects((await openAt(`${none.origin}/m`)).services.roster.list(), {
    code: 'lti.answer_unreadable',
  });
});

test('an LMS that does not let us read the roster says so in its words', async () => {
  const { lms, enterAsTeacher } = await openClassroom(app, platform);
  const { services } = await enterAsTeacher();
  platform.register({ ...platform.tools.get(lms.clientId)!, scopes: [] });
  await assert.rejects(services.roster.list(), (error: { code: string; data: { said: string } }) => {
    assert.equal(error.code, 'lti.scope_refused');
    assert.match(error.data.said, /None of these scopes/);
    return true;
  });
});
