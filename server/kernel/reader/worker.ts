import { type AppError, type DocumentLayout, isAppError } from 'inlay/sdk';
import { answerQuestions } from '../process/index.ts';
import { warmPdf } from './pdf/read-pdf.ts';
import { type ReadOptions, readDocument } from './read-document.ts';

/** A document to read, or none: then only what most documents need is loaded. */
export type ReadRequest = ({ readonly bytes: Uint8Array } & ReadOptions) | 'warm';

/** What was read, or why nothing was: an AppError loses its members on the way, so they travel as data. */
export type ReadAnswer =
  | { readonly layout: DocumentLayout }
  | { readonly error: Pick<AppError, 'code' | 'status' | 'message' | 'data'> }
  | { readonly fault: string }
  | 'warm';

answerQuestions<ReadRequest, ReadAnswer>(async (question) => {
  try {
    if (question === 'warm') {
      await warmPdf();
      return 'warm';
    }
    const { bytes, ...options } = question;
    return { layout: await readDocument(bytes, options) };
  } catch (error) {
    if (!isAppError(error)) return { fault: String((error as Error)?.stack ?? error) };
    const { code, status, message, data } = error;
    return { error: { code, status, message, data } };
  }
});
