import { AppError } from 'inlay/sdk';
import type { Cache } from '../cache/cache.ts';
import { createMemoryCache } from '../cache/memory-cache.ts';
import type { Context, Middleware } from './context.ts';

export interface RateLimitOptions {
  readonly cache: Pick<Cache, 'increment'>;
  /** Tells this limit from others in the cache. */
  readonly name: string;
  /** Requests in one window: of everybody, or by who asks. */
  readonly limit: number | ((ctx: Context) => number);
  readonly windowSeconds: number;
  /** Whose requests are counted together; undefined for those that are not counted. */
  readonly key: (ctx: Context) => string | undefined;
}

const fallback = createMemoryCache();

/** Answers 429 to whoever asks more often; headers as in draft-ietf-httpapi-ratelimit-headers. */
export function rateLimit({ cache, name, limit: most, windowSeconds, key }: RateLimitOptions): Middleware {
  return async (ctx, next) => {
    const who = key(ctx);
    if (who === undefined) return next();
    const limit = typeof most === 'number' ? most : most(ctx);
    const now = Date.now() / 1000;
    const window = Math.floor(now / windowSeconds);
    const reset = Math.max(1, Math.ceil((window + 1) * windowSeconds - now));
    const entry = `rate:${name}:${window}:${who}`;
    // While the shared cache is away each process counts for itself: a weaker limit, but a limit.
    const count = await cache
      .increment(entry, windowSeconds)
      .catch(() => fallback.increment(entry, windowSeconds));
    ctx.set('RateLimit-Policy', `"${name}";q=${limit};w=${windowSeconds}`);
    ctx.set('RateLimit', `"${name}";r=${Math.max(0, limit - count)};t=${reset}`);
    if (count > limit)
      throw new AppError(
        'request.too_many',
        429,
        `Too many requests. Try again in ${reset} ${reset === 1 ? 'second' : 'seconds'}.`,
        { retryAfter: reset },
      );
    return next();
  };
}
