import type { Source } from '../../../shared/profile.ts';

/** A stretch of the CV's text with its place. `text` is what stands there, save blanks at line ends. */
export interface Span extends Source {
  readonly text: string;
}

/** A part of a span by offsets into its text, without blanks at the ends. */
export function slice(span: Span, from: number, to = span.text.length): Span {
  const part = span.text.slice(from, to);
  const lead = part.length - part.trimStart().length;
  const text = part.trim();
  const start = span.start + from + lead;
  return { page: span.page, text, start, end: start + text.length };
}

/** Cuts a span at each match of a global pattern; empty parts are dropped. */
export function split(span: Span, pattern: RegExp): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const match of span.text.matchAll(pattern)) {
    parts.push(slice(span, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(slice(span, from));
  return parts.filter((part) => part.text !== '');
}

/** Without the characters that match at either end. */
export function trimSpan(span: Span, start: RegExp, end: RegExp): Span {
  const lead = start.exec(span.text)?.[0].length ?? 0;
  const tail = end.exec(span.text.slice(lead))?.[0].length ?? 0;
  return slice(span, lead, span.text.length - tail);
}

/** One text out of lines that follow each other; the place runs from the first to the last. */
export function joinSpans(spans: readonly Span[], glue = ' '): Span {
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const text = spans.reduce(
    (sum, span) => (sum === '' ? span.text : sum + glueFor(sum, span.text, glue) + span.text),
    '',
  );
  return { text, page: first.page, start: first.start, end: Math.max(first.end, last.end) };
}

/** Chinese is written without blanks; a line that ends in a bar of a compound goes on at once. */
function glueFor(before: string, after: string, glue: string): string {
  if (glue !== ' ') return glue;
  if (/[\p{Script=Han}，。、；：）]$/u.test(before) && /^[\p{Script=Han}，。、；：（]/u.test(after))
    return '';
  if (/\p{L}-$/u.test(before) && /^\p{L}/u.test(after)) return '';
  if (/\w\/$/.test(before)) return '';
  return ' ';
}
