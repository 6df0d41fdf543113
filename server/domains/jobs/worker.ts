import { type AppError, isAppError, type Json } from 'inlay/sdk';
import type { Kernel } from '../../kernel/kernel.ts';
import { isAsleep } from '../modules/index.ts';
import { jobAbandoned, jobTimedOut } from './errors.ts';
import { columns, enqueue, jobTopic, type ModuleJobTicket, moduleJob } from './service.ts';
import { type JobRow, presentJob } from './view.ts';

/** A claimed job as the module side gets it. */
export interface ClaimedJob {
  readonly id: string;
  readonly tenantId: string;
  readonly module: string;
  readonly name: string;
  readonly input: Json;
  readonly subjectId: string | null;
  readonly launchId: string | null;
  readonly locale: string;
  readonly attempt: number;
}

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

const leaseSeconds = 12;
const longestMs = 600_000;
/** A job of a module that is switched off waits for it, for seven days; whoever looks for forgotten jobs finds it again. */
const putToSleep = `attempt = attempt - 1, due_at = now() + $4 * interval '1 second',
  state = CASE WHEN created_at < now() - interval '7 days' THEN 'failed' ELSE 'queued' END,
  error = CASE WHEN created_at < now() - interval '7 days' THEN $3::jsonb END,
  finished_at = CASE WHEN created_at < now() - interval '7 days' THEN now() END`;
/** Until a job that found no room looks again. */
const busyMs = 1000;

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

  /** Undefined where it is done or another process has it; `busy` where enough of its kind run. */
  const claim = ({ tenantId, jobId, module, name }: ModuleJobTicket, concurrency: number | null) =>
    db.inTenant(tenantId, async () => {
      if (concurrency !== null) {
        await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`job ${tenantId} ${module} ${name}`]);
        const { running } = (await db.one<{ running: number }>(
          `SELECT count(*)::int AS running FROM jobs
           WHERE tenant_id = $1 AND module = $2 AND name = $3 AND id <> $4 AND state = 'running' AND lease_until > now()`,
          [tenantId, module, name, jobId],
        ))!;
        if (running >= concurrency) {
          // Whoever looks for forgotten jobs sees that this one is not.
          await db.query(`UPDATE jobs SET due_at = now() WHERE id = $1 AND state = 'queued'`, [jobId]);
          return 'busy' as const;
        }
      }
      return db.one<ClaimedJob>(
        `UPDATE jobs SET state = 'running', attempt = attempt + 1, lease_until = now() + $2 * interval '1 second'
         WHERE id = $1 AND (state = 'queued' OR (state = 'running' AND lease_until < now()))
         RETURNING id, tenant_id AS "tenantId", module, name, input, subject_id AS "subjectId",
           launch_id AS "launchId", locale, attempt`,
        [jobId, leaseSeconds],
      );
    });

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

  async function run(ticket: ModuleJobTicket, stopping: AbortSignal): Promise<void> {
    const job = await claim(ticket, await executor.concurrency(ticket));
    if (job === 'busy') {
      await jobs.enqueue(moduleJob, ticket, { runAt: new Date(Date.now() + busyMs) });
      return;
    }
    if (!job) return;
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
    const refused = isAppError(error) && error.status < 500;
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
    const delay = 2 ** job.attempt;
    const again = `state = 'queued', error = $3, due_at = now() + $4 * interval '1 second'`;
    if (await write(job, again, [shown, delay]))
      await enqueue(kernel, job, new Date(Date.now() + delay * 1000));
  }

  jobs.define<ModuleJobTicket>(moduleJob, {
    handler: (ticket, { signal }) => run(ticket, signal),
    timeoutMs: longestMs + 60_000,
    attempts: 1,
    backoffMs: 1000,
    concurrency: 4,
  });

  return {
    /** Queues what was noted but never queued, and what a dead process left; safe to call at any time. */
    async recover({ abandoned = false }: { abandoned?: boolean } = {}): Promise<void> {
      if (abandoned)
        await db.inSystem(() =>
          db.query(`UPDATE jobs SET lease_until = now(), due_at = now() WHERE state = 'running'`),
        );
      const rows = await db.inSystem(() =>
        db.query<Pick<ClaimedJob, 'id' | 'tenantId' | 'module' | 'name' | 'attempt'>>(
          `UPDATE jobs SET due_at = now() + interval '30 seconds'
           WHERE (state = 'queued' AND due_at <= now() - $1 * interval '1 second')
              OR (state = 'running' AND lease_until <= now() AND due_at <= now())
           RETURNING id, tenant_id AS "tenantId", module, name, attempt`,
          [abandoned ? 0 : 15],
        ),
      );
      for (const job of rows) await enqueue(kernel, job);
      if (rows.length > 0) log.info({ jobs: rows.length }, 'Took up unfinished jobs.');
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
