import { findPlaceTail, isPlace } from '../contact/places.ts';
import { findDurations, isDuration } from '../dates/durations.ts';
import { type DateRange, findDates } from '../dates/find-dates.ts';
import { innerLabels } from '../sections/names.ts';
import { fold } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { Row } from '../text/rows.ts';
import { joinSpans, type Span, slice, split, trimSpan } from '../text/span.ts';
import { degreeScore, organisationScore, titleScore } from './classify.ts';
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

const urlPattern = /(?:https?:\/\/|www\.)\S+|(?<![\w@.])(?:[a-z\d-]+\.)+[a-z]{2,12}\/\S+/gi;
const bars = /\s*[|·•‖¦]\s*|\t+/gu;
// A title may hold a dash of its own; between a position and a company it parts.
const barsAndDashes =
  /\s*[|·•‖¦]\s*|\s+[–—]\s+|\s+-\s+(?=\p{Lu})(?!(?:part|full)[ -]time|internship|contract|freelance|remote)|\t+/giu;
const leadingMark = /^(?:[\s,;:·•|/()[\]@–—-]+|(?:at|bei|chez)\s+)+|^(?:at|bei|chez)$/iu;
const trailingMark = /[\s,;:·•|/([@–—-]+$/u;

/** Takes the head of an entry apart; what is left are titles, names and places in their order. */
export function readHead(entry: Entry, { titled = false, withPlaces = false } = {}): EntryHead {
  const length = headLength(entry);
  const parts: HeadPart[] = [];
  const places: Span[] = [];
  const urls: Span[] = [];
  const dates: (Span & { range: DateRange })[] = [];
  const besideDates = new Set<HeadPart>();
  let slotRow = 0;
  for (const { row } of entry.slice(0, length)) {
    let slotPart = 0;
    const before = parts.length;
    const datesBefore = dates.length;
    for (const piece of row.pieces) {
      if (isDuration(piece.text) || innerLabels.has(fold(piece.text).replace(/[:：\s]+$/, ''))) continue;
      for (const range of findDates(piece.text)) dates.push({ ...slice(piece, range.from, range.to), range });
      for (const match of piece.text.matchAll(urlPattern)) {
        urls.push(slice(piece, match.index, match.index + match[0].length));
      }
      for (const whole of piecesOf(piece, titled)) {
        const tail = withPlaces && !isPlace(whole.text) ? findPlaceTail(whole.text) : undefined;
        if (tail !== undefined) places.push(trimSpan(slice(whole, tail), /^[\s(（]+/u, /[\s)）]+$/u));
        const span = tail === undefined ? whole : trimSpan(slice(whole, 0, tail), /^/, trailingMark);
        if (isPlace(span.text) && (parts.length > 0 || span.text.includes(','))) places.push(span);
        else
          parts.push({
            ...span,
            slot: `${slotRow}.${slotPart++}`,
            bold: isBoldAt(piece, span),
            size: piece.size,
          });
      }
    }
    if (parts.length > before) slotRow++;
    const [only] = parts.slice(before);
    const isAlone = parts.length === before + 1 && dates.length > datesBefore;
    if (only && isAlone && dates[datesBefore]!.start < only.start && canBePlace(only.text))
      besideDates.add(only);
  }
  // "2016 – 2020, Bristol" over "Associate – Ferrier Mundy": behind the dates stands the place.
  if (besideDates.size > 0 && parts.length - besideDates.size >= 2) {
    places.push(...besideDates);
    parts.splice(0, parts.length, ...parts.filter((part) => !besideDates.has(part)));
  }
  return {
    parts: joinWrapped(parts, entry.slice(0, length)),
    places,
    urls,
    dates,
    body: entry.slice(length),
  };
}

const canBePlace = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M} .,'’()-]{1,40}$/u.test(text) &&
  text.split(/\s+/).length <= 4 &&
  titleScore(text) < 0.3 &&
  organisationScore(text) === 0 &&
  degreeScore(text) === 0;

/** What is left of a line without dates and addresses, cut where its look or a bar parts it. */
function piecesOf(line: Line, titled: boolean): Span[] {
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
    .flatMap((span) => split(span, titled ? bars : barsAndDashes))
    .map((span) => trimSpan(span, leadingMark, trailingMark))
    .map(dropLoneBracket)
    .filter((span) => /[\p{L}\p{N}]/u.test(span.text) && !isDuration(span.text));
}

const isBoldAt = (line: Line, span: Span): boolean =>
  line.runs.findLast((run) => run.start <= span.start)?.bold ?? line.bold;

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

/** A name that runs over two lines of one look is one part: the first line is full, or ends in the middle. */
function joinWrapped(parts: readonly HeadPart[], head: Entry): HeadPart[] {
  const right = head[0]?.right ?? 0;
  const joined: HeadPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const rows = last ? [rowOf(last, head), rowOf(part, head)] : [];
    if (last && rows[0] && rows[1] && goesOn(last, part, rows[0], rows[1], right)) {
      joined.splice(-1, 1, { ...last, ...joinSpans([last, part]) });
    } else joined.push(part);
  }
  return joined;
}

const isCaps = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

const rowOf = (part: HeadPart, head: Entry) =>
  head.findLast(({ row }) =>
    row.pieces.some((piece) => piece.start <= part.start && piece.page === part.page),
  )?.row;

function goesOn(last: HeadPart, part: HeadPart, before: Row, row: Row, right: number): boolean {
  if (before === row || last.size !== part.size || last.bold !== part.bold || row.first.flowing) return false;
  if ((row.first.gap ?? 9) > 0.75 || (part.text.length > 4 && isCaps(last.text) !== isCaps(part.text)))
    return false;
  const opens = /(?:\b(?:of|and|de|y|et|und|für|for|in|en|im|the|la|del|des|at|zum|zur)|[&,/(-])$/iu.test(
    last.text,
  );
  if (opens || /^(?:of|and|de|y|et|und|&|for|für|in|at)\b|^\p{Ll}/u.test(part.text)) return true;
  // The line stopped where the date or the edge begins, and the rest stands alone below it.
  const piece = before.pieces.findLast((candidate) => candidate.start <= last.start) ?? before.first;
  const beside = before.pieces[before.pieces.indexOf(piece) + 1];
  const dated = findDates(piece.text).some((date) => date.to > piece.text.length - 3);
  const room = (beside ? beside.x : right) - piece.right;
  const short = part.text.split(/\s+/).length <= 4 && row.pieces.length === 1;
  // Its first word had no room left on the line above.
  const word = /^\S+/.exec(part.text)![0].length + 1;
  const wide = ((piece.right - piece.x) / Math.max(1, piece.text.length)) * word > room;
  const full = (dated || beside !== undefined) && (room < last.size * 2 || wide);
  const long = wide && piece.right - piece.x > (right - piece.x) * 0.8;
  // What ran over at the right edge goes on at the left one.
  const isLast = piece !== before.first && piece === before.pieces.at(-1);
  const atLeft = before.pieces.some((other) => Math.abs(other.x - row.first.x) < 2);
  if (isLast && wide && short && atLeft && piece.italic === row.first.italic && piece.italic) return true;
  const runsOn = last.bold || last.start > before.first.start;
  if (long && Math.abs(row.first.x - piece.x) < 2 && short && runsOn) return true;
  return Math.abs(row.first.x - piece.x) < 2 && short && full && row.first.right < right - last.size * 8;
}
