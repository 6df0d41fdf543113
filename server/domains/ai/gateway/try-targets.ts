import { setTimeout as sleep } from 'node:timers/promises';
import { isAppError } from 'inlay/sdk';
import type { AiFailure } from '../../../kernel/ai/index.ts';
import { cancelled, providerBusy, tooSlow } from '../errors.ts';
import type { Breaker } from '../providers/breaker.ts';
import type { Target } from '../providers/directory.ts';
import { explainFailure, toFailure } from './explain-failure.ts';

export interface Try {
  readonly target: Target;
  /** From 1 on, over all targets. */
  readonly attempt: number;
  readonly timeoutMs: number;
}

export interface TryOptions<Piece> {
  readonly targets: readonly Target[];
  readonly breaker: Breaker;
  readonly signal: AbortSignal | undefined;
  /** When all of it must have ended, by `performance.now()`. */
  readonly deadline: number;
  /** Whether a piece was seen by whoever asked: after that, nothing is tried again. */
  isSeen(piece: Piece): boolean;
  /** So many requests came before, e.g. of the answer that is being repaired. */
  readonly attemptsBefore?: number;
}

const triesEach = 3;
const firstWaitMs = 300;
/** Who is told to wait for longer is better off with another provider, or an error. */
const longestWaitMs = 20_000;

/**
 * Asks one target after the other until one answers: each up to three times, with growing waits that are drawn by
 * chance, so that those who failed together do not come back together.
 */
export async function* tryTargets<Piece, Result>(
  options: TryOptions<Piece>,
  ask: (each: Try) => AsyncGenerator<Piece, Result>,
): AsyncGenerator<Piece, Result> {
  const { targets, breaker, signal, deadline } = options;
  let attempt = options.attemptsBefore ?? 0;
  let last: { failure: AiFailure; target: Target } | undefined;
  let wait = 0;
  for (const [index, target] of targets.entries()) {
    const { version } = target.provider;
    for (let tries = 1; tries <= triesEach; tries += 1) {
      if (!breaker.mayAsk(version)) {
        wait = breaker.readWait(version);
        break;
      }
      const left = deadline - performance.now();
      if (left <= 0) throw tooSlow(last?.failure);
      // Where somebody else can be asked, one that hangs must leave them some time.
      const timeoutMs = Math.ceil(left / (targets.length - index));
      let seen = false;
      attempt += 1;
      const pieces = ask({ target, attempt, timeoutMs });
      try {
        for (;;) {
          const { done, value } = await pieces.next();
          if (done) {
            breaker.succeed(version);
            return value;
          }
          seen ||= options.isSeen(value);
          yield value;
        }
      } catch (error) {
        if (isAppError(error)) throw error;
        const failure = toFailure(error);
        breaker.fail(version, failure);
        last = { failure, target };
        if (seen || isFinal(failure)) throw explainFailure(failure, target.provider.name);
        if (!failure.mayRetry || failure.kind === 'timed_out' || tries === triesEach) break;
        const pause = drawWait(failure, tries);
        if (pause === undefined || performance.now() + pause >= deadline) break;
        await waitFor(pause, signal);
      } finally {
        // Whoever left the loop took the request back.
        await pieces.return(undefined as never);
      }
    }
  }
  if (last) throw explainFailure(last.failure, last.target.provider.name);
  throw providerBusy(Math.max(1, wait));
}

/** What another provider would be told as well, or what nobody waits for any more. */
const isFinal = ({ kind, code }: AiFailure) =>
  kind === 'cancelled' || kind === 'content_refused' || (kind === 'broken_stream' && code === 'too_long');

/** Milliseconds; undefined where the provider wants more patience than we have. */
function drawWait({ retryAfter }: AiFailure, tries: number): number | undefined {
  const asked = (retryAfter ?? 0) * 1000;
  if (asked > longestWaitMs) return undefined;
  const most = firstWaitMs * 2 ** (tries - 1);
  return asked + most / 2 + Math.random() * (most / 2);
}

async function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    throw cancelled(error);
  }
}
