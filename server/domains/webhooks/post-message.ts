import { isAppError } from 'inlay/sdk';
import type { StreamFetch } from '../../kernel/fetch/index.ts';

/** How an attempt ended; `error` in words, null where the receiver took it. */
export interface Outcome {
  readonly status: number | null;
  readonly durationMs: number;
  readonly error: string | null;
}

interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const timeoutMs = 15_000;
/** Of an answer; it means nothing to us, but read to its end it leaves the connection to the next message. */
const mostRead = 4096;

/** Posts one message through the gate that keeps us off private networks. Never throws. */
export async function postMessage(send: StreamFetch, { url, headers, body }: Message): Promise<Outcome> {
  const started = performance.now();
  const end = (status: number | null, error: string | null): Outcome => ({
    ...{ status, error, durationMs: Math.round(performance.now() - started) },
  });
  try {
    const answer = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Inlay-Webhooks', ...headers },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    // Its status is what counts: whoever breaks off afterwards has the message.
    await readSome(answer).catch(() => undefined);
    return end(answer.status, explainStatus(answer.status));
  } catch (error) {
    return end(null, explainFailure(error));
  }
}

async function readSome({ body }: Response): Promise<void> {
  if (!body) return;
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size >= mostRead) return;
  }
}

function explainStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'It answered 410: it does not want these messages any more.';
  if (status >= 300 && status < 400)
    return `It answered ${status}, a redirect, which is not followed. Register the address that it leads to.`;
  return `It answered ${status}. A receiver says 2xx once it has a message.`;
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'Its name is not known to DNS.',
  EAI_AGAIN: 'Its name could not be looked up.',
  ECONNREFUSED: 'It refused the connection.',
  ECONNRESET: 'It broke off the connection.',
  EHOSTUNREACH: 'There is no way to it.',
  ENETUNREACH: 'There is no way to it.',
};

function explainFailure(error: unknown): string {
  if (isAppError(error)) return error.message;
  const { name = '', code = '' } = error as { readonly name?: string; readonly code?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError')
    return `It did not answer within ${timeoutMs / 1000} seconds.`;
  const known = words[String(code)];
  if (known) return known;
  return /CERT|TLS|SSL/.test(String(code))
    ? `Its certificate does not hold (${code}).`
    : 'The connection did not work.';
}
