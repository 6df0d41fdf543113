import type { Message, TimelineItem } from '../../shared/match.ts';
import type { Cv, CvEntry } from './cv.ts';
import { formatMonth, type Span, unite } from './months.ts';

const shortestBreak = 4;
const shortestOverlap = 3;
/** Of each kind; a file with more of them is no career, and a report must stay one that people read. */
const mostFlags = 12;
const mostItems = 80;

/** Draws a career: jobs, studies and the breaks between them, oldest first. */
export function drawTimeline(cv: Cv): TimelineItem[] {
  const dated = cv.entries.filter(({ kind, span }) => span && (kind === 'work' || kind === 'education'));
  const items = dated.map((entry): TimelineItem & { from: number } => ({
    kind: entry.kind === 'work' ? 'work' : 'education',
    label: entry.label,
    ...(entry.organisation ? { organisation: entry.organisation } : {}),
    start: entry.startText ?? formatMonth(entry.span!.from),
    end: entry.ongoing ? null : (entry.endText ?? formatMonth(entry.span!.to)),
    from: entry.span!.from,
  }));
  const breaks = findBreaks(cv).map(({ from, to }) => ({
    kind: 'break' as const,
    label: '',
    start: formatMonth(from),
    end: formatMonth(to),
    from,
  }));
  return [...items, ...breaks]
    .sort((a, b) => a.from - b.from || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
    .slice(-mostItems)
    .map(({ from: _from, ...item }) => item);
}

/** States breaks, overlaps and hidden text as facts. None of them changes the result. */
export function listFlags(cv: Cv): Message[] {
  const breaks: Message[] = findBreaks(cv).map(({ from, to }) => ({
    code: 'match.flag.break',
    params: { from: formatMonth(from), to: formatMonth(to), months: to - from + 1 },
  }));
  const flags = [...breaks.slice(-mostFlags), ...listOverlaps(cv)];
  const hidden = cv.profile.meta?.inlay?.hiddenCharacters ?? 0;
  if (hidden > 0) flags.push({ code: 'match.flag.hidden_text', params: { characters: hidden } });
  return flags;
}

function listOverlaps(cv: Cv): Message[] {
  const works = cv.entries.filter(({ kind, span }) => kind === 'work' && span);
  const overlaps: Message[] = [];
  for (const [index, first] of works.entries()) {
    for (const second of works.slice(index + 1)) {
      overlaps.push(...nameOverlap(first, second));
      if (overlaps.length >= mostFlags) return overlaps;
    }
  }
  return overlaps;
}

function findBreaks(cv: Cv): Span[] {
  const busy = unite(cv.entries.flatMap(({ span, kind }) => (span && kind !== 'projects' ? [span] : [])));
  const gaps = busy.slice(1).map(({ from }, index) => ({ from: busy[index]!.to + 1, to: from - 1 }));
  return gaps.filter(({ from, to }) => to - from + 1 >= shortestBreak);
}

function nameOverlap(first: CvEntry, second: CvEntry): Message[] {
  const from = Math.max(first.span!.from, second.span!.from);
  const to = Math.min(first.span!.to, second.span!.to);
  if (to - from + 1 < shortestOverlap) return [];
  const params = { first: first.label, second: second.label, from: formatMonth(from), to: formatMonth(to) };
  return [{ code: 'match.flag.overlap', params }];
}
