import type { DocumentLayout, DocumentLine } from 'inlay/sdk';

/**
 * A layout as the reader makes it of a text file: blank lines part blocks, `# ` marks a heading, `- ` an item,
 * `**` bold text, and `   |   ` pieces that stand beside each other.
 */
export function makeFlow(text: string): DocumentLayout {
  const lines: DocumentLine[] = [];
  let [block, row] = [0, 0];
  for (const raw of text.split('\n').map((line) => line.trim())) {
    if (raw === '') {
      block++;
      continue;
    }
    row++;
    for (const piece of raw.split(/ {3,}\|? *| +\t/)) {
      const heading = /^#+ /.exec(piece)?.[0].length;
      const list = piece.startsWith('- ');
      const bold = /^\*\*.*\*\*$/.test(piece);
      const plain = piece.replace(/^(?:#+|-) /, '').replaceAll('**', '');
      lines.push({
        ...makeLine(plain, { bold }),
        block,
        row,
        ...(heading ? { heading: heading - 1 } : {}),
        ...(list ? { list: 0 } : {}),
      });
    }
  }
  return { type: 'text', pages: [{ number: 1, width: 0, height: 0, lines }], links: [], hidden: [] };
}

/** A line of a page: text, left edge, top edge, and its look. */
export interface PlacedLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Column of the page, in reading order. */
  readonly block?: number;
  readonly list?: boolean;
}

/** A layout as the reader makes it of a PDF, one list of lines for each page, in reading order. */
export function makePages(...pages: (readonly PlacedLine[])[]): DocumentLayout {
  return {
    type: 'pdf',
    pages: pages.map((placed, i) => ({
      number: i + 1,
      width: 612,
      height: 792,
      lines: placed.map(({ text, x = 50, y, size = 10, bold = false, block = 0, list }) => ({
        ...makeLine(text, { bold, x, y, size }),
        block: i * 10 + block,
        row: i * 1000 + block * 10_000 + Math.round(y),
        ...(list ? { list: 0 } : {}),
      })),
    })),
    links: [],
    hidden: [],
  };
}

function makeLine(text: string, { bold = false, x = 0, y = 0, size = 0 }) {
  const width = text.length * size * 0.5;
  const look = { x, y, width, height: size, fontSize: size };
  return { text, ...look, runs: [{ text, ...look, bold, italic: false }] };
}
