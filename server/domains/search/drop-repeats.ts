import type { Candidate } from './index/rank-passages.ts';

/**
 * How much of its score a passage would lose where all of it was shown before, and how many characters may have been.
 * Measured together with the overlap: a limit alone must be met by chance, with both the neighbours are as good.
 */
const lost = 0.6;
const mostShared = 400;

/**
 * The best ones, one after the other, where each counts by as much of it as none of those before has: the same words are
 * not shown twice, and what follows a passage is, where it says more than anything else does.
 */
export function dropRepeats<Passage extends Candidate & { readonly score: number }>(
  passages: readonly Passage[],
  limit: number,
  loss = lost,
): Passage[] {
  let left = passages.map((passage) => ({ passage, repeated: 0 }));
  const kept: Passage[] = [];
  while (kept.length < limit && left.length > 0) {
    let best = 0;
    left.forEach((each, index) => {
      if (worth(each, loss) > worth(left[best]!, loss)) best = index;
    });
    const { passage: taken } = left[best]!;
    kept.push(taken);
    left = left.filter(({ passage }) => passage !== taken && countShared(passage, taken) <= mostShared);
    for (const each of left) each.repeated = Math.max(each.repeated, findShare(each.passage, taken));
  }
  return kept;
}

interface Weighed {
  readonly passage: { readonly score: number };
  readonly repeated: number;
}

const worth = ({ passage: { score }, repeated }: Weighed, loss: number): number =>
  score * (1 - loss * repeated);

/** The part of one passage that another has as well. */
const findShare = (one: Candidate, other: Candidate): number =>
  countShared(one, other) / Math.max(one.end - one.start, 1);

/** Characters that two passages have in common. */
export const countShared = (one: Candidate, other: Candidate): number =>
  one.documentId === other.documentId
    ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
    : 0;
