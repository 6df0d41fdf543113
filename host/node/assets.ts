import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltModule } from './built-module.ts';

/** Addresses of a page's entry script and of what to preload beside it. */
export interface PageAssets {
  readonly entry: string;
  readonly preload: readonly string[];
}

/** What a frame's page is made of besides a module. */
export interface FrameAssets extends PageAssets {
  /** SHA-256 (hex) of each script by address: in a frame no other script runs. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** The loader that other people's pages include. */
export interface LoaderFacts {
  readonly version: string;
  /** Address of this very version, for pages that pin `integrity`. */
  readonly pinned: string;
  readonly integrity: string;
  readonly bytes: number;
  readonly gzip: number;
}

export interface HostAssets {
  readonly frame: FrameAssets;
  /** Null where the console was not built. */
  readonly console: PageAssets | null;
  readonly loader: LoaderFacts;
}

/** Reads what the build wrote about the loader and our pages. Errors: a sentence that says to build first. */
export async function readHostAssets(distDir: string): Promise<HostAssets> {
  const frame = await readBuilt<PageAssets>(join(distDir, 'host/page.json'));
  const consoleFile = join(distDir, 'console/page.json');
  const consolePage = existsSync(consoleFile) ? await readBuilt<PageAssets>(consoleFile) : null;
  const loader = await readBuilt<LoaderFacts & { file: string }>(join(distDir, 'host/embed.json'));
  const { version, file, integrity, bytes, gzip } = loader;
  return {
    frame: { ...addressPage('/assets/', frame), integrity: await hashScripts(join(distDir, 'host/assets')) },
    console: consolePage && addressPage('/assets/console/', consolePage),
    loader: { version, pinned: `/${file}`, integrity, bytes, gzip },
  };
}

/** Address of a file of a module, `path` as in its built manifest: `web/remote-….js`. */
export function addressModuleFile(
  { id, version }: Pick<BuiltModule, 'id' | 'version'>,
  path: string,
): string {
  return `/modules/${id}/${version}/${path}`;
}

const addressPage = (folder: string, { entry, preload }: PageAssets): PageAssets => ({
  entry: folder + entry,
  preload: preload.map((file) => folder + file),
});

async function hashScripts(folder: string): Promise<Record<string, string>> {
  const scripts = (await readdir(folder)).filter((file) => file.endsWith('.js')).sort();
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(
    await Promise.all(scripts.map(async (file) => [`/assets/${file}`, await hash(file)] as const)),
  );
}

async function readBuilt<T>(file: string): Promise<T> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (cause) {
    throw new Error('The pages are not built: run `npm run build`.', { cause });
  }
}
