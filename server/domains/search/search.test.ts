import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { readDocument } from '../../kernel/reader/index.ts';
import { makePdf } from '../../kernel/reader/testing/make-pdf.ts';
import { createHashEmbedder } from './testing/hash-embedder.ts';
import { startSearch } from './testing/start-search.ts';

const { db, open, makeTenant } = await startSearch();
const search = open();

const handbook = `# Handbook

## Leave

Whoever wants to take leave asks two weeks before. Parents of small children go first.

## Expenses

Trains are paid in second class. Flights inside the country are not paid.
`;

const put = (tenantId: string, key: string, text: string, markdown = true) =>
  search.ingest({ tenantId, collection: 'docs', key, source: { kind: 'text', text, markdown } });
const ask = async (tenantId: string, query: string) =>
  (await search.find({ tenantId, collection: 'docs', query })).hits;

/** Everything that is stored of a tenant's statistics, to compare. */
const readStatistics = (tenantId: string) =>
  db.inTenant(tenantId, async () => ({
    terms: await db.query('SELECT term, chunks FROM search_terms ORDER BY term'),
    postings: await db.query(
      'SELECT term, ordinals, frequencies, lengths FROM search_postings ORDER BY term',
    ),
    collections: await db.query('SELECT chunks, round(length::numeric, 2) AS length FROM search_collections'),
    left: await db.one('SELECT (SELECT count(*) FROM search_chunks) AS chunks'),
  }));

test('a passage is found by other forms of its words, and says where it stands', async () => {
  const tenantId = await makeTenant();
  const receipt = await put(tenantId, 'handbook', handbook);
  assert.equal(receipt.language, 'en');
  assert.deepEqual([receipt.pages, receipt.vectors, receipt.skipped], [1, 0, []]);
  const [hit] = await ask(tenantId, 'who pays a flight?');
  assert.equal(hit?.key, 'handbook');
  assert.equal(handbook.slice(hit!.start, hit!.end), hit!.text);
  assert.match(hit!.text, /Flights inside the country/);
  assert.deepEqual(await ask(tenantId, 'submarine'), []);
});

test('a long text is found at its place, under its headings', async () => {
  const tenantId = await makeTenant();
  const filler = Array.from(
    { length: 40 },
    (_, i) => `Paragraph ${i} speaks of nothing in particular, at length.\n\n`,
  );
  const text = `# Rules\n\n${filler.join('')}## Dogs\n\nDogs stay outside.\n\n${filler.join('')}`;
  const receipt = await put(tenantId, 'rules', text);
  assert.ok(receipt.chunks > 4);
  const hits = await ask(tenantId, 'dogs');
  assert.match(hits[0]!.text, /Dogs stay outside/);
  for (const hit of hits) {
    assert.equal(text.slice(hit.start, hit.end), hit.text);
    assert.ok(hit.text.length <= 800);
    assert.equal(hit.headings[0], 'Rules');
  }
});

test('what stands on the second page of a file is found there', async () => {
  const tenantId = await makeTenant();
  const lines = (about: string) =>
    Array.from({ length: 30 }, (_, i) => ({
      text: `Line ${i} of this page is about ${about}.`,
      y: 60 + i * 20,
    }));
  const bytes = makePdf([lines('rivers'), lines('mountains')]);
  const receipt = await search.ingest({
    tenantId,
    collection: 'docs',
    key: 'file',
    source: { kind: 'file', bytes, name: 'a.pdf' },
  });
  assert.equal(receipt.pages, 2);
  const [hit] = await ask(tenantId, 'mountains');
  assert.deepEqual([hit?.page, hit?.lastPage], [2, 2]);
  const layout = await readDocument(bytes);
  assert.equal(layoutText(layout).text.slice(hit!.start, hit!.end), hit!.text);
});

test('the same document again changes nothing, and a new one under its key takes its place', async () => {
  const tenantId = await makeTenant();
  const first = await put(tenantId, 'a', handbook);
  const again = await put(tenantId, 'a', handbook);
  assert.deepEqual({ ...again, changed: true }, first);
  assert.equal(again.changed, false);
  const next = await put(tenantId, 'a', 'Bicycles are paid, too.');
  assert.equal(next.changed, true);
  assert.notEqual(next.checksum, first.checksum);
  assert.deepEqual(await ask(tenantId, 'flights'), []);
  assert.equal((await ask(tenantId, 'bicycle')).length, 1);
});

test('adding, replacing and removing leave the statistics that adding alone would have made', async () => {
  const [one, other] = [await makeTenant(), await makeTenant()];
  await put(one, 'kept', handbook);
  await put(one, 'gone', 'Flights, trains and ships. Ships are slow.');
  await put(one, 'gone', 'Only ships, for whoever has time for leave.');
  assert.equal(await search.remove({ tenantId: one, collection: 'docs', key: 'gone' }), true);
  assert.equal(await search.remove({ tenantId: one, collection: 'docs', key: 'gone' }), false);
  await put(other, 'kept', handbook);
  assert.deepEqual(await readStatistics(one), await readStatistics(other));
  assert.equal(await search.removeCollection({ tenantId: one, collection: 'docs' }), true);
  const { terms, postings, collections, left } = await readStatistics(one);
  assert.deepEqual([terms, postings, collections, left], [[], [], [], { chunks: 0 }]);
});

test('many who write into one collection at once leave a true count', async () => {
  const tenantId = await makeTenant();
  await Promise.all(
    Array.from({ length: 12 }, (_, i) => put(tenantId, `k${i % 6}`, `${handbook}\nNumber ${i}.`)),
  );
  const { terms, collections, left } = await readStatistics(tenantId);
  assert.equal(collections[0]!.chunks, left!.chunks);
  assert.equal(terms.find(({ term }) => term === 'flight')!.chunks, 6);
});

test('German, Spanish, French and Chinese are found in their own words', async () => {
  const tenantId = await makeTenant();
  const texts = {
    de: 'Die Häuser der Stadt werden von vielen Entwicklern bewohnt und sind nicht leer.',
    es: 'Los ingenieros estaban corriendo por las calles de la ciudad con sus niños.',
    fr: 'Les maisons de la ville sont habitées par des développeuses qui ne dorment pas.',
    zh: '候选人熟悉分布式数据库，并且在上海工作了五年。',
  };
  for (const [key, text] of Object.entries(texts))
    assert.equal((await put(tenantId, key, text)).language, key);
  for (const [query, key] of [
    ['haus', 'de'],
    ['HÄUSER', 'de'],
    ['ingeniero', 'es'],
    ['ninos', 'es'],
    ['maison', 'fr'],
    ['habitée', 'fr'],
    ['数据库', 'zh'],
    ['在上海', 'zh'],
  ] as const)
    assert.equal((await ask(tenantId, query))[0]?.key, key, query);
});

test('only documents of the given keys are found where keys are given', async () => {
  const tenantId = await makeTenant();
  for (const key of ['a', 'b', 'c']) await put(tenantId, key, handbook);
  const request = { tenantId, collection: 'docs', query: 'leave', keys: ['b'], per: 'document' } as const;
  assert.deepEqual(
    (await search.find(request)).hits.map(({ key }) => key),
    ['b'],
  );
});

test('passages of one answer do not repeat each other, and each document counts once where that is asked', async () => {
  const tenantId = await makeTenant();
  const text = Array.from(
    { length: 60 },
    (_, i) => `Sentence ${i} is about whales and the sea around them.`,
  ).join(' ');
  await put(tenantId, 'a', text);
  await put(tenantId, 'b', text);
  const hits = await ask(tenantId, 'whales');
  for (const one of hits)
    for (const other of hits)
      if (one !== other && one.key === other.key)
        assert.ok(Math.min(one.end, other.end) - Math.max(one.start, other.start) <= 400);
  const each = await search.find({ tenantId, collection: 'docs', query: 'whales', per: 'document' });
  assert.deepEqual(each.hits.map(({ key }) => key).sort(), ['a', 'b']);
});

test('a limit that is none is the usual one, and none is beyond the most', async () => {
  const tenantId = await makeTenant();
  for (let i = 0; i < 12; i += 1) await put(tenantId, `k${i}`, 'All speak of whales.');
  const count = async (limit: number) =>
    (await search.find({ tenantId, collection: 'docs', query: 'whale', limit })).hits.length;
  assert.deepEqual(
    [await count(Number.NaN), await count(-3), await count(2.9), await count(1e9)],
    [10, 1, 2, 12],
  );
});

test('odd texts neither fail nor get lost', async () => {
  const tenantId = await makeTenant();
  const odd =
    '# he\0ad\n\nzero\0byte, half \ud83d pair, \u202e turned, 👩‍💻 family, \u{20000} rare, C++ and C# and .NET';
  await put(tenantId, 'odd', odd);
  for (const query of ['byte', 'rare', 'c++', 'C#', 'net'])
    assert.equal((await ask(tenantId, query)).length, 1, query);
  for (const query of ['', '   ', "'; DROP TABLE search_chunks; --", '\0', 'the of and', '%_*'])
    await ask(tenantId, query);
  await assert.rejects(put(tenantId, 'empty', ' \n '), { code: 'search.empty_document' });
  await assert.rejects(put(tenantId, 'x'.repeat(201), 'text'), { code: 'search.invalid_key' });
  const word = 'x'.repeat(5000);
  const { chunks } = await put(tenantId, 'endless', word);
  assert.ok(chunks >= 7);
});

test('nothing of one tenant is found by another, by words or by vectors', async () => {
  const embedder = createHashEmbedder({ dimensions: 64 });
  const hybrid = open({ findEmbedders: () => Promise.resolve([embedder]), exactMost: 0 });
  const canaries = new Map<string, string>();
  for (let i = 0; i < 50; i += 1) {
    const tenantId = await makeTenant();
    const canary = `canary${i}x${Math.random().toString(36).slice(2)}`;
    canaries.set(tenantId, canary);
    const text = `The secret bird of this house is called ${canary}. Everybody likes birds.`;
    const receipt = await hybrid.ingest({
      tenantId,
      collection: 'docs',
      key: 'same',
      source: { kind: 'text', text },
    });
    assert.equal(receipt.vectors, 1);
  }
  const all = [...canaries.values()];
  for (const [tenantId, own] of canaries) {
    for (const query of ['secret bird', all.join(' ')]) {
      const { hits } = await hybrid.find({ tenantId, collection: 'docs', query });
      assert.equal(hits.length, 1);
      assert.deepEqual(
        all.filter((canary) => hits.some(({ text }) => text.includes(canary))),
        [own],
      );
    }
    const counts = await db.inTenant(tenantId, () =>
      db.query(`SELECT (SELECT count(*) FROM search_chunks) + (SELECT count(*) FROM search_vectors)
        + (SELECT count(*) FROM search_documents) + (SELECT count(*) FROM search_collections)
        + (SELECT count(*) FROM search_spaces) AS rows`),
    );
    assert.deepEqual(counts, [{ rows: 5 }]);
  }
});

test('words by which a question speaks of the text are not looked for', async () => {
  const tenantId = await makeTenant();
  await put(tenantId, 'about', 'This article describes its own text: it is mentioned in the article.');
  await put(tenantId, 'whales', 'Whales sleep near the surface.');
  for (const query of [
    'How do whales sleep, as described in the article?',
    'According to the text, where do whales sleep?',
    'laut Text whales sleep',
  ])
    assert.equal((await ask(tenantId, query))[0]?.key, 'whales', query);
  assert.equal((await ask(tenantId, 'in the article'))[0]?.key, 'about', 'nothing else was asked');
  await put(tenantId, 'parser', 'Errors of the document parser are told.');
  assert.equal((await ask(tenantId, 'errors in the document parser'))[0]?.key, 'parser');
  const german = await put(tenantId, 'laut', 'Der Motor ist laut und wird nicht leiser, wenn er warm ist.');
  assert.equal(german.language, 'de');
  assert.equal((await ask(tenantId, 'Wie laut ist er?'))[0]?.key, 'laut');
});

test('a document is ranked as a whole, and shown by its best passage', async () => {
  const tenantId = await makeTenant();
  const filler = 'Nothing is said here that anybody would look for today. '.repeat(20);
  await put(tenantId, 'both', `Lanterns hang there.\n\n${filler}\n\nHarbours freeze in winter.`);
  await put(tenantId, 'one', `Lanterns, lanterns: all about lanterns.\n\n${filler}`);
  const query = 'lanterns of harbours';
  const { hits } = await search.find({ tenantId, collection: 'docs', query, per: 'document' });
  assert.deepEqual(
    hits.map(({ key }) => key),
    ['both', 'one'],
  );
  assert.match(hits[0]!.text, /Lanterns hang|Harbours freeze/);
});
