// A small process that starts others for the host. To start one, a system copies the tables of the starter’s memory: from
// a host with a few hundred megabytes that takes tens of milliseconds, in which the host answers nobody.
import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { type FromSpawner, lifeline, places, type ToSpawner, writeTag } from './messages.ts';
import { type Throttle, throttle } from './throttle.ts';

const address = process.argv[2]!;
const children = new Map<number, ChildProcess>();
const throttles = new Map<number, Throttle>();
const tell = (message: FromSpawner) => process.send?.(message, () => {});

process.on('disconnect', () => process.exit(0));
process.on('message', (order: ToSpawner) => {
  if (order.t === 'start') return void start(order);
  const child = children.get(order.id);
  if (order.t === 'kill') child?.kill(order.signal);
  else if (child?.pid !== undefined && !throttles.has(order.id))
    throttles.set(order.id, throttle(child.pid, order.share));
});

async function start({ id, file, args, cwd }: ToSpawner & { t: 'start' }): Promise<void> {
  const failed = ({ message }: Error) => {
    children.delete(id);
    tell({ t: 'failed', id, reason: message });
  };
  const sockets: Socket[] = [];
  try {
    for (const place of places) sockets.push(await connect(writeTag(id, place)));
    // Ctrl-C at a terminal is for the host, which ends its runners after their calls.
    const detached = process.platform !== 'win32';
    const child = spawn(file, args, {
      cwd,
      env: {},
      detached,
      stdio: [...sockets, 'pipe'],
      windowsHide: true,
    });
    const life = child.stdio[lifeline] as Writable;
    // Whoever dies first breaks the pipe.
    life.on('error', () => {});
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      life.end('over\n');
      children.delete(id);
      throttles.get(id)?.stop();
      throttles.delete(id);
      tell({ t: 'ended', id, code, signal });
    });
    if (child.pid === undefined) return;
    children.set(id, child);
    tell({ t: 'started', id, pid: child.pid });
  } catch (error) {
    failed(error as Error);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

/** A line to the host that nobody here reads from. */
function connect(tag: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = new Socket().pause();
    socket.once('error', reject);
    socket.connect(address, () => socket.write(tag, () => resolve(socket)));
  });
}
