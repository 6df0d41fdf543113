import { matchSectionName } from '../../profile/sections/match-name.ts';
import type { SkillMention } from '../../skills/find-skills.ts';
import { foldPhrase } from '../../skills/fold-text.ts';
import { getTaxonomy, listImplied } from '../../skills/taxonomy.ts';
import { mergeRanges, overlaps, type Range } from '../ranges.ts';

interface Place {
  readonly text: string;
  readonly fields: ReadonlyMap<string, Range>;
  /** Jobs, projects, studies: each repeats words only for itself. */
  readonly entries: readonly { readonly ranges: readonly Range[] }[];
  readonly mentions: readonly SkillMention[];
  /** Passages that tell a model how to judge. */
  readonly commanding: readonly Range[];
}

interface Line extends Range {
  readonly said: string;
  readonly mentions: readonly SkillMention[];
  /** The entry that it stands in; -1 outside of all. */
  readonly entry: number;
  /** Read as a part of the CV that may name skills. */
  readonly isHome: boolean;
  /** Nothing stands between it and the line before. */
  readonly joined: boolean;
}

/** So often in one part of a CV, a word stands there to be counted. */
const often = 3;
const repeatedShare = 0.6;
/** A block of keywords that no heading names; fewer may be a headline or a licence. */
const fewestLoose = 3;
/** Above all sections, where a headline names a few. */
const fewestAbove = 4;
const fewestWords = 24;
const leastVariety = 0.35;

const home = /^\/(?:work|volunteer|projects|education|skills|certificates|publications|awards|interests)\//;
const told = /^\/basics\/(?:summary|label)$/;
const separator = /[,;|·•/、，；]|\s{2,}/u;

/**
 * Keywords that are there to be counted: lists that say the same words again and again, and blocks of skills in no
 * sentence, job, project or section of skills. They show nothing.
 */
export function findStuffed(place: Place): Range[] {
  const lines = listLines(place);
  return mergeRanges([
    ...findRepeated(lines),
    ...findLoose(lines, place),
    ...findBelowLastJob(lines),
    ...findAround(lines, place.commanding),
  ]);
}

function findRepeated(lines: readonly Line[]): Range[] {
  const groups = Map.groupBy(lines, ({ entry }) => entry);
  return [...groups.values()].flatMap((group) => {
    const lists = group.filter((line) => line.mentions.length > 0 && isList([line]));
    const keys = new Map(lists.map((line) => [line, listKeys(line)]));
    const counts = countAll([...keys.values()].flat());
    const repeats = lists.filter((line) => {
      const own = keys.get(line)!;
      return own.filter((key) => counts.get(key)! >= often).length >= own.length * repeatedShare;
    });
    return [...repeats, ...findSaidAgain(group)];
  });
}

/** Sentences said three times, wherever their lines break, and passages of very few words. */
function findSaidAgain(group: readonly Line[]): Range[] {
  const regions = joinLines(group);
  const sentences = regions.flatMap((region) => {
    const [first] = region;
    const text = region.map(({ said }) => said).join('\n');
    return [...text.matchAll(/[^.!?。！？]+/gu)].map((match) => ({
      key: foldPhrase(match[0].replace(/^[\s\-–•*]+/u, '')),
      start: first!.start + match.index,
      end: first!.start + match.index + match[0].length,
    }));
  });
  const named = group.flatMap(({ mentions }) => mentions);
  const counts = countAll(sentences.map(({ key }) => key));
  const again = sentences.filter(
    (one) => counts.get(one.key)! >= often && named.some((mention) => overlaps(mention, one)),
  );
  const poor = regions.filter((region) => {
    const words = region.flatMap(({ said }) => listWords(said));
    const isPoor = words.length >= fewestWords && new Set(words).size < words.length * leastVariety;
    return isPoor && region.every(({ entry }) => entry < 0);
  });
  return [...again, ...poor.flat()];
}

function findLoose(lines: readonly Line[], { text, entries, fields }: Place): Range[] {
  const begins = [...entries.flatMap(({ ranges }) => ranges), ...fieldsOf(fields, home)];
  const first = Math.min(...begins.map(({ start }) => start));
  return joinLines(lines.filter(({ isHome }) => !isHome)).flatMap((region) => {
    const mentions = region.flatMap((line) => line.mentions);
    if (mentions.length === 0 || !isList(region) || isHeaded(text, region[0]!)) return [];
    const isAbove = region[0]!.start < first;
    const count = countSkills(region);
    if (isAbove) return count >= fewestAbove ? region : [];
    return count >= fewestLoose || !mentions.some(isPaper) ? region : [];
  });
}

/** Keywords at the very end fall to the last job; where other jobs have a list of their own below them, it is a habit. */
function findBelowLastJob(lines: readonly Line[]): Range[] {
  const lists = joinLines(lines).filter(
    (region) =>
      region.every(({ entry }) => entry >= 0) &&
      countSkills(region) >= fewestLoose &&
      !/[:：]/u.test(region[0]!.said) &&
      isList(region),
  );
  const last = lists.at(-1);
  if (!last || last.at(-1) !== lines.at(-1)) return [];
  const isHabit = lists.some(([line]) => line!.entry !== last[0]!.entry);
  return isHabit || !lines.some((line) => line.entry === last[0]!.entry && !last.includes(line)) ? [] : last;
}

/** What no section holds and what stands next to a command belongs to it. */
function findAround(lines: readonly Line[], commanding: readonly Range[]): Range[] {
  const isCommand = (line: Line): boolean => commanding.some((range) => overlaps(range, line));
  const runs: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isLoose = !line.isHome || isCommand(line);
    if (isLoose && isOpen) runs.at(-1)!.push(line);
    else if (isLoose) runs.push([line]);
    isOpen = isLoose;
  }
  return commanding.length === 0 ? [] : runs.filter((run) => run.some(isCommand)).flat();
}

const countSkills = (region: readonly Line[]): number =>
  new Set(region.flatMap(({ mentions }) => mentions.map(({ skillId }) => skillId))).size;

const isPaper = ({ skillId }: SkillMention): boolean =>
  listImplied(getTaxonomy(), skillId).has('certificates');

/** "IT skills: Excel, SAP", or the heading in the line above. */
function isHeaded(text: string, { start, said }: Line): boolean {
  const label = said.split(/[:：]/u)[0]!;
  const above = text.slice(0, start).trimEnd().split('\n').at(-1)!;
  const names = [...(label === said ? [] : [label]), above];
  return names.some((name) => matchSectionName(name.trim()) === 'skills');
}

/** Names without sentences: skills make up half of it, or signs part it into names. Whatever has a year tells more. */
function isList(region: readonly Line[]): boolean {
  const said = region.map((line) => line.said).join(' ');
  if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(said)) return false;
  const letters = region.reduce((sum, line) => sum + countLetters(line.said), 0);
  const named = region.reduce((sum, { said, start, mentions }) => sum + countNamed(said, start, mentions), 0);
  if (named >= letters * 0.5) return true;
  const parts = said.split(separator).filter((part) => part.trim());
  const sizes = parts.map((part) => countWords(part));
  return (
    parts.length >= often && Math.max(...sizes) <= 6 && sizes.reduce((a, b) => a + b, 0) <= parts.length * 3
  );
}

const countLetters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

const countNamed = (said: string, start: number, mentions: readonly SkillMention[]): number =>
  mentions.reduce((sum, one) => sum + countLetters(said.slice(one.start - start, one.end - start)), 0);

/** The parts of a list that name skills, "SAP MM" beside "SAP SD"; without signs between them, the names. */
function listKeys({ said, start, mentions }: Line): string[] {
  const names = mentions.map((mention) => said.slice(mention.start - start, mention.end - start));
  const parts = said.split(separator).filter((part) => names.some((name) => part.includes(name)));
  const isParted = parts.length > 1 && parts.every((part) => countWords(part) <= 6);
  return (isParted ? parts : names).map((key) => foldPhrase(key));
}

function listLines({ text, fields, entries, mentions }: Place): Line[] {
  const lines: Line[] = [];
  const homes = fieldsOf(fields, home);
  const summaries = fieldsOf(fields, told);
  const others = [...fields].flatMap(([path, range]) => (home.test(path) || told.test(path) ? [] : range));
  let [start, next] = [0, 0];
  for (const said of text.split('\n')) {
    const line = { start, end: start + said.length };
    start = line.end + 1;
    if (!said.trim()) continue;
    while (next < mentions.length && mentions[next]!.end <= line.start) next += 1;
    const own: SkillMention[] = [];
    for (let at = next; at < mentions.length && mentions[at]!.start < line.end; at++) own.push(mentions[at]!);
    const entry = entries.findIndex(({ ranges }) => ranges.some((range) => overlaps(range, line)));
    const isOther = own.length < fewestLoose && others.some((range) => overlaps(range, line));
    const isWords =
      own.length >= fewestAbove && countNamed(said, line.start, own) > countLetters(said) * 0.75;
    const isTold = !isWords && summaries.some((range) => overlaps(range, line));
    const isHome = entry >= 0 || isOther || isTold || homes.some((range) => overlaps(range, line));
    lines.push({ ...line, said, mentions: own, entry, isHome, joined: lines.at(-1)?.end === line.start - 1 });
  }
  return lines;
}

/** Lines that follow one another without a blank line. */
function joinLines(lines: readonly Line[]): Line[][] {
  const regions: Line[][] = [];
  for (const line of lines) {
    const last = regions.at(-1);
    if (last && line.joined && last.at(-1)!.end === line.start - 1) last.push(line);
    else regions.push([line]);
  }
  return regions;
}

const fieldsOf = (fields: ReadonlyMap<string, Range>, path: RegExp): Range[] =>
  [...fields].flatMap(([key, range]) => (path.test(key) ? [range] : []));

const listWords = (text: string): string[] =>
  foldPhrase(text).match(/\p{Script=Han}{1,2}|[\p{L}\p{N}]+/gu) ?? [];

/** A Chinese sign is about half a word. */
const countWords = (text: string): number => listWords(text).length;

function countAll(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
