import { AppError, type DocumentLayout } from 'inlay/sdk';
import { createThread } from '../thread/index.ts';
import { brokenFile, emptyFile, timedOut, tooLarge } from './errors.ts';
import { maxFileBytes } from './limits.ts';
import type { ReadOptions } from './read-document.ts';
import type { ReadAnswer, ReadRequest } from './worker.ts';

export interface ReaderOptions {
  /** For one document; then its thread is ended. */
  readonly timeoutMs?: number;
  /** Heap of the thread; a document that needs more is refused as broken. */
  readonly memoryMb?: number;
}

/** Reads documents away from the event loop, one after the other. */
export interface DocumentReader {
  read(bytes: Uint8Array, options?: ReadOptions): Promise<DocumentLayout>;
  /** Starts the thread and loads what PDFs need, so that the first document does not wait for it. */
  warm(): void;
  /** Ends the thread; what is still waiting is refused. */
  close(): Promise<void>;
}

/**
 * One warm thread with a heap of its own: a hostile document can hang it, or exhaust it, and the host goes
 * on. The thread starts with the first document and again after each that it did not survive.
 */
export function createReader({ timeoutMs = 30_000, memoryMb = 512 }: ReaderOptions = {}): DocumentReader {
  const thread = createThread<ReadRequest, ReadAnswer>(new URL('./worker.ts', import.meta.url), {
    timeoutMs,
    memoryMb,
    late: () => timedOut(Math.round(timeoutMs / 1000)),
    lost: brokenFile,
  });
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function ask(bytes: Uint8Array, options: ReadOptions): Promise<DocumentLayout> {
    if (closed) throw new Error('The reader is closed.');
    const answer = await thread.ask({ ...options, bytes });
    if ('layout' in answer) return answer.layout;
    throw 'fault' in answer ? brokenFile(answer.fault) : toError(answer.error);
  }

  return {
    async read(bytes, options = {}) {
      // Checked before the copy into the thread.
      if (bytes.length === 0) throw emptyFile();
      if (bytes.length > maxFileBytes) throw tooLarge(bytes.length, maxFileBytes);
      const turn = last.then(() => ask(bytes, options));
      last = turn.catch(() => undefined);
      return turn;
    },
    warm() {
      if (!closed) thread.tell('warm');
    },
    close() {
      closed = true;
      return thread.close();
    },
  };
}

const toError = ({ code, status, message, data }: Pick<AppError, 'code' | 'status' | 'message' | 'data'>) =>
  new AppError(code, status, message, data ? { data } : {});
