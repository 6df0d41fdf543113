import { type AppError, isAppError } from 'inlay/sdk';
import { answerQuestions } from '../process/index.ts';
import { checkLayout, type LayoutFrame, type LayoutPart, tellLayout } from './layout-parts.ts';
import { mostOfAny, type ReadLimits } from './limits.ts';
import { warmPdf } from './pdf/read-pdf.ts';
import { type ReadOptions, readDocument } from './read-document.ts';

/** A document to read, or none: then only what most documents need is loaded. */
export type ReadRequest =
  | ({ readonly bytes: Uint8Array; readonly most?: ReadLimits | undefined } & ReadOptions)
  | 'warm';

/** What is left to be told of what was read, or why nothing was: an AppError loses its members on the way, so they travel as data. */
export type ReadAnswer =
  | { readonly frame: LayoutFrame }
  | { readonly error: Pick<AppError, 'code' | 'status' | 'message' | 'data'> }
  | { readonly fault: string }
  | 'warm';

answerQuestions<ReadRequest, ReadAnswer, LayoutPart>(async (question, tell) => {
  try {
    if (question === 'warm') {
      await warmPdf();
      return 'warm';
    }
    const { bytes, most = mostOfAny, ...options } = question;
    const layout = await readDocument(bytes, options);
    checkLayout(layout, most);
    return { frame: tellLayout(layout, tell) };
  } catch (error) {
    if (!isAppError(error)) return { fault: String((error as Error)?.stack ?? error) };
    const { code, status, message, data } = error;
    return { error: { code, status, message, data } };
  }
});
