import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentLine } from 'inlay/sdk';
import { collectLayout, type LayoutPart, tellLayout } from './layout-parts.ts';

const place = { x: 0, y: 0, width: 0, height: 0, fontSize: 0 };
const line = (text: string, runs: number): DocumentLine => ({
  ...{ text, ...place, block: 0, row: 0 },
  runs: Array.from({ length: runs }, () => ({ text: 'x', ...place, bold: false, italic: false })),
});

test('a layout goes over in small parts and comes together again', () => {
  const lines = [...Array.from({ length: 5000 }, () => line('short', 1)), line('x'.repeat(500_000), 1)];
  const layout = {
    type: 'pdf' as const,
    pages: [
      { number: 1, width: 600, height: 800, lines },
      { number: 2, width: 600, height: 800, lines: [] },
      { number: 3, width: 800, height: 600, lines: [line('many', 500), line('more', 500)] },
    ],
    links: Array.from({ length: 3000 }, () => ({ url: 'https://example.com/', text: 'here', page: 1 })),
    hidden: [],
    language: 'en',
  };
  const parts: LayoutPart[] = [];
  const frame = tellLayout(layout, (part) => parts.push(part));
  const sizes = parts.map((part) => ('links' in part ? part.links.length : part.lines.length));
  assert.ok(Math.max(...sizes) < 1000, 'objects take time, however little text they have');
  assert.equal(parts.filter((part) => 'lines' in part && part.page === 2).length, 2);
  assert.ok(JSON.stringify(frame).length < 500);
  const collected = collectLayout();
  for (const part of parts) collected.take(part);
  assert.deepEqual(collected.finish(frame), layout);
});
