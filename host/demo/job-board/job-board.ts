import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { DemoPosition } from '../data/position.ts';
import type { SampleCv, SampleCvFacts } from '../sample-cvs.ts';
import { listPublicFiles, send, sendPublicFile } from '../site/send.ts';
import { type Answer, type Site, type SiteOptions, startSite } from '../site/start-site.ts';
import { type Page, renderPage } from './layout.ts';
import { jobPage, listPage, lostPage } from './pages.ts';
import { type BoardWidget, createSnippets } from './snippet.ts';
import { tryPage } from './try-page.ts';
import {
  blockedPage,
  hostilePage,
  strangerPage,
  strictPage,
  themePage,
  twoPage,
  writeStrictPolicy,
} from './variants.ts';

export interface JobBoardOptions extends SiteOptions {
  /** Where browsers find Inlay, e.g. `http://localhost:4000`. */
  readonly inlayUrl: string;
  readonly siteKey: string;
  readonly positions: readonly DemoPosition[];
  /** Left out, the board has no widget and says so. */
  readonly widget?: BoardWidget | undefined;
  /** CVs to try; `read` is called when somebody takes the first one. */
  readonly samples?: { readonly facts: readonly SampleCvFacts[]; read(): Promise<readonly SampleCv[]> };
}

/** Starts the demo's job board: a site of somebody else, on an origin of its own. */
export const startJobBoard = ({ port, host, ...board }: JobBoardOptions): Promise<Site> =>
  startSite({ port, host, name: 'job board' }, createAnswer(board));

function createAnswer({ positions, samples, ...site }: Omit<JobBoardOptions, keyof SiteOptions>): Answer {
  const snippets = createSnippets({ ...site, widget: site.widget });
  const facts = samples?.facts ?? [];

  const pages: Readonly<Record<string, (view: View) => Promise<Page> | Page>> = {
    '/': () => listPage(positions),
    '/strict': (view) => strictPage(view),
    '/hostile': (view) => hostilePage(view),
    '/two': (view) => twoPage(view),
    '/theme': (view) => themePage(view),
    '/try': (view) => tryPage(view),
    '/blocked': (view) => blockedPage(view, `http://stranger.localhost:${view.port}/stranger`),
  };
  interface View {
    readonly positions: typeof positions;
    readonly snippets: typeof snippets;
    readonly samples: readonly SampleCvFacts[];
    readonly lang: string | undefined;
    readonly module: string | undefined;
    readonly nonce: string;
    readonly port: string;
  }

  return async (request, response) => {
    const { pathname, searchParams, port } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const nonce = randomBytes(16).toString('base64url');
    const module = searchParams.get('module')?.trim() || undefined;
    const lang = readLanguage(searchParams);
    const view = { positions, snippets, samples: facts, lang, module, nonce, port };
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

const publicFiles = listPublicFiles(
  ['board.css', 'hostile.css', 'board.js', 'violations.js', 'icon.svg'],
  new URL('public/', import.meta.url),
);

function sendSample(response: ServerResponse, cvs: readonly SampleCv[] | undefined, name: string): void {
  const cv = cvs?.find((each) => each.name === name);
  if (cv) response.setHeader('content-disposition', `attachment; filename="${cv.name}"`);
  if (cv) send(response, 200, cv.bytes, 'application/pdf');
  else send(response, 404, renderPage(lostPage()));
}
