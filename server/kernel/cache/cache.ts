import type { Logger } from '../log/log.ts';
import { createMemoryCache } from './memory-cache.ts';

/** Short-lived values shared by all processes. Values are JSON. Losing any of them is never an error. */
export interface Cache {
  get<T>(key: string): Promise<T | undefined>;
  /** Keeps `value` for `ttlSeconds`. */
  set(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Adds one and returns the sum; the count disappears `ttlSeconds` after its first step. */
  increment(key: string, ttlSeconds: number): Promise<number>;
  /** Keeps `value` unless there is one; true when it was kept. Of several at once, one gets true. */
  setIfAbsent(key: string, value: unknown, ttlSeconds: number): Promise<boolean>;
  /** Throws when the store behind it does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface CacheOptions {
  readonly redisUrl?: string | undefined;
  readonly log: Logger;
}

/** Redis where there is one, else the memory of this process. */
export async function createCache({ redisUrl, log }: CacheOptions): Promise<Cache> {
  if (redisUrl === undefined) return createMemoryCache();
  const { createRedisCache } = await import('./redis-cache.ts');
  return createRedisCache(redisUrl, log);
}
