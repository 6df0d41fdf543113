import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { precompress } from '../../host/node/files.ts';
import inlay from '../../package.json' with { type: 'json' };
import { bundle } from '../../plugins/cli/build/bundle.ts';
import { hostPages, loader } from './host-pages.ts';

/** Builds the loader and the frame's page. */
export async function buildHost(root: string, outDir: string): Promise<void> {
  await buildPage(root, 'frame', outDir);
  await buildLoader(root, outDir);
  await precompress(outDir);
}

/** Builds the console. Apart from the rest: a frame on a customer's page must not wait for it. */
export async function buildConsole(root: string, outDir: string): Promise<void> {
  await buildPage(root, 'console', outDir);
  await precompress(outDir);
}

/** Bundles one of our pages into `assets/`, and writes down in `page.json` what to load for it. */
async function buildPage(root: string, name: string, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const entry = join(root, 'host/browser', name, `${name}.ts`);
  const chunks = await bundle(hostPages(root, { [name]: entry }, join(outDir, 'assets')));
  const { files, next } = chunks[name]!;
  const [first, ...rest] = files;
  const preload = [...rest, ...next];
  await writeFile(join(outDir, 'page.json'), `${JSON.stringify({ entry: first, preload }, null, 2)}\n`);
}

/** The moving `embed.js`, and the same bytes under their version for pages that pin a hash. */
async function buildLoader(root: string, outDir: string): Promise<void> {
  const draft = join(outDir, '.embed');
  await bundle(loader(root, join(root, 'host/browser/embed/embed.ts'), draft));
  await rename(join(draft, 'embed.js'), join(outDir, 'embed.js'));
  await rm(draft, { recursive: true });
  await copyFile(join(root, 'host/browser/embed/types.ts'), join(outDir, 'embed.d.ts'));
  const bytes = await readFile(join(outDir, 'embed.js'));
  const versioned = `embed-${inlay.version}.js`;
  await copyFile(join(outDir, 'embed.js'), join(outDir, versioned));
  const facts = {
    version: inlay.version,
    file: versioned,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
  await writeFile(join(outDir, 'embed.json'), `${JSON.stringify(facts, null, 2)}\n`);
}
