import type { Context } from './context.ts';

/**
 * A cookie whose name a visitor has a hand in. Koa's own reader remembers a pattern for each name that it was ever asked
 * for, so that strangers could fill the memory of this process.
 */
export function readCookie(ctx: Context, name: string): string | undefined {
  const start = `${name}=`;
  const pairs = ctx.get('cookie').split(/; */);
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
}
