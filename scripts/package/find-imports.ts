import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript-api';
import { listFiles } from '../../host/node/files.ts';

/** Names of the packages that the JavaScript and the declarations below a folder import, sorted. */
export async function findImports(folder: string): Promise<string[]> {
  const names = new Set<string>();
  for (const path of await listFiles(folder)) {
    if (!/\.(m?js|d\.ts)$/.test(path)) continue;
    const { importedFiles } = ts.preProcessFile(await readFile(join(folder, path), 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      const [first = '', second] = fileName.split('/');
      if (/^\.|^node:/.test(fileName) || isBuiltin(fileName) || first === 'inlay') continue;
      names.add(first.startsWith('@') ? `${first}/${second}` : first);
    }
  }
  return [...names].sort();
}
