/// <reference types="node" />
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { addressModuleFile, type HostAssets, readHostAssets } from '../../host/node/assets.ts';
import { type BuiltModule, isBroken } from '../../host/node/built-module.ts';
import { renderBlockedPage, renderFramePage, writeFramePolicy } from '../../host/node/frame-page.ts';
import { findBuiltModules } from '../../host/node/modules-on-disk.ts';
import { findPublicFile } from './public-files.ts';

/**
 * Plays the server for what the embed tests need: the real frame page and built files, and as little of the
 * API as the `hello` fixture calls. The one place to replace by the real server's test helper.
 */
export interface StandIn {
  readonly origin: string;
  /** Id of the module that was built. */
  readonly module: string;
  /** Answers in the order they were given, with their bytes as a browser that takes Brotli gets them. */
  readonly sent: { path: string; bytes: number }[];
  /** Address of the module's federation container. */
  readonly remoteEntry: string;
  /** Answers this path with this status until told otherwise. */
  fail(path: string, status: number): void;
  /** Serves this file with a byte more than was built. */
  tamper(path: string): void;
  /** Pages that may stand around the frame. */
  allow(origin: string): void;
  close(): Promise<void>;
}

export const siteKey = 'pk_test';

export async function startStandIn(distDir: string): Promise<StandIn> {
  const assets = await readHostAssets(distDir);
  const modules = (await findBuiltModules(distDir)).flatMap((module) => (isBroken(module) ? [] : [module]));
  const origins: string[] = [];
  const sent: StandIn['sent'] = [];
  const tampered = new Set<string>();
  const failures = new Map<string, number>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    if (tampered.has(url.pathname)) return void serveTampered(response, distDir, url.pathname);
    const failure = failures.get(url.pathname);
    if (failure)
      return answer(response, failure, { error: { code: 'internal', message: 'Broken.', requestId: 'r-1' } });
    respond({ request, response, url, distDir, assets, modules, origins, sent }).catch((error) => {
      answer(response, 500, { error: { code: 'internal', message: String(error), requestId: 'r-0' } });
    });
  });
  const origin = await listen(server, '127.0.0.1');
  return {
    origin,
    module: modules[0]!.id,
    sent,
    remoteEntry: addressModuleFile(modules[0]!, modules[0]!.manifest.built.web!.remoteEntry),
    fail: (path, status) => failures.set(path, status),
    tamper: (path) => tampered.add(path),
    allow: (allowed) => origins.push(allowed),
    close: () => stop(server),
  };
}

async function serveTampered(response: ServerResponse, distDir: string, path: string): Promise<void> {
  const file = await findPublicFile(distDir, path, '');
  response.writeHead(200, file?.headers).end(`${file ? await readFile(file.file, 'utf8') : ''};`);
}

interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  distDir: string;
  assets: HostAssets;
  modules: readonly BuiltModule[];
  origins: readonly string[];
  sent: StandIn['sent'];
}

async function respond(visit: Visit): Promise<void> {
  const { request, response, url } = visit;
  const file = await findPublicFile(
    visit.distDir,
    url.pathname,
    String(request.headers['accept-encoding'] ?? ''),
  );
  if (file) {
    visit.sent.push({ path: url.pathname, bytes: file.size });
    response.writeHead(200, { ...file.headers, 'content-length': file.size });
    createReadStream(file.file).pipe(response);
    return;
  }
  if (url.pathname.startsWith('/frame/')) return answerFrame(visit);
  await answerApi(request, response, url.pathname);
}

function answerFrame({ request, response, url, assets, modules, origins, sent }: Visit): void {
  const [, , id, name] = url.pathname.split('/');
  const nonce = randomBytes(16).toString('base64');
  const module = modules.find((found) => found.id === id);
  const widget =
    name === '_'
      ? module?.manifest.widgets[0]
      : module?.manifest.widgets.find((found) => found.name === name);
  const around = URL.parse(request.headers.referer ?? '')?.origin ?? '';
  const lang = url.searchParams.get('lang')?.slice(0, 2) ?? 'en';
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (!module || !widget || url.searchParams.get('site-key') !== siteKey || !origins.includes(around)) {
    response.setHeader('content-security-policy', `default-src 'none'; script-src 'nonce-${nonce}'`);
    const reason = 'This site may not show this.';
    const blocked = { nonce, lang, reason, code: 'connections.origin_not_allowed', requestId: 'r-blocked' };
    response.writeHead(403).end(renderBlockedPage(blocked));
    return;
  }
  const web = module.manifest.built.web!;
  const address = (path: string) => addressModuleFile(module, path);
  response.setHeader('content-security-policy', writeFramePolicy({ nonce, origins }));
  const html = renderFramePage({
    nonce,
    lang,
    title: widget.title.en!,
    assets: assets.frame,
    remotePreloads: [web.remoteEntry, ...(web.widgets[widget.name] ?? [])].map(address),
    integrity: Object.fromEntries(Object.entries(web.files).map(([path, hash]) => [address(path), hash])),
    boot: {
      module: module.id,
      version: module.version,
      widget: widget.name,
      title: widget.title.en!,
      remoteEntry: address(web.remoteEntry),
      origins,
      siteKey,
      positionKey: url.searchParams.get('position') || null,
      locale: lang,
      messages: module.messages[lang] ?? {},
      fallbackMessages: module.messages.en!,
      allow: (widget.needs ?? []).join('; '),
      launch: null,
    },
  });
  sent.push({ path: url.pathname, bytes: brotliCompressSync(html).length });
  response.end(html);
}

const greetingId = '01K00000000000000000000001';

async function answerApi(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const input = JSON.parse((await readBody(request)) || '{}') as Record<string, string>;
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  switch (`${request.method} ${path}`) {
    case 'POST /api/v1/launches/site':
      return answer(response, 201, {
        data: {
          token: 'token-1',
          expiresAt,
          settings: { word: 'Hello' },
          launch: {
            id: '01K00000000000000000000000',
            widget: input.widget,
            placement: 'embed.public',
            positionId: null,
            subjectId: null,
            locale: input.locale,
          },
        },
      });
    case 'POST /api/v1/launches/renew':
      return answer(response, 200, { data: { token: 'token-2', expiresAt } });
    case 'POST /api/v1/modules/hello/greetings':
      return answer(response, 202, { data: { jobId: 'job-1' } });
    case 'GET /api/v1/jobs/job-1/events':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(
        [
          { id: 'job-1', state: 'running', progress: 0.5 },
          { id: 'job-1', state: 'completed', progress: 1, result: { greetingId } },
        ]
          .map((job) => `event: job\ndata: ${JSON.stringify(job)}\n\n`)
          .join(''),
      );
      return;
    case `GET /api/v1/modules/hello/greetings/${greetingId}`:
      return answer(response, 200, { data: { id: greetingId, name: 'Ada', text: 'Hello, Ada!' } });
    default:
      return answer(response, 404, {
        error: { code: 'http.not_found', message: 'No such route.', requestId: 'r-2' },
      });
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A customer's site on an origin of its own. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the same page under every path, with the headers that the page wants. */
export async function startSite(
  render: (path: string) => { html: string; policy?: string },
  host = 'localhost',
): Promise<Site> {
  const server = createServer((request, response) => {
    const { html, policy } = render(request.url ?? '/');
    if (policy) response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  const origin = await listen(server, host);
  return { origin, close: () => stop(server) };
}

async function listen(server: Server, host: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
