const soonDays = 14;

/** How much longer a key is good for. */
export function judgeAge(expiresAt: string, now = Date.now()): 'over' | 'soon' | 'fine' {
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return 'over';
  return left < soonDays * 86_400_000 ? 'soon' : 'fine';
}

/** Days that a new key can be good for. */
export const lifetimes = [30, 90, 365, 730] as const;

/** When a key that is made now runs out; a little less than two years, which is the most the server allows. */
export const writeExpiry = (days: number, now = Date.now()): string =>
  new Date(now + days * 86_400_000 - 60_000).toISOString();
