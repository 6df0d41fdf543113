import type { Band, Requirement } from '../../shared/match.ts';
import type { RankedRow } from './read-rows.ts';

/** What is left out of the view. Everything is shown where nothing is chosen; nobody is ever taken out of the list. */
export interface RankingFilter {
  readonly text: string;
  /** One of them. */
  readonly bands: readonly Band[];
  /** Ids of requirements that must be met, all of them. */
  readonly met: readonly string[];
  /** One of them. */
  readonly signs: readonly FilterSign[];
}

export const filterSigns = ['hidden', 'injection', 'outdated', 'failed', 'undecided'] as const;
export type FilterSign = (typeof filterSigns)[number];

export const noFilter: RankingFilter = { text: '', bands: [], met: [], signs: [] };

export const isFiltering = ({ text, bands, met, signs }: RankingFilter): boolean =>
  text.trim() !== '' || bands.length + met.length + signs.length > 0;

/** The rows that a filter lets through, in their order. */
export function filterRows(
  rows: readonly RankedRow[],
  { text, bands, met, signs }: RankingFilter,
  requirements: readonly Requirement[],
): readonly RankedRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const musts = met.map((id) => requirements.findIndex((each) => each.id === id)).filter((at) => at >= 0);
  if (words.length + bands.length + musts.length + signs.length === 0) return rows;
  return rows.filter((row) => {
    if (bands.length > 0 && !(row.band && bands.includes(row.band))) return false;
    if (!musts.every((at) => row.credits[at]?.verdict === 'met')) return false;
    if (signs.length > 0 && !signs.some((sign) => hasSign(row, sign))) return false;
    if (words.length === 0) return true;
    const named = fold(`${row.name ?? ''} ${row.fileName ?? ''}`);
    return words.every((word) => named.includes(word));
  });
}

function hasSign({ flags, state, decision }: RankedRow, sign: FilterSign): boolean {
  if (sign === 'failed') return state === 'failed';
  if (sign === 'undecided') return decision === null;
  return flags.includes(sign);
}

/** `Müller` is found by "muller" and by "MÜLLER". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('und');
