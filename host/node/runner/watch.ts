import type { AppError } from '../../../plugins/sdk/index.ts';
import { blocked, cpuExceeded, outOfMemory } from './errors.ts';
import type { RunnerLimits } from './limits.ts';
import { readUsage, type Usage } from './read-usage.ts';

export interface WatchOptions {
  readonly pid: number | undefined;
  readonly limits: RunnerLimits;
  /** It is kept to a share of a processor from its start. */
  readonly isHeldBack: boolean;
  /** It has calls to work on, or had some since this was asked last. */
  wasBusy(): boolean;
  /** It can be called; until then it has the time of a start, which on a busy machine is longer. */
  isReady(): boolean;
  /** Up to when we did not read what it says. */
  unheardUntil(): number;
  /** Since when it leaves more unread than it may. */
  unreadSince(): number | undefined;
  ping(n: number): void;
  /** It keeps a processor busy, which it may, but others should go first. */
  hog(): void;
  breach(error: AppError): void;
}

/** Looks after one process: memory, processor time, and whether it still answers. */
export interface Watch {
  /** It answered a ping. False for one that was never sent. */
  hear(n: number, usage: Usage): boolean;
  /** Last known memory in bytes. */
  readonly bytes: number | null;
  stop(): void;
}

const busyEveryMs = 250;
const idleEveryMs = 1_000;
const busyShare = 0.6;
const hogAfterMs = 900;

export function watch(options: WatchOptions): Watch {
  const { pid, limits } = options;
  let pingedAt = 0;
  let silentSince = 0;
  let excusedUntil = 0;
  let sent = 0;
  let heard = 0;
  let lastCpuMs: number | undefined;
  let lastTick = performance.now();
  let lastJudged = lastTick;
  let isBusy = false;
  let busyMs = 0;
  // Who gets less may take less.
  let share = options.isHeldBack ? limits.hogShare : 1;
  let credit = limits.cpuBurstMs * share;
  let bytes: number | null = null;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  function judge(usage: Usage): AppError | undefined {
    const now = performance.now();
    isBusy = options.wasBusy();
    const elapsedMs = now - lastJudged;
    const allowed = elapsedMs * share * (isBusy ? limits.busyCores : limits.idleCores);
    lastJudged = now;
    bytes = usage.bytes;
    if (bytes > limits.memoryMb * 1024 * 1024) return outOfMemory(limits.memoryMb);
    const used = usage.cpuMs - (lastCpuMs ?? usage.cpuMs);
    lastCpuMs = usage.cpuMs;
    busyMs = used > elapsedMs * busyShare ? busyMs + elapsedMs : 0;
    if (busyMs > hogAfterMs) {
      share = limits.hogShare;
      options.hog();
    }
    credit = Math.min(limits.cpuBurstMs * share, credit + allowed - used);
    return credit < 0 ? cpuExceeded() : undefined;
  }

  async function tick(): Promise<void> {
    const now = performance.now();
    const elapsedMs = now - lastTick;
    lastTick = now;
    const usage = pid === undefined ? undefined : await readUsage(pid);
    if (isStopped) return;
    const error = usage && judge(usage);
    if (error) return options.breach(error);
    // Where this process was held up itself, the answer may lie here unread.
    if (elapsedMs > 2 * idleEveryMs) excusedUntil = now;
    silentSince = Math.max(silentSince, options.unheardUntil());
    const isSilent = heard !== sent && isTooLong(now, silentSince);
    if (isSilent || isTooLong(now, options.unreadSince() ?? now))
      return options.breach(blocked(limits.blockedMs));
    if (heard === sent && options.isReady() && now - pingedAt >= idleEveryMs) ping(now);
    plan();
  }

  const isTooLong = (now: number, since: number) => now - Math.max(since, excusedUntil) > limits.blockedMs;

  function ping(now: number): void {
    sent += 1;
    pingedAt = now;
    silentSince = now;
    options.ping(sent);
  }

  function plan(): void {
    timer = setTimeout(() => void tick(), isBusy ? busyEveryMs : idleEveryMs);
    timer.unref();
  }

  plan();
  return {
    hear(n, usage) {
      if (n !== sent || heard === sent) return false;
      heard = n;
      // The system's own figures are better where it gives them.
      if (process.platform === 'win32') {
        const error = judge(usage);
        if (error) options.breach(error);
      }
      return true;
    },
    get bytes() {
      return bytes;
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
