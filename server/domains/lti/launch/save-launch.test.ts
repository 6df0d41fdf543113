import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModuleDirectory } from '../../../../marketplace/server/installations/index.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { connectLms, instructor, readLaunch, startPlatform } from '../testing/lms.ts';
import { createRecentModules } from './recent-modules.ts';

const app = await startTestApp();
const lms = await connectLms(app, await startPlatform());
const { db } = app;
const count = async (table: string) =>
  (await db.inTenant(lms.tenant.id, () => db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)))!.n;
const launchTogether = async (visit: Parameters<typeof lms.launch>[0]) => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => lms.launch(visit)));
  const rows = await Promise.all(answers.map(async (answer) => (await readLaunch(app, lms, answer)).row!));
  return { answers, rows };
};

test('a learner whose first twelve launches come at once is one subject with twelve launches', async () => {
  const { answers, rows } = await launchTogether({ sub: 'learner-at-once' });
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  assert.equal(new Set(rows.map(({ subject_id }) => subject_id)).size, 1);
  assert.equal(new Set(rows.map(({ id }) => id)).size, 12);
  assert.equal(await count('subjects'), 1);
  assert.equal(await count('lti_launches'), 12);
});

test('a teacher whose first twelve launches come at once is one member', async () => {
  const before = await count('members');
  const { rows } = await launchTogether({ sub: 'teacher-at-once', roles: [instructor] });
  assert.equal(new Set(rows.map(({ member_id }) => member_id)).size, 1);
  assert.equal(await count('members'), before + 1);
});

test('what was not known of a learner is filled in by a later launch, what was known stays', async () => {
  const read = (id: unknown) =>
    db.inTenant(lms.tenant.id, () =>
      db.one<{ display_name: string; email: string }>(
        'SELECT display_name, email FROM subjects WHERE id = $1',
        [id],
      ),
    );
  const quiet = { sub: 'quiet', name: undefined, givenName: undefined, familyName: undefined };
  const { row } = await readLaunch(app, lms, await lms.launch(quiet));
  assert.equal((await read(row?.subject_id))?.display_name, null);
  await lms.launch({ sub: 'quiet', name: 'Now Known' });
  await lms.launch({ sub: 'quiet', name: 'Somebody Else', email: 'else@school.example' });
  assert.deepEqual(await read(row?.subject_id), {
    display_name: 'Now Known',
    email: 'nora@school.example',
  });
});

test('a link to a position that is not there uses nothing up', async () => {
  const visitor = lms.visitor();
  const { next } = await visitor.begin(
    lms.clientId,
    lms.visit({ custom: { inlay_module: 'hello', inlay_position: 'none' } }),
  );
  const message = await visitor.signIn(next);
  for (let round = 0; round < 2; round += 1)
    assert.match((await lms.post(visitor, message)).text, /launches\.position_not_open/);
});

test('a module that was switched off is opened for a second more at most, and one that is new at once', async () => {
  const tenant = await app.makeTenant();
  let now = 0;
  const recent = createRecentModules(createModuleDirectory(app.kernel, app.registry), () => now);
  const change = (state: string) =>
    db.inTenant(tenant.id, () => db.query('UPDATE installations SET state = $1', [state]));
  assert.ok(await recent.find(tenant.id, 'hello'));
  await change('disabled');
  now = 999;
  assert.ok(await recent.find(tenant.id, 'hello'));
  now = 1001;
  assert.equal(await recent.find(tenant.id, 'hello'), undefined);
  await change('active');
  assert.ok(await recent.find(tenant.id, 'hello'));
});
