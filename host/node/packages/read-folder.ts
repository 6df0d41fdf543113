import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryForbidden, tooLarge, tooManyFiles } from './errors.ts';
import type { PackageLimits } from './limits.ts';

/** Reads all files below a folder, by path with forward slashes. Follows no link: it would lead elsewhere. */
export async function readFolder(folder: string, limits: PackageLimits): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const visit = async (path: string): Promise<void> => {
    for (const name of (await readdir(join(folder, path))).sort()) {
      const child = path ? `${path}/${name}` : name;
      const facts = await lstat(join(folder, child));
      if (facts.isDirectory()) {
        await visit(child);
        continue;
      }
      if (!facts.isFile())
        throw entryForbidden(child, facts.isSymbolicLink() ? 'a symbolic link' : 'a device');
      if (files.size >= limits.files) throw tooManyFiles(limits.files);
      if (facts.size > limits.fileBytes) throw tooLarge(`The file ${child}`, limits.fileBytes);
      bytes += facts.size;
      if (bytes > limits.bytes) throw tooLarge('The folder', limits.bytes);
      files.set(child, await readFile(join(folder, child)));
    }
  };
  await visit('');
  return files;
}
