import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Client } from '../../../../server/testing/client.ts';
import type { Standings } from '../../shared/standings.ts';
import { checkCv, cv, startCvApp, waitForJob } from '../testing/cv-app.ts';

const app = await startCvApp();
const root = '/modules/cv-analysis';

/** The columns of a position as rows. */
async function list(api: Client, positionId: string, query = '') {
  const answer = await api.get(`${root}/positions/${positionId}/standings${query}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const data = answer.body.data as Standings;
  const { standings } = data;
  const rows = standings.id.map((id, at) => ({
    id,
    name: standings.name[at],
    fileName: standings.fileName[at],
    analysisId: standings.analysisId[at],
    state: standings.state[at],
    overall: [standings.low[at], standings.high[at], standings.band[at]],
    flags: standings.flags[at],
    decision: standings.decision[at],
    credits: standings.credits[at]!,
  }));
  return { ...data, rows };
}

test('an analysis stands in the list of its position as it came out, and goes with it', async () => {
  const { api, position, candidate } = await app.open();
  assert.deepEqual((await list(api, position.id)).rows, []);
  const { id } = await checkCv(candidate);
  const { rows, requirements, positionTitle } = await list(api, position.id);
  const { report } = (await api.get(`${root}/analyses/${id}`)).body.data;
  const { low, high, band } = report.overall;
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [rows[0]!.name, rows[0]!.state, rows[0]!.overall],
    ['Mira Beispiel', 'completed', [low, high, band]],
  );
  assert.equal(positionTitle, 'Platform Engineer');
  assert.deepEqual(
    requirements.map((each) => each.id),
    report.requirements.map((each: { id: string }) => each.id),
  );
  const said = report.verdicts.map((each: { verdict: string }) => each.verdict[0]);
  assert.deepEqual(
    [...(rows[0]!.credits.match(/.{5}/g) ?? [])].map((code) => code[0]),
    said,
  );
  assert.equal((await candidate.get(`${root}/positions/${position.id}/standings`)).status, 404);
  const stranger = (await app.signIn()).api;
  for (const path of [
    `positions/${position.id}/standings`,
    `positions/${position.id}/standings.csv`,
    `analyses/${id}/similar`,
  ])
    assert.equal((await stranger.get(`${root}/${path}`)).status, 404, path);
  assert.equal((await api.delete(`${root}/analyses/${id}`)).status, 204);
  assert.deepEqual((await list(api, position.id)).rows, []);
});

test('what has come since is all that a later question gets, with what was on its way', async () => {
  const { api, position, candidate, enter } = await app.open();
  await checkCv(candidate);
  const first = (await list(api, position.id)).rows[0]!;
  assert.deepEqual((await list(api, position.id, `?after=${first.id}`)).rows, []);
  const again = (await list(api, position.id, `?after=${first.id}&pending=${first.id}`)).rows;
  assert.deepEqual(again, [first]);
  await checkCv((await enter()).api, `${cv}\nAnsible`, 'other.txt');
  const news = (await list(api, position.id, `?after=${first.id}`)).rows;
  assert.deepEqual(
    news.map(({ fileName }) => fileName),
    ['other.txt'],
  );
});

test('figures follow new weights at once, are marked until analysed anew, and a CV keeps one row', async () => {
  const { api, position, candidate } = await app.open();
  await checkCv(candidate);
  const path = `${root}/positions/${position.id}`;
  const { data: set } = (await api.get(`${path}/requirements`)).body;
  const before = (await list(api, position.id)).rows[0]!;
  const missing = new Set(
    set.requirements
      .filter((_: unknown, at: number) => before.credits[at * 5] === 'n')
      .map((each: { id: string }) => each.id),
  );
  const requirements = set.requirements.map(
    ({ id, kind, importance, label, weight }: Record<string, unknown>) => ({
      ...{ id, kind, importance, label },
      weight: missing.has(id) ? 0 : weight,
    }),
  );
  const { positionVersion, revision } = set;
  const saved = await api.send('PUT', `${path}/requirements`, { positionVersion, revision, requirements });
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  const between = (await list(api, position.id)).rows[0]!;
  assert.ok(between.flags!.includes('o'));
  assert.ok(Number(between.overall[0]) > Number(before.overall[0]));
  const { jobId } = (await api.post(`${path}/reanalysis`, {})).body.data;
  await waitForJob(api, jobId);
  let after = await list(api, position.id);
  for (
    let tries = 0;
    tries < 200 && (after.rows.length !== 1 || after.rows[0]!.flags!.includes('o'));
    tries += 1
  ) {
    await new Promise((wake) => setTimeout(wake, 25));
    after = await list(api, position.id);
  }
  assert.equal(after.rows.length, 1);
  assert.equal(after.rows[0]!.flags, '');
  assert.deepEqual(after.rows[0]!.overall, between.overall);
  // The later result goes, so the one before stands again.
  await api.delete(`${root}/analyses/${after.rows[0]!.analysisId}`);
  assert.deepEqual(
    (await list(api, position.id)).rows.map(({ analysisId }) => analysisId),
    [before.analysisId],
  );
});

test('the list marks a CV that holds keywords only to be counted', async () => {
  const { api, position, candidate } = await app.open();
  await checkCv(
    candidate,
    `${cv}\n\n${'Terraform Kubernetes Ansible Prometheus\n'.repeat(20)}`,
    'stuffed.txt',
  );
  assert.equal((await list(api, position.id)).rows[0]!.flags, 's');
});

test('in blind mode names stay away from the list, the table and who is alike, until somebody reveals one', async () => {
  const { api, position, enter, candidate } = await app.open();
  const { data } = (await api.get('/installations')).body;
  const own = data.find((each: { module: string }) => each.module === 'cv-analysis');
  const settings = { ...own.settings, blindByDefault: true };
  assert.equal((await api.patch(`/installations/${own.id}`, { settings })).status, 200);
  const { id } = await checkCv(candidate);
  await checkCv((await enter()).api, cv.replaceAll('Mira', 'Nora').replaceAll('mira', 'nora'), 'nora.txt');
  const hidden = (await list(api, position.id)).rows;
  assert.ok(hidden.every(({ flags, fileName }) => flags!.includes('b') && fileName === null));
  const table = await api.get(`${root}/positions/${position.id}/standings.csv`);
  const similar = await api.get(`${root}/analyses/${id}/similar`);
  assert.equal(similar.body.data.candidates.length, 1);
  for (const text of [JSON.stringify(hidden), table.body, JSON.stringify(similar.body)])
    assert.doesNotMatch(text, /Mira|Nora|Beispiel|nora\.txt/);
  await api.post(`${root}/analyses/${id}/reveal`, {});
  const shown = (await list(api, position.id)).rows.find((row) => row.analysisId === id)!;
  assert.deepEqual([shown.name, shown.flags], ['Mira Beispiel', '']);
});

test('the table for spreadsheets speaks the reader’s language and holds no formula', async () => {
  const { api, position, candidate } = await app.open();
  await checkCv(candidate, cv, '=1;2.txt');
  const path = `${root}/positions/${position.id}/standings.csv`;
  const german = await api.send('GET', path, undefined, { 'accept-language': 'de' });
  assert.equal(german.headers.get('content-type')?.split(';')[0], 'text/csv');
  assert.match(german.headers.get('content-disposition') ?? '', /Platform Engineer\.csv/);
  const [head, row] = String(german.body).replace('\ufeff', '').split('\r\n');
  assert.match(head!, /^Person;Datei;Stand;Mindestens;/);
  assert.match(row!, /^Mira Beispiel;"'=1;2\.txt";Gelesen;\d+;\d+;/);
  assert.match(String((await api.get(path)).body), /Candidate,File,State,At least/);
});

test('who is like somebody is told by the skills that both CVs show', async () => {
  const { api, candidate, enter } = await app.open();
  const { id } = await checkCv(candidate);
  await checkCv(
    (await enter()).api,
    cv.replaceAll('Mira Beispiel', 'Nora Muster').replaceAll('mira', 'nora'),
    'n.txt',
  );
  await checkCv(
    (await enter()).api,
    'Pia Koch\npia@example.test\n\nExperience\n\nCook, Gasthaus\n2018 - 2020\n- Cooking',
    'p.txt',
  );
  const { candidates, compared, skills } = (await api.get(`${root}/analyses/${id}/similar`)).body.data;
  assert.equal(compared, 2);
  assert.ok(skills >= 4);
  assert.deepEqual(
    candidates.map((each: { name: string }) => each.name),
    ['Nora Muster'],
  );
  assert.ok(candidates[0].shared.includes('Terraform') && candidates[0].shared.includes('Kubernetes'));
  assert.equal(candidates[0].title, 'Platform Engineer');
});

test('analyses made before there were rows get theirs when the list is asked for', async () => {
  const { api, position, candidate } = await app.open();
  const { id } = await checkCv(candidate);
  await app.db.inSystem(() => app.db.query('DELETE FROM m_cv_analysis_standings'));
  const { filling, rows } = await list(api, position.id);
  assert.deepEqual(rows, []);
  await waitForJob(api, filling!);
  assert.deepEqual(
    (await list(api, position.id)).rows.map(({ analysisId }) => analysisId),
    [id],
  );
});
