import type { Cache } from './cache.ts';

interface Entry {
  /** As JSON, so that what comes out is never the object that went in. */
  readonly json: string;
  readonly expires: number;
}

/** A cache in this process, bounded: the entry that was not touched for longest makes room. */
export function createMemoryCache(maxEntries = 10_000): Cache {
  // A Map remembers the order of insertion; taking out and putting back moves an entry to the young end.
  const entries = new Map<string, Entry>();

  function read(key: string): Entry | undefined {
    const entry = entries.get(key);
    if (!entry) return undefined;
    entries.delete(key);
    if (entry.expires <= Date.now()) return undefined;
    entries.set(key, entry);
    return entry;
  }
  function write(key: string, json: string, expires: number) {
    entries.delete(key);
    entries.set(key, { json, expires });
    if (entries.size > maxEntries) entries.delete(entries.keys().next().value!);
  }
  const after = (seconds: number) => Date.now() + seconds * 1000;

  return {
    async get<T>(key: string) {
      const entry = read(key);
      return entry && (JSON.parse(entry.json) as T);
    },
    async set(key, value, ttlSeconds) {
      write(key, JSON.stringify(value), after(ttlSeconds));
    },
    async delete(key) {
      entries.delete(key);
    },
    async increment(key, ttlSeconds) {
      const entry = read(key);
      const count = entry ? Number(entry.json) + 1 : 1;
      write(key, String(count), entry?.expires ?? after(ttlSeconds));
      return count;
    },
    async setIfAbsent(key, value, ttlSeconds) {
      if (read(key)) return false;
      write(key, JSON.stringify(value), after(ttlSeconds));
      return true;
    },
    async check() {},
    async close() {
      entries.clear();
    },
  };
}
