import { offline, readError } from 'inlay/sdk/web';
import type { DocumentFile } from './api-types.ts';
import { keepSession } from './client.ts';

export interface UploadOptions {
  /** Whose file it is; a new person's where left out. */
  readonly subjectId?: string | undefined;
  /** Share of the bytes sent, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

const silenceLimit = 60_000;

/** Sends a file as the signed-in member. Errors: the server's, `network.offline`; the signal's reason. */
export async function uploadDocument(file: File, options: UploadOptions = {}): Promise<DocumentFile> {
  const answer = await keepSession(
    () => post(file, options),
    ({ status }) => status,
  );
  if (answer.status < 200 || answer.status > 299) throw await readError(toResponse(answer));
  return (JSON.parse(answer.responseText) as { data: DocumentFile }).data;
}

/** XMLHttpRequest, because fetch does not tell how much of a body was sent. */
function post(file: File, { subjectId, onProgress, signal }: UploadOptions): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silence: ReturnType<typeof setTimeout>;
    // A phone that lost its network in mid-upload raises no error for minutes.
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => request.abort(), silenceLimit);
    };
    const abort = () => request.abort();
    request.upload.onprogress = ({ loaded, total }) => {
      listen();
      onProgress?.(total > 0 ? loaded / total : 0);
    };
    request.onload = () => resolve(request);
    request.onerror = () => reject(offline());
    request.onabort = () => reject(signal?.aborted ? signal.reason : offline());
    request.onloadend = () => {
      clearTimeout(silence);
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener('abort', abort, { once: true });
    request.open('POST', '/api/v1/documents');
    request.setRequestHeader('accept', 'application/json');
    listen();
    request.send(writeForm(file, subjectId));
  });
}

/** Fields go before the file, which the server streams away as it comes. */
function writeForm(file: File, subjectId: string | undefined): FormData {
  const form = new FormData();
  if (subjectId) form.append('subjectId', subjectId);
  form.append('file', file, file.name);
  return form;
}

function toResponse(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['retry-after', 'x-request-id']) {
    const value = request.getResponseHeader(name);
    if (value) headers.set(name, value);
  }
  return new Response(request.responseText, { status: request.status, headers });
}
