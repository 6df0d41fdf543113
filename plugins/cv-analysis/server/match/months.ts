/** Months since year 0, so that spans are differences. */
export type Month = number;

/** An interval of whole months, both ends included. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

/** Reads `2021`, `2021-03` or `2021-03-15`. A bare year stands for its middle, so that it is off by least. */
export function readMonth(date: string | undefined, end: boolean): Month | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '');
  if (!match) return undefined;
  const year = Number(match[1]) * 12;
  if (match[2]) return year + Math.min(Math.max(Number(match[2]), 1), 12) - 1;
  return year + (end ? 5 : 6);
}

export const formatMonth = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Joins what overlaps or touches, oldest first. */
export function unite(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1);
    if (last && span.from <= last.to + 1)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else out.push(span);
  }
  return out;
}

/** Months covered by at least one span: two jobs at once count once. */
export const countMonths = (spans: readonly Span[]): number =>
  unite(spans).reduce((sum, { from, to }) => sum + to - from + 1, 0);

export const toYears = (months: number): number => Math.round((months / 12) * 10) / 10;
