import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError, collection, type Json } from 'inlay/sdk';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { createLife } from './index.ts';
import { aboutInstallation, installMade } from './testing/install-made.ts';
import { euros, openShop, pickError, routes, storeOf, toCents } from './testing/open-shop.ts';

const app = await startTestApp();
const { db, kernel, registry } = app;
const { lti, moduleLogs, prompts, search } = app.app;
const host = { ...kernel, lti, moduleLogs, prompts, search };

test('two tenants have two versions at the same time, each with its own records and settings', async () => {
  const schema = { settings: { currency: { type: 'string', default: 'EUR' } } };
  const one = await openShop(app, schema, { currency: 'USD' });
  const two = await installMade(app, {
    ...one.module,
    ...schema,
    collections: { prices: euros },
    routes,
    id: one.module.id,
  });
  one.addNext('2.0.0', { settings: { currency: { type: 'string', enum: ['USD', 'EUR'] } } });
  await one.on.post('upgrade');
  const other = async (path: string) => (await two.api.get(`/modules/${two.module.id}/${path}`)).body.data;
  await two.api.post(`/modules/${two.module.id}/prices`, {});
  assert.deepEqual(await one.prices(), [100, 200]);
  assert.deepEqual(await other('prices'), [7]);
  assert.equal((await one.call('GET', 'settings')).body.data.currency, 'USD');
  assert.equal((await other('settings')).currency, 'EUR');
  assert.deepEqual([(await one.on.look()).version, (await two.on.look()).version], ['2.0.0', '1.0.0']);
  await two.on.post('upgrade');
  assert.deepEqual(await other('prices'), [700]);
});

test('a version that asks for more is agreed to first; what was revoked stays revoked', async () => {
  const { on, addNext } = await openShop(app);
  await on.change({ permissions: ['collections'] });
  addNext('2.0.0', { permissions: ['collections', 'jobs', 'pdf', 'secrets'] });
  const { upgrade } = await on.look();
  assert.deepEqual(
    upgrade.newPermissions.map(({ name }: { name: string }) => name),
    ['pdf', 'secrets'],
  );
  const refused = await on.post('upgrade', { version: '2.0.0', permissions: ['pdf'] });
  assert.deepEqual(pickError(refused), [409, 'installations.consent_needed']);
  assert.deepEqual(refused.body.error.details, { version: '2.0.0', missing: ['secrets'] });
  const done = await on.post('upgrade', { version: '2.0.0', permissions: ['pdf', 'secrets'] });
  assert.deepEqual(done.body.data.granted, ['collections', 'pdf', 'secrets']);
  assert.deepEqual((await on.post('rollback')).body.data.granted, ['collections']);
});

test('a record that cannot be brought along stops the upgrade, and everything is as it was', async () => {
  const { on, prices, addNext } = await openShop(app);
  const upgrade = async (version: string, migrate: (record: Json) => never) => {
    addNext(version, { collections: { prices: collection({ ...euros, migrate }) } });
    const { body } = await on.post('upgrade', { version });
    assert.deepEqual([body.data.version, body.data.state, body.data.doing], ['1.0.0', 'active', null]);
    assert.deepEqual(await prices(), [1, 2]);
    return body.data.error;
  };
  const unfit = await upgrade('2.0.0', () => ({ item: 7 }) as never);
  assert.deepEqual([unfit.code, unfit.step], ['collections.migration_unfit', 'migrate']);
  const thrown = await upgrade('2.0.1', () => {
    throw new AppError('made.no_rate', 409, 'There is no rate for this day.');
  });
  assert.deepEqual([thrown.code, thrown.message], ['made.no_rate', 'There is no rate for this day.']);
});

test('a new version that hangs over a record is given up after its time', async () => {
  const { tenant, on, prices, addNext } = await openShop(app);
  const migrate = () => new Promise<never>(() => {});
  addNext('2.0.0', { collections: { prices: collection({ ...euros, migrate }) } });
  const life = createLife(host, registry, { limits: { patienceSeconds: 0.2 } });
  const { version, state, error, work } = await life.upgrade(tenant.id, on.id, {});
  assert.deepEqual([version, state, work], ['1.0.0', 'active', null]);
  assert.deepEqual([error?.code, error?.step], ['installations.module_too_slow', 'migrate']);
  assert.deepEqual(await prices(), [1, 2]);
});

test('a double click upgrades once; another admin who wants another version waits', async () => {
  const { api, tenant, on, module, addNext } = await openShop(app);
  let ready = () => {};
  const waiting = new Promise<void>((resolve) => {
    ready = resolve;
  });
  addNext('2.0.0', { lifecycle: { onUpgrade: () => waiting } });
  addNext('3.0.0');
  const second = await app.signIn('admin', tenant);
  const clicks = [on.post('upgrade', { version: '2.0.0' }), on.post('upgrade', { version: '2.0.0' })];
  while ((await on.look()).step !== 'onUpgrade') await new Promise((wake) => setTimeout(wake, 20));
  const other = aboutInstallation(second.api, on.id);
  assert.deepEqual(pickError(await other.post('upgrade', { version: '3.0.0' })), [409, 'installations.busy']);
  assert.deepEqual(pickError(await other.change({ state: 'disabled' })), [409, 'installations.busy']);
  assert.deepEqual(pickError(await other.remove()), [409, 'installations.busy']);
  // Who comes now is answered by the new version, once it has settled in.
  let answered = false;
  const patient = api.get(`/modules/${module.id}/prices`).finally(() => {
    answered = true;
  });
  await new Promise((wake) => setTimeout(wake, 300));
  assert.equal(answered, false);
  ready();
  assert.deepEqual(
    (await Promise.all(clicks)).map(({ status }) => status),
    [200, 200],
  );
  assert.deepEqual((await patient).body.data, [100, 200]);
  const events = await db.inTenant(tenant.id, () =>
    db.query(`SELECT FROM events WHERE type = 'installation.upgraded' AND data ->> 'module' = $1`, [
      module.id,
    ]),
  );
  assert.equal(events.length, 1);
  assert.equal((await on.post('upgrade', { version: '2.0.0' })).status, 200);
  assert.deepEqual(pickError(await on.post('upgrade', { version: '1.0.0' })), [
    409,
    'installations.not_newer',
  ]);
});

test('an old version that is still at work when the new one comes writes nothing that the new one cannot read', async () => {
  let reached = () => {};
  const entered = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let go = () => {};
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { on, prices, call, addNext } = await openShop(app, {
    routes: {
      ...routes,
      'POST /slowly': async (_input, { collections }) => {
        reached();
        await waiting;
        return storeOf(collections).create({ item: 'late', price: 3 }) as Promise<Json>;
      },
    },
  });
  addNext('2.0.0');
  const late = call('POST', 'slowly');
  await entered;
  await on.post('upgrade');
  go();
  assert.deepEqual(pickError(await late), [503, 'modules.upgraded']);
  assert.deepEqual(await prices(), [100, 200]);
});

test('what is written while records are brought along is brought along, too', async () => {
  const { tenant, on, write, prices, module, addNext } = await openShop(app);
  let count = 0;
  addNext('2.0.0', {
    collections: {
      prices: collection({
        ...euros,
        migrate: async (record) => {
          // The old version works on meanwhile: it adds one, and changes one that was looked at already.
          if (count++ === 0) {
            await write(3);
            await db.inTenant(tenant.id, () =>
              db.query(
                `UPDATE "m_${module.id.replace('-', '_')}_prices" SET record = record || '{"price": 9}', updated_at = now()
                 WHERE record ->> 'price' = '1'`,
              ),
            );
          }
          return toCents(record);
        },
      }),
    },
  });
  await on.post('upgrade');
  assert.deepEqual(await prices(), [900, 200, 300]);
});

test('what is written in the last moment before the switch is brought along, too', async () => {
  const { tenant, on, prices, write, addNext } = await openShop(app);
  addNext('2.0.0');
  const seam = async (at: string) => {
    if (at === 'begin:switch') await write(4);
  };
  const life = createLife(host, registry, { seam });
  const { version } = await life.upgrade(tenant.id, on.id, {});
  assert.equal(version, '2.0.0');
  assert.deepEqual(await prices(), [100, 200, 400]);
});

test('a version that does not start is not moved to', async () => {
  const { on, addNext } = await openShop(app);
  const next = addNext('2.0.0');
  const start = () => Promise.reject(new AppError('modules.broken', 500, 'The module cannot be started.'));
  registry.add({ ...next, runner: { ...next.runner, start } });
  const { body } = await on.post('upgrade');
  assert.deepEqual(
    [body.data.version, body.data.error.code, body.data.error.step],
    ['1.0.0', 'modules.broken', 'start'],
  );
});
