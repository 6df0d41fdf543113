import type { Row } from './group-rows.ts';
import type { Segment } from './make-segments.ts';

/** A white strip that rows `from` (included) to `to` (not included) leave open. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  /** Height in which both sides have text, less where hardly any text begins at the edge. */
  readonly shared: number;
}

/** All strips with text on both sides, the most promising first; `isPage` says that the rows are those of a whole page. */
export function findGutters(rows: readonly Row[], isPage: boolean): Gutter[] {
  const edges = [...new Set(rows.flatMap((row) => row.segments.map((s) => Math.round(s.x0))))];
  const leftMost = Math.min(...edges);
  const found = edges.filter((edge) => edge > leftMost + 5).flatMap((edge) => stripsAt(rows, edge, isPage));
  const best = new Map<string, Gutter>();
  for (const gutter of found) best.set(`${gutter.from}|${gutter.to}|${gutter.left.length}`, gutter);
  return [...best.values()]
    .toSorted((a, b) => b.shared - a.shared || a.left.length - b.left.length)
    .slice(0, 40);
}

function stripsAt(rows: readonly Row[], edge: number, isPage: boolean): Gutter[] {
  const strips: Gutter[] = [];
  let from = 0;
  const close = (to: number) => {
    const [first, last] = trim(rows, from, to, edge);
    for (const [a, b] of [[first, last] as const, ...pieces(rows, first, last, edge)]) {
      const [start, end] = isPage ? extend(rows, a, b, edge) : [a, b];
      const strip = measure(rows, start, end, edge) ?? measure(rows, a, b, edge);
      if (strip) strips.push(strip);
    }
    from = to + 1;
  };
  rows.forEach((row, i) => {
    const crossed = row.segments.some((s) => s.x0 < edge - 1 && s.x1 > edge + 0.5);
    if (crossed) close(i);
  });
  close(rows.length);
  return strips;
}

/**
 * Where a line across the gutter ends the strip, rows of one side only that stand next to that line belong
 * to it (a heading above its paragraph), not to the columns.
 */
function trim(rows: readonly Row[], from: number, to: number, edge: number, both = false): [number, number] {
  const sides = rows
    .slice(from, to)
    .map((row) => [row.segments.some((s) => s.x0 < edge - 1), row.segments.some((s) => s.x0 >= edge - 1)]);
  const firstOf = (side: number) => sides.findIndex((has) => has[side]);
  const lastOf = (side: number) => sides.findLastIndex((has) => has[side]);
  if (sides.length === 0 || firstOf(0) < 0 || firstOf(1) < 0) return [from, to];
  return [
    from > 0 || both ? from + Math.max(firstOf(0), firstOf(1)) : from,
    to < rows.length || both ? from + Math.min(lastOf(0), lastOf(1)) + 1 : to,
  ];
}

/**
 * One column may begin above the other or end below it: where no line crosses the gutter up to the end of the page,
 * the rows there are more of that column. Above, a row or two are a title.
 */
function extend(rows: readonly Row[], from: number, to: number, edge: number): [number, number] {
  const isClear = (row: Row) => row.segments.every((s) => s.x0 >= edge - 1 || s.x1 <= edge + 0.5);
  const above = rows.slice(0, from);
  const isRight = above.length > 3 && above.every((row) => row.segments.every((s) => s.x0 >= edge - 1));
  return [isRight ? 0 : from, rows.slice(to).every(isClear) ? rows.length : to];
}

/** Parts of a strip that white bands part from each other: a row of cards under a running text. */
function pieces(rows: readonly Row[], from: number, to: number, edge: number): [number, number][] {
  const gaps: number[] = [];
  for (let i = from + 1; i < to; i++) gaps.push(rows[i]!.top - rows[i - 1]!.bottom);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const cuts = gaps.flatMap((gap, i) =>
    gap > Math.max(usual * 1.5, usual + rows[from + i]!.size * 0.4) ? [from + i + 1] : [],
  );
  const ends = [from, ...cuts, to];
  return ends.slice(1).map((end, i) => trim(rows, ends[i]!, end, edge, true));
}

function measure(rows: readonly Row[], from: number, to: number, edge: number): Gutter | undefined {
  const segments = rows.slice(from, to).flatMap((row) => row.segments);
  const left = segments.filter((s) => s.x0 < edge - 1);
  const right = segments.filter((s) => s.x0 >= edge - 1);
  if (left.length === 0 || right.length === 0) return undefined;
  // A long word may come close to the other column, no more than that.
  const close = left.filter((s) => s.x1 > edge - Math.max(4, s.size * 0.4)).length;
  if (close > left.length * 0.15) return undefined;
  const top = Math.max(Math.min(...left.map((s) => s.top)), Math.min(...right.map((s) => s.top)));
  const bottom = Math.min(Math.max(...left.map((s) => s.bottom)), Math.max(...right.map((s) => s.bottom)));
  if (bottom <= top) return undefined;
  // Where next to nothing begins at its edge, a strip only happens to be white.
  const begun = right.filter((s) => s.x0 < edge + 25).length;
  const shared = (bottom - top) * (begun < right.length * 0.2 ? 0.4 : 1);
  return { from, to, left, right, shared };
}
