import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PlatformFacts, ToolFacts } from './agree.ts';

/** A tool that runs in a process of its own. */
export interface ToolProcess {
  readonly name: string;
  readonly facts: ToolFacts;
  /** CPU time of its process so far, all threads, in microseconds. */
  readCpu(): Promise<number>;
  stop(): Promise<unknown>;
}

/** `PROFILE=<folder>` writes a CPU profile of each. */
export async function startTool(name: string, facts: PlatformFacts): Promise<ToolProcess> {
  const child = fork(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), [JSON.stringify(facts)], {
    // Logs are written, as in production, and thrown away.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', DEBUG: '' },
    execArgv: process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with code ${code}.`);
  });
  ended.catch(() => {});
  const hear = async <T>() => (await Promise.race([once(child, 'message'), ended]))[0] as T;
  return {
    name,
    facts: await hear<ToolFacts>(),
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
