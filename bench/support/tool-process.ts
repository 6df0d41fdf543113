import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server under measurement, in a process of its own. */
export interface ToolProcess<Facts> {
  readonly facts: Facts;
  /** CPU time of its process so far, all threads, in microseconds. */
  readCpu(): Promise<number>;
  stop(): Promise<unknown>;
}

/** Starts `file` with one JSON argument. `PROFILE=<folder>` writes a CPU profile. */
export async function startTool<Facts>(file: URL, argument: object): Promise<ToolProcess<Facts>> {
  const child = fork(fileURLToPath(file), [JSON.stringify(argument)], {
    // Logs are written, as in production, and thrown away.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', DEBUG: '' },
    execArgv: process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file.pathname} ended with code ${code}.`);
  });
  ended.catch(() => {});
  const hear = async <T>() => (await Promise.race([once(child, 'message'), ended]))[0] as T;
  return {
    facts: await hear<Facts>(),
    readCpu() {
      child.send('cpu');
      return hear<number>();
    },
    stop() {
      child.disconnect();
      return ended.catch(() => {});
    },
  };
}
