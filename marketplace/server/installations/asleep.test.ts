import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJob } from '../../../server/domains/jobs/index.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { installMade } from './testing/install-made.ts';

const app = await startTestApp({ work: true });
const { db, kernel } = app;

test('jobs wait for a module that is switched off, and are done when it is on again', async () => {
  let runs = 0;
  const { tenant, module, on } = await installMade(app, {
    jobs: {
      count: async () => {
        runs += 1;
        return 'counted';
      },
    },
  });
  await on.change({ state: 'disabled' });
  const facts = { module: module.id, name: 'count', input: null, launchId: null, locale: 'en' };
  const { id } = await db.inTenant(tenant.id, () => startJob(kernel, facts));
  const look = async () =>
    (await db.inTenant(tenant.id, () =>
      db.one<{ state: string; attempt: number; waits: boolean }>(
        `SELECT state, attempt, due_at > now() + interval '20 seconds' AS waits FROM jobs WHERE id = $1`,
        [id],
      ),
    ))!;
  const until = async (isTrue: (job: Awaited<ReturnType<typeof look>>) => boolean) => {
    while (!isTrue(await look())) await new Promise((wake) => setTimeout(wake, 50));
  };
  await until(({ waits }) => waits);
  assert.deepEqual([(await look()).state, (await look()).attempt, runs], ['queued', 0, 0]);
  await on.change({ state: 'active' });
  await until(({ state }) => state === 'completed');
  assert.equal(runs, 1);
});
