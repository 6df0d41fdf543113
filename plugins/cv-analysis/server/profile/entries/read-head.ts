import { isPlace } from '../contact/places.ts';
import { findDurations, isDuration } from '../dates/durations.ts';
import { type DateRange, findDates } from '../dates/find-dates.ts';
import { innerLabels } from '../sections/names.ts';
import { fold } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans, type Span, slice, split, trimSpan } from '../text/span.ts';
import type { Entry } from './split-entries.ts';
import { headLength } from './split-entries.ts';

/** A piece of an entry's head: a title, a company, a place. */
export interface HeadPart extends Span {
  /** Which head row it stands in, and which part of it. */
  readonly slot: string;
  readonly bold: boolean;
  readonly size: number;
}

export interface EntryHead {
  readonly parts: readonly HeadPart[];
  readonly places: readonly Span[];
  readonly urls: readonly Span[];
  readonly dates: readonly (Span & { range: DateRange })[];
  /** Rows after the head. */
  readonly body: Entry;
}

const urlPattern =
  /(?:https?:\/\/|www\.)\S+|(?<![\w@.])(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|de|es|fr|cn|edu|gov|co|ai|app|me|info|eu|uk|ch|at)(?:\/\S*)?(?![\w@])/gi;
const leadingMark = /^[\s,;:·•|/()[\]@–—-]+/u;
const trailingMark = /[\s,;:·•|/([@–—-]+$/u;

/** Takes the head of an entry apart; what is left are titles, names and places in their order. */
export function readHead(entry: Entry): EntryHead {
  const length = headLength(entry);
  const parts: HeadPart[] = [];
  const places: Span[] = [];
  const urls: Span[] = [];
  const dates: (Span & { range: DateRange })[] = [];
  let slotRow = 0;
  for (const { row } of entry.slice(0, length)) {
    let slotPart = 0;
    const before = parts.length;
    for (const piece of row.pieces) {
      if (isDuration(piece.text) || innerLabels.has(fold(piece.text).replace(/[:：\s]+$/, ''))) continue;
      for (const range of findDates(piece.text)) dates.push({ ...slice(piece, range.from, range.to), range });
      for (const match of piece.text.matchAll(urlPattern)) {
        urls.push(slice(piece, match.index, match.index + match[0].length));
      }
      for (const span of piecesOf(piece)) {
        if (isPlace(span.text) && parts.length > 0) places.push(span);
        else parts.push({ ...span, slot: `${slotRow}.${slotPart++}`, bold: piece.bold, size: piece.size });
      }
    }
    if (parts.length > before) slotRow++;
  }
  return {
    parts: joinWrapped(parts, entry.slice(0, length)),
    places,
    urls,
    dates,
    body: entry.slice(length),
  };
}

/** What is left of a line without dates and addresses, cut where its look or a bar parts it. */
function piecesOf(line: Line): Span[] {
  const holes = [
    ...findDates(line.text).map(({ from, to }) => ({ from, to })),
    ...findDurations(line.text),
    ...[...line.text.matchAll(urlPattern)].map((m) => ({ from: m.index, to: m.index + m[0].length })),
  ].toSorted((a, b) => a.from - b.from);
  const spans: Span[] = [];
  let from = 0;
  for (const hole of holes) {
    if (hole.from > from) spans.push(slice(line, from, hole.from));
    from = Math.max(from, hole.to);
  }
  spans.push(slice(line, from));
  return spans
    .flatMap((span) => cutAtLooks(span, line))
    .flatMap((span) => split(span, /\s+[|·•‖¦]\s+|\s+[–—]\s+|\s+-\s+(?=\p{Lu})|\s*[|·•]\s*|\t+/gu))
    .map((span) => trimSpan(span, leadingMark, trailingMark))
    .map(dropLoneBracket)
    .filter((span) => /[\p{L}\p{N}]/u.test(span.text));
}

function dropLoneBracket(span: Span): Span {
  const text = span.text;
  if (text.endsWith(')') && !text.includes('(')) return slice(span, 0, text.length - 1);
  if (/\([^)]*$/.test(text)) return { ...slice(span, 0), text: `${text})` };
  return span;
}

/** Bold and regular text side by side are two things: a title and its company. */
function cutAtLooks(span: Span, line: Line): Span[] {
  const cuts = line.runs.slice(1).flatMap((run, i) => {
    const before = line.runs[i]!;
    const differs = run.bold !== before.bold || run.size !== before.size || run.color !== before.color;
    return differs && run.text !== '' && before.text !== '' ? [run.start - span.start] : [];
  });
  const ends = [0, ...cuts.filter((at) => at > 0 && at < span.text.length), span.text.length];
  return ends.slice(1).map((end, i) => slice(span, ends[i]!, end));
}

/** A name that runs over two lines of one look, the first of them full, is one part. */
function joinWrapped(parts: readonly HeadPart[], head: Entry): HeadPart[] {
  const joined: HeadPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const line = head.find(({ row }) => row.pieces.some((p) => p.start <= part.start && p.end >= part.end));
    const goesOn =
      last !== undefined &&
      line !== undefined &&
      last.slot.split('.')[0] !== part.slot.split('.')[0] &&
      last.size === part.size &&
      last.bold === part.bold &&
      (/(?:\b(?:of|and|de|y|et|und|für|for|in|the|la|del|des)|[&,/])$/i.test(last.text) ||
        /^(?:of|and|de|y|et|und|&|for|für|\()\b/.test(part.text));
    if (goesOn) joined.splice(-1, 1, { ...last, ...joinSpans([last, part]) });
    else joined.push(part);
  }
  return joined;
}
