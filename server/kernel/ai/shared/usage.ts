import type { Usage } from '../provider.ts';

export const uncounted: Usage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, counted: false };

/** A server may answer anything: what is no count is none. No question has no tokens, so that a zero is none either. */
export function countUsage(input: unknown, output: unknown, cached: unknown = 0): Usage {
  const inputTokens = toCount(input);
  return {
    inputTokens,
    outputTokens: toCount(output),
    cachedInputTokens: Math.min(inputTokens, toCount(cached)),
    counted: inputTokens > 0 && typeof output === 'number',
  };
}

const toCount = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0;
