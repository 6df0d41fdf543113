import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkKey } from './key.ts';
import { linkExpired, notFound, type Storage } from './storage.ts';

const typeSuffix = '.type';

/** Files in a folder. The content type lies beside each file as `<file>.type`, which no key can end in. */
export async function createDiskStorage(dataDir: string, secret: string): Promise<Storage> {
  const root = join(dataDir, 'files');
  // Half-written files live apart and are of no use to a new process.
  const drafts = join(dataDir, 'files.part');
  await mkdir(root, { recursive: true, mode: 0o700 });
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  await removeOldDrafts(drafts);

  const locate = (key: string) => {
    checkKey(key);
    if (key.endsWith(typeSuffix)) throw new TypeError(`A storage key may not end in ${typeSuffix}.`);
    return join(root, key);
  };
  const sign = (key: string, expires: string, name: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['files', key, expires, name]))
      .digest('base64url');

  return {
    async put(key, content, { type }) {
      const file = locate(key);
      const draft = join(drafts, randomUUID());
      try {
        await writeWhole(draft, content);
        const { size } = await stat(draft);
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await writeFile(`${draft}${typeSuffix}`, type);
        await rename(`${draft}${typeSuffix}`, `${file}${typeSuffix}`);
        await rename(draft, file);
        return size;
      } catch (error) {
        await Promise.all([rm(draft, { force: true }), rm(`${draft}${typeSuffix}`, { force: true })]);
        throw error;
      }
    },
    async get(key) {
      const file = locate(key);
      try {
        const [{ size }, type] = await Promise.all([stat(file), readFile(`${file}${typeSuffix}`, 'utf8')]);
        return { stream: createReadStream(file), size, type };
      } catch (error) {
        throw explain(error);
      }
    },
    async bytes(key) {
      try {
        return await readFile(locate(key));
      } catch (error) {
        throw explain(error);
      }
    },
    async delete(key) {
      const file = locate(key);
      await rm(file, { force: true });
      await rm(`${file}${typeSuffix}`, { force: true });
    },
    async deletePrefix(prefix) {
      await rm(locate(prefix), { recursive: true, force: true });
    },
    async signedUrl(key, { expiresInSeconds, name }) {
      locate(key);
      const expires = String(Math.ceil(Date.now() / 1000) + expiresInSeconds);
      const query = new URLSearchParams({ expires, name, signature: sign(key, expires, name) });
      return `/files/${key}?${query}`;
    },
    verify(pathAndQuery) {
      const { pathname, searchParams } = new URL(pathAndQuery, 'http://localhost');
      const key = pathname.startsWith('/files/') ? pathname.slice('/files/'.length) : '';
      const [expires, name, signature] = ['expires', 'name', 'signature'].map(
        (field) => searchParams.get(field) ?? '',
      ) as [string, string, string];
      const wanted = Buffer.from(sign(key, expires, name));
      const given = Buffer.from(signature);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw linkExpired();
      if (Number(expires) * 1000 <= Date.now()) throw linkExpired();
      return { key, name };
    },
    async check() {
      const probe = join(drafts, randomUUID());
      await writeFile(probe, '');
      await unlink(probe);
    },
  };
}

/** On the disk before it is said to be stored: a power cut after the answer loses nothing. */
async function writeWhole(file: string, content: Readable | Uint8Array): Promise<void> {
  const source = content instanceof Readable ? content : Readable.from([content]);
  await pipeline(source, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
}

async function removeOldDrafts(drafts: string): Promise<void> {
  const aDayAgo = Date.now() - 86_400_000;
  for (const name of await readdir(drafts)) {
    const file = join(drafts, name);
    const info = await stat(file).catch(() => undefined);
    if (info && info.mtimeMs < aDayAgo) await rm(file, { force: true });
  }
}

function explain(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' ? notFound(error) : error;
}
