import { readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** The last place: what nobody else wants. */
const last = 19;

/** Lets everybody else go first, where the system allows it. */
export function lowerPriority(pid: number | undefined, niceness: number): void {
  if (pid === undefined || niceness === 0) return;
  attempt(() => setPriority(pid, niceness));
  // Where Linux groups processes by session, niceness counts within a session only, and that of the group beyond.
  if (process.platform === 'linux')
    attempt(() => writeFileSync(`/proc/${pid}/autogroup`, String(Math.min(last, ownGroup() + niceness))));
}

/** How far our own session gives way: a group of processes must stand behind ours, wherever ours stands. */
function ownGroup(): number {
  return Number(/nice (-?\d+)/.exec(readFileSync('/proc/self/autogroup', 'utf8'))?.[1] ?? 0);
}

function attempt(lower: () => void): void {
  try {
    lower();
  } catch {
    // The process may have ended, or the system may not have this.
  }
}
