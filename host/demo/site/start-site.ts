import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface SiteOptions {
  readonly port: number;
  readonly host: string;
}

/** A site of somebody else that runs beside Inlay, on an origin of its own. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a site; `name` says in sentences what it is. */
export async function startSite(
  { port, host, name }: SiteOptions & { readonly name: string },
  answer: Answer,
): Promise<Site> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Something went wrong here.');
    });
  });
  const heard = await listen(server, { port, host, name });
  return {
    url: `http://${isEverywhere(host) ? 'localhost' : host}:${heard}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isEverywhere = (host: string) => ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
