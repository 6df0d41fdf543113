import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModuleDirectory } from '../../../marketplace/server/installations/index.ts';
import { startTestApp } from '../../testing/test-app.ts';
import type { LoadedModule, ModuleDirectory } from '../modules/index.ts';
import { createSchedules, sweepScheduledJobs } from './schedules.ts';

const app = await startTestApp();
const { db, kernel, registry } = app;
const [hello] = registry.modules;
const { built } = hello!.manifest;
const greet = { ...built.describes.jobs.greet!, schedule: '0 6 * * *' };
const describes = { ...built.describes, jobs: { greet } };
const scheduled: LoadedModule = {
  ...hello!,
  manifest: { ...hello!.manifest, built: { ...built, describes } },
};

/** One process's schedules; the installations are the real ones. */
const startProcess = (list: readonly LoadedModule[] = [scheduled]) => {
  const modules: ModuleDirectory = {
    ...createModuleDirectory(kernel, registry),
    list: () => list,
  };
  return createSchedules(kernel, modules);
};
const readJobs = (tenantId: string) =>
  db.inTenant(tenantId, () =>
    db.query<{ name: string; key: string }>('SELECT name, key FROM jobs ORDER BY key'),
  );
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const at = (time: string) => new Date(`${tomorrow}T${time}Z`);

test('a job starts once in each tenant when its time has come, whatever number of processes looks', async () => {
  const [one, two] = [await app.makeTenant(), await app.makeTenant()];
  const [first, second] = [startProcess(), startProcess()];
  await first(at('05:59:00'));
  assert.deepEqual(await readJobs(one.id), []);
  await Promise.all([first(at('06:00:05')), second(at('06:00:05'))]);
  await first(at('06:10:00'));
  await startProcess()(at('06:59:00'));
  const expected = [{ name: 'greet', key: `schedule:${tomorrow}T06:00:00.000Z` }];
  assert.deepEqual(await readJobs(one.id), expected);
  assert.deepEqual(await readJobs(two.id), expected);
});

test('a schedule that cannot be read stops nobody else’s', async () => {
  const { id } = await app.makeTenant();
  const jobs = { greet: { ...greet, schedule: 'whenever' } };
  const broken: LoadedModule = {
    ...scheduled,
    id: 'broken',
    manifest: { ...scheduled.manifest, built: { ...built, describes: { ...describes, jobs } } },
  };
  await startProcess([broken, scheduled])(at('06:02:00'));
  assert.equal((await readJobs(id)).length, 1);
});

test('nothing starts where the module is off, was installed later or may start no jobs', async () => {
  const tenants = await Promise.all([1, 2, 3].map(() => app.makeTenant()));
  const change = (index: number, assignment: string) =>
    db.inTenant(tenants[index]!.id, () => db.query(`UPDATE installations SET ${assignment}`));
  await change(0, `state = 'disabled'`);
  await change(1, `created_at = now() + interval '3 days'`);
  await change(2, `permissions = array_remove(permissions, 'jobs')`);
  await startProcess()(at('06:01:00'));
  for (const { id } of tenants) assert.deepEqual(await readJobs(id), []);
});

test('what a schedule started is forgotten a week after its end', async () => {
  const { id } = await app.makeTenant();
  await startProcess()(at('06:01:00'));
  await sweepScheduledJobs(kernel);
  assert.equal((await readJobs(id)).length, 1);
  await db.inTenant(id, () =>
    db.query(`UPDATE jobs SET state = 'completed', finished_at = now() - interval '8 days'`),
  );
  await sweepScheduledJobs(kernel);
  assert.deepEqual(await readJobs(id), []);
});
