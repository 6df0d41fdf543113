import type { Requirement, Unsure } from '../../shared/match.ts';
import { combineOverall } from '../../shared/overall.ts';
import type { RankedRow } from './read-rows.ts';

/** Weights by the ids of requirements. */
export type Weights = Readonly<Record<string, number>>;

export const weightsOf = (requirements: readonly Requirement[]): Weights =>
  Object.fromEntries(requirements.map(({ id, weight }) => [id, weight]));

/**
 * What rows come to with other weights, by the same arithmetic as on the server. A CV that was not held against all of the
 * requirements keeps what it has: to guess what it would show is not ours.
 */
export function reweighRows(
  rows: readonly RankedRow[],
  requirements: readonly Requirement[],
  weights: Weights,
): RankedRow[] {
  const weighed = requirements.map(({ id, kind, importance, weight }) => ({
    kind,
    importance,
    weight: weights[id] ?? weight,
  }));
  return rows.map((row) => {
    if (row.band === null || row.credits.includes(undefined)) return row;
    const credited = weighed.map((each, at) => ({ ...each, ...row.credits[at]! }));
    const { low, high, band } = combineOverall(credited, describeUnsure(row));
    return { ...row, low, high, band };
  });
}

const doubted: Unsure['reasons'] = [{ code: 'match.overall.unreadable', params: {} }];

const describeUnsure = ({ reading, flags }: RankedRow): Unsure => ({
  reading,
  reasons: flags.includes('doubted') ? doubted : [],
});
