import type { DocumentLayout, DocumentLine } from '../../document.ts';

/** The layout of a text file as the host reads it: one line each, blank lines between blocks. */
export function writeLayout(text: string): DocumentLayout {
  let block = 0;
  const lines: DocumentLine[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      block += 1;
      continue;
    }
    const place = { x: 0, y: 0, width: 0, height: 0, fontSize: 0 };
    lines.push({
      ...place,
      text: line.trim(),
      runs: [{ ...place, text: line.trim(), bold: false, italic: false }],
      block,
      row: lines.length,
    });
  }
  return { type: 'text', pages: [{ number: 1, width: 0, height: 0, lines }], links: [], hidden: [] };
}
