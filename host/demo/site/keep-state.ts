import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a site remembers over restarts. */
export interface Kept<T> {
  readonly value: T;
  change(value: T): void;
}

/** A site's memory in one JSON file that only its owner may read; without a file it ends with the process. */
export function keepState<T>(file: string | undefined, first: T): Kept<T> {
  let value = (file && readState<T>(file)) || first;
  return {
    get value() {
      return value;
    },
    change(next) {
      value = next;
      if (!file) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(next, null, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

/** Nothing where there is no such file yet, or one that a power cut left behind. */
function readState<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
