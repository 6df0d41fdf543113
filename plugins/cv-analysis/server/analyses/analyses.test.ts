import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { readDocument } from '../../../../server/kernel/reader/index.ts';
import de from '../../locales/de.json' with { type: 'json' };
import { checkCv, cv, description, startCvApp, waitForJob } from '../testing/cv-app.ts';

const app = await startCvApp();
const root = '/modules/cv-analysis';

test('a candidate sees how their CV meets the position, with their own words as evidence', async () => {
  const { api, candidate } = await app.open();
  const { id, started, job } = await checkCv(candidate);
  assert.equal(started.known, false);
  assert.equal(job.state, 'completed');
  const { data } = (await candidate.get(`${root}/analyses/${id}`)).body;
  assert.equal(data.view, 'candidate');
  assert.equal(data.profile.basics.name, 'Mira Beispiel');
  assert.equal(data.positionTitle, 'Platform Engineer');
  assert.ok(data.overall.low <= data.overall.high);
  const shown = data.verdicts.filter((each: { verdict: string }) => each.verdict !== 'not_shown');
  assert.ok(shown.length >= 3);
  const { text } = (await api.get(`${root}/analyses/${id}/text`)).body.data;
  for (const { evidence } of shown)
    for (const { quote, start, end } of evidence) assert.equal(text.slice(start, end), quote);
  assert.ok(data.advice.some((each: { kind: string }) => each.kind === 'missing'));
});

test('what is written for recruiters reaches recruiters only', async () => {
  const { api, candidate } = await app.open();
  const { id } = await checkCv(candidate);
  const own = (await candidate.get(`${root}/analyses/${id}`)).body.data;
  assert.doesNotMatch(Object.keys(own).join(), /report|hidden|questions|flags/);
  const { data } = (await api.get(`${root}/analyses/${id}`)).body;
  assert.equal(data.view, 'member');
  assert.ok(data.report.questions.length > 0);
  const same = (await api.get(`${root}/analyses/${id}?view=candidate`)).body.data;
  assert.deepEqual(same, own);
  assert.equal((await candidate.get(`${root}/analyses`)).status, 404);
  assert.equal((await candidate.get(`${root}/analyses/${id}/text`)).status, 404);
});

test('the same file for the same position gives the same analysis back, also from two tabs at once', async () => {
  const { api, candidate } = await app.open();
  const first = await checkCv(candidate);
  const again = await checkCv(candidate);
  assert.equal(again.id, first.id);
  assert.deepEqual([again.started.known, again.started.state], [true, 'completed']);
  const other = (await candidate.upload(`${cv}\nKafka`, 'new.txt', { consent: '1' })).body.data.id;
  const both = await Promise.all([1, 2].map(() => candidate.post(`${root}/analyses`, { documentId: other })));
  assert.equal(both[0]!.body.data.id, both[1]!.body.data.id);
  assert.equal(both[0]!.body.data.jobId, both[1]!.body.data.jobId);
  await waitForJob(candidate, both[0]!.body.data.jobId);
  assert.equal((await api.get(`${root}/analyses`)).body.data.length, 2);
});

test('a changed position is analysed anew; the result of before stays', async () => {
  const { api, position, candidate } = await app.open();
  const first = await checkCv(candidate);
  await api.patch(`/positions/${position.id}`, { description: `${description}\n- Scrum Master certificate` });
  const second = await checkCv(candidate);
  assert.notEqual(second.id, first.id);
  const list = (await api.get(`${root}/analyses?positionId=${position.id}`)).body.data;
  assert.deepEqual(
    list.map(({ positionVersion }: { positionVersion: number }) => positionVersion),
    [2, 1],
  );
});

test('a file that cannot be read ends the analysis with its code and tells of it once', async () => {
  const { candidate, api, tenant } = await app.open();
  const { id, job } = await checkCv(candidate, '%PDF-1.7\nnot really', 'broken.pdf');
  assert.equal(job.state, 'failed');
  assert.equal(job.error.code, 'documents.broken_file');
  const { data } = (await candidate.get(`${root}/analyses/${id}`)).body;
  assert.deepEqual([data.state, data.error.code], ['failed', 'documents.broken_file']);
  assert.equal((await api.get(`${root}/analyses/${id}/text`)).body.error.code, 'analyses.not_finished');
  assert.deepEqual(await listEvents(tenant.id), ['analysis.failed']);
});

test('a candidate’s file that nobody can read is not kept, a recruiter’s is', async () => {
  const { candidate, api } = await app.open();
  const list = async () => (await api.get('/documents')).body.data.map(({ name }: { name: string }) => name);
  await checkCv(candidate, '%PDF-1.7\nnot really', 'mine.pdf');
  assert.deepEqual(await list(), []);
  await checkCv(api, '%PDF-1.7\nnot really', 'theirs.pdf');
  assert.deepEqual(await list(), ['theirs.pdf']);
});

test('after a failure the same file may be tried again and is a new piece of work', async () => {
  const { candidate } = await app.open();
  const first = await checkCv(candidate, '%PDF-1.7\nnot really', 'broken.pdf');
  const again = await checkCv(candidate, '%PDF-1.7\nnot really', 'broken.pdf');
  assert.equal(again.id, first.id);
  assert.notEqual(again.started.jobId, first.started.jobId);
  assert.equal(again.job.error.code, 'documents.broken_file');
  const sent = await candidate.upload('%PDF-1.7\nnot really', 'broken.pdf', { consent: '2026-11' });
  await app.db.inSystem(() =>
    app.db.query(`UPDATE m_cv_analysis_analyses SET record = record || '{"tries": 5}' WHERE id = $1`, [
      first.id,
    ]),
  );
  const sixth = await candidate.post(`${root}/analyses`, { documentId: sent.body.data.id });
  assert.deepEqual([sixth.status, sixth.body.error.code], [422, 'analyses.too_many_tries']);
});

test('a job that runs a second time after a crash changes nothing and tells of nothing twice', async () => {
  const { candidate, api, tenant } = await app.open();
  const { id, started } = await checkCv(candidate);
  const before = (await api.get(`${root}/analyses/${id}`)).body.data;
  await app.db.inSystem(() =>
    app.db.query(
      `UPDATE jobs SET state = 'running', lease_until = now() - interval '1 second' WHERE id = $1`,
      [started.jobId],
    ),
  );
  await app.app.recover();
  const job = await waitForJob(candidate, started.jobId);
  assert.deepEqual([job.state, job.attempt], ['completed', 2]);
  assert.deepEqual((await api.get(`${root}/analyses/${id}`)).body.data, before);
  assert.deepEqual(await listEvents(tenant.id), ['analysis.completed']);
});

test('an analysis whose job died without a word is shown as failed', async () => {
  const { candidate } = await app.open();
  const { id, started } = await checkCv(candidate);
  await app.db.inSystem(async () => {
    await app.db.query(
      `UPDATE m_cv_analysis_analyses SET record = record || '{"state":"running"}' WHERE id = $1`,
      [id],
    );
    await app.db.query(
      `UPDATE jobs SET state = 'failed', error = '{"code":"jobs.timed_out","message":"Too long."}' WHERE id = $1`,
      [started.jobId],
    );
  });
  const { data } = (await candidate.get(`${root}/analyses/${id}`)).body;
  assert.deepEqual([data.state, data.error.code], ['failed', 'jobs.timed_out']);
});

test('a candidate reaches neither another’s analysis nor a position they did not come for', async () => {
  const { api, candidate, enter } = await app.open();
  const { id, documentId } = await checkCv(candidate);
  const other = (await enter()).api;
  for (const path of ['', '/report.pdf']) {
    assert.equal((await other.get(`${root}/analyses/${id}${path}`)).status, 404);
  }
  assert.equal((await other.delete(`${root}/analyses/${id}`)).status, 404);
  assert.equal((await other.post(`${root}/analyses`, { documentId })).body.error.code, 'documents.not_found');
  const hidden = (await api.post('/positions', { title: 'Secret', description, public: false })).body.data;
  const { body } = await candidate.post(`${root}/analyses`, { documentId, positionId: hidden.id });
  assert.equal(body.error.code, 'positions.not_found');
});

test('the name in the CV becomes the person’s, and erasing the person takes the analysis along', async () => {
  const { api, candidate } = await app.open();
  const { id } = await checkCv(candidate);
  const { subjectId } = (await api.get(`${root}/analyses/${id}`)).body.data;
  assert.equal((await api.get(`/subjects/${subjectId}`)).body.data.displayName, 'Mira Beispiel');
  assert.equal((await candidate.delete('/subjects/me')).status, 204);
  assert.equal((await api.get(`${root}/analyses/${id}`)).status, 404);
});

test('a member reads a CV without a position: a profile and no comparison', async () => {
  const { api } = await app.open();
  const { id } = await checkCv(api);
  const { data } = (await api.get(`${root}/analyses/${id}`)).body;
  assert.deepEqual([data.report, data.positionId], [null, null]);
  assert.equal(data.profile.basics.email, 'mira@example.test');
  assert.equal((await api.get(`${root}/analyses/${id}/report.pdf`)).body.error.code, 'analyses.no_position');
  const { text, pages } = (await api.get(`${root}/analyses/${id}/text`)).body.data;
  assert.equal(text.includes('Describes all infrastructure in Terraform'), true);
  assert.equal(pages.length, 1);
});

test('the report comes as PDF, and a deleted analysis is gone', async () => {
  const { api, candidate } = await app.open();
  const { id } = await checkCv(candidate);
  const pdf = await candidate.get(`${root}/analyses/${id}/report.pdf`);
  assert.equal(pdf.status, 200);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(pdf.headers.get('content-disposition') ?? '', /Mira/);
  assert.equal((await api.get(`${root}/analyses/${id}/report.pdf`)).status, 200);
  assert.equal((await api.delete(`${root}/analyses/${id}`)).status, 204);
  assert.equal((await candidate.get(`${root}/analyses/${id}`)).body.error.code, 'analyses.not_found');
});

test('a candidate’s PDF has nothing in it that was written for recruiters', async () => {
  const { candidate } = await app.open();
  const { id } = await checkCv(candidate);
  const response = await fetch(`${app.origin}/api/v1${root}/analyses/${id}/report.pdf`, {
    headers: { authorization: `Bearer ${candidate.token}` },
  });
  const layout = await readDocument(new Uint8Array(await response.arrayBuffer()));
  const { text } = layoutText(layout);
  assert.match(text, /Platform Engineer/);
  assert.doesNotMatch(text, new RegExp(de['pdf.questions']));
});

const listEvents = (tenantId: string): Promise<string[]> =>
  app.db.inTenant(tenantId, async () => {
    const rows = await app.db.query<{ type: string }>(
      `SELECT type FROM events WHERE source = 'cv-analysis' ORDER BY id`,
    );
    return rows.map(({ type }) => type);
  });

test('what cannot be taken back, or takes much out, is for managers and admins', async () => {
  const { api, tenant, position } = await app.open();
  const user = (await app.signIn('user', tenant)).api;
  const { data: document } = (await user.upload(cv, 'cv.txt')).body;
  const { data } = (await user.post(`${root}/analyses`, { documentId: document.id, positionId: position.id }))
    .body;
  await waitForJob(user, data.jobId);
  const one = `${root}/analyses/${data.id}`;
  assert.equal((await user.get(one)).status, 200);
  assert.equal((await user.post(`${one}/notes`, { text: 'Ask about Kafka.' })).status, 201);
  const reason = 'Kubernetes for six years';
  const refused = [
    await user.delete(one),
    await user.get(`${root}/positions/${position.id}/standings.csv`),
    await user.post(`${root}/positions/${position.id}/reanalysis`, {}),
    await user.send('PUT', `${root}/positions/${position.id}/requirements`, {}),
  ];
  for (const { status, body } of refused)
    assert.deepEqual([status, body.error.code], [403, 'request.not_allowed']);
  // Who comes from an ATS is a plain member, and it is them who decide.
  const decided = await user.post(`${one}/decisions`, { choice: 'invite', reason, seen: 0 });
  assert.equal(decided.status, 201, JSON.stringify(decided.body));
  assert.equal((await api.delete(one)).status, 204);
});

test('in blind mode the console knows neither name nor file until somebody reveals the person', async () => {
  const { api, position } = await app.open();
  const { data: installed } = (await api.get('/installations')).body;
  const own = installed.find((each: { module: string }) => each.module === 'cv-analysis');
  await api.patch(`/installations/${own.id}`, { settings: { ...own.settings, blindByDefault: true } });
  const { data: document } = (await api.upload(cv, 'Mira.Beispiel.txt')).body;
  const { data } = (await api.post(`${root}/analyses`, { documentId: document.id, positionId: position.id }))
    .body;
  await waitForJob(api, data.jobId);
  const look = async () => {
    const person = (await api.get(`/subjects/${document.subjectId}`)).body.data;
    const [file] = (await api.get(`/documents?subjectId=${document.subjectId}`)).body.data;
    const content = await api.get(`/documents/${document.id}/content`);
    return [person.displayName, person.email, file.name, file.concealed, content.status];
  };
  assert.deepEqual(await look(), [null, null, 'document.txt', true, 409]);
  await api.post(`${root}/analyses/${data.id}/reveal`, {});
  assert.deepEqual(await look(), ['Mira Beispiel', 'mira@example.test', 'Mira.Beispiel.txt', false, 200]);
});
