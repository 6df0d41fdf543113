import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders below `pluginsDir` that hold a module: the SDK and the CLI have no manifest. */
export async function findModuleFolders(pluginsDir: string): Promise<string[]> {
  const entries = await readdir(pluginsDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(pluginsDir, name))
    .filter((folder) => existsSync(join(folder, 'manifest.json')))
    .sort();
}
