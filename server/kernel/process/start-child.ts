import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface ChildOptions {
  /** For one answer; then the process is killed. */
  readonly timeoutMs: number;
  /** Memory of JavaScript objects, MiB. */
  readonly heapMb: number;
  /** Memory in all, MiB, buffers included; holds on Linux, elsewhere only `heapMb` does. */
  readonly memoryMb: number;
  /** What is thrown when the time is over, and when the process ended by itself. */
  readonly late: () => Error;
  readonly lost: (how: Loss) => Error;
}

/** How a process ended that nobody asked to. */
export interface Loss {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last of what Node itself wrote. */
  readonly said: string;
}

/** A process of ours that answers one question at a time. */
export interface Child<Question, Answer, Part = never> {
  /** The parts of an answer that has some come before it. */
  ask(question: Question, onPart?: (part: Part) => void): Promise<Answer>;
  /** False once it is gone; then another one is needed. */
  readonly isAlive: boolean;
  /** Ends it; an open question is refused. */
  close(): Promise<void>;
}

/** What goes over; the answer carries the number of its question. */
export interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}
export interface Answered<Answer> {
  readonly id: number;
  readonly answer: Answer;
}
export interface Told<Part> {
  readonly id: number;
  readonly part: Part;
}

const noMemory =
  /out of memory|allocation failed|bad_alloc|ENOMEM|invalid (?:size|table size|array length|array buffer length|string length)/i;

/** Whether an end, or an error, tells of too little memory. */
export const ranOutOfMemory = (said: string): boolean => noMemory.test(said);

/** The file of a pipe that ends with the host; the channel for messages is the next one. */
const lifeline = 3;
const channel = 4;

/**
 * `ulimit -d` is the one ceiling that also holds for buffers, and it is Linux's; Node with nothing in it counts for
 * about 600 MB of address space there. A process that spins never notices that the host is gone, so a second, tiny
 * one waits for news of it.
 */
const guarded = (memoryMb: number): string =>
  [
    'ulimit -c 0;',
    `{ exec ${channel}>&-; read -r _ <&${lifeline} || kill -9 $$; } </dev/null >/dev/null 2>&1 &`,
    `exec ${lifeline}<&-;`,
    process.platform === 'linux' ? `ulimit -d ${600_000 + memoryMb * 1024};` : '',
    'exec "$@"',
  ].join(' ');

/** Starts a program of ours in a process without environment, that can read files and do nothing else outside. */
export function startChild<Question, Answer, Part = never>(
  program: URL,
  { timeoutMs, heapMb, memoryMb, late, lost }: ChildOptions,
): Child<Question, Answer, Part> {
  const node = [
    process.execPath,
    `--max-old-space-size=${heapMb}`,
    '--permission',
    '--allow-fs-read=*',
    '--disallow-code-generation-from-strings',
    '--disable-sigusr1',
    '--no-addons',
    '--no-experimental-sqlite',
    '--no-warnings',
    fileURLToPath(program),
  ];
  const shell = process.platform === 'win32' ? [] : ['/bin/sh', '-c', guarded(memoryMb), 'sh'];
  const [file, ...args] = [...shell, ...node] as [string, ...string[]];
  const child = spawn(file, args, {
    env: {},
    // Ctrl-C at a terminal is for the host, which ends this after its question.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
  const life = child.stdio[lifeline] as Socket;
  const errors = child.stderr as Socket;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let open:
    | {
        readonly id: number;
        onPart(part: Part): void;
        resolve(answer: Answer): void;
        reject(error: Error): void;
      }
    | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isAlive = true;
  let said = '';
  let lastId = 0;

  // Only an open question keeps the host awake.
  const holdHost = (isHeld: boolean) => {
    for (const part of [child, child.channel, life, errors]) part?.[isHeld ? 'ref' : 'unref']();
  };
  const settle = (use: (question: NonNullable<typeof open>) => void) => {
    clearTimeout(timer);
    const settled = open;
    open = undefined;
    if (isAlive) holdHost(false);
    if (settled) use(settled);
  };
  const lose = (error: Error) => {
    isAlive = false;
    settle(({ reject }) => reject(error));
  };
  const bury = (how: Omit<Loss, 'said'>) => {
    lose(lost({ ...how, said }));
    end();
  };

  holdHost(false);
  // Whoever dies first breaks the pipe.
  life.on('error', () => {});
  errors.on('error', () => {});
  errors.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4096);
  });
  child.on('message', (message: Answered<Answer> | Told<Part>) => {
    if (open?.id !== message.id) return;
    if ('part' in message) open.onPart(message.part);
    else settle(({ resolve }) => resolve(message.answer));
  });
  child.on('error', ({ message }) => {
    said += message;
    if (child.pid === undefined) bury({ code: null, signal: null });
  });
  // Its guard goes with it, and `close` comes when that is gone and its last words were read.
  child.on('exit', () => life.end('over\n'));
  child.on('close', (code, signal) => bury({ code, signal }));

  return {
    get isAlive() {
      return isAlive;
    },
    ask: (question, onPart = () => {}) =>
      new Promise((resolve, reject) => {
        if (!isAlive) return reject(new Error('The process is closed.'));
        lastId += 1;
        const asked: Asked<Question> = { id: lastId, question };
        open = { id: asked.id, onPart, resolve, reject };
        holdHost(true);
        timer = setTimeout(() => {
          lose(late());
          child.kill('SIGKILL');
        }, timeoutMs);
        // Where it is gone already, its end says so.
        child.send(asked, () => {});
      }),
    close() {
      lose(new Error('The process is closed.'));
      holdHost(true);
      child.kill('SIGKILL');
      return ended;
    },
  };
}
