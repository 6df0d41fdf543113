import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../../server/kernel/db/index.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { sweepSubmissions } from './submissions/sweep.ts';
import { makePackage, registerPublisher } from './testing/make-package.ts';
import { awaitChecks } from './testing/operator.ts';

// Its work begins when a test says so.
const app = await startTestApp();
const { db } = app;
const hello = app.registry.findNewest('hello')!;

async function makeAuthor() {
  const { api, tenant } = await app.signIn();
  const publisher = await registerPublisher(api);
  /** Unsigned, so that its checks are over soon. */
  const send = async (id: string, version = '1.0.0') =>
    api.postBytes('/submissions', await makePackage(hello, publisher, { id, version, key: null }));
  /** Submissions that nobody sent, in some state and since some time. */
  const fill = (count: number, state: string, age = '1 hour') =>
    db.inSystem(async () => {
      for (let number = 0; number < count; number += 1) {
        const id = createId();
        const key = `packages/${id}`;
        const module = `filler-${state.replace('_', '-')}`;
        await db.query(`INSERT INTO garbage (storage_key, due_at) VALUES ($1, now() + interval '1 hour')`, [
          key,
        ]);
        await db.query(
          `INSERT INTO module_versions (id, tenant_id, publisher_id, module, version, storage_key, sha256, size,
             integrity_hash, manifest, files, locale, state, approved_at, rollout, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6, '', 1, '', '{}', '{}', 'en', $7,
             CASE WHEN $7 = 'approved' THEN now() END, CASE WHEN $7 = 'approved' THEN 100 END, now() - $8::interval)`,
          [id, tenant.id, publisher.id, module, `1.0.${id}`, key, state, age],
        );
      }
    });
  const count = async (state: string) => {
    const rows = await db.inTenant(tenant.id, () =>
      db.query('SELECT FROM module_versions WHERE state = $1 AND tenant_id = $2', [state, tenant.id]),
    );
    return rows.length;
  };
  return { api, tenant, publisher, send, fill, count };
}

test('an organisation has twenty submissions waiting at most, whoever of it sends them', async () => {
  const author = await makeAuthor();
  const first = await author.send('first');
  assert.equal(first.status, 201, JSON.stringify(first.body));
  await author.fill(10, 'in_review');
  await author.fill(9, 'submitted');
  const refused = await author.send('second');
  assert.deepEqual([refused.status, refused.body.error.code], [409, 'submissions.too_many']);
  assert.equal((await author.send('first')).status, 200, 'what was sent in before is told so');
  await author.fill(5, 'rejected');
  assert.equal((await author.send('second')).status, 409);
  assert.equal((await (await makeAuthor()).send('third')).status, 201, 'others go on');
  await db.inSystem(() =>
    db.query(`DELETE FROM module_versions WHERE tenant_id = $1 AND state = 'in_review'`, [author.tenant.id]),
  );
  assert.equal((await author.send('second')).status, 201);
});

test('how often an organisation sends is counted together, whatever number of members does', async () => {
  const { tenant } = await app.signIn();
  const answers: number[] = [];
  for (let member = 0; member < 3; member += 1) {
    const { api } = await app.signIn('admin', tenant);
    for (let sent = 0; sent < 20; sent += 1)
      answers.push((await api.postBytes('/submissions', Buffer.from('no package'))).status);
  }
  assert.ok(answers.includes(429), 'three times twenty in two minutes at most');
  assert.ok(answers.indexOf(429) >= 20);
});

test('what was rejected is forgotten with its package after a month, and beyond the newest twenty', async () => {
  const [busy, idle] = [await makeAuthor(), await makeAuthor()];
  await busy.fill(25, 'rejected', '1 day');
  await busy.fill(2, 'rejected', '31 days');
  await idle.fill(2, 'rejected', '29 days');
  await idle.fill(3, 'rejected', '31 days');
  await idle.fill(1, 'approved', '90 days');
  await sweepSubmissions(app.kernel);
  assert.equal(await busy.count('rejected'), 20);
  assert.equal(await idle.count('rejected'), 2);
  assert.equal(await idle.count('approved'), 1);
  const dropped = await db.inSystem(() =>
    db.query(`SELECT FROM garbage WHERE storage_key LIKE 'packages/%' AND due_at <= now()`),
  );
  assert.ok(dropped.length >= 10, 'their files stay');
});

test('organisations take turns at the checks', async () => {
  await db.inSystem(() => db.query('DELETE FROM module_versions'));
  const [eager, patient] = [await makeAuthor(), await makeAuthor()];
  const ids: string[] = [];
  for (const version of ['1.0.0', '1.0.1', '1.0.2'])
    ids.push((await eager.send('eager', version)).body.data.id);
  const late = (await patient.send('patient')).body.data.id;
  await app.app.startWork();
  const checked = [
    ...(await Promise.all(ids.map((id) => awaitChecks(eager.api, id)))),
    await awaitChecks(patient.api, late),
  ];
  await app.app.stopWork();
  const inOrder = checked
    .toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt))
    .map(({ module, version }) => `${module} ${version}`);
  assert.deepEqual(inOrder, ['eager 1.0.0', 'patient 1.0.0', 'eager 1.0.1', 'eager 1.0.2']);
});
