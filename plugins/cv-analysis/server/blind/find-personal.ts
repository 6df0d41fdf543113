import type { Profile } from '../../shared/profile.ts';
import { locateFields } from '../match/locate-fields.ts';
import { mergeRanges, overlaps, type Range } from '../match/ranges.ts';
import { matchSectionName } from '../profile/sections/match-name.ts';
import type { SectionKind } from '../profile/sections/names.ts';

/** What says who a person is rather than what they can do. Names of people, contact and schools. */
const personal =
  /^\/basics\/(?:name|email|phone|url|image|location\/|profiles\/)|^\/education\/\d+\/(?:institution|url|location)$|^\/references\//;

const labels = [
  'name|first name|last name|surname|full name|date of birth|birth ?date|birthday|born|place of birth|dob|age|gender|sex|pronouns|nationality|citizenship|marital status|civil status|family status|religion|children|photo|address',
  'vorname|nachname|familienname|geburtsdatum|geburtsort|geboren(?: am| in)?|geb\\.|alter|geschlecht|staatsangehörigkeit|staatsbürgerschaft|nationalität|familienstand|konfession|religion|kinder|anschrift|adresse|lichtbild|bewerbungsfoto',
  'nombre|apellidos?|fecha de nacimiento|lugar de nacimiento|nacid[oa](?: el| en)?|edad|sexo|género|nacionalidad|estado civil|religión|hijos|dirección|domicilio|foto',
  'nom|prénoms?|date de naissance|lieu de naissance|née?(?: le| à| en)?|âge|sexe|genre|nationalité|état civil|situation familiale|situation de famille|enfants|adresse',
].join('|');
const hanLabels =
  '姓名|出生日期|出生年月|出生地|生日|年龄|性别|国籍|民族|籍贯|户籍|户口|婚姻状况|婚姻|政治面貌|住址|地址|照片|健康状况';

/** A label at the head of a line or after a divider, and what it says up to the next divider. */
const labelled = [
  new RegExp(`(?:^|[|·•;,，；]\\s*)(?:${labels})\\s*[:：]\\s*(?<said>[^\\n|·•;；]+)`, 'gimu'),
  new RegExp(
    `(?:${hanLabels})\\s*[:：]\\s*(?<said>[^\\n|·•;；\\s][^\\n|·•;；]*?)(?=\\s{2,}|\\s\\S+[:：]|[|·•;；\\n]|$)`,
    'gmu',
  ),
];

const day =
  '(?:\\d{1,2}[./ -]\\s?(?:\\d{1,2}|\\p{L}{3,10})\\.?[./ -]\\s?\\d{2,4}|\\p{L}{3,10} \\d{1,2},? \\d{4}|\\d{1,2}\\.? (?:de )?\\p{L}{3,10} (?:de )?\\d{4}|\\d{4}-\\d{2}-\\d{2})';
/** Said without a label: ages, birthdays, forms of address and pronouns. */
const said = [
  new RegExp(
    `(?<![\\p{L}])(?:born|geboren|geb\\.|nacid[oa]|née?)(?: on| am| el| le)? (?<said>${day})`,
    'giu',
  ),
  /(?<![\p{L}\p{N}])(?<said>\d{2})[- ](?:years?[- ]old|jahre alt|años(?: de edad)?(?=[\s,.;|)]*(?:$|\n|[|·•]))|ans(?=[\s,.;|)]*(?:$|\n|[|·•])))/gimu,
  /(?<said>\d{4}年\d{1,2}月(?:\d{1,2}日)?)(?:出?生)/gu,
  /(?<said>\d{2})岁/gu,
  /(?<![\p{L}])(?<said>(?:mr|mrs|ms|miss|mx)\.?|herrn?|frau|señora?|sra?\.|srta\.|monsieur|madame|mademoiselle|mme|mlle)(?=\s+\p{Lu})/gimu,
  /(?<![\p{L}])(?<said>(?:she|he|they|sie|er|ella|él|elle|il|iel)\s?\/\s?(?:her|him|them|ihr|ihm|ella|él|elle|lui|hers|his|theirs)(?:\s?\/\s?(?:hers|his|theirs))?)(?![\p{L}])/giu,
  /(?<![\p{L}])(?<said>fe?male|männlich|weiblich|masculin|féminin|masculino|femenino|verheiratet|ledig|geschieden|verwitwet|married|divorced|widowed|casad[oa]|solter[oa]|divorciad[oa]|viud[oa]|mariée?|célibataire|divorcée?|veufs?|veuve)(?=[\s,.;|)·•]*(?:$|\n|[,;|·•]))/gimu,
  /(?:^|[\s|·•，,])(?<said>男|女|已婚|未婚|汉族|\p{Script=Han}{1,3}族)(?=$|[\s|·•，,])/gmu,
  /(?<said>\[?\b(?:photo|foto|bild|portrait|照片)\b\]?(?:\.(?:jpe?g|png))?)(?=\s*(?:$|\n))/gimu,
];

const contact = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  /(?:https?:\/\/|www\.)[^\s|,;)]+/giu,
  /(?<![\p{L}\p{N}])(?:linkedin|github|gitlab|xing|twitter|x|facebook|instagram|behance|dribbble)\.com\/[^\s|,;)]+/giu,
  /(?<![\p{L}\p{N}])\+\d[\d ()./-]{7,}\d/gu,
];

/** Where a CV says who somebody is: name, contact, photo, age, gender, family, nationality, schools. */
export function findPersonal(profile: Profile, text: string): Range[] {
  const fields = locateFields(profile, text);
  const ranges = findHead(fields, text);
  for (const [path, range] of fields) if (personal.test(path)) ranges.push(range);
  for (const word of listNames(profile)) ranges.push(...findWord(text, word));
  for (const pattern of [...labelled, ...said]) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.said ?? match[0];
      const start = match.index + match[0].lastIndexOf(value);
      ranges.push({ start, end: start + value.trimEnd().length });
    }
  }
  for (const pattern of contact)
    for (const match of text.matchAll(pattern))
      ranges.push({ start: match.index, end: match.index + match[0].length });
  return mergeRanges(ranges.filter(({ start, end }) => end > start));
}

/**
 * Lines above the first heading, and those under a heading for contact or personal details: addresses without a label
 * stand there. What was read as something else, such as what the person is, stays.
 */
function findHead(fields: ReadonlyMap<string, Range>, text: string): Range[] {
  const known = [...fields].flatMap(([path, range]) => (personal.test(path) ? [] : [range]));
  const head: Range[] = [];
  const isHidden = (kind: SectionKind) => kind === 'contact' || kind === 'personal';
  let section: SectionKind = 'contact';
  let hasHeadings = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    const kind = line.length <= longestHeading ? matchSectionName(line.trim()) : undefined;
    if (kind) {
      section = kind;
      hasHeadings ||= !isHidden(kind);
    } else if (
      isHidden(section) &&
      line.length <= longestDetail &&
      !known.some((one) => overlaps(one, range))
    )
      head.push(range);
  }
  return hasHeadings ? head : [];
}

const longestHeading = 60;
const longestDetail = 160;

/** Full names, their parts, and the names of schools; the longest first. */
export function listNames({ basics, education, references }: Profile): string[] {
  const people = [basics.name, ...references.map(({ name }) => name)].flatMap((name) => name ?? []);
  const parts = people.flatMap((name) => [
    name,
    ...name.split(/[\s,·-]+/u).filter((part) => part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 3)),
  ]);
  const schools = education.flatMap(({ institution }) => institution ?? []);
  const places = [basics.location?.address, basics.location?.city, basics.location?.postalCode];
  const all = [...parts, ...schools, ...places.flatMap((place) => place ?? []), basics.email, basics.phone];
  return [...new Set(all.flatMap((one) => (one && one.length >= 2 ? [one] : [])))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
}

/** Every place of a word that stands for itself, whatever its case. */
export function findWord(text: string, word: string): Range[] {
  const pattern = new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  const isPart = (char: string | undefined) =>
    char !== undefined && /[\p{L}\p{N}]/u.test(char) && !/\p{Script=Han}/u.test(char);
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !isPart(text[start - 1]) && !isPart(text[end]));
}
