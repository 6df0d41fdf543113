import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPackage, unpackTo } from '../../../../host/node/packages/index.ts';
import type { Manifest } from '../../manifest.ts';
import type { BuiltFolder } from './contract.ts';

/** Works with a built folder, or with a package as long as it lies unpacked beside the system's other drafts. */
export async function withFolder<T>(path: string, work: (folder: string) => Promise<T>): Promise<T> {
  const isFile = (await stat(path).catch(() => undefined))?.isFile();
  if (!isFile) return work(path);
  const draft = await mkdtemp(join(tmpdir(), 'inlay-contract-'));
  try {
    await unpackTo(await readPackage(await readFile(path)), draft);
    return await work(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Reads a folder that `inlay module pack` or the build made. Throws with what is missing. */
export async function readBuilt(folder: string): Promise<BuiltFolder> {
  const whole = (await readJson(folder, 'manifest.json')) as Manifest & Pick<Partial<BuiltFolder>, 'built'>;
  const { built, ...manifest } = whole;
  if (!built)
    throw new Error('This folder is not built: its manifest.json lacks `built`. Run `inlay module check`.');
  const messages = await Promise.all(
    manifest.locales.map(async (locale) => {
      const texts = await readJson(folder, `locales/${locale}.json`);
      return [locale, texts as Record<string, string>] as const;
    }),
  );
  return { folder, manifest, built, messages: Object.fromEntries(messages) };
}

async function readJson(folder: string, path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, path), 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
