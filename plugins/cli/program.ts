import type { CliIo } from './io.ts';
import { runModule } from './run-module.ts';

/**
 * Runs `inlay module …` in this process: here, and nowhere else in the CLI, are the environment and the signals.
 * Gives the exit code.
 */
export async function runModuleProgram(
  args: readonly string[],
  stdout: (text: string) => void,
): Promise<number> {
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  const io: CliIo = {
    cwd: process.cwd(),
    env: process.env,
    say: (line) => stdout(`${line}\n`),
    signal: ended.signal,
  };
  try {
    return await runModule(args, io);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
