import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError, collection, type Json, Type } from 'inlay/sdk';
import { createId } from '../../../server/kernel/db/index.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { createLife } from './index.ts';
import { mask } from './settings.ts';
import { aboutInstallation, installMade, nameModule, signInAlone } from './testing/install-made.ts';
import { addVersion, type MadeRoutes, type MadeVersion } from './testing/make-module.ts';

const app = await startTestApp();
const { db, kernel, registry } = app;
const { lti, moduleLogs } = app.app;
const host = { ...kernel, lti, moduleLogs };

/** Prices in euros, and later in cents: the same property with another meaning. */
const euros = collection({
  schema: Type.Object({ subjectId: Type.Optional(Type.String()), item: Type.String(), price: Type.Number() }),
  subject: 'subjectId',
  indexes: ['item'],
});
const cents = collection({ ...euros, migrate: (record) => toCents(record) });
const toCents = (record: Json) => {
  const { price, ...rest } = record as { item: string; price: number };
  return { ...rest, price: price * 100 };
};

type Store = {
  create(r: object): Promise<Json & object>;
  list(q?: object): Promise<{ data: { id: string; item: string; price: number }[] }>;
  update(id: string, r: object): Promise<unknown>;
};
const storeOf = (collections: unknown) => (collections as { prices: Store }).prices;

const routes: MadeRoutes = {
  'POST /prices': async (_input, { collections }) =>
    storeOf(collections).create({ item: createId(), price: 7 }) as Promise<Json>,
  'GET /prices': async (_input, { collections }) =>
    (await storeOf(collections).list({ order: 'oldest' })).data.map(({ price }) => price),
  'GET /settings': async (_input, { settings, secrets }) => ({
    ...(settings as object),
    secret: (await secrets.get('key').catch(() => null)) ?? null,
  }),
};

/** A tenant with prices of 1 and 2 euros in version 1.0.0, and calls on the module. */
async function openShop(first: Partial<MadeVersion> = {}, settings?: object) {
  const shop = await installMade(
    app,
    { collections: { prices: euros }, routes, ...first },
    settings ? { settings } : {},
  );
  const { api, tenant, module } = shop;
  const call = (method: string, path: string) =>
    api.send(method, `/modules/${module.id}/${path}`, method === 'POST' ? {} : undefined);
  const prices = async () => (await call('GET', 'prices')).body.data as number[];
  const write = async (price: number, subjectId?: string) => {
    const id = createId();
    await db.inTenant(tenant.id, () =>
      db.query(
        `INSERT INTO "m_${module.id.replace('-', '_')}_prices" (id, tenant_id, subject_id, record, version)
         VALUES ($1, $2, $3, $4, '1.0.0')`,
        [id, tenant.id, subjectId ?? null, { item: id, price, ...(subjectId && { subjectId }) }],
      ),
    );
    return id;
  };
  await write(1);
  await write(2);
  const addNext = (version: string, more: Partial<MadeVersion> = {}) =>
    addVersion(registry, { id: module.id, version, collections: { prices: cents }, routes, ...more });
  return { ...shop, call, prices, write, addNext };
}

const pickError = ({ status, body }: { status: number; body: { error?: { code: string } } }) => [
  status,
  body.error?.code,
];

test('an upgrade brings the records along, and rolled back they are as they were', async () => {
  const { on, prices, addNext, installed } = await openShop();
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

test('two tenants have two versions at the same time, each with its own records and settings', async () => {
  const schema = { settings: { currency: { type: 'string', default: 'EUR' } } };
  const one = await openShop(schema, { currency: 'USD' });
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
  const { on, addNext } = await openShop();
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

test('settings that no longer fit are asked for, and come back with the old version', async () => {
  const settings = {
    size: { type: 'string', default: 'large' },
    colour: { type: 'string' },
    key: { type: 'string', visibility: 'secret' },
    token: { type: 'string', visibility: 'secret' },
  };
  const { on, call, addNext } = await openShop(
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
  const { on, prices, call, addNext } = await openShop();
  addNext('2.0.0');
  await on.post('upgrade');
  await call('POST', 'prices');
  const refused = await on.post('rollback');
  assert.deepEqual(pickError(refused), [409, 'installations.rollback_blocked']);
  assert.deepEqual(refused.body.error.details, { version: '1.0.0', records: 1 });
  assert.deepEqual([(await on.look()).version, await prices()], ['2.0.0', [100, 200, 7]]);
});

test('where the new version keeps the same records, what was written since stays after a roll-back', async () => {
  const { on, prices, call, addNext } = await openShop();
  addNext('2.0.0', { collections: { prices: euros } });
  await on.post('upgrade');
  await call('POST', 'prices');
  assert.equal((await on.post('rollback')).status, 200);
  assert.deepEqual(await prices(), [1, 2, 7]);
});

test('a record that cannot be brought along stops the upgrade, and everything is as it was', async () => {
  const { on, prices, addNext } = await openShop();
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
  const { tenant, on, prices, addNext } = await openShop();
  const migrate = () => new Promise<never>(() => {});
  addNext('2.0.0', { collections: { prices: collection({ ...euros, migrate }) } });
  const life = createLife(host, registry, { limits: { patienceSeconds: 0.2 } });
  const { version, state, error, work } = await life.upgrade(tenant.id, on.id, {});
  assert.deepEqual([version, state, work], ['1.0.0', 'active', null]);
  assert.deepEqual([error?.code, error?.step], ['installations.module_too_slow', 'migrate']);
  assert.deepEqual(await prices(), [1, 2]);
});

test('a double click upgrades once; another admin who wants another version waits', async () => {
  const { api, tenant, on, module, addNext } = await openShop();
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
  const { on, prices, call, addNext } = await openShop({
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
  const { tenant, on, write, prices, module, addNext } = await openShop();
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
  const { tenant, on, prices, write, addNext } = await openShop();
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
  const { on, addNext } = await openShop();
  const next = addNext('2.0.0');
  const start = () => Promise.reject(new AppError('modules.broken', 500, 'The module cannot be started.'));
  registry.add({ ...next, runner: { ...next.runner, start } });
  const { body } = await on.post('upgrade');
  assert.deepEqual(
    [body.data.version, body.data.error.code, body.data.error.step],
    ['1.0.0', 'modules.broken', 'start'],
  );
});

test('a person who is erased is not kept beside the records either', async () => {
  const { tenant, on, write, addNext } = await openShop();
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
