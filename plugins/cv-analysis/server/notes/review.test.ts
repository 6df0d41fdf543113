import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createPdf } from '../../../../server/kernel/pdf/index.ts';
import { checkCv, cv, startCvApp } from '../testing/cv-app.ts';

const app = await startCvApp();
const root = '/modules/cv-analysis';
const pdf = createPdf();
after(() => pdf.close());
const paper = await pdf.render({ content: cv.split('\n') });

async function open() {
  const scene = await app.open();
  const given = await checkCv(scene.candidate, paper, 'mira.pdf');
  const colleague = (await app.signIn('manager', scene.tenant)).api;
  return { ...scene, ...given, colleague, path: `${root}/analyses/${given.id}` };
}
const scene = await open();
const other = await checkCv(scene.candidate, `${cv}\nKafka`, 'other.txt');
const otherPath = `${root}/analyses/${other.id}`;

test('a note tells its author and time, and only its author may change or delete it', async () => {
  const { api, colleague, candidate, path } = scene;
  const made = await api.post(`${path}/notes`, { text: '  Knows our stack.  ' });
  assert.equal(made.status, 201);
  const { id } = made.body.data;
  const [seen] = (await colleague.get(`${path}/notes`)).body.data;
  assert.deepEqual([seen.text, seen.authorName, seen.isOwn], ['Knows our stack.', 'Ada Admin', false]);
  const refused = await colleague.patch(`${path}/notes/${id}`, { text: 'Mine now' });
  assert.equal(refused.body.error.code, 'notes.not_yours');
  assert.equal((await colleague.delete(`${path}/notes/${id}`)).status, 403);
  const changed = (await api.patch(`${path}/notes/${id}`, { text: 'Knows Terraform.' })).body.data;
  assert.equal(changed.text, 'Knows Terraform.');
  assert.ok(changed.editedAt);
  assert.equal((await candidate.get(`${path}/notes`)).status, 404);
  assert.equal((await api.delete(`${path}/notes/${id}`)).status, 204);
  assert.deepEqual((await api.get(`${path}/notes`)).body.data, []);
  assert.equal((await api.post(`${path}/notes`, { text: '   ' })).status, 422);
});

test('a decision needs a reason, is told without it, and a later one leaves it in the history', async () => {
  const { api, colleague, candidate, path, tenant } = scene;
  assert.equal((await api.post(`${path}/decisions`, { choice: 'invite', reason: ' ', seen: 0 })).status, 422);
  assert.equal(
    (await candidate.post(`${path}/decisions`, { choice: 'invite', reason: 'x', seen: 0 })).status,
    404,
  );
  const first = await api.post(`${path}/decisions`, { choice: 'hold', reason: 'Ask about Kafka.', seen: 0 });
  assert.deepEqual([first.status, first.body.data.number], [201, 1]);
  const late = await colleague.post(`${path}/decisions`, { choice: 'decline', reason: 'No Kafka.', seen: 0 });
  assert.equal(late.body.error.code, 'decisions.decided_meanwhile');
  await colleague.post(`${path}/decisions`, { choice: 'invite', reason: 'Strong anyway.', seen: 1 });
  const history = (await api.get(`${path}/decisions`)).body.data;
  assert.deepEqual(
    history.map(({ number, choice }: { number: number; choice: string }) => [number, choice]),
    [
      [2, 'invite'],
      [1, 'hold'],
    ],
  );
  const told = await app.db.inTenant(tenant.id, () =>
    app.db.query<{ data: { decision: string } }>(
      `SELECT data FROM events WHERE type = 'analysis.decided' ORDER BY id`,
    ),
  );
  assert.deepEqual(
    told.map(({ data }) => data.decision),
    ['hold', 'invite'],
  );
  assert.doesNotMatch(JSON.stringify(told), /Kafka/);
});

test('of two who decide at the same moment one learns of the other', async () => {
  const { api } = scene;
  const both = await Promise.all(
    ['invite', 'decline'].map((choice) =>
      api.post(`${otherPath}/decisions`, { choice, reason: 'x', seen: 0 }),
    ),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409]);
});

test('each quoted passage has its place on a page, and the file comes as it was given', async () => {
  const { api, candidate, path } = scene;
  const { report } = (await api.get(path)).body.data;
  const { noPages, pages, places } = (await api.get(`${path}/places`)).body.data;
  assert.equal(noPages, null);
  const quoted = report.verdicts.flatMap(({ evidence }: { evidence: object[] }) => evidence);
  assert.ok(quoted.length > 0);
  for (const { start, end, page } of quoted) {
    const place = places.find(
      (each: { start: number; end: number }) => each.start === start && each.end === end,
    );
    assert.ok(place.boxes.length > 0);
    for (const box of place.boxes) {
      assert.equal(box.page, page);
      const { width, height } = pages[box.page - 1];
      assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height);
    }
  }
  const listed = await api.get(`${path}/document`);
  assert.deepEqual([listed.status, listed.headers.get('content-type')], [200, 'application/pdf']);
  assert.equal(Number(listed.headers.get('content-length')), paper.length);
  assert.equal((await candidate.get(`${path}/document`)).status, 404);
  const stranger = (await app.signIn()).api;
  assert.equal((await stranger.get(`${path}/document`)).status, 404);
});

test('whoever looks again has no file read: the places were kept, and those of older analyses are from now on', async () => {
  const { api, path, id, documentId, tenant } = scene;
  const look = async () => (await api.get(`${path}/places`)).body.data;
  const first = await look();
  await app.db.inSystem(() =>
    app.db.query(`UPDATE m_cv_analysis_analyses SET record = record - 'viewer' WHERE id = $1`, [id]),
  );
  assert.deepEqual(await look(), first);
  const [document] = await app.db.inTenant(tenant.id, () =>
    app.db.query<{ key: string }>(`SELECT storage_key AS key FROM documents WHERE id = $1`, [documentId]),
  );
  await app.kernel.storage.put(document!.key, Buffer.from('%PDF- broken since'), { type: 'application/pdf' });
  assert.deepEqual(await look(), first);
  await app.kernel.storage.put(document!.key, paper, { type: 'application/pdf' });
});

test('a plain text has no pages; a deleted analysis takes what was written about it along', async () => {
  const { api, candidate } = scene;
  assert.equal((await api.get(`${otherPath}/places`)).body.data.noPages, 'format');
  await api.post(`${otherPath}/notes`, { text: 'x' });
  assert.equal((await candidate.delete(otherPath)).status, 204);
  const left = await app.db.inSystem(() =>
    app.db.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM m_cv_analysis_notes WHERE record->>'analysisId' = $1)::int
         + (SELECT count(*) FROM m_cv_analysis_decisions WHERE record->>'analysisId' = $1)::int AS n`,
      [other.id],
    ),
  );
  assert.equal(left[0]!.n, 0);
  const told = await app.db.inTenant(scene.tenant.id, () =>
    app.db.query<{ data: Record<string, unknown> }>(
      `SELECT data FROM events WHERE type = 'analysis.deleted'`,
    ),
  );
  const { by, memberId, analysisId, notes, decisions } = told[0]!.data;
  assert.deepEqual([by, memberId, analysisId, notes, decisions], ['subject', null, other.id, 1, 1]);
});
