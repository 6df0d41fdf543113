import { AiFailure, isAiFailure } from '../failure.ts';
import type { Timing } from '../provider.ts';

const longestMs = 600_000;

interface Deadline {
  readonly signal: AbortSignal;
  /** Why the signal ended, or undefined while it did not. */
  reason(): AiFailure | undefined;
  close(): void;
}

/** Not AbortSignal.any: it keeps what it made for as long as the caller's signal lives. */
function openDeadline({ signal, timeoutMs = longestMs }: Timing): Deadline {
  const ends = new AbortController();
  let reason: AiFailure | undefined;
  const end = (kind: 'cancelled' | 'timed_out') => {
    reason ??= new AiFailure(kind);
    ends.abort(reason);
  };
  const cancel = () => end('cancelled');
  const timer = setTimeout(() => end('timed_out'), Math.min(timeoutMs, longestMs));
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  return {
    signal: ends.signal,
    reason: () => reason,
    close() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    },
  };
}

/** What a library threw, in our words. */
export type Explain = (error: unknown) => AiFailure;

/** Carries out one request until its deadline; whatever it throws comes out as an `AiFailure`. */
export async function actInTime<T>(
  timing: Timing,
  explain: Explain,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = openDeadline(timing);
  try {
    deadline.signal.throwIfAborted();
    return await act(deadline.signal);
  } catch (error) {
    throw deadline.reason() ?? (isAiFailure(error) ? error : explain(error));
  } finally {
    deadline.close();
  }
}

/**
 * The same for a stream. Leaving the loop ends the request. `act` throws where its stream ends too early: libraries
 * end quietly when the signal does.
 */
export async function* streamInTime<T>(
  timing: Timing,
  explain: Explain,
  act: (signal: AbortSignal) => AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  const deadline = openDeadline(timing);
  const check = () => {
    const reason = deadline.reason();
    if (reason) throw reason;
  };
  try {
    check();
    for await (const item of act(deadline.signal)) {
      check();
      yield item;
    }
  } catch (error) {
    throw deadline.reason() ?? (isAiFailure(error) ? error : explain(error));
  } finally {
    deadline.close();
  }
}
