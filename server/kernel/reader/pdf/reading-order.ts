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
  for (const gutter of findGutters(rows)) {
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
        : [orderLabelled(gutter)];
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
  const groups = splitGroups(few);
  const extent = few.at(-1)!.bottom - few[0]!.top;
  const density = few.reduce((sum, row) => sum + row.bottom - row.top, 0) / Math.max(extent, 1);
  const letters =
    few.reduce((sum, row) => sum + row.segments.reduce((n, s) => n + s.text.length, 0), 0) / few.length;

  if (few === left && few.length <= many.length * 0.7 && letters < 30) {
    const starts = groups.map(([first]) => beside(first!, 0.7));
    const atStart = starts.filter((i) => i >= 0 && startsGroup(many, i)).length / groups.length;
    const exact = groups.filter(([first]) => beside(first!, 0.12) >= 0).length / groups.length;
    if (atStart >= 0.7 || (exact >= 0.85 && groups.length > 2)) return 'labels';
  }
  if (few.length < 3) return 'neither';
  if (aligned >= 0.85 && (few.length <= many.length * 0.5 || letters < 22)) return 'neither';
  if (few === right && density < 0.35 && aligned >= 0.6) return 'neither';
  return 'columns';
}

/** The first row, or one that stands further from the row above than rows of that column usually do. */
function startsGroup(rows: readonly Row[], at: number): boolean {
  const gaps = rows.slice(1).map((row, i) => row.top - rows[i]!.bottom);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return at === 0 || gaps[at - 1]! > usual + rows[at]!.size * 0.25;
}

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
      if (
        before &&
        (/(?:[-–—]|\b(?:to|bis|a|à|au))$/.test(before) || !body.some((other) => isBeside(row, other, 0.25)))
      ) {
        labels.at(-1)!.push(row);
      } else labels.push([row]);
    }
    return labels;
  });
}

/** Each label before the row it stands beside; a label of several lines is not torn apart. */
function orderLabelled(gutter: Gutter): Flow {
  const body = groupRows(gutter.right);
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
