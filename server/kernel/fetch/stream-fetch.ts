import { type IncomingMessage, Agent as PlainAgent, request as requestPlain } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';
import type { Config } from '../config/index.ts';
import { createGate, forbidden, type GateOptions } from './gate.ts';

/** The part of the global `fetch` that libraries use. */
export type StreamFetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` for servers that tenants name and that answer at length: behind the same gate as an `Outlet`, follows no
 * redirect, but hands the answer on while it comes, as fast as it is read, and sets no time-out: the caller's signal
 * ends it. Throws `outlet.forbidden` for an address that may not be asked, else whatever the connection threw.
 */
export function createStreamFetch(
  config: Pick<Config, 'env' | 'publicUrl'>,
  options: GateOptions = {},
): StreamFetch {
  const [plainAgent, secureAgent] = [
    new PlainAgent({ keepAlive: true }),
    new SecureAgent({ keepAlive: true }),
  ];
  const { allows, lookupFor } = createGate(config, options);

  return async (target, { method = 'GET', headers, body, signal } = {}) => {
    const url = target instanceof Request ? target.url : String(target);
    if (!allows(url)) throw forbidden();
    signal?.throwIfAborted();
    // Packs a form, too, and says its media type.
    const packed = body === undefined || body === null ? undefined : new Response(body);
    const bytes = packed && Buffer.from(await packed.arrayBuffer());
    const sent = new Headers(headers);
    const mediaType = packed?.headers.get('content-type');
    if (mediaType && !sent.has('content-type')) sent.set('content-type', mediaType);
    if (bytes) sent.set('content-length', String(bytes.length));
    if (!sent.has('user-agent')) sent.set('user-agent', 'Inlay');
    sent.set('accept-encoding', 'identity');

    return new Promise<Response>((resolve, reject) => {
      const isSecure = url.startsWith('https:');
      const asked = (isSecure ? requestSecure : requestPlain)(url, {
        method,
        headers: Object.fromEntries(sent),
        lookup: lookupFor(url),
        agent: isSecure ? secureAgent : plainAgent,
        ...(signal && { signal }),
      });
      asked.on('error', reject);
      asked.on('response', (answer) => {
        try {
          resolve(toResponse(answer));
        } catch (error) {
          // No status that HTTP knows, for one.
          answer.destroy();
          reject(error);
        }
      });
      asked.end(bytes);
    });
  };
}

function toResponse(answer: IncomingMessage): Response {
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headersDistinct))
    for (const one of value ?? []) headers.append(name, one);
  if ([204, 205, 304].includes(status)) {
    answer.resume();
    return new Response(null, { status, headers });
  }
  return new Response(toWebStream(answer), { status, headers });
}

/** Reads on only when asked, so that a slow reader holds the sender up instead of filling our memory. */
function toWebStream(answer: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = answer[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        answer.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
