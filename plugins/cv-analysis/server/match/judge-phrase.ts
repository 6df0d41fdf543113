import { foldPhrase, foldText, isHan, isWordChar } from '../skills/fold-text.ts';
import type { Cv } from './cv.ts';
import { judgeOther } from './judge-other.ts';
import { credit, type Judge, say } from './judgement.ts';
import { isWithin, overlaps, type Range } from './ranges.ts';

const listedOnly = 0.5;

/** Judges a skill or certificate that a person typed and the taxonomy does not know: by its own words, as they stand. */
export const judgePhrase: Judge = (cv, requirement) => {
  const places = findPhrase(cv, requirement.label);
  if (places.length === 0) return judgeOther(cv, requirement);
  const shown = cv.entries.filter(({ kind }) => kind !== 'education').flatMap(({ ranges }) => ranges);
  const used = places.filter((place) => isWithin(place, shown));
  const worth = used.length > 0 || requirement.kind !== 'skill' ? 1 : listedOnly;
  const code = used.length > 0 ? 'skill_used' : worth < 1 ? 'skill_listed_only' : 'skill_named';
  const reason = say(code, { skill: requirement.label });
  return credit(cv, requirement, used.length > 0 ? used : places, { credit: worth, reason });
};

/** Where the words stand as words, whatever their case and accents. */
function findPhrase(cv: Cv, phrase: string): Range[] {
  const wanted = foldPhrase(phrase);
  if (wanted.length < 2) return [];
  const { folded, origin } = foldText(cv.text);
  const places: Range[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const next = at + wanted.length;
    const isPart =
      (!isHan(wanted[0]) && isWordChar(folded[at - 1])) ||
      (!isHan(wanted.at(-1)) && isWordChar(folded[next]));
    const place = { start: origin[at]!, end: origin[next - 1]! + 1 };
    if (!isPart && !cv.masked.some((range) => overlaps(range, place))) places.push(place);
  }
  return places;
}
