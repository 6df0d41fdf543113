import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createId } from '../../kernel/db/index.ts';
import { createHashEmbedder } from './testing/hash-embedder.ts';
import { startSearch } from './testing/start-search.ts';
import type { Embedder, Ingest } from './types.ts';

// What belongs to somebody goes with them, whoever takes it away and by whatever way.

const { db, open, makeTenant } = await startSearch();
const search = open({
  findEmbedders: () => Promise.resolve([createHashEmbedder({ dimensions: 64 })]),
});

const put = (tenantId: string, key: string, text: string, more: Partial<Ingest> = {}) =>
  search.ingest({ tenantId, collection: 'docs', key, source: { kind: 'text', text }, ...more });
const ask = async (tenantId: string, query: string, more: object = {}) =>
  (await search.find({ tenantId, collection: 'docs', query, ...more })).hits.map(({ key }) => key).sort();

const makePerson = (tenantId: string) =>
  db.inTenant(tenantId, async () => {
    const id = createId();
    await db.query(`INSERT INTO subjects (id, tenant_id, kind) VALUES ($1, $2, 'named')`, [id, tenantId]);
    return id;
  });
const makeDocument = async (tenantId: string, subjectId: string) => {
  const id = createId();
  // As an upload does before it writes the file.
  await db.inSystem(() =>
    db.query("INSERT INTO garbage (storage_key, due_at) VALUES ($1, now() + interval '1 day')", [id]),
  );
  await db.inTenant(tenantId, () =>
    db.query(
      `INSERT INTO documents (id, tenant_id, subject_id, name, type, size, sha256, storage_key)
       VALUES ($1, $2, $3, 'cv.txt', 'text/plain', 1, $1, $1)`,
      [id, tenantId, subjectId],
    ),
  );
  return id;
};
const run = (tenantId: string, sql: string, id: string) => db.inTenant(tenantId, () => db.query(sql, [id]));

/** Everything that a search leaves behind, to compare. */
const readAll = (tenantId: string) =>
  db.inTenant(tenantId, async () => ({
    terms: await db.query('SELECT term, chunks FROM search_terms ORDER BY term'),
    collections: await db.query(
      'SELECT name, chunks, round(length::numeric, 2) AS length FROM search_collections ORDER BY name',
    ),
    rows: await db.one(`SELECT (SELECT count(*) FROM search_documents) AS documents,
      (SELECT count(*) FROM search_chunks) AS chunks, (SELECT count(*) FROM search_postings) AS postings,
      (SELECT count(*) FROM search_vectors) AS vectors`),
  }));

const cv = 'Mira Vance worked with Kubernetes and Terraform in Lisbon for seven years.';
const kept = 'Our handbook says that Kubernetes is taught to everybody.';

test('an erased person is in no index, no statistic and no vector', async () => {
  const [one, other] = [await makeTenant(), await makeTenant()];
  const subjectId = await makePerson(one);
  for (const collection of ['docs', 'more']) {
    await put(one, 'kept', kept, { collection });
    await put(one, 'cv', cv, { collection, subjectId });
    await put(other, 'kept', kept, { collection });
  }
  assert.deepEqual(await ask(one, 'Kubernetes'), ['cv', 'kept']);
  await run(one, 'DELETE FROM subjects WHERE id = $1', subjectId);
  assert.deepEqual(await ask(one, 'Kubernetes Terraform Mira'), ['kept']);
  assert.deepEqual(await readAll(one), await readAll(other));
  await assert.rejects(put(one, 'cv', cv, { subjectId }), { code: 'search.subject_gone' });
});

test('a document that is removed takes its passages along', async () => {
  const tenantId = await makeTenant();
  const subjectId = await makePerson(tenantId);
  const documentId = await makeDocument(tenantId, subjectId);
  await put(tenantId, documentId, cv, { subjectId, documentId });
  const [hit] = (await search.find({ tenantId, collection: 'docs', query: 'Lisbon' })).hits;
  assert.deepEqual([hit?.documentId, hit?.subjectId], [documentId, subjectId]);
  await run(tenantId, 'DELETE FROM documents WHERE id = $1', documentId);
  const { rows, terms } = await readAll(tenantId);
  assert.deepEqual([rows, terms], [{ documents: 0, chunks: 0, postings: 0, vectors: 0 }, []]);
});

test('people who are erased while others are read leave true counts', async () => {
  const tenantId = await makeTenant();
  const people = await Promise.all(Array.from({ length: 6 }, () => makePerson(tenantId)));
  for (const subjectId of people)
    for (const collection of ['docs', 'more']) await put(tenantId, subjectId, cv, { subjectId, collection });
  await Promise.all([
    ...people.slice(0, 4).map((id) => run(tenantId, 'DELETE FROM subjects WHERE id = $1', id)),
    ...people.slice(4).map((subjectId) => put(tenantId, subjectId, `${cv} Again.`, { subjectId })),
  ]);
  assert.deepEqual(await ask(tenantId, 'Kubernetes'), people.slice(4).toSorted());
  const { terms, collections, rows } = await readAll(tenantId);
  assert.equal(
    collections.reduce((sum, { chunks }) => sum + (chunks as number), 0),
    rows!.chunks,
  );
  assert.equal(
    terms.filter(({ term }) => term === 'lisbon').reduce((sum, { chunks }) => sum + (chunks as number), 0),
    4,
  );
});

test('a tenant that goes leaves nothing', async () => {
  const tenantId = await makeTenant();
  await put(tenantId, 'kept', kept);
  await db.inSystem(() => db.query('DELETE FROM tenants WHERE id = $1', [tenantId]));
  const tables = ['collections', 'documents', 'chunks', 'terms', 'postings', 'spaces', 'vectors'];
  for (const table of tables) {
    const left = await db.inSystem(() =>
      db.query(`SELECT FROM search_${table} WHERE tenant_id = $1`, [tenantId]),
    );
    assert.equal(left.length, 0, table);
  }
});

test('two modules that call their collections alike do not meet', async () => {
  const tenantId = await makeTenant();
  await put(tenantId, 'a', kept, { module: 'one' });
  await put(tenantId, 'b', cv, { module: 'two' });
  assert.deepEqual(await ask(tenantId, 'Kubernetes', { module: 'one' }), ['a']);
  assert.deepEqual(await ask(tenantId, 'Kubernetes', { module: 'two' }), ['b']);
  assert.deepEqual(await ask(tenantId, 'Kubernetes'), []);
  await search.removeCollection({ tenantId, module: 'one', collection: 'docs' });
  assert.deepEqual(await ask(tenantId, 'Kubernetes', { module: 'two' }), ['b']);
});

test('whoever is fenced in finds what is theirs and what is nobody’s, by words and by vectors', async () => {
  const tenantId = await makeTenant();
  const [ada, bob] = [await makePerson(tenantId), await makePerson(tenantId)];
  await put(tenantId, 'ada', cv, { subjectId: ada });
  await put(tenantId, 'bob', cv, { subjectId: bob });
  await put(tenantId, 'kept', kept);
  const indexed = open({
    findEmbedders: () => Promise.resolve([createHashEmbedder({ dimensions: 64 })]),
    exactMost: 0,
  });
  for (const each of [search, indexed]) {
    const find = async (fence: { subjectId: string | null } | undefined, more: object = {}) => {
      const { hits, lexical } = await each.find({
        ...{ tenantId, collection: 'docs', query: 'Kubernetes in Lisbon', ...more },
        ...(fence && { fence }),
      });
      assert.equal(lexical, undefined);
      return hits.map(({ key }) => key).sort();
    };
    assert.deepEqual(await find(undefined), ['ada', 'bob', 'kept']);
    assert.deepEqual(await find({ subjectId: bob }), ['bob', 'kept']);
    assert.deepEqual(await find({ subjectId: null }), ['kept']);
    assert.deepEqual(await find({ subjectId: bob }, { subjectId: ada }), []);
    assert.deepEqual(await find(undefined, { subjectId: ada }), ['ada']);
  }
  const fence = { subjectId: bob };
  const closed = { code: 'modules.out_of_reach' };
  await assert.rejects(put(tenantId, 'ada', 'Mine now.', { subjectId: bob, fence }), closed);
  await assert.rejects(search.remove({ tenantId, collection: 'docs', key: 'kept', fence }), closed);
  assert.equal(await search.remove({ tenantId, collection: 'docs', key: 'bob', fence }), true);
  const listed = await search.list({ tenantId, collection: 'docs', limit: 10, fence });
  assert.deepEqual(
    listed.map(({ key, chunks }) => [key, chunks]),
    [['kept', 1]],
  );
});

test('what has been kept long enough goes, and reading it again keeps it longer', async () => {
  const tenantId = await makeTenant();
  for (const key of ['old', 'again']) await put(tenantId, key, cv, { keepDays: 30 });
  await put(tenantId, 'kept', kept);
  await db.inTenant(tenantId, () =>
    db.query(
      `UPDATE search_documents SET expires_at = now() - interval '1 second' WHERE expires_at IS NOT NULL`,
    ),
  );
  assert.equal((await put(tenantId, 'again', cv, { keepDays: 30 })).changed, false);
  await search.sweep();
  assert.deepEqual(await ask(tenantId, 'Kubernetes'), ['again', 'kept']);
});

test('a module that has its fill is told so, and may still replace what it has', async () => {
  const tenantId = await makeTenant();
  await put(tenantId, 'a', kept, { quota: 2 });
  await put(tenantId, 'b', kept, { quota: 2 });
  await assert.rejects(put(tenantId, 'c', kept, { quota: 2 }), {
    code: 'search.quota_exceeded',
    status: 409,
  });
  assert.equal((await put(tenantId, 'b', cv, { quota: 2 })).changed, true);
});

test('what has no room is refused before anybody is paid for it, and two of a tenant are read at once', async () => {
  const tenantId = await makeTenant();
  const embedder = createHashEmbedder();
  let [asked, now, most] = [0, 0, 0];
  const counting: Embedder = {
    ...embedder,
    async embed(texts, signal) {
      asked += 1;
      now += 1;
      most = Math.max(most, now);
      const made = await embedder.embed(texts, signal);
      await setTimeout(20);
      now -= 1;
      return made;
    },
  };
  const counted = open({ findEmbedders: () => Promise.resolve([counting]) });
  const ingest = (key: string) =>
    counted.ingest({ tenantId, collection: 'docs', key, source: { kind: 'text', text: kept }, quota: 6 });
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(ingest));
  assert.equal(asked, 6);
  assert.ok(most <= 2);
  await assert.rejects(ingest('g'), { code: 'search.quota_exceeded' });
  assert.equal(asked, 6);
});
