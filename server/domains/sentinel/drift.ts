/** How far scores of late have moved away from those before. */
export interface Drift {
  /** Population stability index; null while there are too few scores. */
  readonly index: number | null;
  /** Above this it is more than chance, and more than nothing. */
  readonly limit: number | null;
  readonly edges: readonly number[];
  readonly baseline: readonly number[];
  readonly recent: readonly number[];
  readonly baselineCount: number;
  readonly recentCount: number;
}

const bins = 10;
const least = { baseline: 100, recent: 50 };
/** Above this a population is called changed (Siddiqi, Credit Risk Scorecards, Wiley 2006). */
const ruleOfThumb = 0.25;
/** Quantiles 0.999 of the chi-squared distribution with 1 to 9 degrees of freedom. */
const chiSquared = [10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322, 26.124, 27.877];

/**
 * The population stability index of two lots of scores, over tenths of the first. Where nothing has changed, the index
 * divided by (1/n + 1/m) is distributed like chi-squared (Yurdakul, Statistical Properties of Population Stability
 * Index, Western Michigan University 2018): few scores differ by chance, so that the limit grows as they get fewer.
 */
export function measureDrift(baseline: readonly number[], recent: readonly number[]): Drift {
  const edges = findEdges(baseline);
  const [before, now] = [share(baseline, edges), share(recent, edges)];
  const counts = { baselineCount: baseline.length, recentCount: recent.length };
  const known = { edges, baseline: before.map(round), recent: now.map(round), ...counts };
  const isEnough = baseline.length >= least.baseline && recent.length >= least.recent && edges.length > 0;
  if (!isEnough) return { index: null, limit: null, ...known };
  let index = 0;
  for (const [bin, expected] of before.entries()) {
    const actual = now[bin]!;
    index += (actual - expected) * Math.log(actual / expected);
  }
  const chance = chiSquared[edges.length - 1]! * (1 / baseline.length + 1 / recent.length);
  return { index, limit: Math.max(ruleOfThumb, chance), ...known };
}

/** Upper edges of all bins but the last. Scores that are all alike have none. */
function findEdges(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((one, other) => one - other);
  const highest = sorted.at(-1);
  const edges = Array.from(
    { length: bins - 1 },
    (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / bins) - 1]!,
  );
  return [...new Set(edges)].filter((edge) => edge !== undefined && edge !== highest);
}

/** Shares of the bins; an empty one counts as half a score, since nothing has no logarithm. */
function share(scores: readonly number[], edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0.5);
  for (const score of scores) {
    const bin = edges.findIndex((edge) => score <= edge);
    counts[bin < 0 ? edges.length : bin]! += 1;
  }
  const all = scores.length + counts.length * 0.5;
  return counts.map((count) => count / all);
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
