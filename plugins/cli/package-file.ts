import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from './io.ts';

/** Reads a file that was named on the command line. */
export async function readNamed(cwd: string, name: string | undefined, what: string): Promise<Buffer> {
  if (name === undefined) throw new CliError(`Say which ${what}.`);
  return readFile(resolve(cwd, name)).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(
      error.code === 'ENOENT' ? `There is no file ${name}.` : `${name} cannot be read: ${error.message}.`,
    );
  });
}

/** Writes beside and swaps: a package is there whole or not at all. */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
