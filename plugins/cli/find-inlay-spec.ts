import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import inlay from '../../package.json' with { type: 'json' };

const ownRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * How a module in `folder` names Inlay in its `package.json` so that it gets this very Inlay: the version from the
 * registry, or the file or folder that this one was installed from.
 */
export async function findInlaySpec(folder: string): Promise<string> {
  const modulesDir = `${sep}node_modules${sep}`;
  const at = ownRoot.lastIndexOf(modulesDir);
  if (at < 0) return `file:${toPath(relative(folder, ownRoot))}`;
  const source = await findInstalledFrom(ownRoot.slice(0, at));
  return source === undefined ? `^${inlay.version}` : `file:${toPath(relative(folder, source))}`;
}

/** npm notes beside what it installed where that came from. */
async function findInstalledFrom(project: string): Promise<string | undefined> {
  const text = await readFile(join(project, 'node_modules/.package-lock.json'), 'utf8').catch(() => '{}');
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, { resolved?: string }> };
  const resolved = packages['node_modules/inlay']?.resolved;
  // Relative to the project, as in its lock.
  return resolved?.startsWith('file:') ? resolve(project, resolved.slice('file:'.length)) : undefined;
}

const toPath = (path: string): string => path.split(sep).join('/');
