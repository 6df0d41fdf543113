import { foldText } from '../skills/fold-text.ts';
import type { Cv, CvEntry } from './cv.ts';
import { cvName, judgeSkills, nameAll, sayPart } from './judge-skills.ts';
import { credit, type Judge, notShown, say } from './judgement.ts';
import { countMonths, toYears } from './months.ts';
import { overlaps, type Range } from './ranges.ts';
import { shareOfSubject } from './read-subject.ts';
import { findStanding, type SkillStanding } from './skill-standing.ts';

/** Shares of the words of a wish that make a job one of the kind asked for, or one like it. */
const closely = 0.6;
const loosely = 0.5;

/** Judges years in dated jobs that show the skill; jobs at the same time count once, claims in prose never. */
export const judgeExperience: Judge = (cv, requirement) => {
  const need = requirement.years;
  if (requirement.skillIds?.length) {
    if (need === undefined) return judgeSkills(cv, requirement);
    return judgeSkillYears(cv, requirement, need);
  }
  const words = requirement.subject?.split(' ').filter(Boolean) ?? [];
  const works = cv.entries.filter(({ kind }) => kind === 'work');
  const shares = works.map((entry) => (words.length === 0 ? 1 : shareOfSubject(foldEntry(cv, entry), words)));
  const close = works.filter((_, index) => shares[index]! >= closely);
  const fitting = close.length > 0 ? close : works.filter((_, index) => shares[index]! >= loosely);
  if (fitting.length === 0) return notShown(requirement, works.length > 0 ? 0.4 : 0.1);
  const places = fitting.flatMap((entry) => findEntryPlace(entry));
  if (need !== undefined && close.length > 0)
    return weighYears(cv, requirement, places, monthsOf(fitting), need);
  const worth = close.length === 0 ? 0.5 : words.length > 0 ? 0.75 : 1;
  const reason = say('experience_found', { label: requirement.label });
  return credit(cv, requirement, places, { credit: worth, doubt: 0.25, reason });
};

const judgeSkillYears = (cv: Cv, requirement: Parameters<Judge>[1], need: number) => {
  const standings = findStanding(cv, requirement);
  const shown = standings.filter(({ level }) => level !== 'none');
  if (shown.length === 0) return notShown(requirement, 0.1);
  const counts = standings.map((standing) => ({ standing, ...countUse(standing) }));
  const any = requirement.skillMode === 'any';
  const chosen = counts.reduce((a, b) => (any === b.months > a.months ? b : a));
  if (chosen.months > 0) return weighYears(cv, requirement, placesOf(counts, any), chosen.months, need);
  const near = shown.filter(({ level }) => level === 'near');
  const places = shown.flatMap(({ mentions }) => mentions.slice(0, 1));
  const related = near.map((standing) => cvName(cv, standing));
  const isOnlyNear = near.length === shown.length;
  const reason =
    shown.length < standings.length && !any
      ? sayPart(cv, standings)
      : isOnlyNear
        ? say('skill_near', { skill: nameAll(shown), related: related.join(', ') })
        : say('years_not_dated', { skill: nameAll(shown), need });
  return credit(cv, requirement, places, { credit: 0.25, doubt: 0.2, reason, related });
};

function countUse(standing: SkillStanding) {
  if (standing.level !== 'used') return { entries: [], months: 0 };
  const entries = new Set<CvEntry>();
  for (const mention of standing.mentions) {
    if (mention.entry?.kind === 'work' && mention.used) entries.add(mention.entry);
  }
  return { entries: [...entries], months: monthsOf([...entries]) };
}

/** One quote from each job that counts, the latest first. */
function placesOf(counts: readonly { standing: SkillStanding; months: number }[], any: boolean): Range[] {
  const counted = any ? counts.filter(({ months }) => months > 0) : counts;
  return counted.flatMap(({ standing }) => {
    const seen = new Set<CvEntry | undefined>();
    return standing.mentions.filter((mention) => {
      if (seen.has(mention.entry) || !mention.used) return false;
      seen.add(mention.entry);
      return true;
    });
  });
}

function weighYears(
  cv: Cv,
  requirement: Parameters<Judge>[1],
  places: readonly Range[],
  months: number,
  need: number,
) {
  const have = toYears(months);
  if (months === 0) {
    return credit(cv, requirement, places, {
      credit: 0.25,
      doubt: 0.3,
      reason: say('years_without_dates', { need }),
    });
  }
  if (months >= Math.round(need * 12)) {
    return credit(cv, requirement, places, { credit: 1, reason: say('years_met', { need, have }) });
  }
  const share = Math.min(0.75, Math.max(0.25, have / need));
  return credit(cv, requirement, places, {
    credit: share,
    doubt: 0.15,
    reason: say('years_short', { need, have }),
  });
}

const monthsOf = (entries: readonly CvEntry[]): number =>
  countMonths(entries.flatMap(({ span }) => (span ? [span] : [])));

const findEntryPlace = ({ title, ranges }: CvEntry): Range[] => (title ? [title] : ranges.slice(0, 1));

/** An entry's words without employer, place and names. */
function foldEntry(cv: Cv, entry: CvEntry): string {
  const parts = entry.ranges.map((range) => {
    let text = cv.text.slice(range.start, range.end);
    for (const masked of cv.masked) {
      if (!overlaps(masked, range)) continue;
      const from = Math.max(0, masked.start - range.start);
      const to = Math.min(text.length, masked.end - range.start);
      text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
    }
    return text;
  });
  return foldText(parts.join('\n')).folded;
}
