import type { AppError } from '../../../plugins/sdk/index.ts';
import { backingOff, quarantined } from './errors.ts';
import { backOffMs, type RunnerLimits } from './limits.ts';
import type { RunnerHealth } from './module-runner.ts';

/** Decides when a process that crashed may be started again. */
export interface Life {
  readonly state: 'well' | 'backing-off' | 'quarantined';
  readonly lastError: RunnerHealth['lastError'];
  /** It crashed not long ago, even where it was given a new start since. */
  readonly hasCrashed: boolean;
  /** Milliseconds to wait before a start; throws where a caller should not wait. */
  admit(): number;
  crash(error: AppError): void;
  /** A call was answered. */
  prosper(): void;
  revive(): void;
}

/** A caller waits so long; beyond it an error that says when to come back is better. */
const patienceMs = 1_000;
const longestTrialMs = 3_600_000;

export function createLife(limits: Pick<RunnerLimits, 'crashes' | 'crashWindowMs' | 'trialMs'>): Life {
  let crashes: number[] = [];
  let lastCrash: number | undefined;
  let restUntil = 0;
  let quarantinedUntil: number | undefined;
  let trialMs = limits.trialMs;
  let lastError: RunnerHealth['lastError'] = null;

  const quarantine = (now: number) => {
    quarantinedUntil = now + trialMs;
    trialMs = Math.min(trialMs * 2, longestTrialMs);
  };
  const forget = () => {
    crashes = [];
    restUntil = 0;
    quarantinedUntil = undefined;
    trialMs = limits.trialMs;
  };
  return {
    get state() {
      if (quarantinedUntil !== undefined) return 'quarantined';
      return restUntil > Date.now() ? 'backing-off' : 'well';
    },
    get hasCrashed() {
      return lastCrash !== undefined && Date.now() - lastCrash < limits.crashWindowMs;
    },
    get lastError() {
      return lastError;
    },
    admit() {
      const now = Date.now();
      // After a while it gets one trial: quarantine goes on until a call was answered.
      if (quarantinedUntil !== undefined && now < quarantinedUntil)
        throw quarantined(quarantinedUntil - now, lastError?.code);
      const waitMs = Math.max(0, restUntil - now);
      if (waitMs > patienceMs) throw backingOff(waitMs);
      return waitMs;
    },
    crash({ code, message }) {
      const now = Date.now();
      lastCrash = now;
      lastError = { code, message, at: new Date(now).toISOString() };
      crashes = [...crashes.filter((at) => now - at < limits.crashWindowMs), now];
      if (quarantinedUntil !== undefined || crashes.length >= limits.crashes) quarantine(now);
      else restUntil = now + backOffMs[Math.min(crashes.length, backOffMs.length) - 1]!;
    },
    prosper() {
      if (quarantinedUntil !== undefined) forget();
    },
    revive: forget,
  };
}
