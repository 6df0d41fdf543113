import type {
  Award,
  Certificate,
  Interest,
  Project,
  Publication,
  Reference,
} from '../../../shared/profile.ts';
import { findDates } from '../dates/find-dates.ts';
import { readBody } from '../entries/read-body.ts';
import { type EntryHead, type HeadPart, readHead } from '../entries/read-head.ts';
import { splitEntries } from '../entries/split-entries.ts';
import { readSkills } from '../skills/read-skills.ts';
import { countWords } from '../text/fold.ts';
import { type Draft, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { toRows } from '../text/rows.ts';
import { joinSpans, type Span, slice, split, trimSpan } from '../text/span.ts';
import { readDates } from '../work/read-work.ts';
import { readCitations } from './read-citations.ts';

interface Titled {
  readonly head: EntryHead;
  readonly dates: EntryHead['dates'];
  readonly title: Span;
  readonly second: HeadPart | undefined;
  readonly summary: Span | undefined;
  readonly highlights: readonly Span[];
}

/** Entries known by a title: projects, certificates, awards, publications. */
function readTitled(lines: readonly Line[]): Titled[] {
  const entries = splitEntries(toRows(lines), false).map((entry) => readHead(entry, { titled: true }));
  const listed = entries
    .filter(({ parts }) => parts.length > 0)
    .every(({ parts }) => /,\s/.test(parts[0]!.text));
  return entries.flatMap((head): Titled[] => {
    const body = readBody(head.body);
    const [title, second] = head.parts;
    if (title) {
      const [name, rest] = cutIssuer(title, second === undefined && listed && entries.length > 1);
      const [short, text] = cutColon(name);
      return [
        {
          head,
          dates: head.dates,
          title: short,
          second: second ?? rest,
          ...body,
          summary: body.summary ?? text,
        },
      ];
    }
    // A plain list: each item is a title, or a title and what is said of it.
    return [...(body.summary ? [body.summary] : []), ...body.highlights].map((item) => {
      const [rest, dates] = cutDates(item);
      const [name, text] = cutColon(rest);
      return { head, dates, title: name, second: undefined, summary: text, highlights: [] };
    });
  });
}

/** "First Aid, 2019": the date at the end of a list item is not part of its title. */
function cutDates(item: Span): [Span, EntryHead['dates']] {
  const last = findDates(item.text).at(-1);
  if (!last || !/^[\s).,]*$/.test(item.text.slice(last.to))) return [item, []];
  const rest = trimSpan(slice(item, 0, last.from), /^/, /[\s,;:·•|(–—-]+$/u);
  return rest.text === '' ? [item, []] : [rest, [{ ...slice(item, last.from, last.to), range: last }]];
}

/** "Compression Engine: a lossless engine for ..." is a title and a text. */
function cutColon(span: Span): [Span, Span | undefined] {
  const match = /^(.{3,60}?)\s*[:：]\s+(?=\p{Lu}|\p{Script=Han}|\d)/u.exec(span.text);
  if (!match || countWords(match[1]!) > 8 || countWords(span.text) - countWords(match[1]!) < 5)
    return [span, undefined];
  return [slice(span, 0, match[1]!.length), slice(span, match[0].length)];
}

const issuer =
  /\s*,\s+(?=(?:issued|by|von|por|par)\b)|\s+(?:issued by|awarded by|by|verliehen von|otorgado por|décerné par)\s+/iu;

function cutIssuer(part: HeadPart, listed: boolean): [Span, HeadPart | undefined] {
  // Where all entries are alike, "Title, Issuer" is parted at the comma.
  const match =
    issuer.exec(part.text) ??
    (listed ? /\s*,\s+(?=[^,]+$)/u.exec(part.text) : null) ??
    /\s+[–—]\s+(?=\S+(?: \S+){0,3}$)/u.exec(part.text);
  if (!match || match.index < 4) return [part, undefined];
  return [slice(part, 0, match.index), { ...part, ...slice(part, match.index + match[0].length) }];
}

const date = ({ dates }: Titled) => {
  const span = dates[0];
  return span?.range.start ? found(span, 0.9, span.range.start) : undefined;
};

const withoutLead = (span: Span | undefined): Span | undefined => {
  const lead =
    span && /^(?:issued by|awarded by|published (?:in|by)|by|von|por|par)\s+/i.exec(span.text)?.[0].length;
  return span && (lead ? slice(span, lead) : span);
};

export function readProjects(lines: readonly Line[]): Draft<Project>[] {
  return readTitled(lines).map(({ head, title, second, summary, highlights }) => ({
    name: found(title, 0.85),
    entity: second && found(second, 0.5),
    description: summary && found(summary, 0.8),
    ...readDates(head),
    url: head.urls[0] && found(head.urls[0], 0.9),
    highlights: highlights.map((item) => found(item, 0.85)),
  }));
}

export function readCertificates(lines: readonly Line[]): Draft<Certificate>[] {
  return readTitled(lines).map((entry) => {
    const { head, title, second } = entry;
    const by = withoutLead(second);
    return {
      name: found(title, 0.85),
      issuer: by && found(by, 0.75),
      date: date(entry),
      url: head.urls[0] && found(head.urls[0], 0.9),
    };
  });
}

export function readAwards(lines: readonly Line[]): Draft<Award>[] {
  return readTitled(lines).map((entry) => {
    const { title, second, summary, highlights } = entry;
    const by = withoutLead(second);
    const text = summary ?? (highlights.length > 0 ? joinSpans(highlights) : undefined);
    return {
      title: found(title, 0.85),
      awarder: by && found(by, 0.75),
      date: date(entry),
      summary: text && found(text, 0.8),
    };
  });
}

export function readPublications(lines: readonly Line[]): Draft<Publication>[] {
  const cited = readCitations(lines);
  if (cited) return cited;
  return readTitled(lines).map((entry) => {
    const { head, title, second, summary } = entry;
    const by = withoutLead(second);
    return {
      name: found(title, 0.85),
      publisher: by && found(by, 0.75),
      releaseDate: date(entry),
      url: head.urls[0] && found(head.urls[0], 0.9),
      summary: summary && found(summary, 0.8),
    };
  });
}

/** Interests are listed as skills are: names with words, or words alone. */
export function readInterests(lines: readonly Line[]): Draft<Interest>[] {
  return readSkills(lines).map(({ name, keywords }) => ({ name, keywords }));
}

/** A quoted text and, under it, who said it. */
export function readReferences(lines: readonly Line[]): Draft<Reference>[] {
  const references: Draft<Reference>[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const signed =
      /^[–—-]\s*\p{Lu}/u.test(line.text) || (line.bullet && /^\p{Lu}[^.]{3,80}$/u.test(line.text));
    if (signed && open.length > 0) {
      references.push({
        name: found(split(line, /^[–—-]\s*/gu)[0] ?? line, 0.7),
        reference: found(joinSpans(open), 0.7),
      });
      open = [];
    } else open.push(line);
  }
  if (open.length > 0) references.push({ reference: found(joinSpans(open), 0.6) });
  return references;
}
