import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { PostgresBackend } from '@agendajs/postgres-backend';
import { Agenda, InMemoryNotificationChannel, toJobId } from 'agenda';
import type { Bus } from '../bus/bus.ts';
import { findScope, ScopeError } from '../db/scope.ts';
import type { Logger } from '../log/log.ts';
import { runJob } from './run-job.ts';
import {
  countJobs,
  createTables,
  handBack,
  insertJob,
  type JobCounts,
  type Pool,
  rescueLost,
} from './tables.ts';

export interface JobsOptions {
  readonly url: string;
  readonly log: Logger;
  /** How often to look for work, in milliseconds. Default 1000. */
  readonly pollMs?: number;
  /** Jobs of all kinds at once in this process. Default 10. */
  readonly concurrency?: number;
  /** How long a job stays with a process that has died, in milliseconds. Default 30 s. */
  readonly lockMs?: number;
  /** Carries the news of a new job to other processes, so that they need not wait for their next look. */
  readonly bus?: Bus;
  /** Called when a run ends. */
  readonly onRun?: (run: FinishedRun) => void;
  /** Called when a job failed for the last time, before it is put aside. */
  readonly onDead?: (name: string, data: unknown, error: unknown) => unknown;
}

export interface FinishedRun {
  readonly name: string;
  readonly outcome: 'done' | 'failed' | 'dead';
  readonly seconds: number;
}

export interface JobDefinition<Data> {
  /** Must stand being run twice: a process may die after the work and before the note of it. */
  readonly handler: (data: Data, run: JobRun) => unknown;
  /** A run longer than this counts as failed. */
  readonly timeoutMs: number;
  /** Runs in all, the first one included. */
  readonly attempts: number;
  /** Before the second run; doubles each time, an hour at most. */
  readonly backoffMs: number;
  /** Of this kind at once in this process. */
  readonly concurrency: number;
}

export interface JobRun {
  readonly id: string;
  /** 1 for the first run. */
  readonly attempt: number;
  /** Aborts on time-out and when the process stops. */
  readonly signal: AbortSignal;
  /** True once the process ends: what is begun may be finished, and nothing else be taken up. */
  isEnding(): boolean;
  /** Says that the work goes on. Done by itself as long as the event loop turns; call it in long loops. */
  touch(): Promise<void>;
}

export interface EnqueueOptions {
  /** Not before. Default now. */
  readonly runAt?: Date;
  /** While a job of the same name and key waits or runs, nothing is added. */
  readonly unique?: string;
}

export interface Jobs {
  define<Data>(name: string, definition: JobDefinition<Data>): void;
  /** Adds a job, outside of any transaction, and returns its id; undefined when `unique` found it there. */
  enqueue(name: string, data: unknown, options?: EnqueueOptions): Promise<string | undefined>;
  /** Runs `name` by a cron expression (UTC) or an interval such as `5 minutes`; once over all processes. */
  every(when: string, name: string): Promise<void>;
  /** Begins to run jobs in this process. */
  start(): Promise<void>;
  /** Lets running jobs finish for ten seconds, hands the rest back to others, and disconnects. */
  stop(): Promise<void>;
  /** Frees the jobs of processes that have died. Only where no other process can be running. */
  releaseAbandoned(): Promise<number>;
  /** What waits, runs and has failed for good. */
  counts(): Promise<JobCounts>;
}

const grace = 10_000;
const longestBackoff = 3_600_000;
const rescueEvery = 60_000;
const topic = 'kernel.jobs.added';

/** Agenda over PostgreSQL. Jobs outlive every process; polling finds them, the bus only makes it quicker. */
export async function createJobs(options: JobsOptions): Promise<Jobs> {
  const { url, log, pollMs = 1000, concurrency = 10, lockMs = 30_000, bus, onRun, onDead } = options;
  const backend = new PostgresBackend({
    poolConfig: { connectionString: url, max: 4, keepAlive: true },
    ensureSchema: false,
    disableNotifications: true,
  });
  const pool = (backend.repository as unknown as { getPool(): Pool }).getPool();
  pool.on('error', (error) => log.warn({ err: error }, 'An idle connection of the job queue was lost.'));
  await createTables(pool);

  // The name marks our locks, so that they can be handed back.
  const owner = `${process.pid}-${randomUUID()}`;
  const wake = new InMemoryNotificationChannel();
  const agenda = new Agenda({
    backend,
    name: owner,
    notificationChannel: wake,
    processEvery: pollMs,
    maxConcurrency: concurrency,
    // What is locked but cannot run yet would lose its lock while it waits.
    lockLimit: concurrency,
    defaultLockLifetime: lockMs,
    removeOnComplete: true,
  });
  agenda.on('error', logOncePerMinute(log));
  const running = new Set<object>();
  agenda.on('start', (job) => running.add(job));
  // After this event Agenda still removes the job: a query that goes out in the same turn.
  agenda.on('complete', (job) => void setTimeout(() => running.delete(job), 20));
  await agenda.ready;

  const stopping = new AbortController();
  const names = new Set<string>();
  let started = false;
  let stopped: Promise<void> | undefined;
  let rescue: NodeJS.Timeout | undefined;
  let unsubscribe: (() => Promise<void>) | undefined;

  function announce(name: string, id: string) {
    const job = {
      jobId: toJobId(id),
      jobName: name,
      nextRunAt: new Date(),
      priority: 0,
      timestamp: new Date(),
    };
    // A request may outlive the queue by a moment when the process ends; the row is there for the next start.
    if (started && !stopped) wake.publish(job).catch(() => {});
  }

  async function stop(): Promise<void> {
    clearInterval(rescue);
    await unsubscribe?.();
    if (started) {
      // Takes no more. Agenda's own drain() overlooks the end of a job that it removes afterwards.
      await agenda.stop(false);
      const deadline = Date.now() + grace;
      while (running.size > 0 && Date.now() < deadline) await delay(20);
      stopping.abort();
      if (running.size > 0)
        log.warn({ running: running.size }, 'Jobs were still running; another process takes them over.');
      await handBack(pool, owner);
      await rescueLost(pool);
    }
    await backend.disconnect();
  }

  return {
    define(name, definition) {
      names.add(name);
      agenda.define(
        name,
        (job) =>
          runJob(job as Parameters<typeof runJob>[0], definition as JobDefinition<unknown>, {
            log,
            stopping: stopping.signal,
            isEnding: () => stopped !== undefined,
            heartbeatMs: lockMs / 3,
            ...(onRun && { onRun }),
            ...(onDead && { onDead }),
          }),
        {
          concurrency: definition.concurrency,
          lockLimit: definition.concurrency,
          lockLifetime: lockMs,
          backoff: ({ attempt }) =>
            attempt >= definition.attempts
              ? null
              : Math.min(definition.backoffMs * 2 ** (attempt - 1), longestBackoff) *
                (1 + Math.random() * 0.1),
        },
      );
    },
    async enqueue(name, data, { runAt, unique } = {}) {
      // Its own connection would wait for the transaction, and the transaction for it, on the embedded database.
      if (findScope())
        throw new ScopeError('Enqueue after the transaction: database.afterCommit(() => jobs.enqueue(…)).');
      const id = await insertJob(pool, { name, data, runAt, unique });
      if (id !== undefined && (runAt === undefined || runAt.getTime() <= Date.now())) {
        announce(name, id);
        await bus?.publish(topic, { name, id, owner });
      }
      return id;
    },
    async every(when, name) {
      if (!names.has(name)) throw new Error(`There is no job ${name} to repeat: define it first.`);
      await agenda.every(when, name, {}, { timezone: 'UTC' });
    },
    async start() {
      if (started) return;
      started = true;
      await rescueLost(pool);
      rescue = setInterval(() => {
        rescueLost(pool).catch((error) => log.warn({ err: error }, 'Lost jobs could not be looked for.'));
      }, rescueEvery);
      rescue.unref();
      unsubscribe = await bus?.subscribe<{ name: string; id: string; owner: string }>(topic, (news) => {
        if (news.owner !== owner) announce(news.name, news.id);
      });
      await agenda.start();
    },
    stop: () => (stopped ??= stop()),
    releaseAbandoned: () => handBack(pool),
    counts: () => countJobs(pool),
  };
}

/** A database that is away fails each look for work; one line a minute says it. */
function logOncePerMinute(log: Logger): (error: Error) => void {
  let last = 0;
  return (error) => {
    const now = Date.now();
    log[now - last > 60_000 ? 'error' : 'debug']({ err: error }, 'The job queue cannot work.');
    if (now - last > 60_000) last = now;
  };
}
