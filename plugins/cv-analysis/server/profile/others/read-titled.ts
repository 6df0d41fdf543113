import type {
  Award,
  Certificate,
  Interest,
  Project,
  Publication,
  Reference,
} from '../../../shared/profile.ts';
import { readBody } from '../entries/read-body.ts';
import { type EntryHead, type HeadPart, readHead } from '../entries/read-head.ts';
import { splitEntries } from '../entries/split-entries.ts';
import { readSkills } from '../skills/read-skills.ts';
import { type Draft, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { toRows } from '../text/rows.ts';
import { joinSpans, type Span, slice, split } from '../text/span.ts';
import { readDates } from '../work/read-work.ts';

interface Titled {
  readonly head: EntryHead;
  readonly title: Span;
  readonly second: HeadPart | undefined;
  readonly summary: Span | undefined;
  readonly highlights: readonly Span[];
}

/** Entries known by a title: projects, certificates, awards, publications. */
function readTitled(lines: readonly Line[]): Titled[] {
  return splitEntries(toRows(lines), false).flatMap((entry) => {
    const head = readHead(entry);
    const body = readBody(head.body);
    const [title, second] = head.parts;
    if (title) {
      const [name, rest] = cutIssuer(title);
      return [{ head, title: name, second: second ?? rest, ...body }];
    }
    // A plain list: each item is a title.
    return body.highlights.map((item) => ({
      head,
      title: item,
      second: undefined,
      summary: undefined,
      highlights: [],
    }));
  });
}

const issuer =
  /\s*,\s+(?=(?:issued|by|von|por|par)\b)|\s+(?:issued by|awarded by|by|at|verliehen von|otorgado por|décerné par)\s+/iu;

function cutIssuer(part: HeadPart): [Span, HeadPart | undefined] {
  const match = issuer.exec(part.text);
  if (!match || match.index < 4) return [part, undefined];
  return [slice(part, 0, match.index), { ...part, ...slice(part, match.index + match[0].length) }];
}

const date = (head: EntryHead) => {
  const span = head.dates[0];
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
  return readTitled(lines).map(({ head, title, second }) => {
    const by = withoutLead(second);
    return {
      name: found(title, 0.85),
      issuer: by && found(by, 0.75),
      date: date(head),
      url: head.urls[0] && found(head.urls[0], 0.9),
    };
  });
}

export function readAwards(lines: readonly Line[]): Draft<Award>[] {
  return readTitled(lines).map(({ head, title, second, summary, highlights }) => {
    const by = withoutLead(second);
    const text = summary ?? (highlights.length > 0 ? joinSpans(highlights) : undefined);
    return {
      title: found(title, 0.85),
      awarder: by && found(by, 0.75),
      date: date(head),
      summary: text && found(text, 0.8),
    };
  });
}

export function readPublications(lines: readonly Line[]): Draft<Publication>[] {
  return readTitled(lines).map(({ head, title, second, summary }) => {
    const by = withoutLead(second);
    return {
      name: found(title, 0.85),
      publisher: by && found(by, 0.75),
      releaseDate: date(head),
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
