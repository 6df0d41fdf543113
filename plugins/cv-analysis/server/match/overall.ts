import type { MatchReport, Message, Requirement, Unsure, Verdict } from '../../shared/match.ts';
import { because, combineOverall } from '../../shared/overall.ts';
import type { Cv } from './cv.ts';
import { findMixture } from './signals/find-mixture.ts';

const leastText = 120;
const leastConfidence = 0.5;
/** How much of each credit hangs on the reading, where nothing was read for sure. */
const readingShare = 0.3;

/** Makes the overall figure of a report from its verdicts. */
export function weighVerdicts(
  requirements: readonly Requirement[],
  verdicts: readonly Verdict[],
  unsure: Unsure,
): MatchReport['overall'] {
  const credited = requirements.map(({ kind, importance, weight }, index) => {
    const { credit, doubt } = verdicts[index]!;
    return { kind, importance, weight, credit, doubt };
  });
  return { ...combineOverall(credited, unsure), unsure };
}

/** What widens the interval or asks for a person, whatever the position wants. */
export function readUnsure(cv: Cv): Unsure {
  return { reading: round((1 - cv.confidence) * readingShare), reasons: findDoubts(cv) };
}

function findDoubts(cv: Cv): Message[] {
  const { profile, text } = cv;
  const readable = text.replace(/\s/g, '').length - countMasked(cv);
  const dense = /[\u4e00-\u9fff]/.test(text) ? leastText / 2 : leastText;
  const empty = profile.work.length + profile.education.length + profile.skills.length === 0;
  return [
    ...(readable < dense || empty ? [because('unreadable')] : []),
    ...(cv.confidence < leastConfidence ? [because('low_confidence')] : []),
    ...findMixture(profile, text),
  ];
}

/** A long name or address must not make a CV more readable. */
const countMasked = ({ masked, text }: Cv): number =>
  masked.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0);

const round = (share: number): number => Math.round(share * 10_000) / 10_000;
