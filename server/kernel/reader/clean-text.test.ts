import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { beginOf } from './clean-text.ts';
import { readDocument } from './read-document.ts';

const textOf = async (file: string) => layoutText(await readDocument(Buffer.from(file))).text;

test('what no eye can see and no database keeps is left out of every format', async () => {
  assert.equal(
    await textOf(`Mira\0 Okonjo\x07\n${'words '.repeat(60)}`),
    `Mira Okonjo\n${'words '.repeat(60).trim()}\n`,
  );
  const html = await textOf('<html><p>Mira &#7;Okonjo &#xD800;</p></html>');
  assert.ok(html.isWellFormed());
  assert.ok(!html.includes('\x07'));
});

test('a beginning never ends in half a character', () => {
  assert.equal(beginOf('ab\u{1f469}', 3), 'ab');
  assert.equal(beginOf('ab\u{1f469}', 4), 'ab\u{1f469}');
});
