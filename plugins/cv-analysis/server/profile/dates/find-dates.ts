import { fold } from '../text/fold.ts';
import { between, months, ongoing, seasons, since } from './words.ts';

/** A date as exact as it is printed: `2019`, `2019-03`, `2019-03-01`. */
export interface DateRange {
  readonly start?: string;
  readonly end?: string;
  /** It goes on: "2019 – today". */
  readonly ongoing: boolean;
  /** A single date, no range. */
  readonly single: boolean;
  /** Place in the searched text. */
  readonly from: number;
  readonly to: number;
}

const monthName = Object.keys(months)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const seasonName = Object.keys(seasons)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const year = '(?:19[4-9]\\d|20[0-6]\\d)';

// Each alternative of a point in time; the order matters, the most exact first.
const points = [
  `(?<y1>${year})\\s*年\\s*(?<m1>1[0-2]|0?[1-9])\\s*月(?:\\s*(?<d1>[0-3]?\\d)\\s*日)?`,
  `(?<y2>${year})[-/.](?<m2>1[0-2]|0?[1-9])(?:[-/.](?<d2>[0-3]?\\d))?(?![\\d/])`,
  `(?<!\\d)(?<d3>[0-3]?\\d)[./](?<m3>1[0-2]|0?[1-9])[./](?<y3>${year})`,
  `(?<!\\d)(?<m4>1[0-2]|0?[1-9])\\s?[/.-]\\s?(?<y4>${year})(?!\\d)`,
  `(?:(?<d5>[0-3]?\\d)(?:st|nd|rd|th|er|\\.)?\\s*(?:de\\s+)?)?\\b(?<m5>${monthName})\\b\\.?,?\\s*(?:(?<e5>[0-3]?\\d)(?:st|nd|rd|th)?,\\s*)?(?:(?:de|del|of)\\s+)?(?<y5>${year})`,
  `\\b(?<m6>${monthName})\\b\\.?\\s*'(?<y6>\\d{2})(?!\\d)`,
  `(?<y7>${year})[\\s,]+(?<m7>${monthName})\\b\\.?`,
  `\\b(?<s8>${seasonName})\\b\\.?,?\\s*(?:(?:de|of)\\s+)?(?<y8>${year})`,
  `(?<y9>${year})\\s*年?\\s*(?<s9>[春夏秋冬][季天]?)`,
  `\\bq(?<q10>[1-4])[\\s/]*(?<y10>${year})`,
  `(?<![\\d.,$€£#/-])(?<y11>${year})(?:\\s*年)?(?![\\d%]|[.,]\\d)`,
];
const pointPattern = points.join('|');
// The same names may stand once in each alternative of an expression only.
const unnamed = (pattern: string) => pattern.replace(/\?<(?![=!])\w+>/g, '?:');
const anyPoint = unnamed(pointPattern);
// Behind the dash of a range a year may stand at once.
const endPoint = anyPoint.replace('(?<![\\d.,$€£#/-])', '');
const rangePattern = new RegExp(
  [
    `(?<a>${anyPoint})${between}(?<b>${endPoint}|${ongoing}(?![\\p{L}]))`,
    `(?<sharedA>\\b(?:${monthName})\\b)\\.?${between}(?<sharedB>\\b(?:${monthName})\\b\\.?,?\\s*${year})`,
    `(?<shortA>${year})\\s?[-–/]\\s?(?<shortB>\\d{2})(?![\\d-])`,
    `(?<=^|[^\\p{L}])${since}(?<open>${anyPoint})(?!${between}(?:${anyPoint}|${ongoing}))`,
    `(?<dangling>${anyPoint})\\s*[-–—]\\s*(?=$|[)|])`,
    `(?<one>${anyPoint})`,
  ].join('|'),
  'gu',
);
const onePoint = new RegExp(`^(?:${pointPattern})`, 'u');
const goesOn = new RegExp(`^${ongoing}`, 'u');

/** Each date names its year, in full or as in `Jun '19`. */
const yearLike = /(?:19[4-9]|20[0-6])\d|['’‘`´]\s?\d\d/;

/** Finds dates and ranges in the writing habits of English, Spanish, French, German and Chinese. */
export function findDates(text: string): readonly DateRange[] {
  if (!yearLike.test(text)) return [];
  // The same few lines are asked about many times over.
  let dates = remembered.get(text);
  if (!dates) {
    dates = searchDates(text);
    if (remembered.size > 2000) remembered.clear();
    remembered.set(text, dates);
  }
  return dates;
}

const remembered = new Map<string, readonly DateRange[]>();

function searchDates(text: string): DateRange[] {
  const { plain, origin } = foldWithPlaces(text);
  const found: DateRange[] = [];
  for (const match of plain.matchAll(rangePattern)) {
    const range = toRange(match.groups ?? {});
    if (!range) continue;
    const from = origin[match.index]!;
    const to = origin[match.index + match[0].trimEnd().length] ?? text.length;
    found.push({ ...range, from, to });
  }
  return found;
}

function toRange(groups: Record<string, string | undefined>): Omit<DateRange, 'from' | 'to'> | undefined {
  const { a, b, sharedA, sharedB, shortA, shortB, open, dangling, one } = groups;
  if (a && b) {
    const start = readPoint(a);
    const end = goesOn.test(b) ? undefined : readPoint(b);
    if (!start || (end && end.slice(0, 4) < start.slice(0, 4))) return undefined;
    return { start, ...(end ? { end } : {}), ongoing: !end, single: false };
  }
  if (sharedA && sharedB) {
    const end = readPoint(sharedB);
    const start = end && `${end.slice(0, 4)}-${pad(months[sharedA]!)}`;
    return start && end ? { start, end, ongoing: false, single: false } : undefined;
  }
  if (shortA && shortB) {
    const end = `${shortA.slice(0, 2)}${shortB}`;
    // "2019-05" is a month, "2019-20" a pair of years.
    if (Number(shortB) <= 12 && end <= shortA)
      return { start: `${shortA}-${shortB}`, ongoing: false, single: true };
    return end > shortA ? { start: shortA, end, ongoing: false, single: false } : undefined;
  }
  const begin = open ?? dangling;
  if (begin) {
    const start = readPoint(begin);
    return start ? { start, ongoing: true, single: false } : undefined;
  }
  const start = one ? readPoint(one) : undefined;
  return start ? { start, ongoing: false, single: true } : undefined;
}

function readPoint(text: string): string | undefined {
  const groups = onePoint.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const pick = (letter: string) =>
    Object.entries(groups).find(([name, value]) => value !== undefined && name.startsWith(letter))?.[1];
  let y = pick('y');
  if (!y) return undefined;
  if (y.length === 2) y = `${Number(y) > 60 ? '19' : '20'}${y}`;
  const season = pick('s');
  const quarter = pick('q');
  const m = pick('m');
  const month = season
    ? (seasons[season] ?? 0)
    : quarter
      ? Number(quarter) * 3 - 2
      : m
        ? (months[m] ?? Number(m))
        : 0;
  if (month === 0) return y;
  const day = Number(pick('d') ?? pick('e') ?? 0);
  return day >= 1 && day <= 31 ? `${y}-${pad(month)}-${pad(day)}` : `${y}-${pad(month)}`;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Folding may change lengths, so each folded character remembers where it came from. */
function foldWithPlaces(text: string): { plain: string; origin: number[] } {
  if (/^[\x20-\x7e]*$/.test(text)) {
    return { plain: fold(text), origin: Array.from({ length: text.length + 1 }, (_, i) => i) };
  }
  let plain = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = character === 'ß' ? 'ss' : fold(character);
    for (let i = 0; i < piece.length; i++) origin.push(at);
    plain += piece;
    at += character.length;
  }
  origin.push(text.length);
  return { plain, origin };
}
