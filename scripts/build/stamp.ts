import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const notBuilt = /(\.(test|stories|e2e)\.ts|(^|\/)(README\.md|testing|fixtures))$/;

/** One hash over all that a build reads below the given files and folders, names included. */
export async function hashSources(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) await hashPath(path, hash);
  return hash.digest('hex');
}

async function hashPath(path: string, hash: Hash): Promise<void> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) return;
  if (facts.isFile()) {
    hash.update(path).update(readFileSync(path));
    return;
  }
  for (const name of (await readdir(path)).sort()) {
    if (!notBuilt.test(`/${name}`) && name !== 'node_modules') await hashPath(join(path, name), hash);
  }
}

/** What was built from what: the hash of the sources of each unit. */
export type Stamp = Record<string, string>;

export async function readStamp(distDir: string): Promise<Stamp> {
  try {
    return JSON.parse(await readFile(join(distDir, 'stamp.json'), 'utf8')) as Stamp;
  } catch {
    return {};
  }
}

export async function writeStamp(distDir: string, stamp: Stamp): Promise<void> {
  await writeFile(join(distDir, 'stamp.json'), `${JSON.stringify(stamp, null, 2)}\n`);
}
