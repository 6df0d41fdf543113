import { parentPort } from 'node:worker_threads';
import { isAppError } from 'inlay/sdk';
import { warmPdf } from './pdf/read-pdf.ts';
import { readDocument } from './read-document.ts';

/** What the reader asks the worker; the answer carries the same id. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly name?: string;
}

/** Asks for no document, only for what most documents will need. */
export interface WarmRequest {
  readonly warm: true;
}

parentPort?.on('message', (request: ReadRequest | WarmRequest) => {
  if ('warm' in request) void warmPdf();
  else void answer(request);
});

async function answer({ id, bytes, name }: ReadRequest): Promise<void> {
  try {
    parentPort?.postMessage({ id, layout: await readDocument(bytes, { name }) });
  } catch (error) {
    // A structured clone drops the members of an AppError, so they travel as data.
    const known = isAppError(error) ? error : undefined;
    parentPort?.postMessage({
      id,
      error: known
        ? { code: known.code, status: known.status, message: known.message, data: known.data }
        : { code: 'documents.broken_file', detail: String((error as Error)?.stack ?? error) },
    });
  }
}
