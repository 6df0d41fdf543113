import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { lowerPriority } from './lower-priority.ts';

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
  /** Ends it at once, whatever it does. */
  kill(): void;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It could not even be started. */
  readonly error?: Error;
}

export interface ProcessOptions {
  /** The module's folder, a real path: with the files of the runner all that its process may read. */
  readonly folder: string;
  readonly heapMb: number;
  readonly memoryMb: number;
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

/**
 * A process that spins never notices that the host is gone. So a second, tiny one waits for a line from the host: a line
 * means that all is over, the end without a line that the host died, and then it ends the runner.
 */
const guarded = (memoryMb: number) =>
  `ulimit -c 0; { read -r _ <&3 || kill -9 $$; } </dev/null >/dev/null 2>&1 & exec 3<&-; ${memoryCeiling(memoryMb)}exec "$@"`;

/** Starts a process for a module, with nothing of ours in it but the files it needs. */
export function startProcess(options: ProcessOptions): RunnerProcess {
  const flags = [
    '--permission',
    ...[`${options.folder}/`, ...readable, options.program ?? program].map(
      (path) => `--allow-fs-read=${path}`,
    ),
    `--max-old-space-size=${options.heapMb}`,
    '--disallow-code-generation-from-strings',
    '--disable-sigusr1',
    '--no-addons',
    '--no-experimental-ffi',
    '--no-experimental-sqlite',
    '--no-experimental-websocket',
    '--no-experimental-webstorage',
    '--no-warnings',
  ];
  const words = [...options.command, process.execPath, ...flags, options.program ?? program];
  const shell = process.platform === 'win32' ? [] : ['/bin/sh', '-c', guarded(options.memoryMb), 'sh'];
  const [file, ...args] = [...shell, ...words] as [string, ...string[]];
  const child = spawn(file, args, {
    cwd: options.folder,
    env: {},
    // Ctrl-C at a terminal is for the host, which ends its runners after their calls.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const life = child.stdio[3] as Writable;
  // Whoever dies first breaks the pipe; how it ended is told by `ended`.
  for (const stream of [child.stdin, child.stdout, child.stderr, life]) stream.on('error', () => {});

  let given = 0;
  const ended = new Promise<ProcessEnd>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('exit', () => life.end('over\n'));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    pid: child.pid,
    input: child.stdin,
    output: child.stdout,
    errors: child.stderr,
    ended,
    giveWay(niceness) {
      if (niceness <= given) return;
      given = niceness;
      lowerPriority(child.pid, niceness);
    },
    kill() {
      child.stdout.destroy();
      child.stdin.destroy();
      if (options.command.length === 0) child.kill('SIGKILL');
      else endGently(child);
    },
  };
}

/** A program such as a container’s can pass SIGTERM on, but not SIGKILL. */
function endGently(child: ReturnType<typeof spawn>): void {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 1_000);
  child.once('exit', () => clearTimeout(timer));
}
