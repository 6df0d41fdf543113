import { isDuration } from '../dates/durations.ts';
import { type DateRange, findDates } from '../dates/find-dates.ts';
import { innerLabels } from '../sections/names.ts';
import { countWords, fold } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { Row } from '../text/rows.ts';
import { degreeScore, organisationScore, titleScore } from './classify.ts';

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
  /** Right edge of the section. */
  readonly right: number;
}

export function readFacts(rows: readonly Row[]): RowFacts[] {
  const right = Math.max(...rows.flatMap((row) => row.pieces.map((piece) => piece.right)));
  const facts: RowFacts[] = [];
  rows.forEach((row, i) => {
    facts.push(factsOf(row, right, facts.at(-1), rows[i + 1]));
  });
  return facts;
}

function factsOf(row: Row, right: number, before: RowFacts | undefined, next: Row | undefined): RowFacts {
  const { first } = row;
  const continued =
    before?.bullet === true && !isTitled(row, before.row) && continuesBullet(before.row.first, first);
  const bullet = first.bullet || continued;
  const prose = !bullet && isProse(row, right, before, next);
  const dates = bullet || prose ? [] : row.pieces.flatMap((piece) => findDates(piece.text));
  const rest = row.pieces.filter((piece) => !isDuration(piece.text));
  const onlyDates =
    dates.length > 0 && rest.every((piece) => /^[\s,;:()[\]·|•–—-]*$/.test(withoutDates(piece.text)));
  return { row, bullet, prose, dates, onlyDates, look: lookOf(first), gap: first.gap, right };
}

export function withoutDates(text: string): string {
  return findDates(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

export const lookOf = (line: Line): string =>
  `${Math.round(line.size * 2) / 2}|${line.bold}|${line.italic}|${line.caps}|${line.color}|${line.heading ?? ''}`;

/** Dates at the side or capitals after small letters: the title of the next entry, not more of the list. */
function isTitled(row: Row, before: Row): boolean {
  if (row.first.caps && !before.first.caps) return true;
  if (row.first.column !== before.first.column) return true;
  const dates = row.pieces.flatMap((piece) => findDates(piece.text).filter((date) => !date.single));
  if (row.pieces.length > 1) return dates.length > 0;
  return dates.some(({ from, to }) => to - from > row.text.length * 0.3);
}

/** The next line of a list item stands further in than the mark, in the same look, right below. */
export function continuesBullet(before: Line, line: Line): boolean {
  if (line.bullet || line.flowing || line.heading !== undefined) return false;
  if (line.bold && !before.bold) return false;
  if (Math.abs(line.size - before.size) > 0.4 || line.color !== before.color) return false;
  const near = (line.gap ?? 0) < 0.9;
  return near && line.x >= before.x - 2;
}

const sentence = /[.!?。！？]['"”’)]?$/u;

function isProse(row: Row, right: number, before: RowFacts | undefined, next: Row | undefined): boolean {
  const { first } = row;
  if (row.pieces.length > 1 || first.heading !== undefined) return false;
  // A Chinese word is written with two characters.
  const words = countWords(first.text) - Math.floor((first.text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2);
  const goesOn = before?.prose === true && before.look === lookOf(first) && (first.gap ?? 0) < 0.9;
  const full = before !== undefined && before.row.first.right > right - 60;
  if (goesOn && (full || /^[\p{Ll},;]/u.test(first.text) || !sentence.test(before.row.first.text)))
    return true;
  if (goesOn && words > 6) return true;
  const label = /^([^:：]{3,24})[:：]\s/.exec(first.text)?.[1];
  if (label && innerLabels.has(fold(label))) return true;
  if (first.bold && words <= 8) return false;
  const opening = first.text.split(/\s+/).slice(0, 3).join(' ');
  if (degreeScore(opening) > 0 && words < 20 && !sentence.test(first.text)) return false;
  // A full line with more of the same right below it is the start of a paragraph.
  const more =
    next?.pieces.length === 1 && lookOf(next.first) === lookOf(first) && (next.first.gap ?? 9) < 0.9;
  const wide = !first.flowing && first.right > right - 40 && more;
  if (wide && words >= 8 && findDates(first.text).length === 0) return true;
  const ends = sentence.test(first.text) && !/\b(?:inc|ltd|co|corp|[a-z])\.$/i.test(first.text);
  if (ends && words > 6) return true;
  if (
    ends &&
    words > 2 &&
    first.flowing &&
    organisationScore(first.text) === 0 &&
    titleScore(first.text) < 0.5
  )
    return true;
  if (words > 14) return true;
  const small = first.text.match(/(?<=\s)\p{Ll}+/gu)?.length ?? 0;
  return words >= 9 && small >= words * 0.5;
}
