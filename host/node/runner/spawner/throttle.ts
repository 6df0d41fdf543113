import { readUsage } from '../read-usage.ts';

/** Keeps a process to its share of one processor. */
export interface Throttle {
  stop(): void;
}

const everyMs = 10;
/** What it may take at once: a call with little to do is not held up. */
const burstMs = 30;
/** The system counts in steps, so a debt may be seen late; what was taken beyond this is forgiven. */
const deepestDebtMs = 500;

/**
 * Stops a process whenever it took more than its share, and lets it go on once it may. However low its priority, a process
 * that always wants to run keeps its processor from looking for other work, which then waits beside it for milliseconds.
 */
export function throttle(pid: number, share: number): Throttle {
  // Elsewhere it takes a program to ask what a process used: more than it would save.
  if (process.platform !== 'linux') return { stop() {} };
  let credit = burstMs;
  let lastCpuMs: number | undefined;
  let lastLook = performance.now();
  let isHeld = false;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  async function look(): Promise<void> {
    const usage = await readUsage(pid);
    if (isOver || !usage) return;
    const now = performance.now();
    const used = usage.cpuMs - (lastCpuMs ?? usage.cpuMs);
    credit = Math.max(-deepestDebtMs, Math.min(burstMs, credit + (now - lastLook) * share - used));
    lastCpuMs = usage.cpuMs;
    lastLook = now;
    hold(credit <= 0);
    // Held up it takes nothing, so it is clear when it may go on.
    plan(isHeld ? Math.max(everyMs, (burstMs / 2 - credit) / share) : everyMs);
  }

  function hold(isWanted: boolean): void {
    if (isHeld === isWanted) return;
    isHeld = isWanted;
    signal(pid, isWanted ? 'SIGSTOP' : 'SIGCONT');
  }

  const plan = (ms: number) => {
    timer = setTimeout(() => void look(), ms);
    timer.unref();
  };

  plan(everyMs);
  return {
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone.
  }
}
