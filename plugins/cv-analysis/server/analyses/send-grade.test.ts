import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { readBoot } from '../../../../server/domains/lti/testing/browser.ts';
import { connectLms, instructor, startPlatform } from '../../../../server/domains/lti/testing/lms.ts';
import { Client } from '../../../../server/testing/client.ts';
import { checkCv, cv, startCvApp, waitForJob } from '../testing/cv-app.ts';

const app = await startCvApp();
const platform = await startPlatform();
const { courier } = app.app.lti;

/** A course with links to the CV check, and its grade book. */
async function openCourse({ column = true, language = 'en' } = {}) {
  const { tenant, position, api: admin } = await app.open();
  const lms = await connectLms(app, platform, { tenant });
  const context = { id: randomUUID(), title: 'Career Studio' };
  const course = platform.course(context);
  const addColumn = (link: string) =>
    course.lineItems.set(link, {
      id: link,
      clientId: lms.clientId,
      label: link,
      scoreMaximum: 100,
      resourceLinkId: link,
    });
  if (column) addColumn('link');
  const custom = { inlay_module: 'cv-analysis', inlay_position: position.id, inlay_language: language };
  return {
    course,
    admin,
    tenant,
    position,
    addColumn,
    async enter({
      sub = randomUUID(),
      link = 'link',
      roles,
    }: {
      sub?: string;
      link?: string;
      roles?: string[];
    } = {}) {
      const answer = await lms.launch({
        sub,
        context,
        resourceLinkId: link,
        custom,
        ...(roles && { roles }),
      });
      return { sub, api: new Client(app.origin, readBoot(answer.text)!.launch.token) };
    },
    async findScore(sub: string, link = 'link') {
      await allSent();
      return course.findScore(link, sub);
    },
  };
}

/** The server's own courier sends, too. */
async function allSent() {
  const waiting = () =>
    app.db.inSystem(() => app.db.one(`SELECT FROM lti_scores WHERE state IN ('queued', 'sending')`));
  while (await waiting()) {
    await courier.drain();
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

const weaker = cv
  .replace('Kubernetes, Terraform, Linux, Python', 'Linux')
  .replace(/- (Runs|Describes).*\n/g, '');

test('a learner’s overall match arrives in the grade book, with a comment in the language of the course', async () => {
  const { enter, findScore } = await openCourse();
  const { api, sub } = await enter();
  const { id } = await checkCv(api);
  const { overall } = (await api.get(`/modules/cv-analysis/analyses/${id}`)).body.data;
  const score = await findScore(sub);
  assert.equal(score?.scoreGiven, Math.round((overall.low + overall.high) / 2));
  assert.equal(score?.scoreMaximum, 100);
  assert.match(score?.comment ?? '', new RegExp(`between ${overall.low} and ${overall.high} of 100`));
  assert.equal(score?.gradingProgress, overall.band === 'needs_human' ? 'PendingManual' : 'FullyGraded');
});

test('a course in German has comments in German, whatever the learner reads', async () => {
  const { enter, findScore } = await openCourse({ language: 'de' });
  const { api, sub } = await enter();
  await checkCv(api);
  assert.match((await findScore(sub))?.comment ?? '', /zwischen \d+ und \d+ von 100/);
});

test('a better CV brings a newer score; going back to the first one brings that one back', async () => {
  const { enter, findScore } = await openCourse();
  const { api, sub } = await enter();
  await checkCv(api, weaker);
  const first = (await findScore(sub))!;
  await checkCv(api, cv);
  const second = (await findScore(sub))!;
  assert.ok(second.scoreGiven! > first.scoreGiven!, `${first.scoreGiven} then ${second.scoreGiven}`);
  assert.ok(second.timestamp > first.timestamp);
  await checkCv(api, weaker);
  assert.equal((await findScore(sub))?.scoreGiven, first.scoreGiven);
});

test('the same CV in another link is a score for that link, too', async () => {
  const { enter, findScore, addColumn } = await openCourse();
  const { api, sub } = await enter();
  await checkCv(api);
  addColumn('second');
  const again = await enter({ sub, link: 'second' });
  await checkCv(again.api);
  const [first, second] = [await findScore(sub), await findScore(sub, 'second')];
  assert.ok(first?.scoreGiven);
  assert.equal(second?.scoreGiven, first.scoreGiven);
});

test('nothing is sent where the link waits for no score, nor for what a teacher tries out', async () => {
  const without = await openCourse({ column: false });
  const learner = await without.enter();
  await checkCv(learner.api);
  const graded = await openCourse();
  const teacher = await graded.enter({ roles: [instructor] });
  const uploaded = await teacher.api.upload(cv, 'cv.txt');
  const started = await teacher.api.post('/modules/cv-analysis/analyses', {
    documentId: uploaded.body.data.id,
    positionId: graded.position.id,
  });
  await waitForJob(teacher.api, started.body.data.jobId);
  await allSent();
  assert.deepEqual([without.course.lineItems.size, without.course.scores, graded.course.scores], [0, [], []]);
});

test('an installation from before scores were asked for goes on without them', async () => {
  const { enter, findScore, tenant } = await openCourse();
  await app.db.inTenant(tenant.id, () =>
    app.db.query(`UPDATE installations SET permissions = array_remove(permissions, 'grades:write')`),
  );
  const { api, sub } = await enter();
  const { job } = await checkCv(api);
  assert.equal(job.state, 'completed');
  assert.equal(await findScore(sub), undefined);
});
