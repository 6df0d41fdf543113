/** Whole billionths of a US dollar: exact for the price of a single token, and safe as a number up to nine million dollars. */
export type Nanos = number;

const perDollar = 1_000_000_000;

export const toNanos = (dollars: number): Nanos => Math.round(dollars * perDollar);
export const toDollars = (nanos: Nanos): number => nanos / perDollar;

/** What a model costs, in nanos. */
export interface UnitPrices {
  /** For a million tokens. */
  readonly input: Nanos;
  readonly output: Nanos;
  /** For a minute of sound. */
  readonly minute: Nanos;
  /** For a million characters that are spoken. */
  readonly character: Nanos;
}

export interface Amounts {
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly seconds?: number;
  readonly characters?: number;
}

/** Ten thousand dollars for one call is a provider that cannot count, and sums must stay exact. */
const mostForOne: Nanos = 10_000 * perDollar;

/** Rounded up: a budget must never be passed by what was rounded away. */
export function computeCost(prices: UnitPrices, amounts: Amounts): Nanos {
  const { inputTokens = 0, outputTokens = 0, seconds = 0, characters = 0 } = amounts;
  const millionths =
    BigInt(prices.input) * whole(inputTokens) +
    BigInt(prices.output) * whole(outputTokens) +
    BigInt(prices.character) * whole(characters);
  const tokens = (millionths + 999_999n) / 1_000_000n;
  const sound = (BigInt(prices.minute) * whole(seconds * 1000) + 59_999n) / 60_000n;
  const sum = tokens + sound;
  return sum > BigInt(mostForOne) ? mostForOne : Number(sum);
}

/** A provider may count anything; what is no number of things counts as none. */
const whole = (count: number): bigint =>
  Number.isFinite(count) && count > 0 ? BigInt(Math.ceil(Math.min(count, 1e15))) : 0n;
