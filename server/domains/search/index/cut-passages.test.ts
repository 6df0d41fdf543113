import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAllWords } from '../analysis/find-words.ts';
import { cutPassages, passageLength } from './cut-passages.ts';

const sentence = (i: number) =>
  `Sentence number ${i} tells what happened on day ${i * 7} of the journey to the north. `;
const texts: Readonly<Record<string, string>> = {
  prose: Array.from({ length: 80 }, (_, i) => sentence(i)).join(''),
  wrapped: Array.from({ length: 80 }, (_, i) => sentence(i).replace('what happened', 'what\nhappened')).join(
    '',
  ),
  table: Array.from({ length: 90 }, (_, i) => `| row ${i} | ${i * 3} | ${i * 9} |`).join('\n'),
  windows: Array.from({ length: 80 }, (_, i) => `${sentence(i)}\r\n\r\n`).join(''),
  chinese: '候选人熟悉分布式数据库，并且在上海工作了五年。'.repeat(90),
  endless: 'x'.repeat(4000),
  emoji: '👩‍💻'.repeat(900),
  clauses: 'and so it went on, day after day, '.repeat(200),
  short: 'Only this.',
};

for (const [name, text] of Object.entries(texts))
  test(`passages of ${name} cover everything, are no longer than allowed and split no character`, async () => {
    const passages = await cutPassages(text);
    const seen = new Uint8Array(text.length);
    const tiled = new Uint8Array(text.length);
    passages.forEach(({ start, end, ordinal, tile }, index) => {
      assert.equal(ordinal, index);
      assert.ok(end - start <= passageLength && end > start);
      assert.ok(text.slice(start, end).isWellFormed());
      seen.fill(1, start, end);
      if (tile) tiled.fill(1, start, end);
    });
    for (let i = 0; i < text.length; i += 1)
      if (/\S/.test(text[i]!)) assert.ok(seen[i] && tiled[i], `${i}: ${text.slice(i, i + 20)}`);
    const tiles = passages.filter(({ tile }) => tile);
    const sum = tiles.reduce((total, { start, end }) => total + end - start, 0);
    assert.ok(sum < text.length * 1.5 + passageLength, 'tiles nearly do not overlap');
  });

test('sentences stay whole', async () => {
  const { prose } = texts;
  for (const { start, end } of await cutPassages(prose!)) {
    assert.ok(prose!.slice(start).startsWith('Sentence'));
    assert.ok(prose!.slice(start, end).endsWith('north.'));
  }
});

test('blanks alone make no passage', async () => assert.deepEqual(await cutPassages(' \n\t\n '), []));

test('a long text is cut while others have their turns', async () => {
  const long = `${'A sentence of a very long book, which has many of them. '.repeat(8000)}\n${'x'.repeat(300_000)}`;
  let turns = 0;
  let working = true;
  const others = (async () => {
    for (; working; turns += 1) await new Promise((next) => setImmediate(next));
  })();
  const passages = await cutPassages(long);
  const words = await findAllWords(long);
  working = false;
  await others;
  assert.ok(passages.length > 1000 && words.length > 80_000);
  assert.ok(turns > 5, `${turns} turns`);
});
