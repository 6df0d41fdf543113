import { randomUUID } from 'node:crypto';
import { chmod, copyFile, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../host/node/files.ts';
import { compilePackage } from './package/compile.ts';
import { describePackage } from './package/describe-package.ts';
import { findImports } from './package/find-imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the package of module authors goes: `npm pack` and `npm publish` are run there. */
export const packageDir = join(root, 'dist/package');

/**
 * Makes the npm package `inlay` with which strangers write modules. Compiled, because Node runs no TypeScript below
 * `node_modules`; laid out like this repository, so that the same relative paths hold.
 */
export async function buildPackage(outDir: string = packageDir): Promise<void> {
  const draft = join(dirname(outDir), `.draft-package-${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    await compilePackage(root, draft);
    await removePrivateTypes(draft);
    await cp(join(root, 'plugins/cli/template'), join(draft, 'plugins/cli/template'), { recursive: true });
    await mkdir(join(draft, 'plugins/cli/bin'), { recursive: true });
    await copyFile(join(root, 'plugins/cli/bin/inlay.mjs'), join(draft, 'plugins/cli/bin/inlay.mjs'));
    await chmod(join(draft, 'plugins/cli/bin/inlay.mjs'), 0o755);
    await copyFile(join(root, 'LICENSE'), join(draft, 'LICENSE'));
    await copyFile(join(root, 'scripts/package/README.md'), join(draft, 'README.md'));
    // tsc has put our own package.json there, for the sake of those who import it.
    const described = describePackage(await findImports(draft));
    await writeFile(join(draft, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
    await rm(outDir, { recursive: true, force: true });
    await rename(draft, outDir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Nobody imports the program, so nobody needs its types, nor the packages that they mention. */
async function removePrivateTypes(folder: string): Promise<void> {
  for (const part of ['plugins/cli', 'host']) {
    for (const path of await listFiles(join(folder, part))) {
      if (path.endsWith('.d.ts')) await rm(join(folder, part, path));
    }
  }
}

if (import.meta.main) {
  await buildPackage();
  console.log('dist/package is there. `npm pack ./dist/package` makes a file of it.');
}
