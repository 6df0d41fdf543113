import { type DocumentLayout, type DocumentLine, layoutText } from 'inlay/sdk';
import { findDates } from '../dates/find-dates.ts';
import { months, ongoing } from '../dates/words.ts';
import { fold } from './fold.ts';
import { joinSpans, type Span, slice } from './span.ts';

/** One line of the CV with what its look tells. */
export interface Line extends Span {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly color: string;
  readonly block: number;
  readonly row: number;
  readonly bullet: boolean;
  readonly heading: number | undefined;
  readonly column: number | undefined;
  /** White space above, in font sizes; undefined at the top of a page or column. */
  readonly gap: number | undefined;
  /** Texts of one look each. */
  readonly runs: readonly LineRun[];
  /** Lines of a format without pages are whole paragraphs. */
  readonly flowing: boolean;
}

export interface LineRun extends Span {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string;
  readonly link: string | undefined;
}

// A hyphen, a plus or an asterisk marks an item only with a blank behind it: "+49 30" is a number.
const bulletMark = /^(?:[•‣◦·∙⁃⁌⁍※›»→⇒\u2500-\u27bf\u2b00-\u2bff]\s*|[–—−]\s*(?=[\p{L}\s])|[*+-]\s+)(?=\S)/u;

/** All lines of a layout in reading order, each with its place in the layout's text. */
export function readLines(layout: DocumentLayout): Line[] {
  const { lines: places } = layoutText(layout);
  const lines: Line[] = [];
  let n = 0;
  for (const page of layout.pages) {
    let before: DocumentLine | undefined;
    for (const line of page.lines) {
      const place = places[n++]!;
      lines.push(toLine(line, { ...place, text: line.text }, before, page.width === 0));
      before = line;
    }
  }
  return joinBrokenDates(lines);
}

/** "Jun 2019 –" over "Feb 2021", and "September" over "2014", are one date each. */
function joinBrokenDates(lines: readonly Line[]): Line[] {
  const joined = [...lines];
  for (let i = 0; i < joined.length; i++) {
    const line = joined[i]!;
    if (line.flowing || line.text.length > 24) continue;
    // Beside a date in a narrow cell stand other pieces, so its second line need not come next.
    const at = joined.findIndex(
      (other, j) => j > i && j < i + 5 && isBelow(line, other) && completes(line, other),
    );
    if (at < 0) continue;
    const [other] = joined.splice(at, 1);
    const glue = isStackedYear(line, other!) ? ' – ' : ' ';
    joined[i] = { ...line, ...joinSpans([line, other!], glue), bottom: other!.bottom };
  }
  return joined;
}

const isBelow = (line: Line, other: Line): boolean =>
  other.block === line.block &&
  other.row !== line.row &&
  other.y - line.bottom < line.size * 0.9 &&
  (Math.abs(other.x - line.x) < line.size * 3 || Math.abs(other.right - line.right) < 3);

const completes = (line: Line, other: Line): boolean =>
  isStackedYear(line, other) ||
  (/\d$/.test(line.text) && /^年\s*\d{1,2}\s*月/.test(other.text)) ||
  (isOpenDate(line.text) && isDatePart(other.text));

/** "2012" over "2014" at the side of an entry. */
const isStackedYear = (last: Line, line: Line): boolean =>
  [last, line].every((one) => /^(?:19|20)\d\d$/.test(one.text)) &&
  last.x === line.x &&
  last.bold === line.bold &&
  last.text < line.text;

const isOpenDate = (text: string): boolean =>
  (/\s*(?:[–—-]|\b(?:to|bis|a|à|au|hasta|until))$/i.test(text) && findDates(text).length > 0) ||
  (fold(text.replace(/[.,]$/, '')).match(/[\p{L}]+$/u)?.[0] ?? '') in months;

function isDatePart(text: string): boolean {
  const plain = fold(text).trim();
  const whole = findDates(text).some((date) => date.to - date.from >= text.trim().length - 2);
  return plain.length < 20 && (whole || new RegExp(`^${ongoing}$`, 'u').test(plain));
}

function toLine(line: DocumentLine, whole: Span, before: DocumentLine | undefined, flowing: boolean): Line {
  const mark = bulletMark.exec(line.text);
  const dash = mark !== null && /^[–—−-]/.test(mark[0]);
  // A dash alone does not make a list item out of "– present" or "-5 %".
  const marked = mark !== null && !(dash && /^[–—−-]\s*(?:\d|present|heute|\))/i.test(line.text));
  const text = marked ? slice(whole, mark[0].length) : slice(whole, 0);
  const runs = toRuns(line, whole);
  const main = runs.reduce((a, b) => (b.text.length > a.text.length ? b : a), runs[0]!);
  const first = runs.find((run) => /[\p{L}\p{N}]/u.test(run.text)) ?? main;
  return {
    ...text,
    x: line.x,
    right: line.x + line.width,
    y: line.y,
    bottom: line.y + line.height,
    size: line.fontSize,
    bold: first.bold,
    italic: first.italic,
    caps: isCaps(text.text),
    color: first.color,
    block: line.block,
    row: line.row,
    bullet: marked || line.list !== undefined,
    heading: line.heading,
    column: line.cell?.column,
    gap: gapAbove(line, before, flowing),
    runs,
    flowing,
  };
}

function toRuns(line: DocumentLine, whole: Span): LineRun[] {
  let at = 0;
  return line.runs.map((run) => {
    const from = Math.max(at, line.text.indexOf(run.text.trim(), at));
    at = Math.min(line.text.length, from + run.text.trim().length);
    const place = slice(whole, from, at);
    return {
      ...place,
      bold: run.bold,
      italic: run.italic,
      size: run.fontSize,
      color: run.color ?? '#000000',
      link: run.link,
    };
  });
}

function gapAbove(
  line: DocumentLine,
  before: DocumentLine | undefined,
  flowing: boolean,
): number | undefined {
  if (!before) return undefined;
  if (flowing) return line.block === before.block ? 0 : 1;
  if (line.row === before.row) return 0;
  if (line.block !== before.block || line.y < before.y) return undefined;
  return (line.y - before.y - before.height) / Math.max(line.fontSize, 1);
}

function isCaps(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const upper = letters.filter((letter) => letter !== letter.toLowerCase());
  return letters.length > 2 && upper.length >= letters.length * 0.9;
}
