import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DemoPosition } from '../data/position.ts';
import type { SampleCv, SampleCvFacts } from '../sample-cvs.ts';
import { type Page, renderPage } from './layout.ts';
import { listen } from './listen.ts';
import { jobPage, listPage, lostPage } from './pages.ts';
import { type BoardWidget, createSnippets } from './snippet.ts';
import {
  blockedPage,
  hostilePage,
  strangerPage,
  strictPage,
  themePage,
  twoPage,
  writeStrictPolicy,
} from './variants.ts';

export interface JobBoardOptions {
  readonly port: number;
  readonly host: string;
  /** Where browsers find Inlay, e.g. `http://localhost:4000`. */
  readonly inlayUrl: string;
  readonly siteKey: string;
  readonly positions: readonly DemoPosition[];
  /** Left out, the board has no widget and says so. */
  readonly widget?: BoardWidget | undefined;
  /** CVs to try; `read` is called when somebody takes the first one. */
  readonly samples?: { readonly facts: readonly SampleCvFacts[]; read(): Promise<readonly SampleCv[]> };
}

export interface JobBoard {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the demo's job board: a site of somebody else, on an origin of its own. */
export async function startJobBoard(options: JobBoardOptions): Promise<JobBoard> {
  const answer = createAnswer(options);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Something went wrong here.');
    });
  });
  const port = await listen(server, options);
  return {
    url: `http://${isEverywhere(options.host) ? 'localhost' : options.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isEverywhere = (host: string) => ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function createAnswer({ positions, samples, ...site }: JobBoardOptions): Answer {
  const snippets = createSnippets({ ...site, widget: site.widget });
  const facts = samples?.facts ?? [];

  const pages: Readonly<Record<string, (view: View) => Promise<Page> | Page>> = {
    '/': () => listPage(positions),
    '/strict': (view) => strictPage(view),
    '/hostile': (view) => hostilePage(view),
    '/two': (view) => twoPage(view),
    '/theme': (view) => themePage(view),
    '/blocked': (view) => blockedPage(view, `http://stranger.localhost:${view.port}/stranger`),
  };
  interface View {
    readonly positions: typeof positions;
    readonly snippets: typeof snippets;
    readonly samples: readonly SampleCvFacts[];
    readonly lang: string | undefined;
    readonly nonce: string;
    readonly port: string;
  }

  return async (request, response) => {
    const { pathname, searchParams, port } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const nonce = randomBytes(16).toString('base64url');
    const view = { positions, snippets, samples: facts, lang: readLanguage(searchParams), nonce, port };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'Only GET.', 'text/plain');

    const file = publicFiles[pathname];
    if (file) return sendPublicFile(response, file);
    const [, kind, name] = /^\/(jobs|sample-cvs)\/([^/]+)$/.exec(pathname) ?? [];
    if (kind === 'sample-cvs') return sendSample(response, await samples?.read(), decode(name!));
    if (pathname === '/stranger') return send(response, 200, await strangerPage(view));
    if (pathname === '/strict')
      response.setHeader('content-security-policy', writeStrictPolicy({ nonce, inlayUrl: site.inlayUrl }));

    const position = kind && positions.find(({ key }) => key === name);
    const make = pages[pathname];
    if (position)
      return send(response, 200, renderPage(await jobPage({ ...view, nonce: undefined, position })));
    if (make) return send(response, 200, renderPage(await make(view)));
    return send(response, 404, renderPage(lostPage()));
  };
}

const readLanguage = (query: URLSearchParams): string | undefined =>
  /^[a-z]{2}(-[a-z]{2,8})?$/i.exec(query.get('lang') ?? '')?.[0];

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const publicFiles: Readonly<Record<string, URL>> = Object.fromEntries(
  ['board.css', 'hostile.css', 'board.js', 'violations.js', 'icon.svg'].map((name) => [
    `/${name}`,
    new URL(`public/${name}`, import.meta.url),
  ]),
);

async function sendPublicFile(response: ServerResponse, file: URL): Promise<void> {
  response.writeHead(200, { 'content-type': types[extname(file.pathname)]!, 'cache-control': 'no-cache' });
  await pipeline(createReadStream(file), response);
}

function sendSample(response: ServerResponse, cvs: readonly SampleCv[] | undefined, name: string): void {
  const cv = cvs?.find((each) => each.name === name);
  if (cv) response.setHeader('content-disposition', `attachment; filename="${cv.name}"`);
  if (cv) send(response, 200, cv.bytes, 'application/pdf');
  else send(response, 404, renderPage(lostPage()));
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = 'text/html; charset=utf-8',
): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
