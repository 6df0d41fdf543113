import type { Attempt } from '../../shared/analysis.ts';
import type { Profile } from '../../shared/profile.ts';
import { findSkills, type SkillMention } from '../skills/find-skills.ts';
import { getTaxonomy, listImplied } from '../skills/taxonomy.ts';
import { locateFields } from './locate-fields.ts';
import { type Month, readMonth, type Span } from './months.ts';
import { hullOf, isWithin, mergeRanges, overlaps, type Range } from './ranges.ts';
import { findDegrees } from './read-degrees.ts';
import { rangeAttempts } from './signals/find-attempts.ts';
import { findCopied } from './signals/find-copied.ts';
import { findStuffed } from './signals/find-stuffed.ts';

export interface PageRange extends Range {
  readonly page: number;
}

export type EntryKind = 'work' | 'volunteer' | 'projects' | 'education';

/** A dated part of a CV with the passages that belong to it. */
export interface CvEntry {
  readonly kind: EntryKind;
  readonly index: number;
  readonly label: string;
  readonly organisation?: string;
  readonly title?: Range;
  /** Absent when the CV gives no start. */
  readonly span?: Span;
  readonly ongoing: boolean;
  readonly startText?: string;
  readonly endText?: string;
  readonly ranges: readonly Range[];
}

/** A skill that the CV names, and whether it is shown in use. */
export interface CvMention extends SkillMention {
  readonly entry?: CvEntry;
  /** Stands in a sentence of a job, project or voluntary work, not in a list. */
  readonly used: boolean;
  /** The skill and everything it implies. */
  readonly implied: ReadonlySet<string>;
}

/** A CV prepared for matching: who and where the person is, is out of reach of the rules. */
export interface Cv {
  readonly text: string;
  readonly pages: readonly PageRange[];
  readonly profile: Profile;
  readonly now: Month;
  readonly entries: readonly CvEntry[];
  readonly mentions: readonly CvMention[];
  /** Names, contact, employers and schools, attempts at commanding, what was copied or is there to be counted: never evidence. */
  readonly masked: readonly Range[];
  /** Passages that stand in the position word for word. */
  readonly copied: readonly Range[];
  /** Keywords that are there to be counted, and the skills that they name. */
  readonly stuffed: { readonly ranges: readonly Range[]; readonly mentions: readonly SkillMention[] };
  readonly fields: ReadonlyMap<string, Range>;
  /** 0 to 1, over what the rules use: jobs, education and skills. */
  readonly confidence: number;
}

export interface CvInput {
  readonly profile: Profile;
  readonly text: string;
  readonly pages: readonly PageRange[];
  /** ISO date; only its month counts. */
  readonly now: string;
  /** As the position says it, so that what was copied from it is known. */
  readonly position?: string;
  /** What in the file tries to tell a model how to judge. */
  readonly attempts?: readonly Attempt[];
}

/** More skills than this on one line are a list, wherever it stands. */
const mostInSentence = 12;
/** More skills than this in one job are a list as well, but for those that stand in sentences. */
const mostInEntry = 30;

const nowhere: Range = { start: -1, end: -1 };
const personal =
  /^\/basics\/(?!summary|label)|^\/(?:work|volunteer|education|projects)\/\d+\/(?:name|organization|institution|location|url|entity)$|^\/references\/|^\/publications\/\d+\/publisher|^\/awards\/\d+\/awarder|^\/certificates\/\d+\/(?:issuer|url)$/;
const judged = /^\/(?:work|education|skills)\/\d+\/(?!institution|location|url|name$)/;

export function readCv({ profile, text, pages, now, position = '', attempts = [] }: CvInput): Cv {
  const fields = locateFields(profile, text);
  const named = findSkills(text);
  const copied = findCopied(text, position, named);
  const commanding = rangeAttempts(text, attempts);
  const others = findOtherCv(profile, text, fields);
  const month = readMonth(now, true) ?? 0;
  const entries = listEntries(profile, text, fields, month);
  const unshown = mergeRanges([...listMasked(profile, text, fields), ...commanding, ...copied, ...others]);
  const sayable = named.filter((mention) => !unshown.some((range) => overlaps(mention, range)));
  const ranges = findStuffed({ text, fields, entries, commanding, mentions: sayable });
  const stuffed = {
    ranges,
    mentions: sayable.filter((mention) => ranges.some((range) => overlaps(mention, range))),
  };
  const masked = mergeRanges([...unshown, ...ranges]);
  // "Secondary education" is where somebody learned, and does not say that they teach.
  const schooling = findDegrees(text).filter(({ level }) => level === 'school');
  const unsaid = [...masked, ...schooling];
  const visible = named.filter((mention) => !unsaid.some((range) => overlaps(mention, range)));
  const mentions = describeMentions(visible, entries, text);
  return {
    text,
    pages,
    profile,
    now: month,
    entries,
    mentions,
    masked,
    copied,
    stuffed,
    fields,
    confidence: readConfidence(profile, fields, [...commanding, ...copied, ...ranges]),
  };
}

/** What follows the CV that was read, where the file holds another: it shows nothing about this person. */
function findOtherCv({ meta }: Profile, text: string, fields: ReadonlyMap<string, Range>): Range[] {
  const [other] = meta?.inlay?.others ?? [];
  if (!other) return [];
  const last = Math.max(0, ...[...fields.values()].map(({ end }) => end));
  const start = text.indexOf(other.name, last);
  return start < 0 ? [] : [{ start, end: text.length }];
}

/** Once per line: a word repeated says no more. */
function describeMentions(
  found: readonly SkillMention[],
  entries: readonly CvEntry[],
  text: string,
): CvMention[] {
  const placed: { mention: SkillMention; onLine: Set<string> }[] = [];
  let onLine = new Set<string>();
  let lineEnd = -1;
  for (const mention of found) {
    if (mention.start > lineEnd) {
      onLine = new Set();
      const end = text.indexOf('\n', mention.start);
      lineEnd = end < 0 ? text.length : end;
    }
    if (!onLine.has(mention.skillId)) placed.push({ mention, onLine });
    onLine.add(mention.skillId);
  }
  const owners = placed.map(({ mention }) => entries.find(({ ranges }) => isWithin(mention, ranges)));
  const inEntry = new Map<CvEntry, Set<string>>();
  for (const [index, entry] of owners.entries()) {
    if (entry) inEntry.set(entry, (inEntry.get(entry) ?? new Set()).add(placed[index]!.mention.skillId));
  }
  return placed.map(({ mention, onLine }, index) => {
    const entry = owners[index];
    const implied = listImplied(getTaxonomy(), mention.skillId);
    const crowded = (entry && (inEntry.get(entry)?.size ?? 0) > mostInEntry && onLine.size > 2) ?? false;
    const used =
      entry !== undefined && entry.kind !== 'education' && onLine.size <= mostInSentence && !crowded;
    return { ...mention, implied, used, ...(entry ? { entry } : {}) };
  });
}

function listMasked(profile: Profile, text: string, fields: ReadonlyMap<string, Range>): Range[] {
  const masked: Range[] = [];
  for (const [path, range] of fields) {
    if (path.startsWith('/projects/') && path.endsWith('/name')) continue;
    if (personal.test(path)) masked.push(range);
  }
  const names = [profile.basics.name, ...profile.education.map(({ institution }) => institution)];
  for (const name of names) {
    if (!name || name.length < 3) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      masked.push({ start: at, end: at + name.length });
    }
  }
  return mergeRanges(masked);
}

function listEntries(
  profile: Profile,
  text: string,
  fields: ReadonlyMap<string, Range>,
  now: Month,
): CvEntry[] {
  const entries: CvEntry[] = [];
  const owned = groupByEntry(fields);
  const add = (
    kind: EntryKind,
    index: number,
    label: string,
    organisation: string | undefined,
    titleKey: string,
  ) => {
    const item = profile[kind][index]!;
    const path = `/${kind}/${index}/`;
    const ranges = owned.get(path)?.map(({ range }) => range) ?? [];
    const title = fields.get(path + titleKey);
    const from = readMonth(item.startDate, false);
    const to = readMonth(item.endDate, true) ?? now;
    const span =
      from === undefined || from > now ? undefined : { from, to: Math.max(from, Math.min(to, now)) };
    const halfYear = span && item.startDate && item.startDate === item.endDate && item.startDate.length === 4;
    entries.push({
      kind,
      index,
      label,
      ...(organisation ? { organisation } : {}),
      ...(title ? { title } : {}),
      ...(span ? { span: halfYear ? { from: span.from, to: span.from + 5 } : span } : {}),
      ongoing: from !== undefined && !item.endDate,
      ...(item.startDate ? { startText: item.startDate.slice(0, 7) } : {}),
      ...(item.endDate ? { endText: item.endDate.slice(0, 7) } : {}),
      ranges,
    });
  };
  for (const [i, work] of profile.work.entries()) add('work', i, work.position ?? '', work.name, 'position');
  for (const [i, one] of profile.volunteer.entries())
    add('volunteer', i, one.position ?? '', one.organization, 'position');
  for (const [i, one] of profile.projects.entries()) add('projects', i, one.name ?? '', undefined, 'name');
  for (const [i, one] of profile.education.entries()) {
    add('education', i, [one.studyType, one.area].filter(Boolean).join(', '), one.institution, 'area');
  }
  return widenEntries(entries, [...owned.values()].flat(), text);
}

interface OwnedField {
  /** `/work/0/`; the path itself where it is in no entry. */
  readonly owner: string;
  readonly range: Range;
}

function groupByEntry(fields: ReadonlyMap<string, Range>): Map<string, OwnedField[]> {
  const groups = new Map<string, OwnedField[]>();
  for (const [path, range] of fields) {
    const owner = /^\/\w+\/\d+\//.exec(path)?.[0] ?? path;
    const group = groups.get(owner) ?? [];
    groups.set(owner, group);
    group.push({ owner, range });
  }
  return groups;
}

/** Takes in the lines between an entry's fields, unless they belong to something else. */
function widenEntries(entries: CvEntry[], fields: readonly OwnedField[], text: string): CvEntry[] {
  return entries.map((entry) => {
    const hull = hullOf(entry.ranges);
    if (!hull) return entry;
    const path = `/${entry.kind}/${entry.index}/`;
    const end = text.indexOf('\n\n', hull.end);
    let next = text.length;
    for (const { owner, range } of fields) {
      if (owner === path) continue;
      if (overlaps(range, hull)) return entry;
      if (range.start >= hull.end) next = Math.min(next, range.start);
    }
    const lineEnd = text.indexOf('\n', hull.end);
    const stop = Math.min(next, end < 0 ? text.length : end, lineEnd < 0 ? text.length : lineEnd);
    return { ...entry, ranges: [{ start: hull.start, end: Math.max(hull.end, stop) }] };
  });
}

/** By jobs and education, which are hard to read; a long list of skills, which is not, would hide how well they were. */
function readConfidence(
  profile: Profile,
  fields: ReadonlyMap<string, Range>,
  left: readonly Range[],
): number {
  // What was left out makes a reading neither surer nor less sure.
  const isLeft = (path: string): boolean =>
    left.some((range) => overlaps(range, fields.get(path) ?? nowhere));
  const notes = Object.entries(profile.meta?.inlay?.fields ?? {}).filter(
    ([path]) => judged.test(path) && !isLeft(path),
  );
  const entries = notes.filter(([path]) => !path.startsWith('/skills/'));
  const counted = entries.length > 0 ? entries : notes;
  if (counted.length === 0) return 1;
  return counted.reduce((sum, [, note]) => sum + note.confidence, 0) / counted.length;
}
