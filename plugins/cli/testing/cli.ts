import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runModule } from '../run-module.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Cli {
  readonly folder: string;
  /** Runs `inlay module …` there. */
  run(...args: string[]): Promise<{ code: number; text: string }>;
  in(folder: string): Cli;
  /** The same place with these variables of the environment. */
  with(env: Readonly<Record<string, string>>): Cli;
}

/** The program in a folder where Inlay is installed; it goes away with the test. */
export async function createCli(
  context: TestContext,
  env: Readonly<Record<string, string>> = {},
): Promise<Cli> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-cli-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'node_modules'));
  await symlink(root, join(folder, 'node_modules/inlay'), 'junction');
  return cliIn(folder, env, context.signal);
}

function cliIn(folder: string, env: Readonly<Record<string, string>>, signal: AbortSignal): Cli {
  return {
    folder,
    in: (name) => cliIn(join(folder, name), env, signal),
    with: (more) => cliIn(folder, { ...env, ...more }, signal),
    async run(...args) {
      const lines: string[] = [];
      const code = await runModule(args, { cwd: folder, env, signal, say: (line) => void lines.push(line) });
      return { code, text: lines.join('\n') };
    },
  };
}
