import type { Cv } from './cv.ts';
import { credit, type Judge, notShown, say } from './judgement.ts';
import { hullOf, overlaps, type Range } from './ranges.ts';
import { findLanguageCode, findLanguageLevel, findLanguages, rankLanguage } from './read-languages.ts';

interface Spoken {
  readonly code: string;
  readonly level?: string;
  readonly place: Range;
}

interface Rated {
  readonly credit: number;
  readonly code: string;
  readonly level?: string;
  readonly place?: Range;
}

/** Judges languages by what the CV states; the language it is written in counts for half. */
export const judgeLanguage: Judge = (cv, requirement) => {
  const codes = requirement.subject?.split(' ').filter(Boolean) ?? [];
  const spoken = listSpoken(cv);
  const rated = codes.map((code) => rate(cv, code, requirement.level, spoken));
  const any = requirement.skillMode === 'any';
  const order = [...rated].sort((a, b) => b.credit - a.credit);
  const chosen = any ? order.slice(0, 1) : order;
  const weakest = chosen.at(-1);
  const earned = chosen.reduce((sum, one) => sum + one.credit, 0) / Math.max(1, chosen.length);
  if (!weakest || earned === 0) return notShown(requirement, 0.25);
  const places = chosen.flatMap(({ place }) => place ?? []);
  const level = weakest.level ?? '';
  const code = weakest.credit === 0 ? 'language_partly' : nameCode(weakest.code, level, requirement.level);
  const reason = say(code, { label: requirement.label, level, asked: requirement.level ?? '' });
  return credit(cv, requirement, places, {
    credit: earned >= 1 ? 1 : Math.min(0.75, earned),
    doubt: 0.2,
    reason,
  });
};

/** Mother tongues are words, not levels, and need sentences of their own in each language. */
function nameCode(code: string, level: string, asked: string | undefined): string {
  if (code === 'language_met' && level === 'native') return 'language_native';
  return code === 'language_lower' && asked === 'native' ? 'language_below_native' : code;
}

function rate(cv: Cv, code: string, asked: string | undefined, spoken: readonly Spoken[]): Rated {
  const own = spoken
    .filter((one) => one.code === code)
    .sort(
      (a, b) => rankLanguage(b.level ?? '') - rankLanguage(a.level ?? '') || a.place.start - b.place.start,
    )[0];
  if (!own) {
    const place = cv.profile.meta?.inlay?.language === code ? findProse(cv) : undefined;
    return place ? { credit: 0.5, code: 'language_of_cv', place } : { credit: 0, code: 'not_shown' };
  }
  if (asked === undefined) return { ...own, credit: 1, code: 'language_named' };
  if (own.level === undefined) return { ...own, credit: 0.5, code: 'language_no_level' };
  const enough = rankLanguage(own.level) >= rankLanguage(asked);
  return { ...own, credit: enough ? 1 : 0.4, code: enough ? 'language_met' : 'language_lower' };
}

function listSpoken(cv: Cv): Spoken[] {
  const stated = cv.profile.languages.flatMap(({ language, fluency }, index): Spoken[] => {
    const path = `/languages/${index}/`;
    const name = cv.fields.get(`${path}language`);
    const code = findLanguageCode(language ?? '');
    if (!name || !code) return [];
    const level = findLanguageLevel(fluency ?? '') ?? undefined;
    const place = hullOf([name, cv.fields.get(`${path}fluency`) ?? name])!;
    const near = place.end - place.start < 120 ? place : name;
    return [{ code, place: near, ...(level ? { level } : {}) }];
  });
  return stated.length > 0 ? stated : listFromText(cv);
}

/** For CVs whose languages were not recognised as such: lines that name a language with a level. */
function listFromText(cv: Cv): Spoken[] {
  const out: Spoken[] = [];
  let start = 0;
  for (const line of cv.text.split('\n')) {
    for (const mention of findLanguages(line)) {
      const place = { start: start + mention.start, end: start + mention.end };
      if (!mention.level || cv.masked.some((range) => overlaps(range, place))) continue;
      out.push({ code: mention.code, level: mention.level, place });
    }
    start += line.length + 1;
  }
  return out;
}

/** A sentence about work rather than the summary, which may speak of age or origin. */
function findProse(cv: Cv): Range | undefined {
  const parts = [/^\/work\/\d+\/highlights\/\d+$/, /^\/work\/\d+\/summary$/, /^\/basics\/summary$/];
  const ranges = parts.flatMap((part) => [...cv.fields].filter(([path]) => part.test(path)));
  return ranges.map(([, range]) => range).find(({ start, end }) => end - start >= 40);
}
