/** A row of a table file: its cells by column name, and the line it begins on. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface TableFile {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The file is not the table it should be. The message tells where. */
export class TableFault extends Error {}

/** Reads a table with a heading: comma separated as in RFC 4180, or tab separated without quotes. */
export function readDelimited(bytes: Uint8Array): TableFile {
  const text = decode(bytes);
  const heading = /^[^\r\n]*/.exec(text)![0];
  const lines = heading.includes('\t') ? splitTabs(text) : splitCommas(text);
  const [first, ...rest] = lines;
  const columns = (first?.cells ?? []).map((name) => name.trim());
  if (columns.length < 2) throw new TableFault('Its first line names no columns.');
  const rows = rest.map(({ line, cells }) => {
    if (cells.length !== columns.length) {
      throw new TableFault(`Line ${line} has ${cells.length} columns instead of ${columns.length}.`);
    }
    return { line, cells: Object.fromEntries(columns.map((name, at) => [name, cells[at]!])) };
  });
  return { columns, rows };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TableFault('It is not a text in UTF-8.');
  }
}

interface Line {
  readonly line: number;
  readonly cells: string[];
}

function splitTabs(text: string): Line[] {
  return text
    .split(/\r?\n/)
    .map((row, at) => ({ line: at + 1, cells: row.split('\t') }))
    .filter(({ cells }) => cells.some(Boolean));
}

/** RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. */
function splitCommas(text: string): Line[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const lines: Line[] = [];
  let cells: string[] = [];
  let line = 1;
  let begin = 1;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match)
      throw new TableFault(`Line ${line} has a quotation mark that is out of place or never closed.`);
    const [whole, quoted, plain, end] = match;
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (end === ',') cells.push('');
    if (cells.some(Boolean)) lines.push({ line: begin, cells });
    cells = [];
    begin = line;
  }
  return lines;
}
