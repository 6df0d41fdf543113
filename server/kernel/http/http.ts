import { createServer, type Server } from 'node:http';
import type Router from '@koa/router';
import { AppError } from 'inlay/sdk';
import Koa from 'koa';
import type { Config } from '../config/config.ts';
import type { Logger } from '../log/log.ts';
import { answerErrors } from './answer-errors.ts';
import { answerUnmatched } from './answer-unmatched.ts';
import { createRouter, type Middleware } from './context.ts';
import { observeRequests, type RequestMetrics } from './observe-requests.ts';
import { secureHeaders } from './secure-headers.ts';

export interface HttpOptions {
  readonly config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'trustProxy'>;
  readonly log: Logger;
  readonly metrics: RequestMetrics;
  /** How long, in milliseconds, the headers of a request may take. Default 15 s. */
  readonly headersTimeout?: number;
}

export interface Http {
  readonly app: Koa;
  /** All routers in use, for `describeApi`. */
  readonly routers: readonly Router[];
  /** Adds a router of its own under the prefix and returns it. */
  routes(prefix?: string): Router;
  /** Adds middlewares and routers; they are asked in this order. */
  use(...parts: (Middleware | Router)[]): void;
  /** Begins to answer. Throws a sentence for people when the port is taken. */
  listen(): Promise<Listening>;
}

export interface Listening {
  readonly port: number;
  /** Takes no new request, lets those under way finish for ten seconds, then ends. */
  close(): Promise<void>;
}

const grace = 10_000;

/** The web server with everything that each request goes through before any route. */
export function createHttp({ config, log, metrics, headersTimeout = 15_000 }: HttpOptions): Http {
  // The last address is the one that our own proxy saw; all before it are the visitor's to make up.
  const app = new Koa({ proxy: config.trustProxy, maxIpsCount: 1 });
  const routers: Router[] = [];
  const closing = new AbortController();
  app.context.closing = closing.signal;
  app.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away in the middle of an answer: their right.
    const gone = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(error.code ?? '');
    log[gone ? 'debug' : 'error']({ err: error }, 'An answer broke off.');
  });
  app.use(observeRequests({ log, metrics }));
  app.use(secureHeaders(config.publicUrl.startsWith('https:')));
  app.use(answerErrors(log));
  app.use(answerUnmatched(routers));

  function use(...parts: (Middleware | Router)[]) {
    for (const part of parts) {
      if (typeof part === 'function') {
        app.use(part);
      } else {
        routers.push(part);
        app.use(part.routes() as unknown as Middleware);
      }
    }
  }

  return {
    app,
    routers,
    use,
    routes(prefix) {
      const router = createRouter(prefix);
      use(router);
      return router;
    },
    async listen() {
      const server = createServer(
        {
          // A header that takes this long, or a request this long to arrive, is a slow-loris.
          headersTimeout,
          requestTimeout: 300_000,
          keepAliveTimeout: 65_000,
          connectionsCheckingInterval: headersTimeout / 3,
        },
        app.callback(),
      );
      server.maxHeadersCount = 100;
      await start(server, config);
      const address = server.address();
      return {
        port: typeof address === 'object' && address ? address.port : config.port,
        close: () => stop(server, closing),
      };
    },
  };
}

async function start(server: Server, { host, port }: HttpOptions['config']): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainListenError(error, host, port)));
    server.listen(port, host, resolve);
  });
}

/** What a person can do about a port that cannot be had. */
export function explainListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is already in use: stop the other program or set PORT to another number.`,
    EACCES: `Port ${port} needs more rights: set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`,
  };
  const sentence = sentences[error.code ?? ''];
  return sentence ? new AppError('server.port_unavailable', 500, sentence, { cause: error }) : error;
}

async function stop(server: Server, closing: AbortController): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  closing.abort();
  // A connection whose last request has just been answered stays open for the next one: not now.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}
