/** Remembers the contents of files that were asked for lately. */
export interface FileCache {
  /** What is known by this name, else what `load` finds. What it does not find is asked for again next time. */
  get(name: string, load: () => Promise<Buffer | undefined>): Promise<Buffer | undefined>;
}

/** Keeps `mostBytes` at most; what was not asked for the longest goes first. */
export function createFileCache(mostBytes: number): FileCache {
  const files = new Map<string, Buffer>();
  let bytes = 0;
  return {
    async get(name, load) {
      const known = files.get(name);
      if (known) {
        files.delete(name);
        files.set(name, known);
        return known;
      }
      const loaded = await load();
      if (!loaded || loaded.length > mostBytes || files.has(name)) return loaded;
      files.set(name, loaded);
      bytes += loaded.length;
      for (const [oldest, content] of files) {
        if (bytes <= mostBytes) break;
        files.delete(oldest);
        bytes -= content.length;
      }
      return loaded;
    },
  };
}
