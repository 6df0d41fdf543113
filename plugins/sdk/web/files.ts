import { moduleRoot } from './api-client.ts';
import { type Border, sendRequest } from './request.ts';

/** Time for the browser to take over an address before it is let go. */
const addressLife = 60_000;

/** Files that the module's routes answer with (`fileAnswer`). */
export interface FilesClient {
  /** Shows a file in a new tab. `path` is relative to the module: `/analyses/01J…/report.pdf`. */
  open(path: string): Promise<void>;
  /** Saves a file under the name that the server gave it, or under `name`. */
  download(path: string, name?: string): Promise<void>;
  /** Fetches a file without showing it. */
  fetch(path: string, options?: { signal?: AbortSignal }): Promise<{ blob: Blob; name: string }>;
}

/** Makes the client for files. */
export function createFilesClient(border: Border): FilesClient {
  const load: FilesClient['fetch'] = async (path, options) => {
    const response = await sendRequest(border, {
      method: 'GET',
      path: moduleRoot(border.module) + path,
      accept: '*/*',
      signal: options?.signal,
    });
    return { blob: await response.blob(), name: readName(response.headers.get('content-disposition')) };
  };
  return {
    fetch: load,
    async open(path) {
      follow((await load(path)).blob, (link) => {
        link.target = '_blank';
        link.rel = 'noopener';
      });
    },
    async download(path, name) {
      const file = await load(path);
      follow(file.blob, (link) => {
        link.download = name ?? file.name;
      });
    },
  };
}

/** A link rather than `window.open`, which a frame's sandbox or a popup blocker may stop after an await. */
function follow(blob: Blob, prepare: (link: HTMLAnchorElement) => void): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  prepare(link);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), addressLife);
}

/** RFC 6266: `filename*` wins over `filename`. */
export function readName(disposition: string | null): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  if (encoded) return decodeURIComponent(encoded);
  const [, plain] = /filename="?([^";]+)"?/i.exec(disposition ?? '') ?? [];
  return plain ?? 'file';
}
