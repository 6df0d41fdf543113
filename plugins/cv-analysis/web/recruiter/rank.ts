import type { AnalysisSummary } from '../../shared/analysis.ts';

/**
 * Puts the CVs that show most first, by what they show for certain and then by what they may show. It is an order
 * for reading: nobody is left out, and those without a result stand at the end.
 */
export function rankAnalyses(items: readonly AnalysisSummary[]): AnalysisSummary[] {
  return [...items].sort(
    (a, b) =>
      (b.overall?.low ?? -1) - (a.overall?.low ?? -1) ||
      (b.overall?.high ?? -1) - (a.overall?.high ?? -1) ||
      b.createdAt.localeCompare(a.createdAt),
  );
}
