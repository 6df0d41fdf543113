import { offline } from './request.ts';

/** What a form is sent with. */
export interface SendFormOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Share of the bytes sent, 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const silenceLimit = 60_000;

/**
 * Posts a form with files and tells how much of it was sent, which fetch does not. Errors: `network.offline`, also
 * after a minute of silence; the signal's reason.
 */
export function sendForm(
  url: string,
  form: FormData,
  { headers = {}, onProgress, signal }: SendFormOptions = {},
): Promise<XMLHttpRequest> {
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
    request.open('POST', url);
    request.setRequestHeader('accept', 'application/json');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    listen();
    request.send(form);
  });
}
