import type { Segment } from './make-segments.ts';

/** Segments that stand beside each other. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  /** Largest font size. */
  readonly size: number;
}

/** Groups segments whose heights overlap by half and that do not stand above one another. */
export function groupRows(segments: readonly Segment[]): Row[] {
  const sorted = segments.toSorted((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Segment[][] = [];
  for (const segment of sorted) {
    const row = rows
      .slice(-3)
      .findLast((candidate) => candidate.every((other) => fitsBeside(segment, other)));
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map(toRow).toSorted((a, b) => a.middle - b.middle);
}

function fitsBeside(a: Segment, b: Segment): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const smaller = Math.min(a.bottom - a.top, b.bottom - b.top);
  return shared >= smaller * 0.6 && (a.x0 >= b.x1 - 1 || b.x0 >= a.x1 - 1);
}

function toRow(segments: readonly Segment[]): Row {
  const top = Math.min(...segments.map((s) => s.top));
  const bottom = Math.max(...segments.map((s) => s.bottom));
  // The middle of the first segment: a tall neighbour must not move the row.
  const first = segments.toSorted((a, b) => a.x0 - b.x0);
  const main = segments.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    segments: first,
    top,
    bottom,
    middle: (main.top + main.bottom) / 2,
    size: Math.max(...segments.map((s) => s.size)),
  };
}
