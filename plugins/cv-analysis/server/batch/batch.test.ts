import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createId } from '../../../../server/kernel/db/index.ts';
import type { Client } from '../../../../server/testing/client.ts';
import { cv, startCvApp } from '../testing/cv-app.ts';

const app = await startCvApp();
const root = '/modules/cv-analysis';

const cvOf = (name: string) => cv.replaceAll('Mira', name).replaceAll('mira', name.toLowerCase());
const announce = (name: string) => {
  const text = cvOf(name);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: `${name}.txt`, size: text.length, sha256 };
};

async function waitForBatch(api: Client, id: string) {
  for (;;) {
    const { data } = (await api.get(`${root}/batches/${id}/files`)).body;
    if (data.batch.state === 'done') return data;
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

const countAnalyses = async (api: Client) => (await api.get(`${root}/analyses?limit=100`)).body.data.length;

test('many documents are read once each, however often they are given', async () => {
  const { api, position } = await app.open();
  const documentIds: string[] = [];
  for (const name of ['Ada', 'Ben', 'Cy']) {
    const { data } = (await api.upload(cvOf(name), `${name}.txt`)).body;
    documentIds.push(data.id);
  }
  const give = () =>
    api.post(`${root}/analyses/batch`, { positionId: position.id, documentIds, key: 'same-key' });
  const [first, second] = await Promise.all([give(), give()]);
  assert.equal(first.status, 202);
  assert.equal(second.body.data.batch.id, first.body.data.batch.id);
  const { batch, files } = await waitForBatch(api, first.body.data.batch.id);
  assert.deepEqual([batch.counts.total, batch.counts.done], [3, 3]);
  assert.equal(new Set(files.map((file: { analysisId: string }) => file.analysisId)).size, 3);
  await give();
  const { data } = (await api.get(`${root}/analyses?positionId=${position.id}`)).body;
  assert.equal(data.length, 3);
});

test('an announced file is read once it is there, also where nobody says that it arrived', async () => {
  const { api, position } = await app.open();
  const given = [announce('Dee'), announce('Eli')];
  const { data } = (await api.post(`${root}/analyses/batch`, { positionId: position.id, files: given })).body;
  assert.deepEqual(
    data.files.map(({ state }: { state: string }) => state),
    ['awaited', 'awaited'],
  );
  const [dee, eli] = data.files;
  const sent = await api.upload(cvOf('Dee'), 'Dee.txt', { once: dee.id });
  const told = { files: [{ id: dee.id, documentId: sent.body.data.id }] };
  await api.post(`${root}/batches/${data.batch.id}/arrivals`, told);
  await api.upload(cvOf('Eli'), 'Eli.txt', { once: eli.id });
  const { batch } = await waitForBatch(api, data.batch.id);
  assert.equal(batch.counts.done, 2);
  assert.equal(await countAnalyses(api), 2);
  assert.equal((await api.get('/subjects')).body.data.length, 2);
});

test('what was read before, by whatever way, is known and not sent again', async () => {
  const { api, position } = await app.open();
  const { data: document } = (await api.upload(cvOf('Fay'), 'Fay.txt')).body;
  const input = { positionId: position.id, documentIds: [document.id] };
  const first = (await api.post(`${root}/analyses/batch`, input)).body.data.batch;
  await waitForBatch(api, first.id);
  const again = (
    await api.post(`${root}/analyses/batch`, { positionId: position.id, files: [announce('Fay')] })
  ).body;
  const [file] = again.data.files;
  assert.deepEqual([file.state, file.documentId, again.data.batch.state], ['known', document.id, 'done']);
  const alone = (await api.upload(cvOf('Gus'), 'Gus.txt')).body.data;
  await api.post(`${root}/analyses`, { documentId: alone.id, positionId: position.id });
  const third = await api.post(`${root}/analyses/batch`, {
    positionId: position.id,
    files: [announce('Gus')],
  });
  assert.equal(third.body.data.files[0].state, 'known');
});

test('a file whose window was closed is taken over by the batch that it is given to next', async () => {
  const { api, position } = await app.open();
  const give = async (names: string[]) =>
    (await api.post(`${root}/analyses/batch`, { positionId: position.id, files: names.map(announce) })).body
      .data;
  const left = await give(['Hal', 'Ida']);
  const next = await give(['Ida']);
  assert.equal(next.files[0].id, left.files[1].id);
  assert.equal((await api.get(`${root}/batches/${left.batch.id}`)).body.data.counts.total, 1);
  const stopped = (await api.post(`${root}/batches/${left.batch.id}/cancel`, {})).body.data;
  assert.deepEqual([stopped.state, stopped.counts.cancelled], ['done', 1]);
  assert.equal((await give(['Hal'])).files[0].state, 'awaited');
});

test('nothing but its own content arrives as a file, and only in its own batch', async () => {
  const { api, position } = await app.open();
  const give = async (name: string) =>
    (await api.post(`${root}/analyses/batch`, { positionId: position.id, files: [announce(name)] })).body
      .data;
  const [own, other] = [await give('Lea'), await give('Max')];
  const stranger = (await api.upload('Something else altogether.', 'x.txt')).body.data;
  const tell = async (batchId: string, documentId: string) =>
    (await api.post(`${root}/batches/${batchId}/arrivals`, { files: [{ id: own.files[0].id, documentId }] }))
      .body.data;
  await tell(other.batch.id, stranger.id);
  const { counts } = (await api.get(`${root}/batches/${own.batch.id}`)).body.data;
  assert.equal(counts.awaited, 1);
  assert.equal((await tell(own.batch.id, stranger.id)).counts.failed, 1);
  const { data } = (await api.get(`${root}/batches/${own.batch.id}/files`)).body;
  assert.equal(data.files[0].error.code, 'batches.changed_meanwhile');
});

test('a file that cannot be read says why, and is tried again when it is asked for', async () => {
  const { api, position } = await app.open();
  const broken = '%PDF-1.7 this is no PDF';
  const { data: document } = (await api.upload(broken, 'broken.pdf')).body;
  const input = { positionId: position.id, documentIds: [document.id] };
  const { id } = (await api.post(`${root}/analyses/batch`, input)).body.data.batch;
  const first = await waitForBatch(api, id);
  assert.deepEqual([first.batch.counts.failed, first.files[0].error.code], [1, 'documents.broken_file']);
  const before = (await api.post(`${root}/batches/${id}/retry`, {})).body.data;
  assert.equal(before.state, 'open');
  assert.equal((await waitForBatch(api, id)).batch.counts.failed, 1);
});

test('a full queue loses no file: the batch goes on when there is room', async () => {
  const { api, position, tenant } = await app.open();
  const fill = Array.from({ length: 1000 }, () => createId());
  await app.db.inTenant(tenant.id, () =>
    app.db.query(
      `INSERT INTO jobs (id, tenant_id, module, name, input, locale, due_at)
       SELECT id, $2, 'cv-analysis', 'analyse-cv', '{}', 'en', now() + interval '1 day' FROM unnest($1::text[]) AS id`,
      [fill, tenant.id],
    ),
  );
  const { data: document } = (await api.upload(cvOf('Jo'), 'Jo.txt')).body;
  const input = { positionId: position.id, documentIds: [document.id] };
  const given = await api.post(`${root}/analyses/batch`, input);
  assert.deepEqual([given.status, given.body.data.batch.counts.arrived], [202, 1]);
  await app.db.inTenant(tenant.id, () =>
    app.db.query('DELETE FROM jobs WHERE id = ANY ($1::text[])', [fill]),
  );
  assert.equal((await waitForBatch(api, given.body.data.batch.id)).batch.counts.done, 1);
});

test('only what changed since is told, and another tenant is told nothing', async () => {
  const { api, position } = await app.open();
  const { data: document } = (await api.upload(cvOf('Kit'), 'Kit.txt')).body;
  const input = { positionId: position.id, documentIds: [document.id] };
  const { id } = (await api.post(`${root}/analyses/batch`, input)).body.data.batch;
  await waitForBatch(api, id);
  const later = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
  assert.deepEqual((await api.get(`${root}/batches/${id}/files?changedSince=${later}`)).body.data.files, []);
  const stranger = await app.open();
  assert.equal((await stranger.api.get(`${root}/batches/${id}/files`)).status, 404);
  assert.equal((await stranger.api.post(`${root}/batches/${id}/cancel`, {})).status, 404);
  assert.equal((await stranger.candidate.get(`${root}/batches/${id}`)).status, 404);
});

test('a page of batches ends where their files become many, and the next one goes on from there', async () => {
  const { api, position } = await app.open();
  const made: string[] = [];
  for (const name of ['Lea', 'Max', 'Noa']) {
    const input = { positionId: position.id, files: [announce(name)] };
    made.unshift((await api.post(`${root}/analyses/batch`, input)).body.data.batch.id);
  }
  await app.db.inSystem(() =>
    app.db.query(
      `INSERT INTO m_cv_analysis_batch_files (id, tenant_id, record, version)
       SELECT left(id, 20) || lpad(n::text, 6, '0'), tenant_id, record || jsonb_build_object('claim', n), version
       FROM m_cv_analysis_batch_files, generate_series(1, 3999) n WHERE record ->> 'batchId' = $1`,
      [made[0]],
    ),
  );
  const first = (await api.get(`${root}/batches`)).body;
  assert.deepEqual(
    first.data.map(({ id, counts }: { id: string; counts: { total: number } }) => [id, counts.total]),
    [[made[0], 4000]],
  );
  const second = (await api.get(`${root}/batches?cursor=${first.page.next}`)).body;
  assert.deepEqual(
    second.data.map(({ id }: { id: string }) => id),
    made.slice(1),
  );
  assert.equal(second.page.next, null);
});

test('what cannot be read and what is there twice stay in the list, and go with the person whose CV it is', async () => {
  const { api, position } = await app.open();
  const first = announce('Ola');
  const unsent = [
    {
      key: 'window-1:1',
      name: 'photo.jpg',
      size: 9,
      error: { code: 'documents.unsupported_type', message: 'No.' },
    },
    { key: 'window-1:2', name: 'copy-of-Ola.txt', size: first.size, sha256: first.sha256, error: null },
  ];
  const give = async () =>
    (
      await api.post(`${root}/analyses/batch`, {
        key: 'same-key',
        positionId: position.id,
        files: [first],
        unsent,
      })
    ).body.data;
  const { batch, files } = await give();
  const sent = (await api.upload(cvOf('Ola'), 'Ola.txt', { once: files[0].id })).body.data;
  await waitForBatch(api, batch.id);
  await give();
  await api.post(`${root}/batches/${batch.id}/retry`, {});
  const after = await waitForBatch(api, batch.id);
  assert.deepEqual(
    after.files.map(({ name, state }: { name: string; state: string }) => [name, state]),
    [
      ['Ola.txt', 'done'],
      ['photo.jpg', 'failed'],
      ['copy-of-Ola.txt', 'double'],
    ],
  );
  const { total, done, failed, double } = after.batch.counts;
  assert.deepEqual([total, done, failed, double], [2, 1, 1, 1]);
  assert.equal(after.files[2].subjectId, sent.subjectId);
});

test('in blind mode each file of the list has a number instead of its name', async () => {
  const { api, position } = await app.open();
  const [own] = (await api.get('/installations')).body.data;
  await api.patch(`/installations/${own.id}`, { settings: { ...own.settings, blindByDefault: true } });
  const input = { positionId: position.id, files: ['Pia', 'Quinn'].map(announce) };
  const { batch } = (await api.post(`${root}/analyses/batch`, input)).body.data;
  const { files } = (await api.get(`${root}/batches/${batch.id}/files`)).body.data;
  assert.deepEqual(
    files.map(({ name }: { name: string }) => name),
    ['CV 1.txt', 'CV 2.txt'],
  );
});
