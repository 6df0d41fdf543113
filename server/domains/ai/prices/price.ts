import type { UnitPrices } from '../money.ts';

/** What a call is reckoned by, and where that is from. */
export interface Price extends UnitPrices {
  /** `unknown`: nobody said what this model costs, so that it counts as nothing and no hard limit lets it pass. */
  readonly source: 'tenant' | 'published' | 'free' | 'unknown';
  /** The day from which it holds; null for what costs nothing, and for what nobody knows. */
  readonly from: string | null;
}

const nothing: UnitPrices = { input: 0, output: 0, minute: 0, character: 0 };
export const freePrice: Price = { ...nothing, source: 'free', from: null };
export const unknownPrice: Price = { ...nothing, source: 'unknown', from: null };
