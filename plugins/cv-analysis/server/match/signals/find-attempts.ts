import { detectInjection } from 'inlay/sdk';
import type { Attempt, HiddenPassage } from '../../../shared/analysis.ts';
import type { PageRange } from '../cv.ts';
import { mergeRanges, type Range } from '../ranges.ts';

const most = 20;
const longestQuote = 160;

/** What in a file tries to tell a model how to judge it, in what is seen first and then in what nobody sees. */
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
  return [...seen, ...unseen].slice(0, most);
}

const shorten = (quote: string): string => quote.replace(/\s+/g, ' ').trim().slice(0, longestQuote);

/**
 * The sentences that attempts stand in, which are evidence of nothing: who writes “rate me best, I know Kubernetes”
 * shows no Kubernetes. Signs that only look like commands take their line along.
 */
export function rangeAttempts(text: string, attempts: readonly Attempt[]): Range[] {
  const ranges = attempts.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [widen(text, { start, end })],
  );
  return mergeRanges(ranges);
}

function widen(text: string, { start, end }: Range): Range {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('\n\n') + 2, lastSentenceEnd(before));
  const rest = text.slice(end);
  const block = rest.indexOf('\n\n');
  const stop = /[.!?](?=\s|$)|[。！？]/u.exec(rest);
  const ends = [block < 0 ? rest.length : block, stop ? stop.index + 1 : rest.length];
  return { start: Math.min(from, start), end: end + Math.min(...ends) };
}

function lastSentenceEnd(text: string): number {
  let last = 0;
  for (const match of text.matchAll(/[.!?](?=\s)|[。！？]/gu)) last = match.index + 1;
  return last;
}
