import type { Logger } from '../log/log.ts';
import { connectRedis } from '../redis/index.ts';
import type { Cache } from './cache.ts';

/** Counts and sets the time to live in one step, so that a crash between the two leaves no eternal count. */
const incrementScript = `local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return n`;

/** A cache that all processes share. While Redis is away, reading finds nothing and counting fails. */
export async function createRedisCache(url: string, log: Logger): Promise<Cache> {
  const redis = await connectRedis(url, log);
  const prefix = `${redis.prefix}cache:`;
  const milliseconds = (seconds: number) => Math.max(1, Math.round(seconds * 1000));

  return {
    async get<T>(key: string) {
      try {
        const json = await redis.run((client) => client.get(prefix + key));
        return json === null ? undefined : (JSON.parse(json) as T);
      } catch (error) {
        log.debug({ err: error }, 'The cache could not be read.');
        return undefined;
      }
    },
    async set(key, value, ttlSeconds) {
      try {
        await redis.run((client) =>
          client.set(prefix + key, JSON.stringify(value), {
            expiration: { type: 'PX', value: milliseconds(ttlSeconds) },
          }),
        );
      } catch (error) {
        log.debug({ err: error }, 'The cache could not be written.');
      }
    },
    async delete(key) {
      await redis.run((client) => client.del(prefix + key));
    },
    async increment(key, ttlSeconds) {
      const count = await redis.run((client) =>
        client.eval(incrementScript, {
          keys: [prefix + key],
          arguments: [String(milliseconds(ttlSeconds))],
        }),
      );
      return Number(count);
    },
    async setIfAbsent(key, value, ttlSeconds) {
      const answer = await redis.run((client) =>
        client.set(prefix + key, JSON.stringify(value), {
          condition: 'NX',
          expiration: { type: 'PX', value: milliseconds(ttlSeconds) },
        }),
      );
      return answer === 'OK';
    },
    async check() {
      await redis.run((client) => client.ping());
    },
    close: () => redis.close(),
  };
}
