import type { Socket } from 'node:net';
import { extname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { lowerPriority } from './lower-priority.ts';
import { lifeline } from './spawner/messages.ts';
import { type ProcessEnd, type Spawned, spawn } from './spawner/spawner.ts';

/** The process of a runner: what goes in, what comes out, and how it ended. */
export interface RunnerProcess {
  readonly pid: number | undefined;
  readonly input: Writable;
  readonly output: Readable;
  /** What Node itself says when it dies. */
  readonly errors: Readable;
  /** Settles once it is gone and everything it wrote was read. */
  readonly ended: Promise<ProcessEnd>;
  /** Lets others go first, the more the higher the number, up to 19. There is no way back. */
  giveWay(niceness: number): void;
  /** Keeps it to a share of one processor. There is no way back. */
  throttle(share: number): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
}

export type { ProcessEnd };

export interface ProcessOptions {
  /** The module's folder, a real path: with the files of the runner all that its process may read. */
  readonly folder: string;
  readonly heapMb: number;
  readonly memoryMb: number;
  /** It runs only while nobody else wants to, where the system knows such a thing. */
  readonly isSuspect: boolean;
  /** Words put before `node`, such as `setpriv --reuid=1500`. */
  readonly command: readonly string[];
  /** The program, where it is not ours: a test's. */
  readonly program?: string;
}

// From a checkout `.ts`, from an installed package `.js`.
const ending = extname(import.meta.url);
const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const program = pathOf(`child/main${ending}`);
const readable = [
  pathOf('child/'),
  pathOf('shared/'),
  ...['../load-module', '../../../plugins/sdk/error', '../../../widgets/i18n/i18n'].map((path) =>
    pathOf(`${path}${ending}`),
  ),
];

/**
 * `ulimit -d` is the one ceiling that also holds for buffers, and it is Linux's. Node with nothing in it counts for
 * about 600 MB of address space there.
 */
const memoryCeiling = (memoryMb: number) =>
  process.platform === 'linux' ? `ulimit -d ${600_000 + memoryMb * 1024} && ` : '';

/** A process that spins never notices that the host is gone. So a second, tiny one waits for news of it. */
const guarded = ({ memoryMb, isSuspect }: ProcessOptions) =>
  `ulimit -c 0; { read -r _ <&${lifeline} || kill -9 $$; } </dev/null >/dev/null 2>&1 & exec ${lifeline}<&-; ${memoryCeiling(memoryMb)}${isSuspect ? runLast : ''}exec "$@"`;

/**
 * Niceness lets somebody who wakes up wait for some milliseconds, `chrt --idle` does not. It counts among the processes of
 * one session only, where Linux groups them so; there the whole group goes last, from its first instruction on.
 */
const runLast =
  '{ echo 19 >/proc/self/autogroup; } 2>/dev/null; if command -v chrt >/dev/null; then set -- chrt --idle 0 "$@"; fi; ';

/** Starts a process for a module, with nothing of ours in it but the files it needs. */
export async function startProcess(options: ProcessOptions): Promise<RunnerProcess> {
  const flags = [
    '--permission',
    ...[`${options.folder}/`, ...readable, options.program ?? program].map(
      (path) => `--allow-fs-read=${path}`,
    ),
    `--max-old-space-size=${options.heapMb}`,
    '--disallow-code-generation-from-strings',
    // Its rubbish costs its own processor, not all of them.
    '--single-threaded-gc',
    '--disable-sigusr1',
    '--no-addons',
    '--no-experimental-ffi',
    '--no-experimental-sqlite',
    '--no-experimental-websocket',
    '--no-experimental-webstorage',
    '--no-warnings',
  ];
  const words = [...options.command, process.execPath, ...flags, options.program ?? program];
  const shell = process.platform === 'win32' ? [] : ['/bin/sh', '-c', guarded(options), 'sh'];
  const [file, ...args] = [...shell, ...words] as [string, ...string[]];
  const child = await spawn({ file, args, cwd: options.folder });
  const [input, output, errors] = child.streams as [Socket, Socket, Socket];
  let given = 0;
  return {
    pid: child.pid,
    input,
    output,
    errors,
    ended: Promise.all([child.ended, isRead(output), isRead(errors)]).then(([end]) => end),
    giveWay(niceness) {
      if (niceness <= given) return;
      given = niceness;
      lowerPriority(child.pid, niceness);
    },
    throttle: child.throttle,
    kill() {
      output.destroy();
      input.destroy();
      if (options.command.length === 0) child.kill('SIGKILL');
      else endGently(child);
    },
  };
}

const isRead = (stream: Socket) => finished(stream, { writable: false }).catch(() => {});

/** A program such as a container’s can pass SIGTERM on, but not SIGKILL. */
function endGently(child: Spawned): void {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 1_000);
  void child.ended.then(() => clearTimeout(timer));
}
