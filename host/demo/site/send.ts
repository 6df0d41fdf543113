import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';

export function send(
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

/** On to another page, after a form (RFC 9110 §15.4.4). */
export const redirect = (response: ServerResponse, location: string): void =>
  void response.writeHead(303, { location, 'cache-control': 'no-store' }).end();

/** Files that a site shows to everybody, by their path. */
export const listPublicFiles = (names: readonly string[], folder: URL): Readonly<Record<string, URL>> =>
  Object.fromEntries(names.map((name) => [`/${name}`, new URL(name, folder)]));

/** Scripts that several sites use. */
export const sharedFiles = listPublicFiles(['copy.js'], new URL('public/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export async function sendPublicFile(response: ServerResponse, file: URL): Promise<void> {
  response.writeHead(200, { 'content-type': types[extname(file.pathname)]!, 'cache-control': 'no-cache' });
  await pipeline(createReadStream(file), response);
}
