import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Lets everybody else go first, where the system allows it. */
export function lowerPriority(pid: number | undefined, niceness: number): void {
  if (pid === undefined || niceness === 0) return;
  const attempt = (lower: () => void) => {
    try {
      lower();
    } catch {
      // The process may have ended, or the system may not have this.
    }
  };
  attempt(() => setPriority(pid, niceness));
  // Where Linux groups processes by session, niceness counts within a session only, and that of the group beyond.
  if (process.platform === 'linux') attempt(() => writeFileSync(`/proc/${pid}/autogroup`, String(niceness)));
}
