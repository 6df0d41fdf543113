import { type IncomingMessage, Agent as PlainAgent, request as requestPlain } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';
import { AppError } from 'inlay/sdk';
import type { Config } from '../config/index.ts';
import { createGate, forbidden, type Resolve } from './gate.ts';

export interface OutletRequest {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole of it. Default 5 s. */
  readonly timeoutMs?: number;
  /** Bytes of the answer at most. Default 512 KiB. */
  readonly limit?: number;
}

export interface OutletAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/**
 * Asks servers that tenants name. Reaches only https on the open internet: the address is looked at when the
 * connection is made, so a name that changes its mind reaches nothing either. Follows no redirect. A server that is
 * not in production and that nobody else reaches may ask this machine itself, by plain http, too.
 */
export interface Outlet {
  /** Errors: `outlet.forbidden` for an address that is not public, `outlet.failed` where no answer came. */
  request(url: string, options?: OutletRequest): Promise<OutletAnswer>;
  /** True for an address that may be asked, as far as its text tells. */
  allows(url: string): boolean;
}

export function createOutlet(
  config: Pick<Config, 'env' | 'publicUrl'>,
  { resolve }: { readonly resolve?: Resolve } = {},
): Outlet {
  // Our own connections are kept for the next request; one that somebody else has opened was not looked at here.
  const [plainAgent, secureAgent] = [
    new PlainAgent({ keepAlive: true }),
    new SecureAgent({ keepAlive: true }),
  ];
  const { allows, lookupFor } = createGate(config, resolve ? { resolve } : {});

  return {
    allows,
    async request(url, { method = 'GET', headers = {}, body, timeoutMs = 5000, limit = 524_288 } = {}) {
      if (!allows(url)) throw forbidden();
      try {
        return await new Promise<OutletAnswer>((resolve, reject) => {
          const send = url.startsWith('https:') ? requestSecure : requestPlain;
          const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
          const signal = AbortSignal.timeout(timeoutMs);
          const asked = send(url, {
            method,
            headers: { accept: 'application/json', 'user-agent': 'Inlay', ...headers, ...length },
            lookup: lookupFor(url),
            agent: url.startsWith('https:') ? secureAgent : plainAgent,
            signal,
          });
          asked.on('error', reject);
          asked.on('response', (answer) => readAnswer(answer, limit).then(resolve, reject));
          asked.end(body);
        });
      } catch (error) {
        if (error instanceof AppError) throw error;
        throw new AppError('outlet.failed', 502, `${new URL(url).host} did not answer as it should.`, {
          cause: error,
        });
      }
    },
  };
}

async function readAnswer(answer: IncomingMessage, limit: number): Promise<OutletAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Error('The answer is too large.');
    chunks.push(chunk);
  }
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: Buffer.concat(chunks).toString('utf8'),
  };
}
