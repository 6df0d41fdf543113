/** A stretch of the CV's text, `end` not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

export const isWithin = (inner: Range, outers: readonly Range[]): boolean =>
  outers.some((outer) => inner.start >= outer.start && inner.end <= outer.end);

/** The smallest range around all; undefined for none. */
export function hullOf(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return undefined;
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}
