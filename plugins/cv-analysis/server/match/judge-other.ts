import { foldText } from '../skills/fold-text.ts';
import type { Cv } from './cv.ts';
import { credit, type Judge, notShown, say } from './judgement.ts';
import { overlaps, type Range } from './ranges.ts';
import { namesSubject, readSubject } from './read-subject.ts';
import { findStanding } from './skill-standing.ts';

/** Judges what rules cannot really judge (soft skills, free wishes): at best half, the rest is a conversation. */
export const judgeOther: Judge = (cv, requirement) => {
  if (requirement.skillIds?.length) {
    const mentions = findStanding(cv, requirement).flatMap((standing) => standing.mentions.slice(0, 1));
    if (mentions.length === 0) return notShown(requirement, 0.5, 'other_open');
    const used = mentions.some((mention) => mention.used);
    const reason = say(used ? 'other_in_work' : 'other_named', { label: requirement.label });
    return credit(cv, requirement, mentions, { credit: 0.5, doubt: 0.4, reason });
  }
  const words = requirement.subject?.split(' ') ?? readSubject(requirement.label);
  const place = findLineNaming(cv, words) ?? findShortForm(cv, requirement.label);
  if (!place) return notShown(requirement, 0.5, 'other_open');
  const reason = say('other_words', { label: requirement.label });
  return credit(cv, requirement, [place], { credit: 0.5, doubt: 0.4, reason });
};

/** A name in capitals ("AFGSU", "HGV") says as much as several words. */
function findShortForm(cv: Cv, label: string): Range | undefined {
  for (const [form] of label.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{3,8}(?![\p{L}\p{N}])/gu)) {
    for (const match of cv.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'gu'))) {
      const place = { start: match.index, end: match.index + form.length };
      if (!cv.masked.some((masked) => overlaps(masked, place))) return place;
    }
  }
  return undefined;
}

function findLineNaming(cv: Cv, words: readonly string[]): Range | undefined {
  if (words.length < 2) return undefined;
  let start = 0;
  for (const line of cv.text.split('\n')) {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    if (line.trim() === '' || cv.masked.some((masked) => overlaps(masked, range))) continue;
    if (namesSubject(foldText(line).folded, words)) return range;
  }
  return undefined;
}
