import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createJobs } from '../../kernel/jobs/index.ts';
import { startTestApp } from '../../testing/test-app.ts';
import type { ClaimedJob } from './claim.ts';
import { startJob } from './service.ts';
import { defineJobWorker, type JobExecutor } from './worker.ts';

const app = await startTestApp();
const { db, kernel } = app;

type Run = JobExecutor['run'];

/** A worker process of its own on the same stores. */
async function startWorker(run: Run, attempts = 3, concurrency: number | null = null) {
  const jobs = await createJobs({ url: db.url, log: kernel.log, pollMs: 50 });
  const own = { ...kernel, jobs };
  const worker = defineJobWorker(
    own,
    { limits: async () => ({ timeoutSeconds: 60, attempts }), concurrency: async () => concurrency, run },
    { heartbeatMs: 30 },
  );
  await jobs.start();
  const stop = () => jobs.stop();
  after(stop);
  return { own, worker, stop };
}

async function addJob(own: typeof kernel, key?: string, subjectId?: string) {
  const tenant = await app.makeTenant();
  const start = (about = subjectId) =>
    db.inTenant(tenant.id, () =>
      startJob(own, {
        module: 'hello',
        name: 'greet',
        input: {},
        key,
        subjectId: about,
        launchId: null,
        locale: 'en',
      }),
    );
  const { id } = await start();
  const read = async () =>
    (await db.inSystem(() =>
      db.one<{ state: string; attempt: number }>('SELECT state, attempt FROM jobs WHERE id = $1', [id]),
    ))!;
  const waitFor = async (state: string) => {
    while ((await read()).state !== state) await new Promise((wake) => setTimeout(wake, 20));
  };
  return { id, tenant, start, read, waitFor };
}

test('a run that lost its job to another process is told to stop and changes nothing', async () => {
  let told = false;
  const begun = Promise.withResolvers<void>();
  const { own, stop } = await startWorker(async (_job, { signal }) => {
    begun.resolve();
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    told = true;
    return 'mine';
  });
  const job = await addJob(own);
  await begun.promise;
  // As another process does it that found the lease run out.
  await db.inSystem(() => db.query('UPDATE jobs SET attempt = attempt + 1 WHERE id = $1', [job.id]));
  while (!told) await new Promise((wake) => setTimeout(wake, 20));
  await stop();
  assert.deepEqual(await job.read(), { state: 'running', attempt: 2 });
});

test('two worker processes do each job once', async () => {
  const done: string[] = [];
  const run: Run = async ({ id }: ClaimedJob) => {
    await new Promise((wake) => setTimeout(wake, 30));
    done.push(id);
    return null;
  };
  const [one, two] = [await startWorker(run), await startWorker(run)];
  const jobs = await Promise.all(Array.from({ length: 12 }, () => addJob(one.own)));
  // Both look for lost jobs meanwhile, as they do all the time.
  await Promise.all([one.worker.recover(), two.worker.recover({ abandoned: false })]);
  for (const job of jobs) await job.waitFor('completed');
  await Promise.all([one.stop(), two.stop()]);
  assert.deepEqual(done.sort(), jobs.map(({ id }) => id).sort());
});

test('a job that fails is tried again and then shown as failed without what went wrong inside', async () => {
  let runs = 0;
  const { own, stop } = await startWorker(async () => {
    runs += 1;
    throw new Error('password=hunter2');
  }, 2);
  const job = await addJob(own);
  await job.waitFor('failed');
  await stop();
  assert.equal(runs, 2);
  const { error } = (await db.inSystem(() =>
    db.one<{ error: { code: string; message: string } }>('SELECT error FROM jobs WHERE id = $1', [job.id]),
  ))!;
  assert.equal(error.code, 'jobs.failed');
  assert.doesNotMatch(error.message, /hunter2/);
});

test('the same key is the same job, but never somebody else’s', async () => {
  const own = kernel;
  const job = await addJob(own, 'key');
  assert.equal((await job.start()).id, job.id);
  const [person] = await db.inTenant(job.tenant.id, () =>
    db.query<{ id: string }>(
      `INSERT INTO subjects (id, tenant_id, kind) VALUES ('01J0000000000000000000000A', $1, 'anonymous') RETURNING id`,
      [job.tenant.id],
    ),
  );
  await assert.rejects(job.start(person!.id), { code: 'jobs.key_taken' });
});

test('of a kind of which one runs at once in a tenant, two processes run one, and all are done', async () => {
  const running = new Map<string, number>();
  const done = new Set<string>();
  let most = 0;
  const run: Run = async ({ id, tenantId }) => {
    const count = (running.get(tenantId) ?? 0) + 1;
    running.set(tenantId, count);
    most = Math.max(most, count);
    await new Promise((wake) => setTimeout(wake, 60));
    running.set(tenantId, running.get(tenantId)! - 1);
    done.add(id);
    return null;
  };
  const [one, two] = [await startWorker(run, 3, 1), await startWorker(run, 3, 1)];
  const first = await addJob(one.own);
  const others = await db.inTenant(first.tenant.id, () =>
    Promise.all(
      [1, 2, 3].map(() =>
        startJob(two.own, {
          module: 'hello',
          name: 'greet',
          input: {},
          launchId: null,
          locale: 'en',
        }),
      ),
    ),
  );
  const ids = [first.id, ...others.map(({ id }) => id)];
  while (!ids.every((id) => done.has(id))) await new Promise((wake) => setTimeout(wake, 20));
  assert.equal(most, 1);
  await Promise.all([one.stop(), two.stop()]);
});

/** Queues jobs of a tenant, in this order. */
async function queue(own: typeof kernel, tenantId: string, names: readonly string[], module = 'hello') {
  for (const name of names)
    await db.inTenant(tenantId, () =>
      startJob(own, { module, name, input: {}, launchId: null, locale: 'en' }),
    );
}
const times = (count: number, name: string) => Array.from({ length: count }, () => name);
const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await new Promise((wake) => setTimeout(wake, 20));
};

test('a tenant whose jobs take long does not keep those of others waiting', async () => {
  const { promise: end, resolve: endAll } = Promise.withResolvers<void>();
  const running: Record<string, number> = { long: 0, late: 0, other: 0 };
  const [greedy, late] = [await app.makeTenant(), await app.makeTenant()];
  await queue(kernel, greedy.id, [...times(12, 'long')]);
  const { own, stop } = await startWorker(async ({ name }) => {
    running[name]! += 1;
    await end;
    return null;
  });
  await until(() => running.long! > 0);
  await queue(own, greedy.id, ['other'], 'neighbour');
  await queue(own, late.id, ['late']);
  // Nothing has ended yet: there was room for the other module of the tenant, and for the other tenant.
  await until(() => running.late === 1 && running.other === 1);
  assert.ok(running.long! <= 4, `${running.long} of one module at once`);
  endAll();
  await until(() => running.long === 12);
  await stop();
});

test('tenants take turns, however many jobs one of them queued before', async () => {
  const order: string[] = [];
  const [greedy, modest] = [await app.makeTenant(), await app.makeTenant()];
  await queue(kernel, greedy.id, times(60, 'many'));
  await queue(kernel, modest.id, times(3, 'few'));
  const { stop } = await startWorker(async ({ name }) => {
    order.push(name);
    await new Promise((wake) => setTimeout(wake, 5));
    return null;
  });
  await until(() => order.length === 63);
  assert.ok(order.lastIndexOf('few') < 20, `the last of three came after ${order.lastIndexOf('few')} others`);
  await stop();
});

test('a module with a thousand jobs waiting begins no more, and the others of the tenant do', async () => {
  const tenant = await app.makeTenant();
  await db.inSystem(() =>
    db.query(
      `INSERT INTO jobs (id, tenant_id, module, name, input, locale, due_at)
       SELECT $1 || n, $1, 'hello', 'greet', '{}', 'en', now() + interval '1 hour' FROM generate_series(1, 1000) n`,
      [tenant.id],
    ),
  );
  await assert.rejects(queue(kernel, tenant.id, ['greet']), {
    code: 'jobs.too_many',
    status: 429,
    retryAfter: 60,
  });
  const [{ count } = { count: 0 }] = await db.inTenant(tenant.id, () =>
    db.query<{ count: number }>('SELECT count(*)::int AS count FROM jobs'),
  );
  assert.equal(count, 1000);
  await queue(kernel, tenant.id, ['greet'], 'other');
});
