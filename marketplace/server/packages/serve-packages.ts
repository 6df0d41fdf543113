import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { LoadedModule, Registry } from '../../../host/node/registry.ts';
import type { Context, Middleware } from '../../../server/kernel/http/index.ts';
import { createFileCache } from './file-cache.ts';
import type { PackageStore } from './store.ts';

/** What a browser opens of a package. Everything else in it is nobody's business. */
const opened = /^\/modules\/([\w-]+)\/([\w.+-]+)\/((?:web|listing)\/[\w./-]+)$/;

/** A stranger's page would be a page of ours. */
const pages = /\.(x?html?|xml|xslt?|shtml|mht(ml)?)$/i;
const mostCached = 32 * 1024 * 1024;

const twins = [
  ['br', promisify(brotliDecompress)],
  ['gzip', promisify(gunzip)],
] as const;
type FileList = Readonly<Record<string, string>>;
const none: FileList = Object.freeze(Object.create(null));

const endings = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves the files of packages at `/modules/<id>/<version>/`: those that INTEGRITY.json lists, and only with the hash
 * that it lists. What was changed on the disk is not there.
 */
export function servePackages(registry: Registry, store: Pick<PackageStore, 'find'>): Middleware {
  const cache = createFileCache(mostCached);
  const lists = new WeakMap<LoadedModule, Promise<FileList>>();
  const listOf = (module: LoadedModule) => {
    const known = lists.get(module);
    if (known) return known;
    const stored = store.find(module.id, module.version);
    const list = readList(module.folder, stored?.integrityHash);
    lists.set(module, list);
    // A folder that is being replaced has no list for a moment: that is nothing to remember.
    const forget = () => lists.delete(module);
    list.then((files) => files === none && forget(), forget);
    return list;
  };

  async function readTrusted(module: LoadedModule, path: string, encoding?: 'br' | 'gzip') {
    const hash = (await listOf(module))[path];
    if (hash === undefined) return undefined;
    // The hash names the bytes, whichever folder they came from.
    return cache.get(`${hash}${encoding ?? ''}`, async () => {
      const inflate = twins.find(([name]) => name === encoding)?.[1];
      const bytes = await readFile(join(module.folder, path) + (encoding ? endings[encoding] : '')).catch(
        () => undefined,
      );
      const plain = bytes && inflate ? await inflate(bytes).catch(() => undefined) : bytes;
      return plain && sha256(plain) === hash ? bytes : undefined;
    });
  }

  return async (ctx, next) => {
    const [, id, version, path] = opened.exec(ctx.path) ?? [];
    const module = id && version && path ? registry.find(id, version) : undefined;
    if (!module || !['GET', 'HEAD'].includes(ctx.method)) return next();
    if (!module.thirdParty && !isPicture(module, path!)) return next();
    ctx.state.route = '/modules/*';
    ctx.state.quiet = true;
    const plain = module.thirdParty
      ? await readTrusted(module, path!)
      : await readFile(join(module.folder, path!)).catch(() => undefined);
    if (!plain) return;
    const packed = path!.startsWith('web/')
      ? await findTwin(ctx, (each) => readTrusted(module, path!, each))
      : undefined;
    setHeaders(ctx, path!);
    if (packed) ctx.set('Content-Encoding', packed.encoding);
    ctx.body = packed?.bytes ?? plain;
  };
}

/** What a module of the house shows in the catalogue; its browser half is served with the rest of the house. */
const isPicture = ({ manifest }: LoadedModule, path: string): boolean =>
  path === manifest.icon || (manifest.screenshots ?? []).some(({ file }) => file === path);

async function findTwin(ctx: Context, read: (encoding: 'br' | 'gzip') => Promise<Buffer | undefined>) {
  for (const [encoding] of twins) {
    if (!ctx.acceptsEncodings(encoding)) continue;
    const bytes = await read(encoding);
    if (bytes) return { encoding, bytes };
  }
  return undefined;
}

/** Which files there are; none where the list itself was changed. A developer's package has no hash that is known. */
async function readList(folder: string, integrityHash: string | undefined): Promise<FileList> {
  const bytes = await readFile(join(folder, 'INTEGRITY.json')).catch(() => Buffer.alloc(0));
  if (bytes.length === 0 || (integrityHash !== undefined && sha256(bytes) !== integrityHash)) return none;
  const { files } = JSON.parse(bytes.toString('utf8')) as { files: FileList };
  return Object.assign(Object.create(null), files) as FileList;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function setHeaders(ctx: Context, path: string): void {
  ctx.type = pages.test(path) ? 'text/plain' : extname(path) || 'application/octet-stream';
  // Scripts and pictures do not mind; what is opened by itself gets no origin and runs nothing.
  ctx.set('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  // Names of web files change with their contents, those of pictures in a listing do not.
  ctx.set(
    'Cache-Control',
    path.startsWith('web/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  );
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.vary('Accept-Encoding');
}
