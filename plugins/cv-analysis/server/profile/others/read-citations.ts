import type { Publication } from '../../../shared/profile.ts';
import { findDates } from '../dates/find-dates.ts';
import { countWords } from '../text/fold.ts';
import { type Draft, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans, type Span, slice } from '../text/span.ts';

/** `Miller G.`, `Miller, G. H.,` or `G. Miller and`: how a citation names its authors. */
const author =
  /^(?:\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.?[ -]?){1,3}(?:,|\.|;|&| and| et| und| y|\s*\(|(?<=\.) )|(?:\p{Lu}\.[ -]?){1,3} ?\p{Lu}[\p{L}'’-]+(?:,| and| &))/u;
const number = /^(?:\[\d{1,3}\]|\d{1,3}[.)])\s+(?=\S)/;
const year = /(?:19[4-9]|20[0-6])\d/;

/** Reads a list of works in the form of citations: authors, title, where, year. Undefined where it is none. */
export function readCitations(lines: readonly Line[]): Draft<Publication>[] | undefined {
  const citations = group(lines);
  const clear = citations.filter(({ text }) => year.test(text) && author.test(text.replace(number, '')));
  if (clear.length < 3 || clear.length < citations.length * 0.6) return undefined;
  return citations.flatMap((citation) => readCitation(citation));
}

/** A citation goes on until the next one begins: with a number, an author, or below white space. */
function group(lines: readonly Line[]): Span[] {
  const gaps = lines.flatMap(({ gap }) => gap ?? []).toSorted((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length * 0.25)] ?? 0;
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const ended = last === undefined || /[.\d)]$/.test(last.text);
    const begins = line.bullet || number.test(line.text) || (ended && author.test(line.text));
    if (last === undefined || begins || (line.gap ?? 0) > usual + 0.4) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups.map((group) => joinSpans(group));
}

function readCitation(citation: Span): Draft<Publication>[] {
  const start = number.exec(citation.text)?.[0].length ?? 0;
  const parts = sentences(slice(citation, start));
  const quoted = /[“"„«]([^”"“»]{8,300})[”"“»]/u.exec(citation.text);
  const named = parts.findIndex(
    (part, i) => i > 0 && countWords(part.text) >= 3 && !/^\(?\d{4}/.test(part.text),
  );
  const title = quoted
    ? slice(citation, quoted.index + 1, quoted.index + 1 + quoted[1]!.length)
    : (parts[named] ?? parts[0]);
  if (!title || title.text === '') return [];
  const publisher = quoted ? undefined : parts[named + 1];
  const date = findDates(citation.text).at(-1);
  const place = publisher && slice(publisher, 0, publisher.text.search(/,?\s*\(?(?:19|20)\d\d/) >>> 0);
  return [
    {
      name: found(title, 0.8),
      publisher: place && /\p{L}{3}/u.test(place.text) ? found(place, 0.6) : undefined,
      releaseDate:
        date?.start === undefined ? undefined : found(slice(citation, date.from, date.to), 0.85, date.start),
    },
  ];
}

/** Parts at full stops that end more than an initial: `Miller G. H.` is one part. */
function sentences(span: Span): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const stop of span.text.matchAll(
    /(?<!(?:^|[\s.-])\p{Lu})\.(?:\s+|$)|(?<=\p{Lu})\.\s+(?=\p{Lu}\p{Ll}* \p{Ll})|\)[.,:]?\s+(?=\p{Lu})/gu,
  )) {
    parts.push(slice(span, from, stop.index));
    from = stop.index + stop[0].length;
  }
  parts.push(slice(span, from));
  return parts.filter(({ text }) => text !== '');
}
