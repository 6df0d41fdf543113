import type { Band, MatchReport, Message, Requirement } from '../../shared/match.ts';
import type { Cv } from './cv.ts';
import type { Judgement } from './judgement.ts';

const strongFrom = 70;
const possibleFrom = 40;
const widest = 45;
const fewestRequirements = 3;
const leastText = 200;
const leastConfidence = 0.5;

const because = (code: string, params: Record<string, string | number> = {}): Message => ({
  code: `match.overall.${code}`,
  params,
});

/** Adds up weight × credit into an interval: what is doubtful, badly read or beyond rules makes it wider. */
export function combine(
  cv: Cv,
  requirements: readonly Requirement[],
  judgements: readonly Judgement[],
): MatchReport['overall'] {
  const total = requirements.reduce((sum, { weight }) => sum + weight, 0);
  const reading = (1 - cv.confidence) * 0.3;
  let least = 0;
  let most = 0;
  for (const [index, { weight }] of requirements.entries()) {
    const { credit, doubt } = judgements[index]!;
    least += weight * Math.max(0, credit - (credit > 0 ? Math.min(doubt, 0.15) + reading : 0));
    most += weight * Math.min(1, credit + doubt + reading);
  }
  const low = total > 0 ? Math.round((least / total) * 100) : 0;
  const high = total > 0 ? Math.round((most / total) * 100) : 100;
  const reasons = findDoubts(cv, requirements, high - low);
  if (reasons.length > 0) return { low, high, band: 'needs_human', reasons };
  const missing = requirements.filter((one, index) => isMissing(one, judgements[index]!)).length;
  const held = missing > 0 ? [because('must_missing', { count: missing })] : [];
  return { low, high, band: bandOf((low + high) / 2, missing), reasons: held };
}

const isMissing = ({ importance, kind, weight }: Requirement, { verdict }: Judgement): boolean =>
  importance === 'must' && kind !== 'other' && weight > 0 && verdict === 'not_shown';

function bandOf(middle: number, missing: number): Band {
  if (middle >= strongFrom) return missing > 0 ? 'possible' : 'strong';
  return middle >= possibleFrom ? 'possible' : 'weak';
}

/** A long name or address must not make a CV more readable. */
const countMasked = ({ masked, text }: Cv): number =>
  masked.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0);

function findDoubts(cv: Cv, requirements: readonly Requirement[], width: number): Message[] {
  const reasons: Message[] = [];
  const { profile, text } = cv;
  const readable = text.replace(/\s/g, '').length - countMasked(cv);
  const dense = /[\u4e00-\u9fff]/.test(text) ? leastText / 2 : leastText;
  if (readable < dense || profile.work.length + profile.education.length + profile.skills.length === 0) {
    reasons.push(because('unreadable'));
  }
  if (cv.confidence < leastConfidence) reasons.push(because('low_confidence'));
  const counted = requirements.filter(({ weight }) => weight > 0).length;
  if (counted < fewestRequirements) reasons.push(because('few_requirements', { count: counted }));
  if (width > widest) reasons.push(because('wide_interval', { width }));
  return reasons;
}
