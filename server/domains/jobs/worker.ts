import { type AppError, isAppError, type Json } from 'inlay/sdk';
import type { JobRun } from '../../kernel/jobs/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { isAsleep } from '../modules/index.ts';
import { type ClaimedJob, createClaims, leaseSeconds, shares } from './claim.ts';
import { jobAbandoned, jobTimedOut } from './errors.ts';
import { columns, enqueue, jobTopic, moduleJob } from './service.ts';
import { type JobRow, presentJob } from './view.ts';

/** How one job is run; the modules domain gives it. */
export interface JobExecutor {
  limits(job: ClaimedJob): Promise<{ timeoutSeconds: number; attempts: number }>;
  /** How many of this kind may run at once in the tenant; null for as many as there is room for. */
  concurrency(job: Pick<ClaimedJob, 'tenantId' | 'module' | 'name'>): Promise<number | null>;
  run(
    job: ClaimedJob,
    control: { progress(fraction: number, step: string): Promise<void>; signal: AbortSignal },
  ): Promise<Json>;
}

const longestMs = 600_000;
/** A job of a module that is switched off waits for it, for seven days; whoever looks for forgotten jobs finds it again. */
const putToSleep = `attempt = attempt - 1, due_at = now() + $4 * interval '1 second',
  state = CASE WHEN created_at < now() - interval '7 days' THEN 'failed' ELSE 'queued' END,
  error = CASE WHEN created_at < now() - interval '7 days' THEN $3::jsonb END,
  finished_at = CASE WHEN created_at < now() - interval '7 days' THEN now() END`;
/** Until somebody looks again for jobs of a kind of which enough run. */
const busyMs = 1000;
/** A ticket was lost for a job that is due for so long. */
const lostSeconds = 2;

/**
 * Runs modules' jobs from the queue. The row is the truth: it is leased while it runs, so that a job whose
 * process died is taken up again and one that still runs is not started twice.
 */
export function defineJobWorker(
  kernel: Pick<Kernel, 'db' | 'jobs' | 'bus' | 'log' | 'metrics'>,
  executor: JobExecutor,
  { heartbeatMs = 3_000 }: { readonly heartbeatMs?: number } = {},
) {
  const { db, jobs, bus, log, metrics } = kernel;

  const claims = createClaims(kernel, executor.concurrency);

  /** Writes only while the lease is ours: a run that was overtaken changes nothing. */
  async function write(job: ClaimedJob, assignments: string, values: readonly unknown[]): Promise<boolean> {
    const row = await db.inTenant(job.tenantId, () =>
      db.one<JobRow>(
        `UPDATE jobs SET ${assignments} WHERE id = $1 AND attempt = $2 AND state = 'running' RETURNING ${columns}`,
        [job.id, job.attempt, ...values],
      ),
    );
    if (row) await bus.publish(jobTopic(job.id), presentJob(row));
    return row !== undefined;
  }

  let isLooking = false;
  /** Of a kind that another process is busy with, nobody tells us the end. */
  function lookAgainSoon(): void {
    if (isLooking) return;
    isLooking = true;
    const look = () => {
      isLooking = false;
      jobs
        .enqueue(moduleJob, {})
        .catch((error: unknown) => log.debug({ err: error }, 'A ticket was not sent.'));
    };
    setTimeout(look, busyMs).unref();
  }

  /** A ticket stands for no job of its own. Its place does one job after the other, so that none that is free waits. */
  async function work({ signal, isEnding }: JobRun): Promise<void> {
    const started = Date.now();
    // No ticket is worked on for longer than two jobs may take.
    while (!isEnding() && Date.now() - started < longestMs) {
      const claim = await claims.next();
      if (claim === 'busy') lookAgainSoon();
      if (!claim || claim === 'busy') return;
      await run(claim.job, signal).finally(claim.release);
    }
    await jobs.enqueue(moduleJob, {});
  }

  async function run(job: ClaimedJob, stopping: AbortSignal): Promise<void> {
    const { timeoutSeconds, attempts } = await executor.limits(job);
    const overtime = AbortSignal.timeout(Math.min(timeoutSeconds * 1000, longestMs));
    const lost = new AbortController();
    const signal = AbortSignal.any([stopping, overtime, lost.signal]);
    const heartbeat = setInterval(() => {
      const lease = `lease_until = now() + $3 * interval '1 second'`;
      write(job, lease, [leaseSeconds]).then(
        (ours) => ours || lost.abort(),
        (error) => log.warn({ err: error, jobId: job.id }, 'A lease could not be renewed.'),
      );
    }, heartbeatMs);
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    try {
      // Each run so far took its process with it: one more would do the same.
      if (job.attempt > attempts) throw jobAbandoned();
      const result = await Promise.race([
        executor.run(job, {
          signal,
          progress: async (fraction, step) => {
            await write(job, 'progress = $3, step = $4', [
              Math.min(Math.max(fraction, 0), 1),
              step.slice(0, 60),
            ]);
          },
        }),
        rejectOn(signal, () => {
          if (lost.signal.aborted) return new Overtaken();
          return stopping.aborted ? new HandedBack() : jobTimedOut(timeoutSeconds);
        }),
      ]);
      const done = `state = 'completed', progress = 1, result = $3, error = NULL, finished_at = now()`;
      if (await write(job, done, [JSON.stringify(result ?? null)]))
        metrics.observeJob(job.module, job.name, 'completed', seconds());
    } catch (error) {
      await noteFailure(job, attempts, error, seconds());
    } finally {
      clearInterval(heartbeat);
    }
  }

  async function noteFailure(
    job: ClaimedJob,
    attempts: number,
    error: unknown,
    seconds: number,
  ): Promise<void> {
    const facts = { jobId: job.id, module: job.module, job: job.name, attempt: job.attempt };
    if (error instanceof Overtaken) {
      log.warn(facts, 'A job was taken over or erased while it ran; this run ends.');
      return;
    }
    if (error instanceof HandedBack) {
      await write(job, `state = 'queued', attempt = attempt - 1, due_at = now()`, []);
      return;
    }
    if (isAsleep(error)) {
      await write(job, putToSleep, [
        JSON.stringify(presentFailure(error)),
        (error as AppError).retryAfter ?? 60,
      ]);
      return;
    }
    // Whoever is asked to come again is not refused.
    const refused = isAppError(error) && error.status < 500 && error.status !== 429;
    const final = refused || job.attempt >= attempts;
    if (refused) log.info({ ...facts, code: error.code }, 'A job was refused.');
    else if (final) log.error({ ...facts, err: error }, 'A job failed.');
    else log.warn({ ...facts, err: error }, 'A job failed; it will be tried again.');
    const shown = JSON.stringify(presentFailure(error));
    if (final) {
      if (await write(job, `state = 'failed', error = $3, finished_at = now()`, [shown]))
        metrics.observeJob(job.module, job.name, 'failed', seconds);
      return;
    }
    const delay = Math.max(2 ** job.attempt, (isAppError(error) && error.retryAfter) || 0);
    const again = `state = 'queued', error = $3, due_at = now() + $4 * interval '1 second'`;
    if (await write(job, again, [shown, delay]))
      await enqueue(kernel, job, new Date(Date.now() + delay * 1000));
  }

  jobs.define(moduleJob, {
    handler: (_ticket, run) => work(run),
    timeoutMs: longestMs * 2 + 60_000,
    attempts: 1,
    backoffMs: 1000,
    concurrency: shares.all,
  });

  return {
    /** Takes back what a dead process left, and sees to it that what is due is looked for; safe to call at any time. */
    async recover({ abandoned = false }: { abandoned?: boolean } = {}): Promise<void> {
      const { left, due } = await db.inSystem(async () => {
        const rows = await db.query(
          `UPDATE jobs SET state = 'queued', lease_until = NULL
           WHERE state = 'running' AND (lease_until <= now() OR $1::boolean) RETURNING id`,
          [abandoned],
        );
        const waiting = await db.query(
          `SELECT FROM jobs WHERE state = 'queued' AND due_at <= now() - $1 * interval '1 second' LIMIT $2`,
          [abandoned ? 0 : lostSeconds, shares.all],
        );
        return { left: rows.length, due: waiting.length };
      });
      // Named by the time, so that however many processes look and find, few tickets wait.
      const round = Math.floor(Date.now() / 10_000);
      for (let place = 0; place < Math.min(Math.max(left, due), claims.free()); place += 1)
        await jobs.enqueue(moduleJob, {}, { unique: `${round}:${place}` });
      if (left > 0) log.info({ jobs: left }, 'Took up unfinished jobs.');
    },
  };
}

function presentFailure(error: unknown): { code: string; message: string } {
  if (isAppError(error)) return { code: error.code, message: error.message };
  return { code: 'jobs.failed', message: 'Something went wrong on our side. Try again later.' };
}

/** The process stops before the job is done; another one will do it. */
class HandedBack extends Error {}

/** Another process has the job now, or the person it was about is gone. */
class Overtaken extends Error {}

function rejectOn(signal: AbortSignal, reason: () => Error): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(reason());
    else signal.addEventListener('abort', () => reject(reason()), { once: true });
  });
}
