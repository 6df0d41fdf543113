import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type ModuleSource, readModuleSource } from './build/module-source.ts';
import { CliError } from './io.ts';

/** A module that was built for one purpose. */
export interface Draft {
  readonly source: ModuleSource;
  /** The folder with what was built; gone when `use` ends. */
  readonly built: string;
}

/**
 * Builds a module into a folder of its own and takes that away again.
 * Errors: `CliError` with all that is wrong.
 */
export async function withBuiltModule<T>(folder: string, use: (draft: Draft) => Promise<T>): Promise<T> {
  checkInstalled(folder);
  const source = await explain(folder, () => readModuleSource(folder));
  // A new path each time: the server half is imported from it, and Node never reads a path twice.
  const built = await mkdtemp(join(tmpdir(), 'inlay-module-'));
  try {
    const { buildModule } = await import('./build/build-module.ts');
    await explain(folder, () => buildModule(source, built));
    return await use({ source, built });
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

async function explain<T>(folder: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${basename(folder)} cannot be built:\n${reason}`);
  }
}

/** Otherwise the bundler says so once for each import. */
function checkInstalled(folder: string): void {
  try {
    createRequire(join(folder, 'manifest.json')).resolve('inlay/sdk');
  } catch {
    throw new CliError(`Inlay is not installed in ${basename(folder)}. Run \`npm install\` there first.`);
  }
}
