import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../../server/kernel/db/index.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { createLife } from './index.ts';
import { mask } from './settings.ts';
import { nameModule, signInAlone } from './testing/install-made.ts';
import { addVersion } from './testing/make-module.ts';
import { euros, openShop, pickError } from './testing/open-shop.ts';

const app = await startTestApp();
const { db, kernel, registry } = app;
const { lti, moduleLogs, prompts, search } = app.app;
const host = { ...kernel, lti, moduleLogs, prompts, search };

test('an upgrade brings the records along, and rolled back they are as they were', async () => {
  const { on, prices, addNext, installed } = await openShop(app);
  assert.equal(installed.upgrade, null);
  addNext('2.0.0');
  const offered = await on.look();
  assert.deepEqual([offered.newest, offered.upgrade], ['2.0.0', { version: '2.0.0', newPermissions: [] }]);
  const { status, body } = await on.post('upgrade', { version: '2.0.0' });
  assert.deepEqual(
    [status, body.data.version, body.data.previousVersion, body.data.upgrade],
    [200, '2.0.0', '1.0.0', null],
  );
  assert.deepEqual(await prices(), [100, 200]);
  const back = await on.post('rollback');
  assert.deepEqual(
    [back.status, back.body.data.version, back.body.data.previousVersion],
    [200, '1.0.0', null],
  );
  assert.deepEqual(await prices(), [1, 2]);
  assert.deepEqual(pickError(await on.post('rollback')), [409, 'installations.nothing_to_roll_back']);
  await on.post('upgrade');
  assert.deepEqual(await prices(), [100, 200]);
});

test('settings that no longer fit are asked for, and come back with the old version', async () => {
  const settings = {
    size: { type: 'string', default: 'large' },
    colour: { type: 'string' },
    key: { type: 'string', visibility: 'secret' },
    token: { type: 'string', visibility: 'secret' },
  };
  const { on, call, addNext } = await openShop(
    app,
    { settings, permissions: ['collections', 'secrets'] },
    { size: 'huge', colour: 'red', key: 'sk_1', token: 'tk_1' },
  );
  const permissions = ['collections', 'secrets'];
  // The size is a number now, the colour is gone, and the token would come out of its seal.
  addNext('2.0.0', {
    permissions,
    settings: { size: { type: 'integer' }, key: settings.key, token: { type: 'string' } },
    required: ['size', 'token'],
  });
  const refused = await on.post('upgrade');
  assert.deepEqual(pickError(refused), [422, 'installations.settings_invalid']);
  assert.deepEqual(refused.body.error.details.faults.map(({ path }: { path: string }) => path).sort(), [
    'size',
    'token',
  ]);
  assert.ok(!JSON.stringify(refused.body).includes('tk_1'));
  assert.deepEqual((await on.look()).settings, { size: 'huge', colour: 'red', key: mask, token: mask });
  const done = await on.post('upgrade', { settings: { size: 3, token: 'new' } });
  assert.deepEqual(done.body.data.settings, { size: 3, token: 'new', key: mask });
  assert.deepEqual((await call('GET', 'settings')).body.data, { size: 3, token: 'new', secret: 'sk_1' });
  await on.change({ settings: { key: 'sk_2' } });
  const back = await on.post('rollback');
  assert.deepEqual(back.body.data.settings, { size: 'huge', colour: 'red', key: mask, token: mask });
  assert.equal((await call('GET', 'settings')).body.data.secret, 'sk_2');
});

test('a roll-back that would lose what was written since is refused, and nothing is changed', async () => {
  const { on, prices, call, addNext } = await openShop(app);
  addNext('2.0.0');
  await on.post('upgrade');
  await call('POST', 'prices');
  const refused = await on.post('rollback');
  assert.deepEqual(pickError(refused), [409, 'installations.rollback_blocked']);
  assert.deepEqual(refused.body.error.details, { version: '1.0.0', records: 1 });
  assert.deepEqual([(await on.look()).version, await prices()], ['2.0.0', [100, 200, 7]]);
});

test('where the new version keeps the same records, what was written since stays after a roll-back', async () => {
  const { on, prices, call, addNext } = await openShop(app);
  addNext('2.0.0', { collections: { prices: euros } });
  await on.post('upgrade');
  await call('POST', 'prices');
  assert.equal((await on.post('rollback')).status, 200);
  assert.deepEqual(await prices(), [1, 2, 7]);
});

test('a person who is erased is not kept beside the records either', async () => {
  const { tenant, on, write, addNext } = await openShop(app);
  const subjectId = createId();
  await db.inTenant(tenant.id, () =>
    db.query(`INSERT INTO subjects (id, tenant_id, kind) VALUES ($1, $2, 'named')`, [subjectId, tenant.id]),
  );
  const id = await write(5, subjectId);
  addNext('2.0.0');
  await on.post('upgrade');
  const copies = () =>
    db.inTenant(tenant.id, () => db.query('SELECT FROM record_copies WHERE record_id = $1', [id]));
  assert.equal((await copies()).length, 1);
  await db.inTenant(tenant.id, () => db.query('DELETE FROM subjects WHERE id = $1', [subjectId]));
  assert.equal((await copies()).length, 0);
});

test('a week later an upgrade cannot be taken back, and nothing of before is kept', async () => {
  const { tenant, on, addNext } = await openShop(
    app,
    { settings: { key: { type: 'string', visibility: 'secret' } } },
    { key: 'sk_1' },
  );
  addNext('2.0.0');
  await on.post('upgrade');
  await db.inTenant(tenant.id, () =>
    db.query(
      `UPDATE installations SET rollback_to = jsonb_set(rollback_to, '{until}', to_jsonb(now() - interval '1 second'))
       WHERE id = $1`,
      [on.id],
    ),
  );
  assert.equal((await on.look()).previousVersion, null);
  assert.deepEqual(pickError(await on.post('rollback')), [409, 'installations.nothing_to_roll_back']);
  await app.app.life.sweep();
  const [row] = await db.inTenant(tenant.id, () =>
    db.query<{ rollback_to: unknown; secrets_sealed: unknown; copies: number }>(
      `SELECT rollback_to, secrets_sealed, (SELECT count(*)::int FROM record_copies) AS copies
       FROM installations WHERE id = $1`,
      [on.id],
    ),
  );
  assert.deepEqual(row, { rollback_to: null, secrets_sealed: null, copies: 0 });
});

test('work that ends its process each time is taken back', async () => {
  const { tenant } = await signInAlone(app);
  const id = nameModule();
  addVersion(registry, {
    id,
    version: '1.0.0',
    permissions: [],
    lifecycle: { onInstall: () => new Promise(() => {}) },
  });
  const life = createLife(host, registry, { limits: { answerMs: 20, patienceSeconds: 60 } });
  const begun = await life.install(tenant.id, { module: id, permissions: [] });
  await life.stop();
  const later = createLife(host, registry);
  await db.inTenant(tenant.id, () =>
    db.query(
      `UPDATE installations SET work = jsonb_set(work, '{tries}', '5'), lease_until = now() WHERE id = $1`,
      [begun.id],
    ),
  );
  await later.recover();
  await later.settle();
  const row = await db.inTenant(tenant.id, () =>
    db.one<{ state: string; code: string }>(
      `SELECT state, error ->> 'code' AS code FROM installations WHERE id = $1`,
      [begun.id],
    ),
  );
  assert.deepEqual(row, { state: 'failed', code: 'installations.abandoned' });
});
