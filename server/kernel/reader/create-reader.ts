import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { AppError, type DocumentLayout } from 'inlay/sdk';
import { createGate, type Gate } from '../../../plugins/sdk/gate.ts';
import { createPool, ranOutOfMemory } from '../process/index.ts';
import { brokenFile, busy, emptyFile, timedOut, tooHeavy, tooLarge } from './errors.ts';
import { collectLayout, type LayoutPart } from './layout-parts.ts';
import { maxFileBytes, type ReadLimits } from './limits.ts';
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
  /** How long a document may wait for its turn; then it is `documents.busy`. */
  readonly waitMs?: number;
}

/** Where the PDF stays that has the text of a scan. */
export interface ScanStore {
  find(): Promise<Uint8Array | undefined>;
  keep(made: Uint8Array): Promise<void>;
}

/** How one document is read. */
export interface ReadHow extends Omit<ReadOptions, 'ocr'> {
  /** Whose document it is: tenants take turns, and none has all processes. */
  readonly tenantId?: string | undefined;
  /** Keeps what was read from its pictures, which takes long, and finds it again. */
  readonly scan?: ScanStore;
  /** What it may hold; more is `documents.too_long`. */
  readonly most?: ReadLimits;
}

/** A document's bytes, or how to come by them once it is its turn. */
export type Bytes = Uint8Array | (() => Promise<Uint8Array>);

/** Reads documents outside this process. */
export interface DocumentReader {
  read(bytes: Bytes, how?: ReadHow): Promise<DocumentLayout>;
  /** Starts a process and loads what PDFs need, so that the first document does not wait for it. */
  warm(): void;
  /** Ends all processes; what is still waiting is refused. */
  close(): Promise<void>;
}

/** One is kept for whoever comes while another document takes long. */
const usualMost = Math.min(4, Math.max(2, availableParallelism() - 1));
const idleMs = 60_000;
/** Documents of one tenant that may wait for a turn. */
const waitingOfTenant = 20;

/**
 * Warm processes with memory of their own: a hostile document can hang one, or exhaust it, which costs that document
 * alone. In a thread, one huge array would end the host with it (nodejs/node#47224).
 */
export function createReader(options: ReaderOptions = {}): DocumentReader {
  const { timeoutMs = 30_000, heapMb = 512, memoryMb = 768, most = usualMost } = options;
  const { ocrCommand = [], ocrTimeoutMs = 120_000, waitMs = 60_000 } = options;
  const program = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
  const pool = createPool<ReadRequest, ReadAnswer, LayoutPart>(program, {
    timeoutMs,
    heapMb,
    memoryMb,
    most,
    idleMs,
    late: () => timedOut(Math.round(timeoutMs / 1000)),
    lost: ({ code, signal, said }) =>
      ranOutOfMemory(said) ? tooHeavy() : brokenFile(new Error(`${signal ?? code} ${said}`.trim())),
  });

  const readers = createGate({
    callsAtOnce: most,
    callsAtOnceOfTenant: Math.max(1, most - 1),
    waitingOfTenant,
    busy,
  });
  // It takes all cores there are, and memory for each.
  const scanners = createGate({ callsAtOnce: 1, callsAtOnceOfTenant: 1, waitingOfTenant, busy });

  async function ask(bytes: Uint8Array, how: ReadOptions & Pick<ReadHow, 'most'>): Promise<DocumentLayout> {
    const parts = collectLayout();
    const answer = await pool.ask({ ...how, bytes }, parts.take);
    if (answer === 'warm') throw brokenFile();
    if ('frame' in answer) return parts.finish(answer.frame);
    if ('error' in answer) throw toError(answer.error);
    throw ranOutOfMemory(answer.fault) ? tooHeavy() : brokenFile(answer.fault);
  }

  return {
    async read(given, { tenantId = '', scan, ...how } = {}) {
      const inTurn = async <T>(gate: Gate, ms: number, work: () => Promise<T>): Promise<T> => {
        const leave = await gate.enter(tenantId, ms);
        try {
          return await work();
        } finally {
          leave();
        }
      };
      try {
        return await inTurn(readers, waitMs, async () => ask(await load(given), how));
      } catch (error) {
        if (ocrCommand.length === 0 || !isUnreadable(error)) throw error;
        const known = await scan?.find();
        const made =
          known ??
          (await inTurn(scanners, waitMs + ocrTimeoutMs, async () =>
            runOcr(ocrCommand, await load(given), ocrTimeoutMs),
          ));
        if (!known) await scan?.keep(made);
        return inTurn(readers, waitMs, () => ask(made, { ...how, ocr: true }));
      }
    },
    warm: () => pool.warm('warm'),
    close: () => pool.close(),
  };
}

/** Checked before the copy into a process. */
async function load(given: Bytes): Promise<Uint8Array> {
  const bytes = typeof given === 'function' ? await given() : given;
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > maxFileBytes) throw tooLarge(bytes.length, maxFileBytes);
  return bytes;
}

const toError = ({ code, status, message, data }: Pick<AppError, 'code' | 'status' | 'message' | 'data'>) =>
  new AppError(code, status, message, data ? { data } : {});
