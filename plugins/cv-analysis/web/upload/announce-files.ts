import { AppError, isAppError } from 'inlay/sdk/web';
import type { Problem } from '../../shared/analysis.ts';
import type { BatchFileView } from '../../shared/batch.ts';
import { hashFile } from './hash-file.ts';
import type { Row } from './row.ts';
import type { RowList } from './row-list.ts';

/** Two at a time: a file lies in memory while it is hashed. */
const atOnce = 2;
const mostPerCall = 50;

interface Announcing {
  readonly rows: RowList;
  readonly isStopped: () => boolean;
  /** Announces files to the server, and those that will not be sent; answers in their order. */
  readonly announce: (
    rows: readonly Row[],
    unsent: readonly Row[],
  ) => Promise<{ files: readonly BatchFileView[]; unsent: readonly BatchFileView[] }>;
  /** Files are ready to be sent. */
  readonly onReady: () => void;
}

/** Hashes files, leaves out what is there twice, and announces the rest some at a time. */
export class FileAnnouncer {
  readonly #parts: Announcing;
  #ready: number[] = [];
  #hashing = 0;
  #calling = false;

  constructor(parts: Announcing) {
    this.#parts = parts;
  }

  /** Takes up what waits to be prepared. */
  run(): void {
    const { rows, isStopped } = this.#parts;
    if (isStopped()) return;
    const waiting = rows.all.filter(({ state, sha256 }) => state === 'preparing' && sha256 === undefined);
    for (const row of waiting.slice(0, atOnce - this.#hashing)) void this.#hash(row);
    void this.#call();
  }

  async #hash(row: Row): Promise<void> {
    const { rows } = this.#parts;
    const { key, open } = row;
    this.#hashing += 1;
    // Marked at once, so that nobody else takes it.
    rows.change(key, { sha256: '' });
    try {
      const sha256 = await hashFile(await open!());
      if (rows.get(key)?.state !== 'preparing') return;
      if (rows.noteContent(key, sha256)) rows.change(key, { state: 'double' });
      else this.#ready.push(key);
    } catch (error) {
      rows.change(key, { state: 'failed', error: describe(error) });
    } finally {
      this.#hashing -= 1;
      this.run();
    }
  }

  async #call(): Promise<void> {
    const { rows, announce, onReady, isStopped } = this.#parts;
    if (this.#calling || isStopped()) return;
    const unsent = rows.all.filter(isUntold).slice(0, mostPerCall);
    const enough = this.#ready.length >= mostPerCall || this.#hashing === 0;
    if (this.#ready.length + unsent.length === 0 || !enough) return;
    this.#calling = true;
    const chosen = this.#ready
      .splice(0, mostPerCall)
      .flatMap((key) => rows.get(key) ?? [])
      .filter(({ state }) => state === 'preparing');
    try {
      if (chosen.length + unsent.length > 0) {
        const told = await announce(chosen, unsent);
        for (const [index, { key }] of chosen.entries()) rows.register(key, told.files[index]!);
        for (const [index, { key }] of unsent.entries()) rows.register(key, told.unsent[index]!);
      }
      onReady();
    } catch (error) {
      // What will not be sent anyway is not told a second time.
      for (const { key } of unsent) rows.change(key, { fileId: '' });
      if (!isStopped())
        for (const { key } of chosen) rows.change(key, { state: 'failed', error: describe(error) });
    } finally {
      this.#calling = false;
      void this.#call();
    }
  }
}

/** It will not be sent, and the server has not heard of it. What could not be opened may be tried again here. */
const isUntold = ({ state, open, fileId }: Row): boolean =>
  fileId === undefined && (state === 'double' || (state === 'failed' && open === undefined));

/** A file that was moved or deleted since it was chosen cannot be opened any more. */
export function describe(error: unknown): Problem {
  const known = isAppError(error)
    ? error
    : new AppError('upload.unreadable', 422, 'The file could not be opened.');
  return { code: known.code, message: known.message };
}
