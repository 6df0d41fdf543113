import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from 'inlay/sdk';

interface Holder {
  /** The process that has the files open. */
  readonly pid: number;
  /** The Inlay that started it: the one a person would stop. */
  readonly hostPid: number;
  /** Pids come round again, so a process is its pid and the moment it began. */
  readonly started: string;
}

const patience = 15_000;

/** Claims a data folder for this process and returns how to let go of it. Refuses while a living one has it. */
export async function lockDataFolder(dataDir: string, hostPid: number): Promise<() => void> {
  const file = join(dataDir, 'lock');
  const mine: Holder = { pid: process.pid, hostPid, started: readStart(process.pid) };
  for (const deadline = Date.now() + patience; ; ) {
    if (create(file, mine)) return () => release(file);
    const holder = read(file);
    if (holder && isAlive(holder)) {
      // Its Inlay is gone (killed), so it is about to close the files and end.
      if (isRunning(holder.hostPid) || Date.now() > deadline) throw inUse(dataDir, holder);
    } else takeOver(file);
    await delay(50);
  }
}

function create(file: string, holder: Holder): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify(holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of several that see the same stale lock, one may remove it: whoever gets the second file. */
function takeOver(file: string): void {
  const turn = `${file}.takeover`;
  const mine: Holder = { pid: process.pid, hostPid: process.pid, started: readStart(process.pid) };
  if (!create(turn, mine)) {
    const other = read(turn);
    if (!other || !isAlive(other)) release(turn);
    return;
  }
  const holder = read(file);
  if (!holder || !isAlive(holder)) release(file);
  release(turn);
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function release(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  return isRunning(pid) && (started === '' || readStart(pid) === started);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in clock ticks since boot; empty where there is no /proc, and then the pid must do. */
function readStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? 'ended' : fields[18]!;
  } catch {
    return '';
  }
}

function inUse(dataDir: string, { hostPid }: Holder): AppError {
  return new AppError(
    'database.in_use',
    409,
    `Another Inlay (pid ${hostPid}) already uses ${dataDir}; stop it or set DATA_DIR.`,
  );
}
