import type { AiFailure } from '../../../kernel/ai/index.ts';

/** Leaves a provider alone that keeps failing, and lets one call try it now and then. One for each process. */
export interface Breaker {
  /** Whether this one may be asked now. Of many at once, one is let through while it is being tried. */
  mayAsk(version: string): boolean;
  succeed(version: string): void;
  fail(version: string, failure: AiFailure): void;
  /** Seconds until it is tried again; 0 where it may be asked. */
  readWait(version: string): number;
}

interface State {
  failures: number;
  openUntil: number;
}

const failuresToOpen = 5;
const openMs = 30_000;
const mostStates = 10_000;
/** What says something about the provider, and not about the request. */
const countedKinds: ReadonlySet<string> = new Set([
  'overloaded',
  'timed_out',
  'broken_stream',
  'unreachable',
]);

export function createBreaker(now: () => number = () => performance.now()): Breaker {
  const states = new Map<string, State>();
  return {
    mayAsk(version) {
      const state = states.get(version);
      if (!state || state.failures < failuresToOpen) return true;
      if (now() < state.openUntil) return false;
      // One tries it; the others wait for how that goes, or for the next turn.
      state.openUntil = now() + openMs;
      return true;
    },
    succeed: (version) => void states.delete(version),
    fail(version, { kind }) {
      const state = states.get(version);
      if (!countedKinds.has(kind)) {
        // It answered: whatever it said, it is there.
        if (state && kind !== 'cancelled') states.delete(version);
        return;
      }
      const next = state ?? { failures: 0, openUntil: 0 };
      next.failures += 1;
      if (next.failures >= failuresToOpen) next.openUntil = now() + openMs;
      states.set(version, next);
      if (states.size > mostStates) states.delete(states.keys().next().value!);
    },
    readWait(version) {
      const state = states.get(version);
      if (!state || state.failures < failuresToOpen) return 0;
      return Math.max(0, Math.ceil((state.openUntil - now()) / 1000));
    },
  };
}
