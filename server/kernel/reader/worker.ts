import { parentPort } from 'node:worker_threads';
import { type AppError, type DocumentLayout, isAppError } from 'inlay/sdk';
import type { Answered, Asked } from '../thread/index.ts';
import { warmPdf } from './pdf/read-pdf.ts';
import { type ReadOptions, readDocument } from './read-document.ts';

/** A document to read, or none: then only what most documents need is loaded. */
export type ReadRequest = ({ readonly bytes: Uint8Array } & ReadOptions) | 'warm';

/** What was read, or why nothing was: a structured clone drops the members of an AppError, so they travel as data. */
export type ReadAnswer =
  | { readonly layout: DocumentLayout }
  | { readonly error: Pick<AppError, 'code' | 'status' | 'message' | 'data'> }
  | { readonly fault: string };

parentPort?.on('message', async ({ id, question }: Asked<ReadRequest>) => {
  if (question === 'warm') return warmPdf();
  const answered: Answered<ReadAnswer> = { id, answer: await read(question) };
  parentPort?.postMessage(answered);
});

async function read({ bytes, ...options }: Exclude<ReadRequest, 'warm'>): Promise<ReadAnswer> {
  try {
    return { layout: await readDocument(bytes, options) };
  } catch (error) {
    if (!isAppError(error)) return { fault: String((error as Error)?.stack ?? error) };
    const { code, status, message, data } = error;
    return { error: { code, status, message, data } };
  }
}
