import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file to answer with, and how. */
export interface PublicFile {
  readonly file: string;
  readonly size: number;
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ts': 'text/plain; charset=utf-8',
};

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** What of `dist/` is public, by address; the last group is the path below `folder`. */
const doors: readonly { pattern: RegExp; folder: string; lasting: boolean }[] = [
  { pattern: /^\/assets\/([\w.-]+)$/, folder: 'host/assets', lasting: true },
  { pattern: /^\/assets\/console\/([\w.-]+)$/, folder: 'console/assets', lasting: true },
  { pattern: /^\/(embed-[\w.-]+\.js)$/, folder: 'host', lasting: true },
  { pattern: /^\/(embed\.js|embed\.d\.ts)$/, folder: 'host', lasting: false },
  { pattern: /^\/modules\/([\w-]+\/[\w.-]+\/web\/[\w.-]+)$/, folder: 'modules', lasting: true },
];

/**
 * Finds the built file behind an address, in the best precompressed form that the browser takes. Names
 * with a hash or a version may be kept for ever; `embed.js` moves, so it is asked for again after an hour.
 */
export async function findPublicFile(
  distDir: string,
  address: string,
  acceptEncoding: string,
): Promise<PublicFile | undefined> {
  for (const { pattern, folder, lasting } of doors) {
    const [, path] = pattern.exec(address) ?? [];
    if (path === undefined || path.split('/').some((part) => /^\.+$/.test(part))) continue;
    const file = join(distDir, folder, path);
    const form = await findForm(file, acceptEncoding);
    if (!form) continue;
    return {
      ...form,
      headers: {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        // Pages on other origins load these with `crossorigin`, so that `integrity` can be checked.
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
        ...form.headers,
      },
    };
  }
  return undefined;
}

async function findForm(file: string, acceptEncoding: string): Promise<PublicFile | undefined> {
  const accepted = acceptEncoding.split(',').map((entry) => entry.trim().split(';')[0]);
  for (const [encoding, suffix] of encodings) {
    const facts = accepted.includes(encoding) ? await findFile(file + suffix) : undefined;
    if (facts) return { file: file + suffix, size: facts.size, headers: { 'content-encoding': encoding } };
  }
  const facts = await findFile(file);
  return facts && { file, size: facts.size, headers: {} };
}

async function findFile(file: string) {
  const facts = await stat(file).catch(() => undefined);
  return facts?.isFile() ? facts : undefined;
}
