import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { startTestApp } from '../../../testing/test-app.ts';
import { claim } from '../launch/claims.ts';
import { startPlatform } from '../testing/lms.ts';
import { openClassroom } from './testing/classroom.ts';

const app = await startTestApp();
const platform = await startPlatform();
const { weather } = platform;
const { courier } = app.app.lti;

const full = { given: 15, maximum: 20, comment: 'Well done.' };
const asked = (path: RegExp, status?: number) =>
  weather.requests.filter((each) => path.test(each.path) && (status === undefined || each.status === status))
    .length;

beforeEach(() => {
  weather.requests.length = 0;
});

test('a score arrives in the column of the link, under the name that the LMS has for the person', async () => {
  const { enter, course, columnId, listScores } = await openClassroom(app, platform);
  const { services, sub } = await enter();
  assert.deepEqual(await services.grades.post(full), { state: 'queued' });
  await courier.drain();
  const score = course.findScore(columnId, sub)!;
  assert.deepEqual([score.scoreGiven, score.scoreMaximum, score.comment], [15, 20, 'Well done.']);
  assert.deepEqual([score.activityProgress, score.gradingProgress], ['Completed', 'FullyGraded']);
  assert.match(score.timestamp, /\.\d{3}Z$/);
  const [row] = await listScores();
  assert.deepEqual([row?.state, row?.attempts, row?.error], ['sent', 1, null]);
});

test('work that goes on, or that a person must look at, is told as such', async () => {
  const { enter, course, columnId } = await openClassroom(app, platform);
  const { services, sub } = await enter();
  const standing = async (progress: 'in_progress' | 'needs_review') => {
    await services.grades.post({ given: 1, maximum: 2, progress });
    await courier.drain();
    const { activityProgress, gradingProgress } = course.findScore(columnId, sub)!;
    return `${activityProgress} ${gradingProgress}`;
  };
  assert.equal(await standing('in_progress'), 'InProgress Pending');
  assert.equal(await standing('needs_review'), 'Completed PendingManual');
});

test('a comment arrives in the language of the course, not the learner’s, else in the organisation’s', async () => {
  const { lms, enter, course, columnId } = await openClassroom(app, platform);
  await app.db.inSystem(() =>
    app.db.query(`UPDATE tenants SET locale = 'es' WHERE id = $1`, [lms.tenant.id]),
  );
  const comment = { en: 'Well done.', de: 'Gut gemacht.', es: 'Bien hecho.', fr: 'Bien joué.' };
  const commentOf = async (...visit: Parameters<typeof enter>) => {
    const { services, sub } = await enter(...visit);
    await services.grades.post({ ...full, comment });
    await courier.drain();
    return course.findScore(columnId, sub)?.comment;
  };
  const silent = { claims: { locale: 'fr' }, without: [claim.presentation] };
  assert.equal(
    await commentOf({
      locale: 'fr',
      custom: { inlay_module: 'hello', inlay_widget: 'greeter', inlay_language: 'de' },
    }),
    'Gut gemacht.',
  );
  assert.equal(await commentOf({ locale: 'fr-CA' }), 'Bien joué.');
  assert.equal(await commentOf({}, silent), 'Bien hecho.');
  assert.equal(await commentOf({ locale: 'zh' }), 'Well done.');
});

test('one token does for all scores of an hour', async () => {
  const { enter } = await openClassroom(app, platform);
  const guests = await Promise.all(Array.from({ length: 5 }, () => enter()));
  await Promise.all(guests.map(({ services }) => services.grades.post(full)));
  await courier.drain();
  assert.deepEqual([asked(/^\/token/), asked(/\/scores$/, 200)], [1, 5]);
});

test('a link without a column gets one, however many scores come at once', async () => {
  const { enter, course, sendNow } = await openClassroom(app, platform, { column: false });
  const guests = await Promise.all(Array.from({ length: 6 }, () => enter()));
  await Promise.all(guests.map(({ services }) => services.grades.post(full)));
  weather.latencyMs = 30;
  await courier.drain();
  weather.latencyMs = 0;
  await sendNow();
  assert.equal(course.lineItems.size, 1);
  const [item] = course.lineItems.values();
  assert.deepEqual([item?.label, item?.scoreMaximum, item?.resourceLinkId], ['Your CV', 20, 'link']);
  assert.equal(course.scores.length, 6);
});

test('a column that an earlier process made is found again', async () => {
  const { enter, course, lms, sendNow } = await openClassroom(app, platform, { column: false });
  const { services } = await enter();
  await services.grades.post(full);
  await courier.drain();
  await app.db.inTenant(lms.tenant.id, () => app.db.query('UPDATE lti_line_items SET url = NULL'));
  await services.grades.post({ ...full, given: 16 });
  await sendNow();
  assert.equal(course.lineItems.size, 1);
  assert.deepEqual(
    course.scores.map(({ scoreGiven }) => scoreGiven),
    [16],
  );
});

test('an LMS that is away gets the score later, and what has arrived is not sent again', async () => {
  const { enter, course, columnId, listScores, sendNow } = await openClassroom(app, platform);
  const { services, sub } = await enter();
  weather.failNext(1, { status: 503, path: /scores$/ });
  await services.grades.post(full);
  await courier.drain();
  const [waiting] = await listScores();
  assert.deepEqual([waiting?.state, waiting?.attempts], ['queued', 1]);
  assert.equal(waiting?.error?.code, 'lti.lms_unreachable');
  assert.ok(waiting!.next_at.getTime() > Date.now() + 5000);
  assert.equal(course.findScore(columnId, sub), undefined);
  await sendNow();
  assert.equal(course.findScore(columnId, sub)?.scoreGiven, 15);
  await sendNow();
  assert.deepEqual([asked(/scores$/, 503), asked(/scores$/, 200), asked(/scores$/)], [1, 1, 2]);
});

test('a platform says how long to wait', async () => {
  const { enter, listScores } = await openClassroom(app, platform);
  const { services } = await enter();
  weather.failNext(1, { status: 429, headers: { 'retry-after': '600' }, path: /scores$/ });
  await services.grades.post(full);
  await courier.drain();
  const [row] = await listScores();
  assert.ok(row!.next_at.getTime() > Date.now() + 500_000);
});

test('while an LMS is away only the newest score of a person waits', async () => {
  const { enter, course, columnId, listScores, sendNow } = await openClassroom(app, platform);
  const { services, sub } = await enter();
  weather.failNext(1, { status: 500, path: /scores$/ });
  await services.grades.post({ given: 1, maximum: 10 });
  await courier.drain();
  await services.grades.post({ given: 9, maximum: 10 });
  await sendNow();
  assert.equal(course.findScore(columnId, sub)?.scoreGiven, 9);
  assert.deepEqual(
    (await listScores()).map(({ state, given }) => [given, state]),
    [
      [9, 'sent'],
      [1, 'replaced'],
    ],
  );
});

test('a newer score waits for the older one that is being sent, and stays', async () => {
  const { enter, course, columnId, listScores, sendNow } = await openClassroom(app, platform);
  const { services, sub } = await enter();
  await services.grades.post({ given: 1, maximum: 10 });
  weather.failNext(1, { status: 502, path: /scores$/ });
  weather.latencyMs = 50;
  const sending = courier.drain();
  while ((await listScores())[0]?.state !== 'sending') await new Promise((wake) => setTimeout(wake, 5));
  await services.grades.post({ given: 9, maximum: 10 });
  await sending;
  weather.latencyMs = 0;
  await sendNow();
  assert.deepEqual(
    (await listScores()).map(({ state, given }) => [given, state]),
    [
      [9, 'sent'],
      [1, 'replaced'],
    ],
  );
  assert.equal(course.findScore(columnId, sub)?.scoreGiven, 9);
});

test('the same score twice is sent once; a better one after it is sent', async () => {
  const { enter, listScores } = await openClassroom(app, platform);
  const { services } = await enter();
  await Promise.all([services.grades.post(full), services.grades.post(full)]);
  await courier.drain();
  await services.grades.post(full);
  await courier.drain();
  assert.deepEqual([(await listScores()).length, asked(/scores$/)], [1, 1]);
  await services.grades.post({ ...full, comment: 'Better.' });
  await courier.drain();
  assert.equal(asked(/scores$/, 200), 2);
});

test('each score of a person is later than the one before, whatever the clock says', async () => {
  const { enter, lms, listScores, course, columnId } = await openClassroom(app, platform);
  const { services, sub } = await enter();
  await services.grades.post({ given: 1, maximum: 10 });
  await app.db.inTenant(lms.tenant.id, () =>
    app.db.query(`UPDATE lti_scores SET scored_at = date_trunc('milliseconds', now() + interval '1 hour')`),
  );
  await courier.drain();
  await services.grades.post({ given: 2, maximum: 10 });
  await courier.drain();
  const [second, first] = await listScores();
  assert.equal(second?.scored_at.getTime(), first!.scored_at.getTime() + 1);
  assert.equal(course.findScore(columnId, sub)?.scoreGiven, 2);
});

test('a service that the LMS has taken back is a final refusal, in its own words', async () => {
  const { enter, lms, listScores, sendNow } = await openClassroom(app, platform);
  const { services } = await enter();
  const tool = platform.tools.get(lms.clientId)!;
  platform.register({ ...tool, scopes: [] });
  await services.grades.post(full);
  await courier.drain();
  await sendNow();
  const [row] = await listScores();
  assert.deepEqual(
    [row?.state, row?.error?.code, row?.error?.httpStatus],
    ['failed', 'lti.scope_refused', 400],
  );
  assert.match(row?.error?.said ?? '', /None of these scopes was granted/);
  assert.equal(asked(/^\/token/), 1);
});

test('a score that the service itself forbids fails, and says so', async () => {
  const { enter, listScores } = await openClassroom(app, platform);
  const { services } = await enter();
  weather.failNext(1, { status: 403, path: /scores$/ });
  await services.grades.post(full);
  await courier.drain();
  const [row] = await listScores();
  assert.deepEqual([row?.state, row?.error?.code], ['failed', 'lti.scope_refused']);
});

test('a token that ends before its time is renewed, once', async () => {
  const { enter, listScores } = await openClassroom(app, platform);
  const [one, other] = [await enter(), await enter()];
  await one.services.grades.post(full);
  await courier.drain();
  platform.accessTokens.forgetAll();
  await other.services.grades.post(full);
  await courier.drain();
  assert.deepEqual([asked(/^\/token/), asked(/scores$/, 401), asked(/scores$/, 200)], [2, 1, 2]);
  weather.failNext(2, { status: 401, path: /scores$/ });
  await one.services.grades.post({ ...full, given: 3 });
  await courier.drain();
  const [row] = await listScores();
  assert.deepEqual([row?.state, row?.error?.code], ['failed', 'lti.lms_refused']);
  assert.equal(asked(/^\/token/), 3);
});

test('an LMS that another address or another key is shown gives no token, and its words say why', async () => {
  const { enter, lms, listScores } = await openClassroom(app, platform);
  const { services } = await enter();
  const reason = async (given: number) => {
    await services.grades.post({ given, maximum: 10 });
    await courier.drain();
    const [row] = await listScores();
    assert.deepEqual([row?.state, row?.error?.code], ['failed', 'lti.token_refused']);
    return row?.error?.said ?? '';
  };
  const tool = platform.tools.get(lms.clientId)!;
  platform.register({ ...tool, jwksUrl: platform.jwksUrl });
  assert.match(await reason(1), /token|key/i);
  platform.register(tool);
  const elsewhere = platform.tokenUrl.replace('127.0.0.1', 'localhost');
  await app.db.inTenant(lms.tenant.id, () =>
    app.db.query('UPDATE lti_platforms SET token_url = $1', [elsewhere]),
  );
  assert.match(await reason(2), /aud of the assertion must be/);
});

test('a score that was sent without an answer counts as sent when the LMS has it already', async () => {
  const { enter, lms, listScores, course } = await openClassroom(app, platform);
  const { services } = await enter();
  await services.grades.post(full);
  await courier.drain();
  // The process died between the answer and the note of it.
  await app.db.inTenant(lms.tenant.id, () =>
    app.db.query(`UPDATE lti_scores SET state = 'sending', next_at = now(), ended_at = NULL`),
  );
  await courier.drain();
  const [row] = await listScores();
  assert.deepEqual([row?.state, row?.attempts, course.scores.length], ['sent', 2, 1]);
});

test('a grade that is newer in the LMS stays there', async () => {
  const { enter, course, columnId, listScores } = await openClassroom(app, platform);
  const { services, sub } = await enter();
  await services.grades.post(full);
  await courier.drain();
  course.putScore({ ...course.findScore(columnId, sub)!, scoreGiven: 20, timestamp: '2999-01-01T00:00:00Z' });
  await services.grades.post({ ...full, given: 1 });
  await courier.drain();
  const [row] = await listScores();
  assert.deepEqual([row?.state, row?.error?.code], ['replaced', 'lti.newer_score_there']);
  assert.equal(course.findScore(columnId, sub)?.scoreGiven, 20);
});

test('a column that we made is made again when it is gone; one that the LMS named is not', async () => {
  const own = await openClassroom(app, platform, { column: false });
  const guest = await own.enter();
  await guest.services.grades.post(full);
  await courier.drain();
  own.course.removeLineItem([...own.course.lineItems.keys()][0]!);
  await guest.services.grades.post({ ...full, given: 12 });
  await own.sendNow();
  assert.deepEqual(
    own.course.scores.map(({ scoreGiven }) => scoreGiven),
    [12],
  );
  const given = await openClassroom(app, platform);
  const { services } = await given.enter();
  given.course.removeLineItem(given.columnId);
  await services.grades.post(full);
  await given.sendNow();
  const [row] = await given.listScores();
  assert.deepEqual([row?.state, row?.error?.code], ['failed', 'lti.line_item_gone']);
  assert.equal(given.course.lineItems.size, 0);
});

test('scores of a connection that is off wait until it is on again', async () => {
  const owner = await app.signIn();
  const { enter, lms, course } = await openClassroom(app, platform, { tenant: owner.tenant });
  const { services } = await enter();
  await services.grades.post(full);
  await owner.api.patch(`/connections/${lms.connectionId}`, { enabled: false });
  await courier.drain();
  assert.equal(course.scores.length, 0);
  await assert.rejects(services.grades.post({ ...full, given: 1 }), { code: 'lti.no_grade_book' });
  await owner.api.patch(`/connections/${lms.connectionId}`, { enabled: true });
  await courier.drain();
  assert.equal(course.scores.length, 1);
});

test('an LMS that is down keeps no other LMS waiting', async () => {
  const down = await openClassroom(app, platform);
  const guests = await Promise.all(Array.from({ length: 4 }, () => down.enter()));
  weather.failNext(2, { status: 503, path: new RegExp(down.course.id) });
  for (const { services } of guests) await services.grades.post(full);
  const up = await openClassroom(app, platform);
  const { services } = await up.enter();
  await services.grades.post(full);
  await courier.drain();
  assert.equal(up.course.scores.length, 1);
  const states = (await down.listScores()).map(({ state }) => state);
  assert.ok(states.includes('queued'));
});

test('with a person, their scores go', async () => {
  const { enter, serve, listScores } = await openClassroom(app, platform);
  const { services, subjectId, launchId } = await enter();
  await services.grades.post(full);
  await app.db.inTenant((await listScores())[0]!.tenant_id, () =>
    app.db.query('DELETE FROM subjects WHERE id = $1', [subjectId]),
  );
  await courier.drain();
  assert.deepEqual([(await listScores()).length, asked(/scores$/)], [0, 0]);
  await assert.rejects(serve({ kind: 'host' }, launchId).grades.post(full), { code: 'lti.no_learner' });
});
