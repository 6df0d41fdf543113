import type { Job } from 'agenda';
import { AppError } from 'inlay/sdk';
import type { Logger } from '../log/log.ts';
import { runWithLogFacts } from '../log/log-facts.ts';
import type { JobDefinition, JobsOptions } from './jobs.ts';
import type { Envelope } from './tables.ts';

interface RunContext extends Pick<JobsOptions, 'onRun' | 'onDead'> {
  readonly log: Logger;
  readonly stopping: AbortSignal;
  readonly isEnding: () => boolean;
  readonly heartbeatMs: number;
}

/** One run of one job: heartbeat, time limit, figures, and the last word when it has failed too often. */
export async function runJob(
  job: Job<Envelope>,
  { handler, timeoutMs, attempts }: JobDefinition<unknown>,
  { log, stopping, isEnding, heartbeatMs, onRun, onDead }: RunContext,
): Promise<void> {
  const { name, data } = job.attrs;
  const id = String(job.attrs._id);
  const attempt = (job.attrs.failCount ?? 0) + 1;
  const limit = new AbortController();
  const started = performance.now();
  const finish = (outcome: 'done' | 'failed' | 'dead') =>
    onRun?.({ name, outcome, seconds: (performance.now() - started) / 1000 });

  const heartbeat = setInterval(() => {
    job.touch().catch((error) => log.debug({ err: error }, 'A heartbeat was missed.'));
  }, heartbeatMs);
  await runWithLogFacts({ job: name, jobId: id }, async () => {
    try {
      await withTimeout(timeoutMs, limit, async () =>
        handler(data?.payload, {
          id,
          attempt,
          signal: AbortSignal.any([limit.signal, stopping]),
          isEnding,
          touch: () => job.touch(),
        }),
      );
      finish('done');
    } catch (error) {
      const dead = attempt >= attempts;
      log[dead ? 'error' : 'warn'](
        { err: error, attempt },
        dead ? 'A job failed for good.' : 'A job failed; it will run again.',
      );
      if (dead) await tellDead(() => onDead?.(name, data?.payload, error), log);
      finish(dead ? 'dead' : 'failed');
      throw error instanceof Error ? error : new Error(String(error));
    } finally {
      clearInterval(heartbeat);
    }
  });
}

async function withTimeout(ms: number, limit: AbortController, work: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const overtime = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new AppError(
        'jobs.timed_out',
        504,
        `The job took longer than ${ms / 1000} s and was stopped.`,
      );
      limit.abort(error);
      reject(error);
    }, ms);
  });
  try {
    await Promise.race([work(), overtime]);
  } finally {
    clearTimeout(timer);
  }
}

async function tellDead(tell: () => unknown, log: Logger): Promise<void> {
  try {
    await tell();
  } catch (error) {
    log.error({ err: error }, 'The death of a job could not be told.');
  }
}
