import { AppError, isAppError } from '../error.ts';
import type { WidgetContext } from './context.ts';

/** The part of a context that a request needs. */
export type Border = Pick<WidgetContext, 'baseUrl' | 'module' | 'locale' | 'token'>;

export interface RequestSpec {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `baseUrl`, with its query. */
  readonly path: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly accept?: string;
  readonly signal?: AbortSignal | undefined;
}

const retryDelay = 400;

/**
 * Sends a request with the token; renews the token once after a 401, and repeats a GET once after a
 * network failure. Answers only with a successful response.
 * Errors: what the server said, `network.offline` when it could not be reached.
 */
export async function sendRequest(border: Border, spec: RequestSpec): Promise<Response> {
  let response = await reach(border, spec, await border.token());
  if (response.status === 401) response = await reach(border, spec, await border.token({ renew: true }));
  if (!response.ok) throw await readError(response);
  return response;
}

async function reach(border: Border, spec: RequestSpec, token: string): Promise<Response> {
  try {
    return await fetchOnce(border, spec, token);
  } catch (error) {
    spec.signal?.throwIfAborted();
    if (spec.method !== 'GET') throw offline(error);
  }
  await pause(retryDelay * (0.5 + Math.random()), spec.signal);
  try {
    return await fetchOnce(border, spec, token);
  } catch (error) {
    spec.signal?.throwIfAborted();
    throw offline(error);
  }
}

function fetchOnce(border: Border, spec: RequestSpec, token: string): Promise<Response> {
  return fetch(border.baseUrl + spec.path, {
    method: spec.method,
    headers: {
      accept: spec.accept ?? 'application/json',
      'accept-language': border.locale,
      authorization: `Bearer ${token}`,
      ...(spec.json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: spec.json === undefined ? null : JSON.stringify(spec.json),
    signal: spec.signal ?? null,
    credentials: 'omit',
    cache: 'no-store',
  });
}

/** Says that the host could not be reached; `status` is 0 because there was no answer. */
export const offline = (cause?: unknown) =>
  new AppError(
    'network.offline',
    0,
    'The server could not be reached. Check your connection and try again.',
    {
      cause,
    },
  );

/** Makes the error that the server's envelope describes. */
export async function readError(response: Response): Promise<AppError> {
  return describeError(response.status, await response.text().catch(() => ''), (name) =>
    response.headers.get(name),
  );
}

/** As `readError`, from the parts: an XMLHttpRequest has no `Response`. */
export function describeError(
  status: number,
  body: string,
  header: (name: string) => string | null,
): AppError {
  const { code, message, details, requestId = header('x-request-id') ?? undefined } = parseEnvelope(body);
  const retryAfter = Number(header('retry-after') ?? Number.NaN);
  return new AppError(
    code ?? (status >= 500 ? 'internal' : 'http.refused'),
    status,
    message ?? 'The server did not answer as expected. Try again in a minute.',
    {
      data: { ...details, ...(requestId === undefined ? {} : { requestId }) },
      ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
    },
  );
}

interface Envelope {
  code?: string;
  message?: string;
  details?: Record<string, unknown>;
  requestId?: string;
}

function parseEnvelope(body: string): Envelope {
  try {
    return (JSON.parse(body) as { error?: Envelope }).error ?? {};
  } catch {
    return {};
  }
}

/** The id under which the server's log has the failed request; undefined for failures before it. */
export function requestIdOf(error: unknown): string | undefined {
  const id = isAppError(error) ? error.data?.requestId : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Waits, and ends early with the signal's reason when aborted. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
