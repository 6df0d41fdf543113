import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate } from '../../../testing/candidate.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { claim } from '../launch/claims.ts';
import { readBoot } from '../testing/browser.ts';
import { startPlatform } from '../testing/lms.ts';
import { scope } from './scopes.ts';
import { openClassroom } from './testing/classroom.ts';

const app = await startTestApp();
const platform = await startPlatform();
const { courier } = app.app.lti;
const full = { given: 15, maximum: 20 };

test('a launch says whether scores can be sent, and whether one is waited for', async () => {
  const facts = async (column: boolean, scopes?: readonly string[]) => {
    const { lms, course } = await openClassroom(app, platform, { column });
    if (scopes) platform.register({ ...platform.tools.get(lms.clientId)!, scopes });
    const context = { id: course.id, title: course.title };
    const { text } = await lms.launch({ context, resourceLinkId: 'link' });
    const launch = readBoot(text)?.launch.launch as unknown as Record<string, unknown>;
    return [launch.hasGradeBook, launch.wantsScore];
  };
  assert.deepEqual(await facts(true), [true, true]);
  assert.deepEqual(await facts(false), [true, false]);
  assert.deepEqual(await facts(false, [scope.score]), [false, false]);
  assert.deepEqual(await facts(true, [scope.lineItem, scope.result]), [false, false]);
  assert.deepEqual(await facts(true, [scope.score]), [true, true]);
  assert.deepEqual(await facts(true, []), [false, false]);
});

test('a launch without a grade book says so instead of losing a score', async () => {
  const room = await openClassroom(app, platform);
  const noBook = { code: 'lti.no_grade_book' };
  const without = await room.enter({}, { without: [claim.ags] });
  await assert.rejects(without.services.grades.post(full), noBook);
  await assert.rejects(without.services.grades.result(), noBook);
  await assert.rejects(room.serve({ kind: 'host' }, null).grades.post(full), noBook);
  const visitor = await enterAsCandidate(app, room.lms.tenant);
  const site = room.serve(
    { kind: 'subject', launchId: visitor.launch.id, subjectId: null },
    visitor.launch.id,
  );
  await assert.rejects(site.grades.post(full), noBook);
});

test('a launch of one tenant opens no grade book to another', async () => {
  const room = await openClassroom(app, platform);
  const { launchId, subjectId } = await room.enter();
  const { tenant } = await app.signIn();
  const stranger = room.serve({ kind: 'host' }, launchId, tenant.id);
  await assert.rejects(stranger.grades.post(full), { code: 'lti.no_grade_book' });
  await assert.rejects(stranger.grades.post({ ...full, subjectId }), { code: 'lti.no_grade_book' });
  await assert.rejects(stranger.grades.result(), { code: 'lti.no_grade_book' });
  await courier.drain();
  assert.equal(room.course.scores.length, 0);
});

test('a learner gives scores to nobody else; who teaches gives them to those of the same LMS', async () => {
  const room = await openClassroom(app, platform);
  const [nora, wei] = [await room.enter(), await room.enter()];
  await assert.rejects(nora.services.grades.post({ ...full, subjectId: wei.subjectId }), {
    code: 'modules.out_of_reach',
  });
  const teacher = await room.enterAsTeacher();
  await assert.rejects(teacher.services.grades.post(full), { code: 'lti.no_learner' });
  await teacher.services.grades.post({ ...full, subjectId: wei.subjectId });
  await courier.drain();
  assert.equal(room.course.findScore(room.columnId, wei.sub)?.scoreGiven, 15);
  const elsewhere = await (await openClassroom(app, platform, { tenant: room.lms.tenant })).enter();
  await assert.rejects(teacher.services.grades.post({ ...full, subjectId: elsewhere.subjectId }), {
    code: 'lti.no_learner',
  });
});

test('a score that is none is refused before anything is noted', async () => {
  const room = await openClassroom(app, platform);
  const { services } = await room.enter();
  const wrong = [
    { given: -1, maximum: 10 },
    { given: 1, maximum: 0 },
    { given: '1', maximum: 10 },
    { given: 1 },
    { given: 1, maximum: 10, progress: 'done' },
    { given: 1, maximum: 10, extra: true },
    null,
  ];
  for (const score of wrong)
    await assert.rejects(
      services.grades.post(score as unknown as typeof full),
      { code: 'lti.score_invalid' },
      JSON.stringify(score),
    );
  assert.equal((await room.listScores()).length, 0);
});

test('what stands in the grade book is read back, as the teacher left it', async () => {
  const room = await openClassroom(app, platform);
  const { services, sub } = await room.enter();
  assert.equal(await services.grades.result(), undefined);
  await services.grades.post({ given: 5, maximum: 10, comment: 'Half.' });
  await courier.drain();
  assert.deepEqual(await services.grades.result(), { given: 10, maximum: 20, comment: 'Half.' });
  const score = room.course.findScore(room.columnId, sub)!;
  room.course.putScore({ ...score, scoreGiven: 9, comment: undefined });
  assert.deepEqual(await services.grades.result(), { given: 18, maximum: 20, comment: null });
});

test('without a column there is no result, and reading makes none', async () => {
  const room = await openClassroom(app, platform, { column: false });
  const { services } = await room.enter();
  assert.equal(await services.grades.result(), undefined);
  assert.equal(room.course.lineItems.size, 0);
});

test('an admin sees the last scores of a connection with their reason, and sends a failed one again', async () => {
  const owner = await app.signIn();
  const room = await openClassroom(app, platform, { tenant: owner.tenant });
  const { services, sub } = await room.enter({ name: 'Nora Vestergaard' });
  const tool = platform.tools.get(room.lms.clientId)!;
  platform.register({ ...tool, scopes: [] });
  await services.grades.post(full);
  await courier.drain();
  const path = `/connections/${room.lms.connectionId}/lti/scores`;
  const { body } = await owner.api.get(path);
  const [shown] = body.data;
  assert.deepEqual(
    [shown.state, shown.person, shown.link, shown.module, shown.given, shown.nextAt],
    ['failed', 'Nora Vestergaard', 'Your CV', 'hello', 15, null],
  );
  assert.deepEqual([shown.reason.code, shown.reason.httpStatus], ['lti.scope_refused', 400]);
  assert.match(shown.reason.said, /None of these scopes/);
  platform.register(tool);
  const { api: manager } = await app.signIn('manager', owner.tenant);
  const { api: user } = await app.signIn('user', owner.tenant);
  assert.equal((await manager.get(path)).status, 200);
  assert.equal((await user.get(path)).status, 403);
  assert.equal((await manager.post(`${path}/${shown.id}/retry`)).status, 403);
  assert.equal((await owner.api.post(`${path}/${shown.id}/retry`)).status, 200);
  await courier.drain();
  assert.equal(room.course.findScore(room.columnId, sub)?.scoreGiven, 15);
  const again = await owner.api.post(`${path}/${shown.id}/retry`);
  assert.deepEqual([again.status, again.body.error.code], [409, 'lti.score_not_failed']);
  assert.equal((await owner.api.post(`${path}/nothing/retry`)).status, 404);
});
