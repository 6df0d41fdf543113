import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { createPdf } from '../../../../server/kernel/pdf/index.ts';
import { readDocument } from '../../../../server/kernel/reader/index.ts';
import { placeText } from './place-text.ts';

const pdf = createPdf();
after(() => pdf.close());

/** Reads a page with these things at these places, in points. */
async function lay(things: readonly { text: string; x: number; y: number }[]) {
  const content = things.map(({ text, x, y }) => ({ text, absolutePosition: { x, y }, fontSize: 10 }));
  const layout = await readDocument(await pdf.render({ pageSize: 'A4', content }));
  const { text } = layoutText(layout);
  const find = (words: string) => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length };
  };
  return { layout, text, find };
}

const near = (actual: number, expected: number, by: number) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not near ${expected}`);

test('a word is found where it was printed, and not as wide as its line', async () => {
  const { layout, find } = await lay([
    { text: 'Describes all infrastructure in Terraform', x: 60, y: 100 },
    { text: '熟悉 Kubernetes 集群', x: 60, y: 300 },
  ]);
  const found = placeText(
    layout,
    ['Describes all infrastructure in Terraform', 'Terraform', '集群'].map(find),
  );
  const [line, word, chinese] = found.map(([box]) => box!);
  near(line!.x, 60, 2);
  near(line!.y, 100, 6);
  assert.ok(line!.width > 150 && line!.width < 230);
  near(word!.x + word!.width, line!.x + line!.width, 2);
  assert.ok(word!.width < line!.width / 3);
  near(chinese!.y, 300, 6);
  assert.ok(chinese!.x > 110);
});

test('a passage over several lines has a box for each, and one that is nowhere has none', async () => {
  const { layout, text } = await lay([
    { text: 'First line of it', x: 60, y: 100 },
    { text: 'and the second', x: 60, y: 116 },
  ]);
  const [boxes, none] = placeText(layout, [
    { start: text.indexOf('line'), end: text.indexOf('the second') },
    { start: 0, end: 0 },
  ]);
  assert.equal(boxes!.length, 2);
  assert.ok(boxes![0]!.x > 70 && boxes![0]!.y < boxes![1]!.y);
  assert.deepEqual(none, []);
});
