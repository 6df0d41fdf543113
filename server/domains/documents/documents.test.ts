import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../kernel/db/index.ts';
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

test('a picture is refused whatever its name says, and leaves nothing', async () => {
  const { tenant, api } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const picture = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  const { status, body } = await candidate.api.upload(picture, 'cv.pdf', consent);
  assert.deepEqual([status, body.error.code], [415, 'documents.unsupported_type']);
  assert.match(body.error.message, /This is a JPEG file/);
  assert.deepEqual((await api.get('/subjects')).body.data, []);
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

test('an upload that is repeated under its name is one person with one document, also at once', async () => {
  const { api } = await app.signIn('manager');
  const send = (name: string) => api.upload(cv, 'cv.txt', { once: name });
  const name = createId();
  const answers = await Promise.all([send(name), send(name)]);
  answers.push(await send(name));
  assert.equal(new Set(answers.map(({ body }) => body.data.id)).size, 1);
  assert.notEqual((await send(createId())).body.data.subjectId, answers[0]!.body.data.subjectId);
  assert.equal((await api.get('/subjects')).body.data.length, 2);
});

test('an upload whose name is of another time is refused, and nobody stands before all others for ever', async () => {
  const { api } = await app.signIn('manager');
  for (const time of ['7ZZZZZZZZZ', '0000000000']) {
    const { status, body } = await api.upload(cv, 'cv.txt', { once: time + createId().slice(10) });
    assert.deepEqual([status, body.error.code], [422, 'documents.strange_time']);
  }
  assert.deepEqual((await api.get('/subjects')).body.data, []);
});

test('the same name in another tenant is another person', async () => {
  const [ours, theirs] = [await app.signIn(), await app.signIn()];
  const once = createId();
  const mine = await ours.api.upload(cv, 'cv.txt', { once });
  const other = await theirs.api.upload(cv, 'cv.txt', { once });
  assert.notEqual(mine.body.data.subjectId, other.body.data.subjectId);
  assert.equal(other.status, 201);
});

test('a recruiter brings more files in a minute than a candidate may', async () => {
  const { api, tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  const policy = async (answer: ReturnType<typeof api.upload>) =>
    (await answer).headers.get('ratelimit-policy');
  assert.match((await policy(api.upload(cv, 'cv.txt')))!, /q=1200/);
  assert.match((await policy(candidate.api.upload(cv, 'cv.txt', consent)))!, /q=300/);
});

test('a strange consent or person is refused with its place, and nothing is kept', async () => {
  const { api } = await app.signIn();
  for (const [field, value] of [
    ['consent', 'a\u0000b'],
    ['consent', 'x'.repeat(41)],
    ['subjectId', 'not-an-id'],
    ['once', 'zzz'],
  ] as const) {
    const { status, body } = await api.upload(cv, 'cv.txt', { [field]: value });
    assert.equal(status, 422, field);
    assert.equal(body.error.details[0].path, field);
  }
  assert.deepEqual((await api.get('/documents')).body.data, []);
  await sweepGarbage(kernel);
  assert.equal(await countGarbage(), 0);
});

test('each agreement is noted, also the one to a newer policy with the same file', async () => {
  const { tenant } = await app.signIn();
  const candidate = await enterAsCandidate(app, tenant);
  await candidate.api.upload(cv, 'cv.txt', { consent: '2026-11' });
  await candidate.api.upload(cv, 'cv.txt', { consent: '2027-01' });
  const noted = await db.inTenant(tenant.id, () =>
    db.query<{ policy_version: string }>('SELECT policy_version FROM consents ORDER BY id'),
  );
  assert.deepEqual(
    noted.map(({ policy_version }) => policy_version),
    ['2026-11', '2027-01'],
  );
});

test('a user may read documents but not delete them', async () => {
  const { api, tenant } = await app.signIn();
  const { id } = (await api.upload(cv, 'cv.txt')).body.data;
  const user = await app.signIn('user', tenant);
  assert.equal((await user.api.get(`/documents/${id}`)).status, 200);
  assert.equal((await user.api.delete(`/documents/${id}`)).status, 403);
  assert.equal((await api.delete(`/documents/${id}`)).status, 204);
});
