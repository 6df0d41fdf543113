import { findGutters, type Gutter } from './find-gutters.ts';
import { groupRows, type Row } from './group-rows.ts';
import type { Segment } from './make-segments.ts';

/** Segments of one column or flow, top to bottom. */
export type Flow = Row[];

/**
 * Puts the segments of a page in the order of reading. A gutter that runs down through several rows makes
 * columns, which are read one after the other; a margin of headings or dates is read row by row instead.
 */
export function orderPage(segments: readonly Segment[]): Flow[] {
  return orderRegion(groupRows(segments), 0).filter((flow) => flow.length > 0);
}

function orderRegion(rows: readonly Row[], depth: number): Flow[] {
  if (rows.length < 2 || depth > 8) return [[...rows]];
  for (const gutter of findGutters(rows, depth === 0)) {
    const side = judge(gutter);
    if (side === 'neither') continue;
    const above = orderRegion(rows.slice(0, gutter.from), depth + 1);
    const below = orderRegion(rows.slice(gutter.to), depth + 1);
    const middle =
      side === 'columns'
        ? [
            ...orderRegion(groupRows(gutter.left), depth + 1),
            ...orderRegion(groupRows(gutter.right), depth + 1),
          ]
        : [orderLabelled(gutter, depth)];
    return [...above, ...middle, ...below];
  }
  return [[...rows]];
}

function judge(gutter: Gutter): 'columns' | 'labels' | 'neither' {
  const left = groupRows(gutter.left);
  const right = groupRows(gutter.right);
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const beside = (row: Row, part: number) => many.findIndex((other) => isBeside(row, other, part));
  const aligned = few.filter((row) => beside(row, 0.25) >= 0).length / few.length;
  const extent = few.at(-1)!.bottom - few[0]!.top;
  const density = few.reduce((sum, row) => sum + row.bottom - row.top, 0) / Math.max(extent, 1);
  const letters = few.reduce((sum, row) => sum + lettersOf(row), 0) / few.length;

  if (areCards(left, right)) {
    const title = lookOf(left[0]!);
    const titles = left.filter(
      (row) =>
        lookOf(row) === title && right.some((other) => isBeside(row, other, 0.25) && lookOf(other) === title),
    );
    // Several rows of cards are read row after row, so the strip is looked at in pieces.
    return titles.length > 1 ? 'neither' : 'columns';
  }
  // A heading over the whole width stands in the left column too, with nothing beside it.
  const paired = left.filter((row) => right.some((other) => Math.abs(row.middle - other.middle) < row.size));
  const narrow = paired.reduce((n, row) => n + lettersOf(row), 0) < paired.length * 30;
  if (
    !isGrid(paired, right) &&
    paired.length > 0 &&
    paired.length <= right.length &&
    paired.length >= left.length * 0.4 &&
    narrow
  ) {
    const labels = splitGroups(paired);
    const starts = labels.map(([first]) => right.findIndex((other) => isBeside(first!, other, 0.7)));
    // Dates in a margin belong to what is beside them, also where a heading pushed them down a line.
    const dated = labels.map(areDates);
    const areDated = dated.filter(Boolean).length >= Math.max(2, labels.length * 0.3);
    const begins = (at: number, i: number) => (at >= 0 && startsGroup(right, at)) || (areDated && dated[i]);
    const atStart = starts.filter(begins).length / labels.length;
    const exactly = paired.filter((row) => right.some((other) => isBeside(row, other, 0.12))).length;
    const few = paired.length <= right.length * 0.7;
    if ((few && atStart >= (areDated ? 0.6 : 0.7)) || (exactly >= paired.length * 0.85 && labels.length > 2))
      return 'labels';
  }
  const rightGroups = splitGroups(right);
  const last = rightGroups.at(-1)!;
  if (rightGroups.length > 1 && right.length <= 8 && isAttached(last, left)) return 'neither';
  if (few.length < 3) return 'neither';
  if (few === right && density < 0.35 && (aligned >= 0.6 || letters < 30)) return 'neither';
  if (aligned >= 0.85 && (few.length <= many.length * 0.5 || letters < 22)) return 'neither';
  return 'columns';
}

/** Dates at the right of titles: far shorter than their neighbours and on exactly their lines. */
function isAttached(group: readonly Row[], many: readonly Row[]): boolean {
  return group.length <= 2 && group.every((row) => many.some((other) => isBeside(row, other, 0.12)));
}

/** Rows of cards: each row looks the same on both sides, and not all rows look alike. */
function isGrid(left: readonly Row[], right: readonly Row[]): boolean {
  const same = left.filter((row) =>
    right.some((other) => isBeside(row, other, 0.25) && lookOf(row) === lookOf(other)),
  );
  return same.length >= left.length * 0.8 && new Set(same.map(lookOf)).size > 1;
}

/** Cards side by side: on both sides a title and, under it, text of another look, line by line. */
function areCards(left: readonly Row[], right: readonly Row[]): boolean {
  const looks = [left, right].map((rows) => rows.map(lookOf));
  const [a, b] = [looks[0]!, looks[1]!];
  return (
    Math.min(a.length, b.length) >= 2 &&
    Math.abs(a.length - b.length) <= 2 &&
    a[0] === b[0] &&
    a[1] === b[1] &&
    a[0] !== a[1] &&
    isBeside(left[0]!, right[0]!, 0.25) &&
    isBeside(left[1]!, right[1]!, 0.25)
  );
}

function lookOf(row: Row): string {
  const { size, bold, color } = row.segments[0]!.runs[0]!.style;
  return `${size.toFixed(1)}|${bold}|${color}`;
}

/** The first row, or one that stands further from the row above than rows of that column usually do. */
function startsGroup(rows: readonly Row[], at: number): boolean {
  const gaps = rows.slice(1).map((row, i) => row.top - rows[i]!.bottom);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return at === 0 || gaps[at - 1]! > usual + rows[at]!.size * 0.25;
}

/** Dates, which may wrap, and how long something took. */
const areDates = (rows: readonly Row[]): boolean => {
  const texts = rows.map((row) => row.segments.map((segment) => segment.text).join(' '));
  const isDate = /(?:19|20)\d\d/.test(texts.join(' ')) && texts.every((text) => text.length <= 20);
  return (
    isDate || texts.every((text) => text.length <= 30 && (/(?:19|20)\d\d/.test(text) || duration.test(text)))
  );
};
const duration =
  /^\(?\d{1,2}\+?\s*(?:years?|yrs?|months?|mos?|ans?|mois|años?|mes(?:es)?|jahre?n?|monate?n?|年|个月)\b/i;

const lettersOf = (row: Row): number => row.segments.reduce((n, segment) => n + segment.text.length, 0);

/** The same line for the eye: middles closer than a part of the size. */
function isBeside(a: Row, b: Row, part: number): boolean {
  return Math.abs(a.middle - b.middle) <= Math.max(1.5, Math.min(a.size, b.size) * part);
}

function splitGroups(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.at(-1);
    if (last && row.top - last.bottom < row.size * 0.75) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Stacked labels are told apart by the rows they stand beside, save where a range of dates goes on below. */
function splitLabels(rows: readonly Row[], body: readonly Row[]): Row[][] {
  return splitGroups(rows).flatMap((group) => {
    const labels: Row[][] = [];
    for (const row of group) {
      const before = labels.at(-1)?.at(-1)?.segments.at(-1)?.text ?? '';
      const open = /(?:[-–—]|\b(?:to|bis|a|à|au))$/.test(before);
      const level = body.some((other) => isBeside(row, other, 0.25));
      const near = body.some((other) => Math.abs(other.middle - row.middle) < row.size);
      // Near a row but not level with it: a label of two lines. Near none: a heading over both columns.
      if (before && (open || (near && !level))) labels.at(-1)!.push(row);
      else labels.push([row]);
    }
    return labels;
  });
}

/** Each label before the row it stands beside; a label of several lines is not torn apart. */
function orderLabelled(gutter: Gutter, depth: number): Flow {
  const body = orderRegion(groupRows(gutter.right), depth + 1).flat();
  const flow: Flow = [];
  let next = 0;
  for (const group of splitLabels(groupRows(gutter.left), body)) {
    const label = group[0]!;
    while (next < body.length && body[next]!.middle < label.middle - label.size * 0.7)
      flow.push(body[next++]!);
    const beside = body[next];
    if (beside && group.length === 1 && isBeside(label, beside, 0.7)) {
      next++;
      flow.push({ ...beside, segments: [...label.segments, ...beside.segments] });
    } else flow.push(...group);
  }
  return [...flow, ...body.slice(next)];
}
