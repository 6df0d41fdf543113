import { createBucket } from './bucket.ts';
import type { RunnerLimits } from './limits.ts';

/** Where lines of a runner go; the host's log fits. */
export interface RunnerLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What a line has besides what the module said. */
const lineBytes = 256;

/** The same log for one module: nothing else may call itself so. A log that fails takes nobody along. */
export function bindLog(log: RunnerLog, facts: object): RunnerLog {
  const write = (level: 'info' | 'warn' | 'error') => (more: object, message: string) => {
    try {
      log[level]({ ...more, ...facts }, message);
    } catch {
      // There is nobody else to tell.
    }
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Lets so much of a module's log through, and says how much it left out. */
export interface LogGate {
  /** Writes a line if there is room for it. */
  pass(bytes: number, write: () => void): void;
}

const minuteMs = 60_000;

export function createLogGate(
  limits: Pick<RunnerLimits, 'logBytesPerSecond' | 'logFloodBytes'>,
  { log, flood }: { log: RunnerLog; flood(): void },
): LogGate {
  const bucket = createBucket(limits.logBytesPerSecond, 4 * limits.logBytesPerSecond);
  let left = { lines: 0, bytes: 0, since: 0 };
  const admit = () => {
    const { lines } = left;
    left = { lines: 0, bytes: 0, since: 0 };
    if (lines > 0) log.warn({ lines }, 'Lines of the module were left out: it writes too many.');
  };
  return {
    pass(bytes, write) {
      if (bucket.tryTake(bytes + lineBytes)) {
        admit();
        write();
        return;
      }
      const now = performance.now();
      if (left.lines === 0 || now - left.since > minuteMs) left = { lines: 0, bytes: 0, since: now };
      left.lines += 1;
      left.bytes += bytes;
      if (left.bytes > limits.logFloodBytes) flood();
    },
  };
}
