import { setTimeout as delay } from 'node:timers/promises';
import { isAppError } from 'inlay/sdk';
import type { Kernel } from '../../../../kernel/kernel.ts';
import type { PlatformClient } from '../platform-client.ts';
import {
  type ClaimedScore,
  claimScore,
  describeError,
  endScore,
  holdPlatform,
  keepLineItem,
  putBack,
} from './rows.ts';
import { ColumnBusy, sendScore } from './send-score.ts';

/** Brings scores to grade books. The rows are the truth: any number of processes may do it. */
export interface ScoreCourier {
  start(): void;
  stop(): Promise<void>;
  /** Looks for work now, e.g. after a score was noted. */
  wake(): void;
  /** Sends all that is due now. */
  drain(): Promise<void>;
}

const pollMs = 2000;
/** Under way at once in one process. */
const lanes = 4;
const firstPauseSeconds = 10;
const longestPauseSeconds = 3600;
const longestHoldSeconds = 60;
/** Two weeks of pauses. An admin can have the score sent again afterwards. */
const mostAttempts = 340;
const busySeconds = 1;

export function createScoreCourier(
  { db, log, metrics }: Pick<Kernel, 'db' | 'log' | 'metrics'>,
  client: PlatformClient,
): ScoreCourier {
  let running: Promise<void> | undefined;
  let stopped = false;
  let rouse = new AbortController();

  async function deliver(score: ClaimedScore): Promise<void> {
    const started = performance.now();
    const finish = (outcome: string) =>
      metrics.observeJob('host', 'lti-score', outcome, (performance.now() - started) / 1000);
    try {
      await sendScore({ db, client }, score);
      await endScore(db, score, 'sent', null);
      finish('completed');
    } catch (error) {
      if (error instanceof ColumnBusy)
        return void (await putBack(db, score, { seconds: busySeconds, error: null, counts: false }));
      finish(await noteFailure(score, error));
    }
  }

  async function noteFailure(score: ClaimedScore, cause: unknown): Promise<'failed' | 'retried'> {
    const { attempts, connectionId, tenantId } = score;
    const facts = { scoreId: score.id, connectionId, tenantId, attempts, err: cause };
    const error = isAppError(cause)
      ? describeError(cause)
      : { code: 'internal', message: 'Something went wrong on our side.' };
    const isFinal = isAppError(cause) && cause.status < 500;
    // A column that we found ourselves before may have been deleted: the next try looks for one again.
    if (error.code === 'lti.line_item_gone' && score.lineItemUrl !== null && !score.isGiven) {
      await keepLineItem(db, score, null);
      await putBack(db, score, { seconds: 0, error, counts: true });
      return 'retried';
    }
    if (isFinal || attempts >= mostAttempts) {
      log.warn(facts, 'A score was not taken by the LMS.');
      await endScore(db, score, error.code === 'lti.newer_score_there' ? 'replaced' : 'failed', error);
      return 'failed';
    }
    const asked = isAppError(cause) ? (cause.retryAfter ?? 0) : 0;
    const pause = Math.min(firstPauseSeconds * 2 ** (attempts - 1), longestPauseSeconds);
    const seconds = Math.min(Math.max(pause, asked), longestPauseSeconds) * (1 + Math.random() * 0.1);
    log.info({ ...facts, seconds }, 'A score could not be sent; it will be tried again.');
    await putBack(db, score, { seconds, error, counts: true });
    if (error.code === 'lti.lms_unreachable')
      await holdPlatform(db, score, Math.min(seconds, longestHoldSeconds));
    return 'retried';
  }

  /** A failure of our own leaves the row to whoever finds it once its lease is over. */
  const deliverSafely = (score: ClaimedScore) =>
    deliver(score).catch((error: unknown) =>
      log.error({ err: error, scoreId: score.id }, 'The end of a score could not be noted.'),
    );

  async function drain(): Promise<void> {
    const busy = new Set<Promise<void>>();
    for (;;) {
      const score = stopped || busy.size >= lanes ? undefined : await claimScore(db);
      if (score) {
        const one: Promise<void> = deliverSafely(score).finally(() => busy.delete(one));
        busy.add(one);
      } else if (busy.size === 0) return;
      // What was noted meanwhile does not wait for an LMS that is slow.
      else await Promise.race([...busy, delay(pollMs)]);
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      rouse = new AbortController();
      await drain().catch((error: unknown) => log.error({ err: error }, 'Scores could not be sent.'));
      await delay(pollMs, undefined, { signal: rouse.signal }).catch(() => {});
    }
  }

  return {
    drain,
    wake: () => rouse.abort(),
    start() {
      running ??= run();
    },
    async stop() {
      stopped = true;
      rouse.abort();
      await running;
    },
  };
}
