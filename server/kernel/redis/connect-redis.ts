import { AppError } from 'inlay/sdk';
import { createClient } from 'redis';
import type { Logger } from '../log/log.ts';

export interface Redis {
  /** Runs one command. Fails at once while the connection is down, and after two seconds of silence. */
  run<T>(command: (client: RedisClient) => Promise<T>): Promise<T>;
  readonly client: RedisClient;
  /** What the names of all keys and channels begin with: `inlay:`, and the part of the URL after `#`. */
  readonly prefix: string;
  close(): Promise<void>;
}

type RedisClient = ReturnType<typeof makeClient>;

const patience = 2_000;

export const redisGone = (cause: unknown) =>
  new AppError('cache.unavailable', 503, 'A part of the service is restarting. Try again in a moment.', {
    cause,
    retryAfter: 2,
  });

/**
 * Connects, and goes on connecting whenever the server goes away; says so once each time. Several Inlays can
 * share a server: `redis://host#first` and `redis://host#second` see nothing of each other.
 */
export async function connectRedis(address: string, log: Logger): Promise<Redis> {
  const [url, space] = address.split('#') as [string, string?];
  const client = makeClient(url);
  let down = false;
  client.on('error', (error: Error) => {
    if (down) return;
    down = true;
    log.error({ err: error }, 'Redis does not answer; trying again until it does.');
  });
  client.on('ready', () => {
    if (down) log.info('Redis is back.');
    down = false;
  });
  const first = new AbortController();
  try {
    await Promise.race([client.connect(), fail(patience * 2, first.signal)]);
  } catch (error) {
    client.destroy();
    const { host } = new URL(url);
    throw new AppError(
      'cache.unreachable',
      503,
      `Redis at ${host} does not answer (${(error as Error).message}). Check REDIS_URL and that the server runs.`,
      { cause: error },
    );
  } finally {
    first.abort();
  }

  return {
    client,
    prefix: space ? `inlay:${space}:` : 'inlay:',
    async run(command) {
      if (!client.isReady) throw redisGone(new Error('not connected'));
      const done = new AbortController();
      try {
        return await Promise.race([command(client), fail(patience, done.signal)]);
      } catch (error) {
        throw redisGone(error);
      } finally {
        done.abort();
      }
    },
    async close() {
      if (client.isReady) await client.close().catch(() => {});
      else if (client.isOpen) client.destroy();
    },
  };
}

function makeClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    // Finds a server that hangs without closing the connection.
    pingInterval: 10_000,
    socket: {
      connectTimeout: patience,
      reconnectStrategy: (retries) => Math.min(2 ** retries * 25, 2_000) + Math.random() * 100,
    },
  });
}

function fail(milliseconds: number, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
