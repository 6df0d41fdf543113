import { findDates } from '../dates/find-dates.ts';
import { countWords, fold, hasHan, unspace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { joinSpans } from '../text/span.ts';
import { matchSectionName } from './match-name.ts';
import { innerLabels, neutralWords, type SectionKind } from './names.ts';

export interface Section {
  readonly kind: SectionKind;
  /** Absent for what stands before the first heading. */
  readonly heading: Line | undefined;
  readonly lines: readonly Line[];
  /** The heading names a group inside its kind, such as one of several groups of skills. */
  readonly group?: boolean;
}

/** Cuts the lines of a CV into sections. The first has no heading and holds name and contact details. */
export function findSections(lines: readonly Line[]): Section[] {
  const headings = findHeadings(lines);
  const flows = orderFlows(lines, headings);
  const sections: Section[] = [];
  let current: { kind: SectionKind; heading: Line | undefined; lines: Line[] } = {
    kind: 'contact',
    heading: undefined,
    lines: [],
  };
  let before: Line | undefined;
  for (const line of flows) {
    const kind = headings.get(line);
    if (kind === undefined && before && current.heading && beginsColumn(line, before)) {
      // The main column beside a sidebar begins with the name, not with more of the sidebar.
      sections.push(current);
      current = { kind: 'contact', heading: undefined, lines: [] };
    }
    before = line;
    if (kind !== undefined && current.heading && isRestOf(current.heading, line)) continue;
    if (kind === undefined) current.lines.push(line);
    else if (
      current.kind === 'other' &&
      current.lines.length === 0 &&
      current.heading?.block === line.block
    ) {
      // A heading of two lines.
      current.heading = { ...current.heading, ...joinSpans([current.heading, line]) };
    } else {
      sections.push(current);
      current = { kind, heading: line, lines: [] };
    }
  }
  sections.push(current);
  return sections.filter((section) => section.heading || section.lines.length > 0);
}

/** "Formación" over "académica" in a margin: the second line begins nothing, whatever stands beside the first. */
const isRestOf = (heading: Line, line: Line): boolean =>
  !line.flowing &&
  line.page === heading.page &&
  Math.abs(line.x - heading.x) < 1 &&
  line.size === heading.size &&
  line.y - heading.bottom < line.size * 0.7 &&
  line.y > heading.y &&
  neutralWords.has(fold(line.text));

/** The first line of a column of the first page that stands beside the one before. */
const beginsColumn = (line: Line, before: Line): boolean =>
  !line.flowing && line.page === 1 && line.block !== before.block && line.x > before.x + 40 && line.y < 200;

/** How a heading looks; lines of one look are headings together or not at all. */
const lookOf = (line: Line) =>
  line.flowing
    ? `${line.heading ?? ''}|${line.bold}|${line.caps}|${line.size}`
    : `${Math.round(line.size * 2) / 2}|${line.bold}|${line.caps}|${line.color}`;

function findHeadings(lines: readonly Line[]): Map<Line, SectionKind> {
  const body = bodySize(lines);
  const short = lines.filter((line) => isShort(line));
  const named = short.flatMap((line) => {
    const kind = matchSectionName(line.text);
    return kind ? [{ line, kind }] : [];
  });
  const looks = new Map<string, { named: Set<SectionKind>; all: number; kinds: number }>();
  for (const line of lines) {
    const look = looks.get(lookOf(line)) ?? { named: new Set(), all: 0, kinds: 0 };
    look.all++;
    looks.set(lookOf(line), look);
  }
  for (const { line, kind } of named) {
    const look = looks.get(lookOf(line))!;
    look.named.add(kind);
    look.kinds++;
  }
  const headings = findTableHeadings(named, lines);
  for (const { line, kind } of named) {
    const look = looks.get(lookOf(line))!;
    const share = look.kinds / look.all;
    const stands = standsOut(line, body);
    const shared = look.named.size >= 2 && share >= 0.25;
    // Titles of entries may look just like headings, and plain text has no looks: then white space decides.
    const apart = look.named.size >= (line.flowing ? 2 : 3) && (line.gap === undefined || line.gap > 0.5);
    const told = (shared && (stands || share > 0.6)) || (stands && (share >= 0.2 || apart));
    if (told || isRuled(line)) headings.set(line, kind);
  }
  dropInner(headings, lines);
  addUnknown(headings, lines, body);
  return headings;
}

/**
 * In a table a heading looks like any cell. It stands alone in its row, or first in it, where at least two other kinds
 * of section have theirs.
 */
function findTableHeadings(
  named: readonly { line: Line; kind: SectionKind }[],
  lines: readonly Line[],
): Map<Line, SectionKind> {
  const cells = new Map<number, number>();
  for (const line of lines)
    if (line.column !== undefined) cells.set(line.row, (cells.get(line.row) ?? 0) + 1);
  const first = named.filter(({ line }) => line.flowing && line.column === 0);
  const alone = first.filter(({ line }) => cells.get(line.row) === 1);
  const isLaidOut = [...cells.values()].some((n) => n > 1) && new Set(first.map(({ kind }) => kind)).size > 2;
  return new Map((isLaidOut ? [...first, ...alone] : []).map(({ line, kind }) => [line, kind]));
}

function isShort(line: Line): boolean {
  const text = unspace(line.text.replace(/[-=_]{5,}$/, ''));
  return text.length <= 60 && countWords(text) <= 6 && !(line.bullet && !line.heading && !isMarked(line));
}

/** A sign before a heading looks like that of a list item, but no list item is a bold word by which sections begin. */
const isMarked = (line: Line): boolean => line.bold && matchSectionName(line.text) !== undefined;

function bodySize(lines: readonly Line[]): number {
  const weight = new Map<number, number>();
  for (const line of lines) weight.set(line.size, (weight.get(line.size) ?? 0) + line.text.length);
  return [...weight].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function standsOut(line: Line, body: number): boolean {
  return (
    line.heading !== undefined ||
    line.size > body * 1.12 ||
    line.bold ||
    line.caps ||
    (line.flowing && /[:：]$/.test(line.text) && (line.gap ?? 1) > 0) ||
    (line.flowing && (line.gap ?? 1) > 0 && countWords(line.text) <= (hasHan(line.text) ? 8 : 3))
  );
}

/** `SKILLS -----------`: a rule of characters makes a heading in plain text. */
const isRuled = (line: Line) => /\p{L}\s*[-=_]{5,}$/u.test(line.text);

/** "Skills" or "Courses" in a smaller look inside an entry is a label; a true heading of its kind is bigger. */
function dropInner(headings: Map<Line, SectionKind>, lines: readonly Line[]): void {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(fold(line.text), (counts.get(fold(line.text)) ?? 0) + 1);
  for (const line of [...headings.keys()]) {
    const label = innerLabels.has(fold(line.text).replace(/[:：\s]+$/, ''));
    const repeated = (counts.get(fold(line.text)) ?? 0) > 2;
    const peers = [...headings.keys()].filter((other) => other.block === line.block && other !== line);
    const sizes = peers.map((other) => other.size).toSorted((a, b) => a - b);
    const smaller = line.size < (sizes[Math.floor(sizes.length / 2)] ?? 0) * 0.93;
    if ((label && (repeated || smaller)) || (smaller && repeated)) headings.delete(line);
  }
}

function countLooks(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(lookOf(line), (counts.get(lookOf(line)) ?? 0) + 1);
  return counts;
}

/** Lines that look just like the known headings begin sections too, of a kind that has no word for us. */
function addUnknown(headings: Map<Line, SectionKind>, lines: readonly Line[], body: number): void {
  const looks = new Map<string, number>();
  const counts = countLooks(lines);
  const unknown = new Set<Line>();
  for (const line of headings.keys()) looks.set(lookOf(line), (looks.get(lookOf(line)) ?? 0) + 1);
  for (const line of lines) {
    if (headings.has(line) || !isShort(line) || !standsOut(line, body) || line.bullet) continue;
    const known = looks.get(lookOf(line)) ?? 0;
    const all = counts.get(lookOf(line)) ?? 0;
    const bigger = line.size > body * 1.12 || line.heading !== undefined;
    if (known >= 2 && known / all >= (bigger ? 0.4 : 0.6) && !/\d{4}|@/.test(line.text)) unknown.add(line);
  }
  // What dates follow is the title of an entry that looks like a heading.
  const begins = (line: Line) => headings.has(line) || unknown.has(line);
  for (const line of [...unknown]) {
    const from = lines.indexOf(line) + 1;
    const next = lines.findIndex((other, i) => i >= from && begins(other));
    const inside = lines.slice(from, next < 0 ? undefined : next);
    if (inside.some((other) => findDates(other.text).some((date) => !date.single))) {
      for (const peer of [...unknown]) if (lookOf(peer) === lookOf(line)) unknown.delete(peer);
    }
  }
  for (const line of unknown) headings.set(line, 'other');
}

/**
 * A column that goes on at the top of the next page goes on with its section: its lines are moved behind
 * the column of the page before that begins at the same place.
 */
function orderFlows(lines: readonly Line[], headings: ReadonlyMap<Line, SectionKind>): Line[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && last[0]!.block === line.block) last.push(line);
    else blocks.push([line]);
  }
  const extents = measurePages(lines);
  const ordered: Line[][] = [];
  for (const block of blocks) {
    const first = block[0]!;
    const { top } = extents.get(first.page)!;
    const stays = first.flowing || headings.has(first) || first.y > top + 40;
    const before = stays
      ? -1
      : ordered.findLastIndex(
          (other) => isSameColumn(other, block) && reachesBottom(other, first.page - 1, extents),
        );
    const follows = ordered.at(-1);
    if (before < 0 || !follows || ordered.indexOf(follows) === before) ordered.push(block);
    else {
      // Only what stands before the next heading belongs to the column of the page before.
      const next = block.findIndex((line) => headings.has(line));
      ordered[before]!.push(...block.slice(0, next < 0 ? block.length : next));
      if (next >= 0) ordered.push(block.slice(next));
    }
  }
  return ordered.flat();
}

/** Where the text of each page begins and ends. */
function measurePages(lines: readonly Line[]): Map<number, { top: number; bottom: number }> {
  const extents = new Map<number, { top: number; bottom: number }>();
  for (const { page, y, bottom } of lines) {
    const known = extents.get(page) ?? { top: y, bottom };
    extents.set(page, { top: Math.min(known.top, y), bottom: Math.max(known.bottom, bottom) });
  }
  return extents;
}

/** Only a column that runs down to the end of its page can go on. */
function reachesBottom(
  column: readonly Line[],
  page: number,
  extents: ReadonlyMap<number, { bottom: number }>,
): boolean {
  const end = extents.get(page)?.bottom ?? Number.NEGATIVE_INFINITY;
  return column.some((line) => line.page === page && line.bottom > end * 0.6);
}

function isSameColumn(a: readonly Line[], b: readonly Line[]): boolean {
  const left = (lines: readonly Line[]) => lines.reduce((most, line) => Math.min(most, line.x), lines[0]!.x);
  return Math.abs(left(a) - left(b)) < 12;
}
