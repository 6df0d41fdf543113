import type { Profile } from '../../shared/profile.ts';
import { locateFields } from '../match/locate-fields.ts';
import { mergeRanges, overlaps, type Range } from '../match/ranges.ts';
import { matchSectionName } from '../profile/sections/match-name.ts';
import type { SectionKind } from '../profile/sections/names.ts';
import { findWords } from './find-names.ts';
import { findSaid } from './personal-patterns.ts';

/** What says who a person is rather than what they can do. Names of people, contact and schools. */
const personal =
  /^\/basics\/(?:name|email|phone|url|image|location\/|profiles\/)|^\/education\/\d+\/(?:institution|url|location)$|^\/references\//;

/** Where a CV says who somebody is: the given names, contact, photo, age, gender, family, nationality, schools. */
export function findPersonal(profile: Profile, text: string, names: readonly string[]): Range[] {
  const fields = locateFields(profile, text);
  const isNamed = profile.basics.name !== undefined;
  const ranges = [...findHead(fields, text, isNamed), ...findWords(text, names), ...findSaid(text)];
  for (const [path, range] of fields) if (personal.test(path)) ranges.push(range);
  if (!profile.education.some(({ institution }) => institution)) ranges.push(...findSchools(text));
  return mergeRanges(ranges.filter(({ start, end }) => end > start));
}

/**
 * Lines above the first heading, and those under a heading for contact or personal details: addresses without a label
 * stand there. What was read as something else, such as what the person is, stays, unless it may be the name that was
 * not found. Without any heading, the first lines go.
 */
function findHead(fields: ReadonlyMap<string, Range>, text: string, isNamed: boolean): Range[] {
  const known = [...fields].flatMap(([path, range]) => (personal.test(path) || !isNamed ? [] : [range]));
  const details: Range[] = [];
  const first: Range[] = [];
  const isHidden = (kind: SectionKind) => kind === 'contact' || kind === 'personal';
  let section: SectionKind = 'contact';
  let hasHeadings = false;
  let isHead = true;
  let start = 0;
  for (const line of text.split('\n')) {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    const kind = line.length <= longestHeading ? matchSectionName(line.trim()) : undefined;
    isHead &&= first.length < mostHeadLines && line.length <= longestHeadLine;
    if (kind) {
      section = kind;
      hasHeadings ||= !isHidden(kind);
      continue;
    }
    const isFree = !known.some((one) => overlaps(one, range));
    if (isHead && isFree && line.trim() !== '') first.push(range);
    if (isHidden(section) && line.length <= longestDetail && isFree) details.push(range);
  }
  return hasHeadings ? details : first;
}

const longestHeading = 60;
const longestDetail = 160;
const mostHeadLines = 12;
const longestHeadLine = 100;

/** Words for schools in more languages than CVs are read in. */
const school =
  /(?<!\p{L})(?:universi|uniwersytet|univerzi|yliopisto|politec|politech|polytech|college|(?:hoch|fach|berufs|real|gesamt)?schule|gymnasium|(?:high|secondary|grammar|primary|business|medical|law) school|school of|hogeschool|szkoła|akademi|liceum|liceo|lycée|scuola|istituto|escuela|colegio|instituto|école|faculté|facultad)|大学|学院|中学|高中/iu;

/** Where no school was read there may be some all the same: whatever is called like one goes up to the next divider. */
function findSchools(text: string): Range[] {
  return [...text.matchAll(/[^\n,;|·•]+/gu)].flatMap(({ 0: part, index }) =>
    school.test(part) ? { start: index, end: index + part.length } : [],
  );
}
