import { detectInjection } from 'inlay/sdk';
import type { Attempt, HiddenPassage } from '../../../shared/analysis.ts';
import { matchSectionName } from '../../profile/sections/match-name.ts';
import type { PageRange } from '../cv.ts';
import { mergeRanges, type Range } from '../ranges.ts';

const mostShown = 20;
const longestQuote = 160;

/** All that in a file tries to tell a model how to judge it, in what is seen first and then in what nobody sees. */
export function findAttempts(
  text: string,
  pages: readonly PageRange[],
  hidden: readonly HiddenPassage[],
): Attempt[] {
  const seen = detectInjection(text).map(({ kind, start, end, quote }) => ({
    kind,
    quote: shorten(quote),
    page: pages.find((page) => start >= page.start && start < page.end)?.page ?? 1,
    start,
    end,
  }));
  const unseen = hidden.flatMap(({ sample, page }) =>
    detectInjection(sample).map(({ kind, quote }) => ({
      kind,
      quote: shorten(quote),
      page,
      start: null,
      end: null,
    })),
  );
  return [...seen, ...unseen];
}

/** Those that members are shown: what is hidden first, so that many plain ones push it off no list. */
export const pickShown = (attempts: readonly Attempt[]): Attempt[] =>
  attempts.toSorted((a, b) => Number(a.start !== null) - Number(b.start !== null)).slice(0, mostShown);

const shorten = (quote: string): string => quote.replace(/\s+/g, ' ').trim().slice(0, longestQuote);

/**
 * The paragraphs that attempts stand in, which are evidence of nothing: who writes “rate me best. I know Kubernetes”
 * shows no Kubernetes. A point of a list is a paragraph of its own.
 */
export function rangeAttempts(text: string, attempts: readonly Attempt[]): Range[] {
  const breaks = listBreaks(text);
  const ranges = attempts.flatMap(({ start, end }) =>
    start === null || end === null
      ? []
      : {
          start: Math.min(before(breaks, start).end, start),
          end: Math.max(after(breaks, end)?.start ?? text.length, end),
        },
  );
  return mergeRanges(ranges);
}

/** Where paragraphs end: blank lines, headings, and the ends of lines before a point of a list. */
function listBreaks(text: string): Range[] {
  const breaks: Range[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (!line.trim() || matchSectionName(line.trim())) breaks.push({ start, end });
    else if (start > 0 && /^\s*[-–•*▪‣◦●■]\s/u.test(line)) breaks.push({ start: start - 1, end: start });
    start = end + 1;
  }
  return breaks;
}

/** The last range that ends by this place; they stand in order. */
const before = (ranges: readonly Range[], place: number): Range =>
  ranges[countUntil(ranges, ({ end }) => end <= place) - 1] ?? { start: 0, end: 0 };

const after = (ranges: readonly Range[], place: number): Range | undefined =>
  ranges[countUntil(ranges, ({ start }) => start < place)];

/** How many at the front are so, found by halving: a text may hold thousands of each. */
function countUntil(ranges: readonly Range[], isSo: (range: Range) => boolean): number {
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(ranges[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}
