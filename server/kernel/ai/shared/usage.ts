import type { Usage } from '../provider.ts';

export const uncounted: Usage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, counted: false };

/** A server may answer anything: what is no count is none. */
export function countUsage(input: unknown, output: unknown, cached: unknown = 0): Usage {
  const known = [input, output].every((value) => typeof value === 'number' && Number.isFinite(value));
  if (!known) return uncounted;
  return {
    inputTokens: toCount(input),
    outputTokens: toCount(output),
    cachedInputTokens: toCount(cached),
    counted: true,
  };
}

const toCount = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0;
