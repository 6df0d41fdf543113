import type { Band, Importance, MatchReport, Message, RequirementKind, Unsure } from './match.ts';

const strongFrom = 70;
const possibleFrom = 40;
const widest = 45;
const fewestRequirements = 3;
/** The most that a doubt takes off what was earned; the rest of it only adds to what may be there. */
const mostTakenOff = 0.15;

/** A requirement as it counts: how heavy it is, what was earned for it and how sure that is. */
export interface Credited {
  readonly kind: RequirementKind;
  readonly importance: Importance;
  /** 0 to 10; 0 leaves it out. */
  readonly weight: number;
  /** 0 to 1; 0 where nothing was shown. */
  readonly credit: number;
  /** 0 to 1: how much more a person might give. */
  readonly doubt: number;
}

/**
 * Adds up weight × credit into an interval: what is doubtful, badly read or beyond rules makes it wider. Pure, and
 * the only place where the overall figure is made: server and browser get the same from the same credits.
 */
export function combineOverall(
  credited: readonly Credited[],
  unsure: Unsure,
): Omit<MatchReport['overall'], 'unsure'> {
  const total = credited.reduce((sum, { weight }) => sum + weight, 0);
  let least = 0;
  let most = 0;
  for (const { weight, credit, doubt } of credited) {
    const takenOff = credit > 0 ? Math.min(doubt, mostTakenOff) + unsure.reading : 0;
    least += weight * Math.max(0, credit - takenOff);
    most += weight * Math.min(1, credit + doubt + unsure.reading);
  }
  const low = total > 0 ? Math.round((least / total) * 100) : 0;
  const high = total > 0 ? Math.round((most / total) * 100) : 100;
  const reasons = [...unsure.reasons, ...findDoubts(credited, high - low)];
  if (reasons.length > 0) return { low, high, band: 'needs_human', reasons };
  const missing = credited.filter(isMissing).length;
  const held = missing > 0 ? [because('must_missing', { count: missing })] : [];
  return { low, high, band: bandOf((low + high) / 2, missing), reasons: held };
}

/** Whether a must that is not shown holds the band below what the range alone would say. */
export const isHeld = ({ low, high, band }: Pick<MatchReport['overall'], 'low' | 'high' | 'band'>): boolean =>
  band === 'possible' && (low + high) / 2 >= strongFrom;

/** Why the result needs a person, or what holds it down. */
export const because = (code: string, params: Message['params'] = {}): Message => ({
  code: `match.overall.${code}`,
  params,
});

const isMissing = ({ importance, kind, weight, credit }: Credited): boolean =>
  importance === 'must' && kind !== 'other' && weight > 0 && credit === 0;

function bandOf(middle: number, missing: number): Band {
  if (middle >= strongFrom) return missing > 0 ? 'possible' : 'strong';
  return middle >= possibleFrom ? 'possible' : 'weak';
}

function findDoubts(credited: readonly Credited[], width: number): Message[] {
  const counted = credited.filter(({ weight }) => weight > 0).length;
  return [
    ...(counted < fewestRequirements ? [because('few_requirements', { count: counted })] : []),
    ...(width > widest ? [because('wide_interval', { width })] : []),
  ];
}
