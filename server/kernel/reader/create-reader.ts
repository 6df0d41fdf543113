import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { AppError, type DocumentLayout } from 'inlay/sdk';
import { createPool, ranOutOfMemory } from '../process/index.ts';
import { brokenFile, emptyFile, timedOut, tooHeavy, tooLarge } from './errors.ts';
import { maxFileBytes } from './limits.ts';
import { isUnreadable, runOcr } from './ocr/run-ocr.ts';
import type { ReadOptions } from './read-document.ts';
import type { ReadAnswer, ReadRequest } from './worker.ts';

export interface ReaderOptions {
  /** For one document; then its process is ended. */
  readonly timeoutMs?: number;
  /** Memory of JavaScript objects of one process; what needs more is refused. */
  readonly heapMb?: number;
  /** Memory of one process in all, buffers included. */
  readonly memoryMb?: number;
  /** Most documents that are read at the same time, each in a process of its own. */
  readonly most?: number;
  /** An operator's program that makes text of pictures: its words, to which two paths are added. None by default. */
  readonly ocrCommand?: readonly string[];
  /** For one document in that program. */
  readonly ocrTimeoutMs?: number;
}

/** Reads documents outside this process. */
export interface DocumentReader {
  read(bytes: Uint8Array, options?: Omit<ReadOptions, 'ocr'>): Promise<DocumentLayout>;
  /** Starts a process and loads what PDFs need, so that the first document does not wait for it. */
  warm(): void;
  /** Ends all processes; what is still waiting is refused. */
  close(): Promise<void>;
}

/** One is kept for whoever comes while another document takes long. */
const usualMost = Math.min(4, Math.max(2, availableParallelism() - 1));
const idleMs = 60_000;

/**
 * Warm processes with memory of their own: a hostile document can hang one, or exhaust it, which costs that document
 * alone. In a thread, one huge array would end the host with it (nodejs/node#47224).
 */
export function createReader(options: ReaderOptions = {}): DocumentReader {
  const { timeoutMs = 30_000, heapMb = 512, memoryMb = 768, most = usualMost } = options;
  const { ocrCommand = [], ocrTimeoutMs = 120_000 } = options;
  const program = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
  const pool = createPool<ReadRequest, ReadAnswer>(program, {
    timeoutMs,
    heapMb,
    memoryMb,
    most,
    idleMs,
    late: () => timedOut(Math.round(timeoutMs / 1000)),
    lost: ({ code, signal, said }) =>
      ranOutOfMemory(said) ? tooHeavy() : brokenFile(new Error(`${signal ?? code} ${said}`.trim())),
  });

  async function ask(bytes: Uint8Array, how: ReadOptions): Promise<DocumentLayout> {
    const answer = await pool.ask({ ...how, bytes });
    if (answer === 'warm') throw brokenFile();
    if ('layout' in answer) return answer.layout;
    if ('error' in answer) throw toError(answer.error);
    throw ranOutOfMemory(answer.fault) ? tooHeavy() : brokenFile(answer.fault);
  }

  return {
    async read(bytes, how = {}) {
      // Checked before the copy into the process.
      if (bytes.length === 0) throw emptyFile();
      if (bytes.length > maxFileBytes) throw tooLarge(bytes.length, maxFileBytes);
      try {
        return await ask(bytes, how);
      } catch (error) {
        if (ocrCommand.length === 0 || !isUnreadable(error)) throw error;
        return ask(await runOcr(ocrCommand, bytes, ocrTimeoutMs), { ...how, ocr: true });
      }
    },
    warm: () => pool.warm('warm'),
    close: () => pool.close(),
  };
}

const toError = ({ code, status, message, data }: Pick<AppError, 'code' | 'status' | 'message' | 'data'>) =>
  new AppError(code, status, message, data ? { data } : {});
