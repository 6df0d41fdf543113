/** One entry of a career. */
export interface TimelineEntry {
  /** What: "Front-end developer", "BSc Computer Science". */
  title: string;
  /** Where: the employer, the school. */
  place?: string;
  /** When it began: `2019`, `2019-04` or `2019-04-30`. */
  start: string;
  /** When it ended, in the same form; left out where it goes on. A year or month is meant whole. */
  end?: string;
  kind?: 'work' | 'education' | 'other';
}

/** A stretch of months, counted from year 0; `to` is the first month after it. */
export interface Span {
  from: number;
  to: number;
}

/** The month a date falls in, or undefined where it is none. */
export function readMonth(date: string): number | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(date.trim()) ?? [];
  if (!year || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return undefined;
  return Number(year) * 12 + Number(month ?? 1) - 1;
}

/** An entry's stretch; undefined where its start cannot be read. An end before the start counts as one month. */
export function spanOf(entry: TimelineEntry, now: number): Span | undefined {
  const from = readMonth(entry.start);
  if (from === undefined) return undefined;
  if (entry.end === undefined) return { from, to: Math.max(now + 1, from + 1) };
  const last = readMonth(entry.end) ?? from;
  const wholeYear = /^\d{4}$/.test(entry.end.trim());
  return { from, to: Math.max(last + (wholeYear ? 12 : 1), from + 1) };
}

/** The stretches of at least `least` months that no entry covers, between the first start and the last end. */
export function findBreaks(spans: readonly Span[], least: number): Span[] {
  const breaks: Span[] = [];
  let covered: number | undefined;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (covered !== undefined && from - covered >= least) breaks.push({ from: covered, to: from });
    covered = Math.max(covered ?? to, to);
  }
  return breaks;
}

/** The years to write under a stretch: whole ones, evenly apart, at most `most` of them. */
export function chooseYears({ from, to }: Span, most: number): number[] {
  const first = Math.ceil(from / 12);
  const last = Math.floor(to / 12);
  const step = [1, 2, 5, 10, 20, 50].find((years) => (last - first) / years < most) ?? 100;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years;
}
