import { CliError, type CliIo } from './io.ts';

interface Answered<T> {
  readonly data: T;
}

/** Talks to an Inlay, with the key of the environment. */
export interface HostClient {
  post<T>(path: string, bytes: Uint8Array): Promise<T>;
  get<T>(path: string): Promise<T>;
}

/** Errors: `CliError` with the host's own sentence, or one that says that it cannot be reached. */
export function createHostClient(
  address: string,
  { env, signal }: Pick<CliIo, 'env' | 'signal'>,
): HostClient {
  const base = readAddress(address);
  const key = env.INLAY_API_KEY;
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    const headers = new Headers(init.headers);
    headers.set('accept', 'application/json');
    if (key) headers.set('authorization', `Bearer ${key}`);
    let answer: Response;
    try {
      answer = await fetch(new URL(path, base), { ...init, headers, signal, redirect: 'error' });
    } catch (cause) {
      if (signal.aborted) throw cause;
      throw new CliError(`${base.origin} cannot be reached. Is the address right, and does Inlay run there?`);
    }
    const body = (await answer.json().catch(() => null)) as
      | (Answered<T> & { error?: { message?: string; requestId?: string } })
      | null;
    if (answer.ok && body) return body.data;
    const said = body?.error?.message ?? `It answered ${answer.status}, and not as an Inlay does.`;
    throw new CliError(`${base.origin} refused: ${said}`);
  };
  return {
    get: (path) => call(path, {}),
    post: (path, bytes) =>
      call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      }),
  };
}

/** A key goes over the wire, so only to a machine of one's own without encryption. */
function readAddress(address: string): URL {
  const url = URL.parse(address);
  const own = url && /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/.test(url.hostname);
  if (url?.protocol === 'https:' || (own && url.protocol === 'http:')) return url;
  throw new CliError(
    `"${address}" is no address of an Inlay. Write https://… (http:// only on your own machine).`,
  );
}
