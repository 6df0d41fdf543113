import { foldPhrase } from '../skills/fold-text.ts';
import type { Cv } from './cv.ts';
import { type Judge, type Judgement, notShown, say } from './judgement.ts';
import { quoteExactly } from './quote.ts';
import type { Range } from './ranges.ts';
import { findRelocation } from './read-place.ts';

/** Judges where a person is, only because the position asks; nothing else ever reads the address. */
export const judgeLocation: Judge = (cv, requirement) => {
  const wanted = foldPhrase(requirement.subject ?? '');
  const { city, region, countryCode } = cv.profile.basics.location ?? {};
  const names = [city, region, ...listCountryNames(countryCode)].flatMap((name) =>
    name ? foldPhrase(name) : [],
  );
  const place = findLocationField(cv);
  if (wanted && place && names.some((name) => name === wanted || ` ${name} `.includes(` ${wanted} `))) {
    return judge(cv, requirement, place, 1, 'location_met');
  }
  const willing = findRelocation(cv.text);
  if (willing) return judge(cv, requirement, willing, 0.5, 'location_willing');
  return notShown(requirement, 0.3);
};

/** Quotes the place alone, not the line around it, which may hold the name or the full address. */
function judge(
  cv: Cv,
  requirement: Parameters<Judge>[1],
  place: Range,
  credit: number,
  code: string,
): Judgement {
  const quote = quoteExactly(cv, place);
  if (!quote) return notShown(requirement, 0.3);
  const reason = say(code, { label: requirement.label });
  return { verdict: credit >= 1 ? 'met' : 'partly', credit, doubt: 0.1, reason, evidence: [quote] };
}

function findLocationField(cv: Cv): Range | undefined {
  const keys = ['city', 'region', 'countryCode', 'address'];
  return keys.map((key) => cv.fields.get(`/basics/location/${key}`)).find((range) => range !== undefined);
}

function listCountryNames(code: string | undefined): string[] {
  if (!code || !/^[A-Z]{2}$/i.test(code)) return [];
  return ['en', 'de', 'es', 'fr', 'zh'].flatMap(
    (locale) =>
      new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(code.toUpperCase()) ?? [],
  );
}
