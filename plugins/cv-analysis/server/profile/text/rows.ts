import type { Line } from './lines.ts';

/** Lines that stand beside each other, from left to right. */
export interface Row {
  readonly pieces: readonly Line[];
  readonly first: Line;
  readonly text: string;
}

export function toRows(lines: readonly Line[]): Row[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1);
    // A list item beside a title begins a row of its own.
    if (last && last.row === line.row && last.block === line.block && !line.bullet) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows.map((pieces) => ({
    pieces,
    first: pieces[0]!,
    text: pieces.map((piece) => piece.text).join('  '),
  }));
}
