import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FromSpawner, type Order, places, readTag, type ToSpawner, tagBytes } from './messages.ts';

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It could not even be started. */
  readonly error?: Error;
}

export interface Spawned {
  /** Undefined where it could not be started. */
  readonly pid: number | undefined;
  /** Our ends of its `places`. */
  readonly streams: readonly Socket[];
  readonly ended: Promise<ProcessEnd>;
  kill(signal: NodeJS.Signals): void;
  /** Keeps it to a share of one processor from now on, `0.1` is a tenth; there is no way back. */
  throttle(share: number): void;
}

type Spawn = (order: Order) => Promise<Spawned>;

/** What is known of a process between its order and its end. */
interface Child {
  pid: number | undefined;
  readonly streams: (Socket | undefined)[];
  /** Settles once all its lines are here. */
  readonly whole: Promise<void>;
  connect(place: number, line: Socket): void;
  begin(pid: number): void;
  end(how: ProcessEnd): void;
}

const program = fileURLToPath(new URL(`./main${extname(import.meta.url)}`, import.meta.url));
let spawner: Promise<Spawn> | undefined;

/**
 * Starts a process by a small one that does nothing else, so that this one does not pause for it. Never fails: what
 * could not be started has ended with an error.
 */
export async function spawn(order: Order): Promise<Spawned> {
  spawner ??= startSpawner();
  return (await spawner)(order);
}

async function startSpawner(): Promise<Spawn> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-spawner-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const address = process.platform === 'win32' ? `\\\\?\\pipe\\${basename(folder)}` : join(folder, 'socket');
  const children = new Map<number, Child>();
  const lines = createServer((socket) => takeLine(socket, children)).listen(address);
  await once(lines, 'listening');
  lines.unref();

  const helper = fork(program, [address], {
    env: {},
    execArgv: ['--max-old-space-size=32'],
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  helper.unref();
  // It keeps this process awake only while there is something to hear of.
  const attend = () => (children.size > 0 ? helper.channel?.ref() : helper.channel?.unref());
  const send = (message: ToSpawner) => helper.connected && helper.send(message, () => {});
  helper.on('message', (message: FromSpawner) => {
    const child = children.get(message.id);
    if (!child) return;
    if (message.t === 'started') child.begin(message.pid);
    else if (message.t === 'failed') child.end(asFailure(message));
    // A line that is still on its way may hold its last words.
    else void child.whole.then(() => child.end({ code: message.code, signal: message.signal }));
  });
  helper.once('exit', () => {
    spawner = undefined;
    lines.close();
    // Nobody hears of their ends any more.
    for (const child of children.values()) {
      if (child.pid !== undefined) killOrphan(child.pid);
      child.end({ code: null, signal: 'SIGKILL' });
    }
  });

  let last = 0;
  return (order) =>
    new Promise((resolve) => {
      last += 1;
      const id = last;
      const { promise: ended, resolve: end } = Promise.withResolvers<ProcessEnd>();
      const { promise: whole, resolve: complete } = Promise.withResolvers<void>();
      const child: Child = {
        pid: undefined,
        streams: places.map(() => undefined),
        whole,
        connect(place, line) {
          child.streams[place] = line;
          if (child.streams.every(Boolean)) complete();
        },
        begin(pid) {
          child.pid = pid;
          void whole.then(answer);
        },
        end(how) {
          children.delete(id);
          attend();
          end(how);
          answer();
        },
      };
      const answer = () =>
        resolve({
          pid: child.pid,
          streams: child.streams.map((stream) => stream ?? new Socket().destroy()),
          ended,
          kill: (signal) => send({ t: 'kill', id, signal }),
          throttle: (share) => send({ t: 'throttle', id, share }),
        });
      children.set(id, child);
      attend();
      send({ t: 'start', id, ...order });
    });
}

/** Gives a new line to the process that it belongs to. */
function takeLine(socket: Socket, children: ReadonlyMap<number, Child>): void {
  socket.on('error', () => {});
  socket.on('readable', function take() {
    const tag = socket.read(tagBytes) as Buffer | null;
    if (!tag) return;
    socket.off('readable', take);
    const [id, place] = readTag(tag.toString());
    const child = children.get(id!);
    if (!child) return void socket.destroy();
    child.connect(place!, socket);
  });
}

const asFailure = ({ reason }: { reason: string }): ProcessEnd => ({
  code: null,
  signal: null,
  error: new Error(reason),
});

function killOrphan(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself.
  }
}
