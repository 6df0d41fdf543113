import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../../host/node/files.ts';
import { stripTypes } from '../build/strip-types.ts';

const elsewhere = /^(web|node_modules|dist|listing)\/|(^|\/)\.|\.(test|stories|e2e|d)\.ts$|(^|\/)testing\//;

/** The module's own code of the server half, without types. What it brought from packages is not its own. */
export async function readOwnCode(folder: string): Promise<string> {
  const paths = (await listFiles(folder)).filter((path) => path.endsWith('.ts') && !elsewhere.test(path));
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return (await Promise.all(texts.map(stripTypes))).join('\n');
}
