import { closeSync, openSync } from 'node:fs';
import { rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const stale = 10_000;

/** Runs `work` while no other process runs it under the same file. A killed holder's turn passes on. */
export async function takeTurns<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!take(file)) {
    const info = await stat(file).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > stale) await rm(file, { force: true });
    await delay(50);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, stale / 5);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
