import type { Evidence } from '../../shared/match.ts';
import type { Cv } from './cv.ts';
import { overlaps, type Range } from './ranges.ts';

const longest = 200;

/** Quotes the line around a place of the CV, without names, employers or schools that stand on it. */
export function quoteAround(cv: Cv, place: Range): Evidence | undefined {
  const line = lineAround(cv.text, place);
  let { start, end } = line;
  for (const range of cv.masked) {
    if (!overlaps(range, { start, end })) continue;
    if (range.end <= place.start) start = Math.max(start, range.end);
    else if (range.start >= place.end) end = Math.min(end, range.start);
  }
  ({ start, end } = shorten(cv.text, { start, end }, place));
  return quoteExactly(cv, trim(cv.text, { start, end }, place));
}

/** Makes evidence of a range, or none when it is empty or on no page: no evidence, no credit. */
export function quoteExactly(cv: Cv, { start, end }: Range): Evidence | undefined {
  const quote = cv.text.slice(start, end);
  if (!quote.trim()) return undefined;
  const page =
    cv.pages.find((one) => start >= one.start && start < one.end)?.page ?? (cv.pages.length ? undefined : 1);
  return page === undefined ? undefined : { quote, page, start, end };
}

function lineAround(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return { start: start === 0 ? 0 : from, end: to < 0 ? text.length : to };
}

function shorten(text: string, range: Range, place: Range): Range {
  if (range.end - range.start <= longest) return range;
  const spare = Math.max(0, longest - (place.end - place.start));
  let start = Math.max(range.start, place.start - Math.floor(spare / 2));
  let end = Math.min(range.end, place.end + Math.ceil(spare / 2));
  if (start > range.start) start = atWordStart(text, start, place.start);
  if (end < range.end) end = atWordEnd(text, end, place.end);
  return { start, end };
}

function atWordStart(text: string, from: number, limit: number): number {
  const blank = text.indexOf(' ', from);
  return blank < 0 || blank >= limit ? from : blank + 1;
}

function atWordEnd(text: string, from: number, limit: number): number {
  const blank = text.lastIndexOf(' ', from);
  return blank <= limit ? from : blank;
}

/** Drops bullets, blanks and stray marks at the edges, never the place itself. */
function trim(text: string, range: Range, place: Range): Range {
  let { start, end } = range;
  while (start < place.start && /[\s\-–—*•·▪‣◦●■|,;:，；：、)]/.test(text[start]!)) start++;
  while (end > place.end && /[\s|,;，；、(–-]/.test(text[end - 1]!)) end--;
  return { start, end };
}
