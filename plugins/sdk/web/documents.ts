import { AppError } from '../error.ts';
import type { DocumentFacts } from '../services.ts';
import { type Border, describeError } from './request.ts';
import { sendForm } from './send-form.ts';

/** The largest file that the host takes, in bytes. */
export const maxUploadBytes = 20_000_000;

/** What an upload needs and may tell. */
export interface UploadOptions {
  /** The policy that the person agreed to before choosing the file. */
  readonly consent: { readonly policyVersion: string };
  /** For members: the person whose file it is. Left out, it is a new person's. */
  readonly subjectId?: string;
  /**
   * For members, without `subjectId`: a ULID that names this upload. Sent again under the same name, after a lost answer
   * or a reload, the same file is the same document of the same new person.
   */
  readonly once?: string;
  /** Share of the bytes sent, 0 to 1. Begins again when the file has to be sent a second time. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Gives files to the host. */
export interface DocumentsClient {
  /**
   * Sends a file; when the token runs out meanwhile, renews it and sends again.
   * Errors: `documents.too_large` and `documents.empty` before sending, `network.offline`, and the
   * server's own, each with a sentence for the person.
   */
  upload(file: File, options: UploadOptions): Promise<DocumentFacts>;
}

/** Makes the client for documents. */
export function createDocumentsClient(border: Border): DocumentsClient {
  return {
    async upload(file, options) {
      checkSize(file);
      let answer = await post(border, file, options, await border.token());
      if (answer.status === 401) {
        answer = await post(border, file, options, await border.token({ renew: true }));
      }
      if (answer.status < 200 || answer.status > 299) {
        throw describeError(answer.status, answer.responseText, (name) => answer.getResponseHeader(name));
      }
      return (JSON.parse(answer.responseText) as { data: DocumentFacts }).data;
    },
  };
}

function checkSize(file: File): void {
  if (file.size > maxUploadBytes) {
    throw new AppError('documents.too_large', 413, 'This file is larger than 20 MB. Choose a smaller one.', {
      data: { size: file.size, limit: maxUploadBytes },
    });
  }
  if (file.size === 0) {
    throw new AppError('documents.empty', 422, 'This file is empty. Choose another one.');
  }
}

function post(
  { baseUrl, locale }: Border,
  file: File,
  options: UploadOptions,
  token: string,
): Promise<XMLHttpRequest> {
  const { signal, onProgress } = options;
  const headers = { authorization: `Bearer ${token}`, 'accept-language': locale };
  return sendForm(`${baseUrl}/api/v1/documents`, writeForm(file, options), { headers, onProgress, signal });
}

/** The consent goes first, so that the server can refuse before it reads the file. */
function writeForm(file: File, { consent, subjectId, once }: UploadOptions): FormData {
  const form = new FormData();
  form.append('consent', consent.policyVersion);
  if (subjectId !== undefined) form.append('subjectId', subjectId);
  if (once !== undefined) form.append('once', once);
  form.append('file', file, file.name);
  return form;
}
