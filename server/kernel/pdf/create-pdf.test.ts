import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { readDocument } from '../reader/index.ts';
import { createPdf } from './index.ts';

const pdf = createPdf();
const read = async (bytes: Uint8Array) => {
  const layout = await readDocument(bytes);
  return { text: layoutText(layout).text, totalPages: layout.pages.length };
};

test('text in several languages can be selected in the file, Chinese included', async () => {
  const bytes = await pdf.render({
    content: [
      'Plain Łódź',
      { text: ['Größe: ', { text: '必须', bold: true }, ' ok'] },
      { table: { body: [['熟悉数据库', { text: 'cell', bold: true }]] } },
    ],
  });
  const { text } = await read(bytes);
  for (const part of ['Plain Łódź', 'Größe', '必须', '熟悉数据库', 'cell'])
    assert.ok(text.includes(part), part);
});

test('a footer says which page of how many it is', async () => {
  const bytes = await pdf.render({ content: ['one'], footer: { text: 'Page {page} of {pages}, 必须' } });
  assert.match((await read(bytes)).text, /Page 1 of 1, 必须/);
});

test('a page break makes another page', async () => {
  const bytes = await pdf.render({ content: ['one', { text: 'two', pageBreak: 'before' }] });
  assert.equal((await read(bytes)).totalPages, 2);
});

test('one constant may be drawn in two documents', async () => {
  const body = [['cell', { text: 'bold', bold: true }]];
  const shared = { table: { body, widths: ['*', 'auto'] }, margin: [0, 4, 0, 4] };
  const chart = { canvas: [{ type: 'rect', x: 0, y: 0, w: 10, h: 4, color: '#000000' }] };
  for (const name of ['first', 'second']) {
    const bytes = await pdf.render({
      content: [name, shared, { columns: [chart, { text: 'x', width: '*' }] }],
    });
    assert.ok((await read(bytes)).text.includes('cell'));
  }
});

test('the caller keeps its definition as it was', async () => {
  const definition = { content: [{ text: '必须', style: 'x' }], styles: { x: { bold: true } } };
  const before = JSON.stringify(definition);
  await pdf.render(definition);
  assert.equal(JSON.stringify(definition), before);
});

test('the same definition with a fixed date gives the same bytes', async () => {
  const definition = { content: ['same 必须'], info: { title: 'T', creationDate: '2026-01-02T03:04:05Z' } };
  assert.deepEqual(await pdf.render(definition), await pdf.render(definition));
});

const refused: Record<string, unknown> = {
  'a picture from disk': { content: [{ image: '/etc/passwd' }] },
  'a picture from an address': { content: [{ stack: [{ image: 'https://example.com/a.png' }] }] },
  'a file to attach': { content: ['x'], attachments: { a: { src: '/etc/passwd' } } },
  'an SVG that loads': { content: [{ svg: '<svg><image xlink:href="/etc/passwd"/></svg>' }] },
  'a link to a file': { content: [{ text: 'x', link: 'file:///etc/passwd' }] },
  'an unknown font': { content: [{ text: 'x', font: '/tmp/font.ttf' }] },
  'more text than anybody reads': { content: ['word '.repeat(200_001)] },
  'a function': { content: [{ text: () => 'x' }] },
  nothing: null,
  'no content': { footer: 'x' },
};

for (const [what, definition] of Object.entries(refused)) {
  test(`${what} is refused with the reason`, async () => {
    await assert.rejects(pdf.render(definition), { code: 'pdf.invalid_definition', status: 422 });
  });
}

test('a refused document does not hold up the next one', async () => {
  const [bad, good] = await Promise.allSettled([pdf.render({}), pdf.render({ content: ['next'] })]);
  assert.equal(bad.status, 'rejected');
  assert.equal(good.status, 'fulfilled');
});

test('a tagged file has its paragraphs and headings as elements in reading order', async () => {
  const content = [
    { text: 'Heading', fontSize: 20, bold: true },
    'First words',
    { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9 }] },
  ];
  const bytes = await pdf.render({ content, tagged: true, compress: false, language: 'en' });
  const source = Buffer.from(bytes).toString('latin1');
  const kinds = [...source.matchAll(/\/S \/(\w+)/g)].map(([, kind]) => kind);
  assert.deepEqual(kinds.filter((kind) => kind === 'Document' || kind === 'H1' || kind === 'P').sort(), [
    'Document',
    'H1',
    'P',
  ]);
  assert.match(source, /\/Artifact <<[\s\S]*?BDC/);
  assert.match(source, /\/Lang \(en\)/);
});

/** Twenty thousand pages with a header of their own: minutes of work. */
const endless = {
  content: Array.from({ length: 20_000 }, () => ({ text: 'x', pageBreak: 'before' })),
  header: { text: 'word '.repeat(300) },
};

test('a document that takes too long is given up, and so is the next one', async () => {
  const hasty = createPdf({ timeoutMs: 1 });
  for (const _ of [1, 2]) {
    await assert.rejects(hasty.render({ content: ['x'] }), { code: 'pdf.timed_out', status: 422 });
  }
  await hasty.close();
});

test('the host goes on while a document is drawn that takes minutes', async () => {
  const patient = createPdf();
  let isDone = false;
  const drawing = Promise.allSettled([patient.render(endless)]).then(() => {
    isDone = true;
  });
  for (let turn = 0; turn < 20; turn += 1) await new Promise((wake) => setTimeout(wake, 10));
  assert.equal(isDone, false);
  await patient.close();
  await drawing;
});

test('a document that needs too much memory is refused, and the next one is made', async () => {
  const small = createPdf({ memoryMb: 32 });
  await assert.rejects(small.render(endless), { code: 'pdf.invalid_definition' });
  const bytes = await small.render({ content: ['next'] });
  assert.match((await read(bytes)).text, /next/);
  await small.close();
});

test('a tenant with many documents waits for itself, and one with too many is asked to come again', async () => {
  const done: string[] = [];
  const draw = (tenantId: string) =>
    pdf.render({ content: [tenantId] }, { tenantId }).then(() => void done.push(tenantId));
  // The first one is drawn at once, twenty wait.
  const many = Array.from({ length: 21 }, () => draw('many'));
  const few = draw('few');
  await assert.rejects(draw('many'), { code: 'pdf.busy', status: 503, retryAfter: 5 });
  await few;
  assert.ok(done.length <= 3, `${done.length} were done before`);
  await Promise.all(many);
});

test('a closed renderer refuses what waits', async () => {
  const closing = createPdf();
  const waiting = Promise.allSettled([1, 2].map(() => closing.render(endless)));
  await closing.close();
  for (const { status } of await waiting) assert.equal(status, 'rejected');
});
