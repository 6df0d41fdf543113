import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Embedder } from '../index.ts';
import { createHashEmbedder } from '../testing/hash-embedder.ts';
import { startSearch } from '../testing/start-search.ts';
import { completeSpace } from './complete-space.ts';
import { askIndex } from './nearest.ts';
import { listSpaces, nameIndex } from './spaces.ts';

const { db, jobs, open, makeTenant } = await startSearch();

const put = (search: ReturnType<typeof open>, tenantId: string, key: string, text: string) =>
  search.ingest({ tenantId, collection: 'docs', key, source: { kind: 'text', text } });
const give = (...embedders: Embedder[]) => ({ findEmbedders: () => Promise.resolve(embedders) });
const spacesOf = (tenantId: string) =>
  db.inTenant(tenantId, async () => {
    const row = await db.one<{ id: number }>('SELECT id FROM search_collections');
    return row ? listSpaces(db, row.id) : [];
  });

/** Texts stand at an angle that they name, as `<12>`; a question looks at 0. */
const angles: Embedder = {
  space: 'angles@2',
  weight: 1,
  embed: (texts) =>
    Promise.resolve({
      vectors: texts.map((text) => {
        const angle = (Number(/<(\d+)>/.exec(text)?.[1] ?? 0) * Math.PI) / 1000;
        return [Math.cos(angle), Math.sin(angle)];
      }),
    }),
};
const page = (angle: number) => `<${angle}> ${'Lorem ipsum dolor sit amet. '.repeat(27)}`;

test('what no word of the question says is found by its vector', async () => {
  const tenantId = await makeTenant();
  const search = open(give(angles));
  for (const angle of [300, 100, 200]) await put(search, tenantId, `at ${angle}`, page(angle));
  const found = await search.find({ tenantId, collection: 'docs', query: 'quux' });
  assert.deepEqual(
    found.hits.map(({ key }) => key),
    ['at 100', 'at 200', 'at 300'],
  );
  const words = await search.find({ tenantId, collection: 'docs', query: 'quux', semantic: false });
  assert.deepEqual(words, { hits: [], lexical: 'asked' });
});

test('the index of all tenants yields ten of ten to a tenant whose vectors are far behind the others', async () => {
  const [loud, quiet] = [await makeTenant(), await makeTenant()];
  const search = open({ ...give(angles), exactMost: 0 });
  const noise = await put(
    search,
    loud,
    'noise',
    Array.from({ length: 500 }, (_, i) => page(i % 50)).join('\n\n'),
  );
  assert.ok(noise.vectors >= 400);
  for (let i = 0; i < 12; i += 1) await put(search, quiet, `own ${i}`, page(500 + i));
  const ask = () => search.find({ tenantId: quiet, collection: 'docs', query: 'quux', limit: 10 });
  const expected = Array.from({ length: 10 }, (_, i) => `own ${i}`);
  assert.deepEqual(
    (await ask()).hits.map(({ key }) => key),
    expected,
  );
  if (!db.dialectFacts.vector) return;
  const [space] = await spacesOf(quiet);
  const vector = Float32Array.from([1, 0]);
  const everything = { keys: undefined, subjectId: undefined, fence: undefined };
  await db.inTenant(quiet, async () => {
    assert.equal((await askIndex(db, { space: space!, vector, documents: everything }, 10)).length, 10);
    await db.query("SELECT set_config('enable_sort', 'off', true)");
    const statement = `SELECT ordinal FROM search_vectors WHERE space_id = ${space!.id} AND dimensions = 2
      ORDER BY embedding::vector(2) <=> '[1,0]'::vector(2) LIMIT 10`;
    const plan = JSON.stringify(await db.query(`EXPLAIN ${statement}`));
    assert.ok(plan.includes(nameIndex(2)), plan);
    await db.query("SELECT set_config('hnsw.iterative_scan', 'off', true)");
    assert.equal((await db.query(statement)).length, 0, 'the filter is what makes this hard');
  });
});

test('an embedder that fails costs no document and no answer, and its vectors follow', async () => {
  const tenantId = await makeTenant();
  let broken = true;
  const moody: Embedder = {
    ...angles,
    embed: (texts, signal) =>
      broken ? Promise.reject(new Error('no model here')) : angles.embed(texts, signal),
  };
  const search = open(give(moody));
  const receipt = await put(search, tenantId, 'a', page(10));
  assert.equal(receipt.vectors, 0);
  assert.deepEqual(
    receipt.skipped.map(({ what, count }) => [what, count]),
    [['vectors', 1]],
  );
  assert.equal((await search.find({ tenantId, collection: 'docs', query: 'lorem' })).lexical, 'no_vectors');
  broken = false;
  assert.equal(await completeSpace(db, give(moody).findEmbedders, { tenantId, collection: 'docs' }), 1);
  const found = await search.find({ tenantId, collection: 'docs', query: 'quux' });
  assert.deepEqual([found.hits.length, found.lexical], [1, undefined]);
  broken = true;
  const words = await search.find({ tenantId, collection: 'docs', query: 'lorem' });
  assert.deepEqual([words.hits.length, words.lexical], [1, 'embedder_failed']);
});

test('while a new space is made the old one answers, and then it is gone', async () => {
  const tenantId = await makeTenant();
  const [old, next] = [
    createHashEmbedder({ name: 'old', dimensions: 32 }),
    createHashEmbedder({ name: 'next', dimensions: 48 }),
  ];
  let embedders = [old];
  const search = open({ findEmbedders: () => Promise.resolve(embedders) });
  for (let i = 0; i < 150; i += 1) await put(search, tenantId, `k${i}`, `Document ${i} about waterfalls.`);
  const answers: (string | undefined)[] = [];
  const ask = async () => {
    const found = await search.find({ tenantId, collection: 'docs', query: 'waterfall' });
    assert.equal(found.hits.length, 10);
    answers.push(found.lexical);
  };
  const watched: Embedder = {
    ...next,
    embed: async (texts, signal) => {
      // A question in the midst of it, and a document that comes meanwhile.
      if (texts.length > 1) await ask();
      return next.embed(texts, signal);
    },
  };
  embedders = [watched, old];
  const work = completeSpace(db, () => Promise.resolve(embedders), { tenantId, collection: 'docs' });
  await put(search, tenantId, 'late', 'A late document about waterfalls.');
  await work;
  await ask();
  assert.ok(answers.length >= 3);
  assert.deepEqual(new Set(answers), new Set([undefined]));
  assert.deepEqual(
    (await spacesOf(tenantId)).map(({ name, active, dimensions }) => [name, active, dimensions]),
    [['next@48', true, 48]],
  );
  const [count] = await db.inTenant(tenantId, () => db.query('SELECT count(*) FROM search_vectors'));
  assert.deepEqual(count, { count: 151 });
});

test('a tenant that chooses an embedder later gets its vectors in the background', async () => {
  const tenantId = await makeTenant();
  await put(open(), tenantId, 'a', page(1));
  const search = open(give(angles));
  await search.reindex({ tenantId, collection: 'docs' });
  await jobs.start();
  while ((await search.find({ tenantId, collection: 'docs', query: 'quux' })).hits.length === 0)
    await new Promise((wake) => setTimeout(wake, 50));
  assert.deepEqual(
    (await spacesOf(tenantId)).map(({ active }) => active),
    [true],
  );
});

test('vectors that are none are refused, and the document is kept', async () => {
  const tenantId = await makeTenant();
  const answers: [string, number[][]][] = [
    ['too few', []],
    ['no numbers', [[Number.NaN, 1]]],
    ['empty', [[]]],
  ];
  for (const [key, vectors] of answers) {
    const search = open(give({ space: 'bad@2', embed: () => Promise.resolve({ vectors }) }));
    const { skipped } = await put(search, tenantId, key, page(1));
    assert.equal(skipped[0]?.what, 'vectors', key);
  }
  const { hits } = await open().find({ tenantId, collection: 'docs', query: 'lorem' });
  assert.equal(hits.length, 3);
});

test('an embedder that changes the number of its dimensions under one name spoils nothing', async () => {
  const tenantId = await makeTenant();
  await put(open(give(angles)), tenantId, 'a', page(1));
  const changed: Embedder = {
    ...angles,
    embed: (texts) => Promise.resolve({ vectors: texts.map(() => [1, 2, 3]) }),
  };
  const { skipped } = await put(open(give(changed)), tenantId, 'b', page(2));
  assert.equal(skipped[0]?.what, 'vectors');
  await assert.rejects(completeSpace(db, give(changed).findEmbedders, { tenantId, collection: 'docs' }), {
    code: 'search.embedder_wrong',
  });
  const { hits } = await open(give(changed)).find({ tenantId, collection: 'docs', query: 'lorem' });
  assert.deepEqual(hits.map(({ key }) => key).sort(), ['a', 'b']);
});

test('work that is killed half-way goes on where it was, and embeds nothing a third time', async () => {
  const tenantId = await makeTenant();
  const place = { tenantId, collection: 'docs' };
  const text = Array.from({ length: 300 }, (_, i) => page(i)).join('\n\n');
  const { chunks } = await put(open(), tenantId, 'long', text);
  assert.ok(chunks >= 300);
  const embedded: string[] = [];
  const counting: Embedder = {
    ...angles,
    embed: (texts, signal) => {
      embedded.push(...texts);
      return angles.embed(texts, signal);
    },
  };
  const { findEmbedders } = give(counting);
  let batches = 0;
  const killed = completeSpace(db, findEmbedders, {
    ...place,
    touch: async () => {
      batches += 1;
      if (batches === 2) throw new Error('killed');
    },
  });
  await assert.rejects(killed, /killed/);
  const search = open(give(counting));
  const halfway = await search.status(place);
  assert.deepEqual([halfway?.space, halfway?.next], [null, { space: 'angles@2', vectors: 128 }]);
  assert.equal((await search.find({ ...place, query: 'lorem' })).lexical, 'no_vectors');
  await completeSpace(db, findEmbedders, place);
  const status = await search.status(place);
  assert.deepEqual([status?.space, status?.next, status?.vectors], ['angles@2', null, status?.tiles]);
  assert.equal(embedded.length, status?.tiles);
});
