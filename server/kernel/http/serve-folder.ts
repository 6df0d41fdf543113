import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Context, Middleware } from './context.ts';

export interface FolderOptions {
  /** File names change with their content: keep them for a year. Default false (asks again each time). */
  readonly immutable?: boolean;
  /** Pages of other origins may load these files. Default false. */
  readonly cors?: boolean;
}

interface Found {
  readonly file: string;
  readonly size: number;
  readonly modified: Date;
  readonly encoding?: 'br' | 'gzip';
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Serves the files under `dir` at `prefix`, with ETags and, where they lie beside, compressed variants. */
export function serveFolder(prefix: string, dir: string, options: FolderOptions = {}): Middleware {
  const base = prefix.endsWith('/') ? prefix : `${prefix}/`;
  return async (ctx, next) => {
    if ((ctx.method !== 'GET' && ctx.method !== 'HEAD') || !ctx.path.startsWith(base)) return next();
    const root = await realpath(dir).catch(() => undefined);
    const found = root && (await find(ctx, root, ctx.path.slice(base.length)));
    if (!found) return next();
    ctx.state.route = `${base}*`;
    ctx.state.quiet = true;
    answer(ctx, found, options);
  };
}

async function find(ctx: Context, root: string, path: string): Promise<Found | undefined> {
  const name = decode(path);
  // Dotfiles, empty parts and parent folders have no business in a URL.
  if (name === undefined || name.split('/').some((part) => part === '' || part.startsWith('.')))
    return undefined;
  const plain = await look(root, name);
  if (!plain) return undefined;
  for (const [encoding, suffix] of encodings) {
    if (!ctx.acceptsEncodings(encoding)) continue;
    const packed = await look(root, `${name}${suffix}`);
    if (packed) return { ...packed, encoding };
  }
  return plain;
}

async function look(root: string, name: string): Promise<Found | undefined> {
  try {
    const file = await realpath(join(root, name));
    // A link may lead out of the folder.
    if (!file.startsWith(root + sep)) return undefined;
    const info = await stat(file);
    return info.isFile() ? { file, size: info.size, modified: info.mtime } : undefined;
  } catch {
    return undefined;
  }
}

function decode(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return /[\0\\]/.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

function answer(ctx: Context, found: Found, { immutable = false, cors = false }: FolderOptions): void {
  const { file, size, modified, encoding } = found;
  const ending = extname(encoding ? file.replace(/\.(br|gz)$/, '') : file);
  // The usual tables take .ts for a film.
  ctx.type = ending === '.ts' ? 'text/plain' : ending || 'application/octet-stream';
  ctx.set('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'public, no-cache');
  ctx.vary('Accept-Encoding');
  if (cors) {
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  if (encoding) ctx.set('Content-Encoding', encoding);
  ctx.etag = `${size.toString(36)}-${modified.getTime().toString(36)}${encoding ? `-${encoding}` : ''}`;
  ctx.lastModified = modified;
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.length = size;
  ctx.body = ctx.method === 'HEAD' ? null : createReadStream(file);
  if (ctx.method === 'HEAD') {
    ctx.status = 200;
    ctx.length = size;
  }
}
