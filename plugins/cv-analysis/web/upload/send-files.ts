import { type DocumentFacts, isAppError } from 'inlay/sdk/web';
import type { Problem } from '../../shared/analysis.ts';
import { describe } from './announce-files.ts';
import type { Line } from './line.ts';
import type { Row } from './row.ts';
import type { RowList } from './row-list.ts';

/** Each takes part of the line, and the browser opens six to one server at most. */
const lanes = 4;
/** Between the news of files that arrived: enough to say many at once, too short to notice. */
const newsMs = 500;

/** What became of an announced file. */
export interface Arrival {
  readonly id: string;
  readonly documentId?: string;
  readonly error?: Problem;
}

interface Sending {
  readonly rows: RowList;
  readonly line: Line;
  readonly isStopped: () => boolean;
  readonly upload: (
    file: File,
    once: string,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<DocumentFacts>;
  readonly tell: (arrivals: readonly Arrival[]) => Promise<void>;
}

/** Sends the files that are announced, a few at a time, and tells the server which arrived. */
export class FileSender {
  readonly #parts: Sending;
  readonly #running = new Map<number, AbortController>();
  readonly #tries = new Map<number, number>();
  #news: Arrival[] = [];
  #telling: Promise<void> | undefined;

  constructor(parts: Sending) {
    this.#parts = parts;
  }

  /** Takes up what waits to be sent. */
  run(): void {
    const { rows, isStopped } = this.#parts;
    if (isStopped()) return;
    for (const row of rows.all) {
      if (this.#running.size >= lanes) return;
      if (row.state === 'waiting' && row.open && row.fileId && !this.#running.has(row.key))
        void this.#send(row);
    }
  }

  /** Stops sending one file, or all. */
  stop(key?: number): void {
    for (const [each, abort] of this.#running) if (key === undefined || key === each) abort.abort();
  }

  async #send({ key, open, fileId }: Row): Promise<void> {
    const { rows, line, upload } = this.#parts;
    const abort = new AbortController();
    this.#running.set(key, abort);
    try {
      await line.ready();
      abort.signal.throwIfAborted();
      rows.change(key, { state: 'sending', sent: 0 });
      const file = await open!();
      const onProgress = (sent: number) => {
        if (!abort.signal.aborted) rows.change(key, { sent });
      };
      const { id: documentId } = await upload(file, fileId!, onProgress, abort.signal);
      rows.change(key, { state: 'arrived', sent: undefined, documentId });
      this.#note({ id: fileId!, documentId });
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(key, fileId!, error);
    } finally {
      this.#running.delete(key);
      this.run();
    }
  }

  #fail(key: number, fileId: string, error: unknown): void {
    const { rows, line, isStopped } = this.#parts;
    if (isStopped()) return;
    const tries = (this.#tries.get(key) ?? 0) + 1;
    this.#tries.set(key, tries);
    if (line.judge(error, tries) === 'again') {
      rows.change(key, { state: 'waiting', sent: undefined });
      return;
    }
    const problem = describe(error);
    rows.change(key, { state: 'failed', sent: undefined, error: problem });
    // Whose session is over cannot tell anybody.
    if (!isAppError(error) || error.status !== 401) this.#note({ id: fileId, error: problem });
  }

  #note(arrival: Arrival): void {
    this.#news.push(arrival);
    this.#telling ??= this.#tellSoon();
  }

  async #tellSoon(): Promise<void> {
    const { line, tell, isStopped } = this.#parts;
    while (this.#news.length > 0 && !isStopped()) {
      await new Promise((wake) => setTimeout(wake, newsMs));
      const told = this.#news.splice(0, 200);
      // Refused news are no loss: the server hears of a new document by itself.
      await line.send(() => tell(told)).catch(() => undefined);
    }
    this.#telling = undefined;
  }
}
