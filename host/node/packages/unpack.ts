import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { precompress } from '../files.ts';
import type { ModulePackage } from './package.ts';

/**
 * Writes a package's files into a folder, in the place of what was there: whoever looks sees the old or the
 * new one, never half. Beside the files for browsers lie compressed twins. Verify the package first.
 */
export async function unpackTo({ files }: ModulePackage, folder: string): Promise<void> {
  const parent = dirname(folder);
  // The dot keeps whoever lists the versions from taking a draft for one.
  const draft = join(parent, `.draft-${basename(folder)}-${randomUUID()}`);
  const old = join(parent, `.old-${basename(folder)}-${randomUUID()}`);
  try {
    for (const [path, content] of files) {
      const file = join(draft, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { flag: 'wx', mode: 0o644 });
    }
    await precompress(join(draft, 'web'));
    if (existsSync(folder)) await rename(folder, old);
    await rename(draft, folder);
  } finally {
    for (const left of [draft, old]) await rm(left, { recursive: true, force: true });
  }
}
