import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { integrityBroken } from './errors.ts';

const inflators = { '.br': promisify(brotliDecompress), '.gz': promisify(gunzip) } as const;

/** `web/a.js` for `web/a.js.br`: a file that the host compressed so as to serve it. */
function findOriginal(path: string): { original: string; inflate: (typeof inflators)['.br'] } | undefined {
  for (const [ending, inflate] of Object.entries(inflators)) {
    if (path.endsWith(ending)) return { original: path.slice(0, -ending.length), inflate };
  }
  return undefined;
}

/**
 * The files without the compressed twins that lie beside them. Those are no part of a package: each host makes
 * its own when it unpacks.
 */
export function withoutTwins(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...files].filter(([path]) => !isTwin(path, files)));
}

/** `unpackTo` compresses what browsers load, and nothing else. */
export function isTwin(path: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (!path.startsWith('web/')) return false;
  const original = findOriginal(path)?.original;
  return original !== undefined && files.has(original);
}

/** What a browser gets is what is in the twin, so it must hold the same bytes as its original. */
export async function checkTwins(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files) {
    if (!isTwin(path, files)) continue;
    const { original, inflate } = findOriginal(path)!;
    const expected = files.get(original)!;
    const content = await inflate(bytes, { maxOutputLength: Math.max(1, expected.length) }).catch(() => null);
    if (!content?.equals(expected)) throw integrityBroken(path, 'was changed after the package was unpacked');
  }
}
