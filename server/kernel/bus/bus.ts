import type { Logger } from '../log/log.ts';
import { createMemoryBus } from './memory-bus.ts';

export type Unsubscribe = () => Promise<void>;

/**
 * News between processes, as JSON, at most once: whoever was not listening has missed it, and while Redis is
 * away nothing is carried. It makes things quick; what must not be missed is polled for as well.
 */
export interface Bus {
  /** Never throws: the work that the news is about has already been done. */
  publish(topic: string, message: unknown): Promise<void>;
  /** Calls `fn` for each message, one after the other; what it throws goes to the log. */
  subscribe<T>(topic: string, fn: (message: T) => unknown): Promise<Unsubscribe>;
  /** Throws when the carrier behind it does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface BusOptions {
  readonly redisUrl?: string | undefined;
  readonly log: Logger;
}

/** Redis where there is one, else within this process. */
export async function createBus({ redisUrl, log }: BusOptions): Promise<Bus> {
  if (redisUrl === undefined) return createMemoryBus(log);
  const { createRedisBus } = await import('./redis-bus.ts');
  return createRedisBus(redisUrl, log);
}
