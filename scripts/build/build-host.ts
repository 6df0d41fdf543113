import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import inlay from '../../package.json' with { type: 'json' };
import { bundle, hostPages, loader } from '../../rspack.config.ts';
import { precompress } from './files.ts';

const pages = {
  frame: 'host/browser/frame/frame.ts',
  console: 'host/browser/console/console.ts',
};

/** Builds the loader and our own pages into a folder, with `assets.json` and `embed.json` about them. */
export async function buildHost(root: string, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await buildPages(root, outDir);
  await buildLoader(root, outDir);
  await precompress(outDir);
}

async function buildPages(root: string, outDir: string): Promise<void> {
  const entries = Object.entries(pages)
    .map(([name, file]) => [name, join(root, file)] as const)
    .filter(([, file]) => existsSync(file));
  const files = await bundle(hostPages(Object.fromEntries(entries), join(outDir, 'assets')));
  const assets = entries.map(([name]) => {
    const [entry, ...rest] = files[name]!;
    return [name, { entry, preload: [...rest, ...(files[`${name}-start`] ?? [])] }];
  });
  await writeFile(join(outDir, 'assets.json'), `${JSON.stringify(Object.fromEntries(assets), null, 2)}\n`);
}

/** The moving `embed.js`, and the same bytes under their version for pages that pin a hash. */
async function buildLoader(root: string, outDir: string): Promise<void> {
  const draft = join(outDir, '.embed');
  await bundle(loader(join(root, 'host/browser/embed/embed.ts'), draft));
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
