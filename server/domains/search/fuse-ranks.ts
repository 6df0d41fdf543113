import { countShared } from './drop-repeats.ts';
import type { Candidate } from './index/rank-passages.ts';

export interface Fused extends Candidate {
  readonly score: number;
}

/** How much the first ranks stand out. Measured from 10 to 60 with one good and one poor ranking: small is better. */
const damping = 10;

interface FuseOptions {
  readonly byWords: readonly Candidate[];
  readonly byVectors: readonly Candidate[];
  /** Of the rank by vectors; that by words counts 1. */
  readonly weight: number;
  /** One of each document, whichever passage of it. */
  readonly perDocument: boolean;
}

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). Words rank all passages and vectors only the tiles, so a
 * passage takes the rank of the best tile that shares half of it.
 */
export function fuseRanks({ byWords, byVectors, weight, perDocument }: FuseOptions): Fused[] {
  const fused = byWords.map((passage, rank): Fused => ({ ...passage, score: 1 / (damping + rank + 1) }));
  const taken = new Set<Candidate>();
  for (const [index, passage] of fused.entries()) {
    const matches = byVectors.filter((tile) =>
      perDocument ? tile.documentId === passage.documentId : sharesHalf(passage, tile),
    );
    for (const tile of matches) taken.add(tile);
    const rank = matches[0] ? byVectors.indexOf(matches[0]) : undefined;
    if (rank !== undefined)
      fused[index] = { ...passage, score: passage.score + weight / (damping + rank + 1) };
  }
  for (const [rank, tile] of byVectors.entries())
    if (!taken.has(tile)) fused.push({ ...tile, score: weight / (damping + rank + 1) });
  return fused.toSorted((one, other) => other.score - one.score);
}

const sharesHalf = (one: Candidate, other: Candidate): boolean =>
  countShared(one, other) * 2 >= Math.min(one.end - one.start, other.end - other.start);
