import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Compiles what the package exports, with all that it imports, to JavaScript and declarations. */
export async function compilePackage(root: string, outDir: string): Promise<void> {
  const widgets = (await readdir(join(root, 'widgets')))
    .filter((name) => name !== 'testing')
    .map((name) => `widgets/${name}/${name}.ts`)
    .filter((path) => existsSync(join(root, path)));
  // The halves differ in what the world around them has; the SDK is in both, and comes out the same.
  await compile(root, outDir, 'tsconfig.browser.json', [
    'plugins/sdk/web/index.ts',
    'plugins/sdk/web/testing.ts',
    ...widgets,
  ]);
  await compile(root, outDir, 'tsconfig.json', [
    'plugins/cli/program.ts',
    'plugins/sdk/index.ts',
    'plugins/sdk/testing/index.ts',
  ]);
}

async function compile(
  root: string,
  outDir: string,
  base: string,
  entries: readonly string[],
): Promise<void> {
  // Below the one that it extends, so that types are found as they are for it.
  const folder = join(root, 'dist');
  const file = join(folder, `.tsconfig-${randomUUID()}.json`);
  const config = {
    extends: `../${base}`,
    compilerOptions: {
      noEmit: false,
      rootDir: '..',
      outDir: relative(folder, outDir),
      declaration: true,
      rewriteRelativeImportExtensions: true,
      target: 'es2022',
    },
    files: entries.map((path) => `../${path}`),
    include: [],
    exclude: [],
  };
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify(config));
    const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
    await run(process.execPath, [join(dirname(compiler), 'bin/tsc'), '-p', file], { cwd: root });
  } catch (error) {
    const { stdout, message } = error as Error & { stdout?: string };
    throw new Error(stdout?.trim() || message, { cause: error });
  } finally {
    await rm(file, { force: true });
  }
}
