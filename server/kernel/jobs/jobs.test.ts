import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { testDatabase } from '../../testing/test-database.ts';
import { createMemoryBus } from '../bus/memory-bus.ts';
import { createId } from '../db/index.ts';
import { createLog } from '../log/index.ts';
import { createJobs, type JobDefinition, type JobsOptions } from './index.ts';

const db = await testDatabase();
const log = createLog({ level: 'silent' });

async function testJobs(t: TestContext, options: Partial<JobsOptions> = {}) {
  const jobs = await createJobs({ url: db.url, log, pollMs: 50, ...options });
  t.after(() => jobs.stop());
  return jobs;
}

const usual = { timeoutMs: 5000, attempts: 3, backoffMs: 20, concurrency: 2 };
/** Each test has jobs of its own: they share one queue. */
const name = () => `test-${createId()}`;

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((wake) => setTimeout(wake, 20));
}

test('twenty jobs run once each, shared by two processes, never more at once than allowed', async (t) => {
  const kind = name();
  const runs: number[] = [];
  let running = 0;
  let most = 0;
  const definition: JobDefinition<{ n: number }> = {
    ...usual,
    async handler({ n }) {
      running += 1;
      most = Math.max(most, running);
      await new Promise((wake) => setTimeout(wake, 10));
      running -= 1;
      runs.push(n);
    },
  };
  const workers = [await testJobs(t), await testJobs(t)];
  for (const worker of workers) worker.define(kind, definition);
  for (let n = 0; n < 20; n += 1) await workers[0]!.enqueue(kind, { n });
  await Promise.all(workers.map((worker) => worker.start()));
  await until(() => runs.length >= 20);
  await new Promise((wake) => setTimeout(wake, 150));
  assert.deepEqual(
    runs.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, n) => n),
  );
  assert.ok(most <= 4, `${most} at once`);
});

test('a job that fails is tried again, and after the last time it is put aside and told', async (t) => {
  const kind = name();
  const attempts: number[] = [];
  const dead: unknown[] = [];
  const outcomes: string[] = [];
  const jobs = await testJobs(t, {
    onDead: (...facts) => dead.push(facts),
    onRun: ({ outcome }) => outcomes.push(outcome),
  });
  const before = (await jobs.counts()).dead;
  const failure = new Error('no luck');
  jobs.define(kind, {
    ...usual,
    handler: (_data, { attempt }) => {
      attempts.push(attempt);
      throw failure;
    },
  });
  await jobs.start();
  await jobs.enqueue(kind, { cv: 1 });
  await until(async () => (await jobs.counts()).dead > before);
  assert.deepEqual(attempts, [1, 2, 3]);
  assert.deepEqual(outcomes, ['failed', 'failed', 'dead']);
  assert.deepEqual(dead, [[kind, { cv: 1 }, failure]]);
});

test('a job that takes too long is stopped and counts as failed', async (t) => {
  const kind = name();
  const jobs = await testJobs(t);
  const reasons: unknown[] = [];
  jobs.define(kind, {
    ...usual,
    timeoutMs: 50,
    attempts: 2,
    handler: (_data, { signal, attempt }) =>
      attempt === 2
        ? undefined
        : new Promise(() => signal.addEventListener('abort', () => reasons.push(signal.reason.code))),
  });
  await jobs.start();
  await jobs.enqueue(kind, {});
  await until(async () => reasons.length > 0);
  assert.deepEqual(reasons, ['jobs.timed_out']);
});

test('a job longer than its lock keeps it and runs once', async (t) => {
  const kind = name();
  let runs = 0;
  const workers = [await testJobs(t, { lockMs: 300 }), await testJobs(t, { lockMs: 300 })];
  let done = false;
  for (const worker of workers)
    worker.define(kind, {
      ...usual,
      async handler() {
        runs += 1;
        await new Promise((wake) => setTimeout(wake, 1200));
        done = true;
      },
    });
  await Promise.all(workers.map((worker) => worker.start()));
  await workers[0]!.enqueue(kind, {});
  await until(() => done);
  assert.equal(runs, 1);
});

test('of jobs with the same key one waits or runs at a time', async (t) => {
  const kind = name();
  const jobs = await testJobs(t);
  const release = Promise.withResolvers<void>();
  let runs = 0;
  jobs.define(kind, {
    ...usual,
    async handler() {
      runs += 1;
      await release.promise;
    },
  });
  const ids = await Promise.all(Array.from({ length: 5 }, () => jobs.enqueue(kind, {}, { unique: 'a' })));
  assert.equal(ids.filter((id) => id !== undefined).length, 1);
  assert.ok(await jobs.enqueue(kind, {}, { unique: 'b', runAt: new Date(Date.now() + 60_000) }));
  await jobs.start();
  await until(() => runs === 1);
  assert.equal(await jobs.enqueue(kind, {}, { unique: 'a' }), undefined, 'also while it runs');
  release.resolve();
  await until(async () => (await jobs.enqueue(kind, {}, { unique: 'a' })) !== undefined);
  await until(() => runs === 2);
});

test('what repeats goes on, and a new job is heard of by the bus long before the next look', async (t) => {
  const bus = createMemoryBus(log);
  const [sender, worker] = [await testJobs(t, { bus }), await testJobs(t, { bus, pollMs: 3_600_000 })];
  const [ticking, heard] = [name(), name()];
  let ticks = 0;
  const seen = Promise.withResolvers<unknown>();
  const repeating = await testJobs(t);
  repeating.define(ticking, {
    ...usual,
    handler: () => {
      ticks += 1;
    },
  });
  await repeating.every('1 second', ticking);
  await repeating.start();
  worker.define(heard, { ...usual, handler: (data) => seen.resolve(data) });
  await worker.start();
  await sender.enqueue(heard, { hello: 'world' });
  assert.deepEqual(await seen.promise, { hello: 'world' });
  await until(() => ticks >= 2);
});

test('enqueueing inside a transaction is refused before it can block', async (t) => {
  const jobs = await testJobs(t);
  await assert.rejects(
    db.inSystem(() => jobs.enqueue(name(), {})),
    /afterCommit/,
  );
});

test('a stopping process finishes its job and takes no other', async (t) => {
  const kind = name();
  const jobs = await testJobs(t, { concurrency: 1 });
  const started = Promise.withResolvers<void>();
  let finished = 0;
  jobs.define(kind, {
    ...usual,
    concurrency: 1,
    async handler() {
      started.resolve();
      await new Promise((wake) => setTimeout(wake, 200));
      finished += 1;
    },
  });
  const other = await testJobs(t);
  await jobs.enqueue(kind, {});
  await jobs.start();
  await started.promise;
  await jobs.stop();
  assert.equal(finished, 1);
  assert.equal((await other.counts()).running, 0);
});

test('a job held by a process killed with -9 runs again at once when it is released, once', async (t) => {
  const kind = name();
  const place = new URL('.', import.meta.url).href;
  const script = `
    import { createJobs } from '${place}jobs.ts';
    import { createLog } from '${place}../log/index.ts';
    const jobs = await createJobs({ url: ${JSON.stringify(db.url)}, log: createLog({ level: 'silent' }), pollMs: 50 });
    jobs.define('${kind}', { timeoutMs: 60000, attempts: 1, backoffMs: 1, concurrency: 1,
      handler: () => { process.stdout.write('running'); return new Promise(() => {}); } });
    await jobs.enqueue('${kind}', { n: 7 });
    await jobs.start();`;
  const victim = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => victim.kill('SIGKILL'));
  await once(victim.stdout, 'data');
  victim.kill('SIGKILL');
  await once(victim, 'exit');

  const runs: unknown[] = [];
  const jobs = await testJobs(t);
  jobs.define(kind, { ...usual, handler: (data) => void runs.push(data) });
  await jobs.releaseAbandoned();
  await jobs.start();
  await until(() => runs.length > 0);
  await new Promise((wake) => setTimeout(wake, 150));
  assert.deepEqual(runs, [{ n: 7 }]);
});
