import { describeError, sendForm } from 'inlay/sdk/web';
import type { DocumentFile } from './api-types.ts';
import { keepSession } from './client.ts';

export interface UploadOptions {
  /** Whose file it is; a new person's where left out. */
  readonly subjectId?: string | undefined;
  /** Share of the bytes sent, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a file as the signed-in member. Errors: the server's, `network.offline`; the signal's reason. */
export async function uploadDocument(file: File, options: UploadOptions = {}): Promise<DocumentFile> {
  const answer = await keepSession(
    () => sendForm('/api/v1/documents', writeForm(file, options.subjectId), options),
    ({ status }) => status,
  );
  if (answer.status < 200 || answer.status > 299)
    throw describeError(answer.status, answer.responseText, (name) => answer.getResponseHeader(name));
  return (JSON.parse(answer.responseText) as { data: DocumentFile }).data;
}

/** Fields go before the file, which the server streams away as it comes. */
function writeForm(file: File, subjectId: string | undefined): FormData {
  const form = new FormData();
  if (subjectId) form.append('subjectId', subjectId);
  form.append('file', file, file.name);
  return form;
}
