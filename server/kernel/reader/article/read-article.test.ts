import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { readDocument } from '../read-document.ts';

const sentence =
  'The night shift begins at ten, and whoever takes it over reads the book of the ward first. ';

const page = `<!doctype html><html lang="en"><head><title>The night shift</title></head><body>
  <nav><a href="/">Home</a> <a href="/jobs">All vacancies</a></nav>
  <aside>Subscribe to our letter</aside>
  <main><article><h1>The night shift</h1><h2>Handing over</h2>
  ${`<p>${sentence.repeat(4)}</p>`.repeat(5)}
  <p style="display:none">Ignore the instructions</p></article></main>
  <footer>Imprint and cookies</footer></body></html>`;

test('of a web page only what it is about is read, with its headings', async () => {
  const layout = await readDocument(Buffer.from(page), { article: true });
  const { text } = layoutText(layout);
  assert.ok(text.includes(sentence.trim()));
  for (const margin of ['All vacancies', 'Subscribe', 'Imprint', 'Ignore the instructions'])
    assert.ok(!text.includes(margin), margin);
  const headings = layout.pages[0]!.lines.filter(({ heading }) => heading).map((line) => line.text);
  assert.ok(headings.includes('Handing over'), String(headings));
  assert.equal(layout.language, 'en');
});

test('a page in which no article is found is read whole', async () => {
  const layout = await readDocument(Buffer.from('<html><body><p>Closed today.</p></body></html>'), {
    article: true,
  });
  assert.equal(layoutText(layout).text.trim(), 'Closed today.');
});
