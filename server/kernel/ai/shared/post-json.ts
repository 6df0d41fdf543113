import { AiFailure } from '../failure.ts';
import type { Fetch } from '../provider.ts';
import { explainConnection, explainStatus } from './explain.ts';

export interface JsonRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Without one it is a GET. */
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

/** Sends and hands out the body of an answer that began well; reads an error only for its code. */
export async function requestBody(
  fetch: Fetch,
  { url, headers, body, signal }: JsonRequest,
): Promise<ReadableStream<Uint8Array>> {
  const answer = await send(fetch, url, {
    signal,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (answer.ok && answer.body) return answer.body;
  const { error } = ((await readJson(answer).catch(() => undefined)) ?? {}) as {
    error?: { code?: unknown; type?: unknown; param?: unknown };
  };
  throw explainStatus({ ...error, status: answer.status, headers: answer.headers });
}

export async function requestJson(fetch: Fetch, request: JsonRequest): Promise<unknown> {
  return readJson(new Response(await requestBody(fetch, request)));
}

async function send(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw explainConnection(error);
  }
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AiFailure('broken_stream', { code: 'malformed' });
  }
}
