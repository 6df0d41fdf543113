import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runModule } from '../run-module.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface CliOptions {
  /** Below where Inlay is installed; default there. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends what waits; default the end of the test. */
  readonly signal?: AbortSignal;
  readonly hear?: (line: string) => void;
}

export interface Cli {
  readonly folder: string;
  /** Runs `inlay module …` there. */
  run(...args: string[]): Promise<{ code: number; text: string }>;
  /** The same program with something else around it. */
  with(options: CliOptions): Cli;
}

/** The program in a folder where Inlay is installed; it goes away with the test. */
export async function createCli(context: TestContext): Promise<Cli> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-cli-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'node_modules'));
  await symlink(root, join(folder, 'node_modules/inlay'), 'junction');
  return cliWith({ folder, env: {}, signal: context.signal, hear: () => {} });
}

function cliWith(options: Required<CliOptions>): Cli {
  const { folder, env, signal, hear } = options;
  return {
    folder,
    with: (more) => cliWith({ ...options, ...more, folder: join(folder, more.folder ?? '.') }),
    async run(...args) {
      const lines: string[] = [];
      const say = (line: string) => {
        lines.push(line);
        hear(line);
      };
      const code = await runModule(args, { cwd: folder, env, signal, say });
      return { code, text: lines.join('\n') };
    },
  };
}
