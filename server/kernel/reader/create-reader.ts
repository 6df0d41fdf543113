import { Worker } from 'node:worker_threads';
import type { DocumentLayout } from 'inlay/sdk';
import { AppError } from 'inlay/sdk';
import { brokenFile, emptyFile, timedOut, tooLarge } from './errors.ts';
import { maxFileBytes } from './limits.ts';

export interface ReaderOptions {
  /** For one document; then its thread is ended. */
  readonly timeoutMs?: number;
  /** Heap of the thread; a document that needs more is refused as broken. */
  readonly memoryMb?: number;
}

/** Reads documents away from the event loop, one after the other. */
export interface DocumentReader {
  read(bytes: Uint8Array, options?: { readonly name?: string }): Promise<DocumentLayout>;
  /** Starts the thread and loads what PDFs need, so that the first document does not wait for it. */
  warm(): void;
  /** Ends the thread; what is still waiting is refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly bytes: Uint8Array;
  readonly name: string | undefined;
  readonly resolve: (layout: DocumentLayout) => void;
  readonly reject: (error: unknown) => void;
}

interface Answer {
  readonly id: number;
  readonly layout?: DocumentLayout;
  readonly error?: {
    code: string;
    status?: number;
    message?: string;
    data?: Record<string, unknown>;
    detail?: string;
  };
}

/**
 * One warm thread with a heap of its own: a hostile document can hang it, or exhaust it, and the host goes
 * on. The thread starts with the first document and again after each that it did not survive.
 */
export function createReader({ timeoutMs = 30_000, memoryMb = 512 }: ReaderOptions = {}): DocumentReader {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let current: { id: number; job: Waiting; timer: NodeJS.Timeout } | undefined;
  let nextId = 1;
  let closed = false;

  const settle = (use: (job: Waiting) => void) => {
    if (!current) return;
    clearTimeout(current.timer);
    const { job } = current;
    current = undefined;
    worker?.unref();
    use(job);
    startNext();
  };

  const lose = (error: unknown) => {
    worker = undefined;
    settle((job) => job.reject(error));
  };

  const startWorker = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      env: {},
      execArgv: [],
    });
    started.on('message', ({ id, layout, error }: Answer) => {
      if (current?.id !== id) return;
      settle((job) => (layout ? job.resolve(layout) : job.reject(toError(error))));
    });
    started.on('error', (cause) => worker === started && lose(brokenFile(cause)));
    started.on('exit', () => worker === started && lose(brokenFile()));
    return started;
  };

  const startNext = () => {
    if (current || closed) return;
    const job = queue.shift();
    if (!job) return;
    worker ??= startWorker();
    worker.ref();
    const id = nextId++;
    const timer = setTimeout(() => {
      const stuck = worker;
      lose(timedOut(Math.round(timeoutMs / 1000)));
      void stuck?.terminate();
    }, timeoutMs);
    current = { id, job, timer };
    worker.postMessage({ id, bytes: job.bytes, name: job.name });
  };

  return {
    read: (bytes, { name } = {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The reader is closed.'));
        // Checked before the copy into the thread.
        if (bytes.length === 0) return reject(emptyFile());
        if (bytes.length > maxFileBytes) return reject(tooLarge(bytes.length, maxFileBytes));
        queue.push({ bytes, name, resolve, reject });
        startNext();
      }),
    warm() {
      if (closed || worker) return;
      worker = startWorker();
      worker.unref();
      worker.postMessage({ warm: true });
    },
    close: async () => {
      closed = true;
      const ending = worker;
      worker = undefined;
      const error = new Error('The reader is closed.');
      settle((job) => job.reject(error));
      for (const job of queue.splice(0)) job.reject(error);
      await ending?.terminate();
    },
  };
}

function toError(error: Answer['error']): Error {
  if (error?.message === undefined || error.status === undefined) return brokenFile(error?.detail);
  return new AppError(error.code, error.status, error.message, error.data ? { data: error.data } : {});
}
