import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { sweepGarbage } from '../files/index.ts';

const app = await startTestApp();
const { db, kernel } = app;
const consent = { consent: '2026-11' };
const cv = 'Ada Lovelace\nAnalyst';

const countGarbage = async () => (await db.inSystem(() => db.query('SELECT FROM garbage'))).length;

test('a candidate gives a file, a member downloads it as it was', async () => {
  const { api, tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const { status, body } = await candidate.api.upload(cv, 'Lebenslauf Ä.txt', consent);
  assert.equal(status, 201);
  assert.equal(body.data.type, 'text/plain');
  assert.equal(body.data.size, cv.length);
  const content = await api.get(`/documents/${body.data.id}/content`);
  assert.equal(content.body, cv);
  assert.match(content.headers.get('content-disposition') ?? '', /^attachment/);
  assert.equal(await countGarbage(), 0);
});

test('without consent a candidate’s file is not kept', async () => {
  const { tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const { status, body } = await candidate.api.upload(cv, 'cv.txt');
  assert.equal(status, 422);
  assert.equal(body.error.code, 'documents.consent_needed');
  await sweepGarbage(kernel);
  assert.equal(await countGarbage(), 0);
});

test('the same file twice is the same document', async () => {
  const { tenant, api } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const first = await candidate.api.upload(cv, 'cv.txt', consent);
  const second = await candidate.api.upload(cv, 'copy.txt', consent);
  assert.equal(second.status, 200);
  assert.equal(second.body.data.id, first.body.data.id);
  assert.equal((await api.get('/documents')).body.data.length, 1);
});

test('two tabs that give the same file at once make one document', async () => {
  const { tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const answers = await Promise.all([1, 2, 3].map(() => candidate.api.upload(cv, 'cv.txt', consent)));
  const ids = new Set(answers.map(({ body }) => body.data.id));
  assert.equal(ids.size, 1);
});

test('an empty file, a huge file and no file each get their own answer, and leave nothing', async () => {
  const { tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const empty = await candidate.api.upload('', 'cv.txt', consent);
  assert.deepEqual([empty.status, empty.body.error.code], [422, 'documents.empty_file']);
  const huge = await candidate.api.upload(Buffer.alloc(21 * 1024 * 1024), 'cv.pdf', consent);
  assert.deepEqual([huge.status, huge.body.error.code], [413, 'documents.too_large']);
  const none = await candidate.api.post('/documents', {});
  assert.equal(none.status, 415);
  await sweepGarbage(kernel);
  assert.equal(await countGarbage(), 0);
});

test('a person who takes their data back is gone with file, jobs and records', async () => {
  const { tenant, api } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const { body } = await candidate.api.upload(cv, 'cv.txt', consent);
  const { storage_key: key } = (await db.inSystem(() =>
    db.one<{ storage_key: string }>('SELECT storage_key FROM documents WHERE id = $1', [body.data.id]),
  ))!;
  assert.equal((await candidate.api.delete('/subjects/me')).status, 204);
  assert.deepEqual((await api.get('/subjects')).body.data, []);
  assert.equal((await api.get(`/documents/${body.data.id}`)).status, 404);
  await sweepGarbage(kernel);
  await assert.rejects(kernel.storage.bytes(key));
});

test('a member’s upload becomes a new person’s document', async () => {
  const { api } = await app.signIn('manager');
  const { body } = await api.upload(cv, 'cv.txt');
  const people = (await api.get('/subjects')).body.data;
  assert.deepEqual(
    people.map(({ id }: { id: string }) => id),
    [body.data.subjectId],
  );
});
