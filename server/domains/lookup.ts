import type { Kernel } from '../kernel/kernel.ts';

/** What the database said about things a moment ago. One for each process. */
export interface Lookup<T extends object> {
  /** What is known of `id`; asks `load` where it was not asked within the last seconds. */
  find(id: string, load: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Asks anew about everything that has all of these properties, in every process. */
  forget(news: Partial<T>): Promise<void>;
}

interface Entry<T> {
  readonly answer: Promise<T | undefined>;
  readonly until: number;
  /** Undefined until the answer has come, and where there is nothing. */
  value?: T | undefined;
  settled: boolean;
}

/** News that the bus lost are made good for after this long. */
const keptMs = 5_000;
const mostEntries = 10_000;

/**
 * Remembers answers for five seconds, and less where news come. A question to the database with each request would
 * cost more than many requests do; a list of what has ended, kept in the cache, would be lost with it and let in
 * again what it had shut out. This one forgets to the safe side.
 */
export function createLookup<T extends object>(
  { bus, log }: Pick<Kernel, 'bus' | 'log'>,
  topic: string,
): Lookup<T> {
  const entries = new Map<string, Entry<T>>();

  const drop = (news: Partial<T>) => {
    const concerns = (value: T) =>
      Object.entries(news).every(([name, each]) => value[name as keyof T] === each);
    // A question under way may have been answered from before the news.
    for (const [id, { value, settled }] of entries)
      if (!settled || (value && concerns(value))) entries.delete(id);
  };
  bus.subscribe(topic, drop).catch((error: unknown) => {
    log.warn({ err: error, topic }, 'News from other processes will come late.');
  });

  return {
    find(id, load) {
      const known = entries.get(id);
      if (known && known.until > Date.now()) return known.answer;
      const entry: Entry<T> = {
        answer: load().then(
          (value) => {
            Object.assign(entry, { value, settled: true });
            return value;
          },
          (error: unknown) => {
            if (entries.get(id) === entry) entries.delete(id);
            throw error;
          },
        ),
        until: Date.now() + keptMs,
        settled: false,
      };
      entries.delete(id);
      entries.set(id, entry);
      if (entries.size > mostEntries) entries.delete(entries.keys().next().value!);
      return entry.answer;
    },
    async forget(news) {
      drop(news);
      await bus.publish(topic, news);
    },
  };
}
