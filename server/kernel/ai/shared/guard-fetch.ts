import { AiFailure } from '../failure.ts';
import type { Fetch } from '../provider.ts';

const mostBytes = 64 * 1024 * 1024;
const longestLine = 8 * 1024 * 1024;

/** What a provider needs to know of us. A library's other headers tell of the machine, or come from the environment. */
const kept = new Set(['accept', 'anthropic-version', 'authorization', 'content-type', 'x-api-key']);

/**
 * A fetch for servers that may be anybody's: sends only the headers that the protocol needs, and takes neither a line
 * nor an answer without end. Answers are passed on piece by piece.
 */
export function guardFetch(fetch: Fetch, without: readonly string[] = []): Fetch {
  return async (url, init = {}) => {
    const headers = [...new Headers(init.headers)].filter(
      ([name]) => kept.has(name) && !without.includes(name),
    );
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    if (answer.body === null) return answer;
    const isLines = /event-stream|ndjson/.test(answer.headers.get('content-type') ?? '');
    const { status, statusText } = answer;
    return new Response(limit(answer.body, isLines ? longestLine : mostBytes), {
      status,
      statusText,
      headers: answer.headers,
    });
  };
}

function limit(body: ReadableStream<Uint8Array>, mostInLine: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let total = 0;
  let inLine = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        total += value.length;
        const lastBreak = value.lastIndexOf(0x0a);
        inLine = lastBreak === -1 ? inLine + value.length : value.length - lastBreak - 1;
        if (total > mostBytes || inLine > mostInLine) {
          void reader.cancel().catch(() => undefined);
          throw new AiFailure('broken_stream', { code: 'too_long', mayRetry: false });
        }
        return controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
