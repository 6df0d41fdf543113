import { isDuration } from '../dates/durations.ts';
import { type DateRange, findDates } from '../dates/find-dates.ts';
import { countWords } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { Row } from '../text/rows.ts';

/** What a row is, before it is known to which entry it belongs. */
export interface RowFacts {
  readonly row: Row;
  readonly bullet: boolean;
  /** Running text. */
  readonly prose: boolean;
  /** Dates that stand beside or in a title, not in running text. */
  readonly dates: readonly DateRange[];
  /** Nothing but dates and lengths of time. */
  readonly onlyDates: boolean;
  readonly look: string;
  readonly gap: number | undefined;
}

export function readFacts(rows: readonly Row[]): RowFacts[] {
  const right = Math.max(...rows.flatMap((row) => row.pieces.map((piece) => piece.right)));
  const facts: RowFacts[] = [];
  for (const row of rows) facts.push(factsOf(row, right, facts.at(-1)));
  return facts;
}

function factsOf(row: Row, right: number, before: RowFacts | undefined): RowFacts {
  const { first } = row;
  const continued = before?.bullet === true && continuesBullet(before.row.first, first);
  const bullet = first.bullet || continued;
  const prose = !bullet && isProse(row, right, before);
  const dates = bullet || prose ? [] : row.pieces.flatMap((piece) => findDates(piece.text));
  const rest = row.pieces.filter((piece) => !isDuration(piece.text));
  const onlyDates =
    dates.length > 0 && rest.every((piece) => /^[\s,;:()[\]·|•–—-]*$/.test(withoutDates(piece.text)));
  return { row, bullet, prose, dates, onlyDates, look: lookOf(first), gap: first.gap };
}

export function withoutDates(text: string): string {
  return findDates(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

export const lookOf = (line: Line): string =>
  `${Math.round(line.size * 2) / 2}|${line.bold}|${line.italic}|${line.caps}|${line.color}|${line.heading ?? ''}`;

/** The next line of a list item stands further in than the mark, in the same look, right below. */
export function continuesBullet(before: Line, line: Line): boolean {
  if (line.bullet || line.flowing || line.heading !== undefined) return false;
  if (line.bold && !before.bold) return false;
  if (Math.abs(line.size - before.size) > 0.4 || line.color !== before.color) return false;
  const near = (line.gap ?? 0) < 0.9;
  return near && line.x >= before.x - 2;
}

const sentence = /[.!?。！？]['"”’)]?$/u;

function isProse(row: Row, right: number, before: RowFacts | undefined): boolean {
  const { first } = row;
  if (row.pieces.length > 1 || first.heading !== undefined) return false;
  const words = countWords(first.text);
  const goesOn = before?.prose === true && before.look === lookOf(first) && (first.gap ?? 0) < 0.9;
  const full = before !== undefined && before.row.first.right > right - 60;
  if (goesOn && (full || /^[\p{Ll},;]/u.test(first.text) || !sentence.test(before.row.first.text)))
    return true;
  if (goesOn && words > 6) return true;
  if (first.bold) return false;
  if (sentence.test(first.text) && words > 6 && !/\b(?:inc|ltd|co|corp)\.$/i.test(first.text)) return true;
  if (words > 14) return true;
  const small = first.text.match(/(?<=\s)\p{Ll}+/gu)?.length ?? 0;
  return words >= 9 && small >= words * 0.5;
}
