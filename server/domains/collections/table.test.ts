import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../kernel/db/index.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { findOrCreateTenant } from '../tenants/index.ts';
import { createStore, ensureTable, listTables } from './index.ts';

const db = await testDatabase();
const schema = { type: 'object', properties: {} };

async function openStore(unique: readonly string[], table = 'things') {
  const { id: tenantId } = await findOrCreateTenant(db, {
    slug: `t-${createId().toLowerCase()}`,
    name: 'Test',
  });
  const installationId = createId();
  await db.inTenant(tenantId, () =>
    db.query(
      `INSERT INTO installations (id, tenant_id, module, version, state) VALUES ($1, $2, 'maker', '1.0.0', 'active')`,
      [installationId, tenantId],
    ),
  );
  const collection = { schema, subject: null, indexes: [], unique, retentionDays: null, migrates: false };
  await ensureTable(db, 'maker', table, collection);
  const store = createStore({
    db,
    moduleId: 'maker',
    version: '1.0.0',
    installationId,
    name: table,
    collection,
    inTenant: (fn) => db.inTenant(tenantId, fn),
  });
  return { tenantId, installationId, store };
}

test('two versions that disagree about what is unique share a table', async () => {
  const one = await openStore(['name']);
  const two = await openStore(['name', 'colour']);
  const free = await openStore([]);
  for (const { store } of [one, two, free]) await store.create({ name: 'a', colour: 'red' });
  await assert.rejects(one.store.create({ name: 'a', colour: 'blue' }), { code: 'collections.duplicate' });
  await two.store.create({ name: 'a', colour: 'blue' });
  await assert.rejects(two.store.create({ name: 'a', colour: 'red' }), { code: 'collections.duplicate' });
  await free.store.create({ name: 'a', colour: 'red' });
  // What lacks a part of it is like nothing else.
  for (const _twice of [1, 2]) await two.store.create({ name: 'a' });
  const { id } = await one.store.create({ name: 'b' });
  await assert.rejects(one.store.update(id, { name: 'a' }), { code: 'collections.duplicate' });
});

test('a table of an earlier host goes on, with its rows and what was unique in them', async () => {
  const first = await openStore([]);
  const { tenantId, installationId } = first;
  await db.inSystem(async () => {
    for (const sql of [
      `CREATE TABLE m_maker_olds (id text COLLATE "C" PRIMARY KEY, tenant_id text COLLATE "C" NOT NULL REFERENCES tenants,
         subject_id text COLLATE "C" REFERENCES subjects, record jsonb NOT NULL,
         created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now())`,
      `CREATE UNIQUE INDEX m_maker_olds__unique ON m_maker_olds (tenant_id, (record -> 'name'))`,
      `COMMENT ON TABLE m_maker_olds IS 'maker/olds'`,
    ])
      await db.query(sql);
    await db.query(`INSERT INTO m_maker_olds (id, tenant_id, record) VALUES ('one', $1, '{"name": "a"}')`, [
      tenantId,
    ]);
    await db.query(
      `INSERT INTO m_maker_olds (id, tenant_id, record)
       SELECT '01ZZZZZZZZZZZZZZZZZZZZZZZ' || n, $1, jsonb_build_object('name', 'n' || n, 'colour', repeat('x', 900000)) FROM generate_series(1, 6) n`,
      [tenantId],
    );
  });
  const collection = {
    schema,
    subject: null,
    indexes: [],
    unique: ['name'],
    retentionDays: null,
    migrates: false,
  };
  for (const _twice of [1, 2]) await ensureTable(db, 'maker', 'olds', collection);
  const store = createStore({
    ...{ db, moduleId: 'maker', version: '1.0.0', installationId, name: 'olds', collection },
    inTenant: (fn) => db.inTenant(tenantId, fn),
  });
  await assert.rejects(store.create({ name: 'a' }), { code: 'collections.duplicate' });
  const page = await store.list();
  assert.equal(page.data[0]?.name, 'a');
  assert.equal(page.data.length, 6, 'how large they are is known of them, too');
  assert.equal((await store.list({ cursor: page.page.next! })).data.length, 1);
  const tables = await db.inSystem(() => listTables(db, 'maker'));
  assert.deepEqual(
    tables.map(({ collection: name }) => name),
    ['olds', 'things'],
  );
  assert.deepEqual(await db.inSystem(() => listTables(db, 'make')), []);
});

test('an installation that is gone, or has another version, takes no more records', async () => {
  const { store, tenantId, installationId } = await openStore(['name']);
  const set = (assignments: string) =>
    db.inTenant(tenantId, () =>
      db.query(`UPDATE installations SET ${assignments} WHERE id = $1`, [installationId]),
    );
  await set(`version = '2.0.0'`);
  const { id } = await store.create({ name: 'same form' });
  await set(`fenced = '{things}'`);
  await assert.rejects(store.create({ name: 'a' }), { code: 'modules.upgraded' });
  await assert.rejects(store.update(id, { name: 'a' }), { code: 'modules.upgraded' });
  assert.equal((await store.get(id))?.name, 'same form');
  await db.inTenant(tenantId, () => db.query('DELETE FROM installations'));
  await assert.rejects(store.create({ name: 'a' }), { code: 'modules.upgraded' });
});

test('a write that meets the switch to another version waits for it, and is refused then', async () => {
  const { store, tenantId, installationId } = await openStore([]);
  const { id } = await store.create({ name: 'before' });
  let begun = () => {};
  const switching = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const upgrade = db.inTenant(tenantId, async () => {
    await db.query('SELECT FROM installations WHERE id = $1 FOR UPDATE', [installationId]);
    begun();
    await new Promise((wake) => setTimeout(wake, 200));
    await db.query(`UPDATE installations SET version = '2.0.0', fenced = '{things}' WHERE id = $1`, [
      installationId,
    ]);
  });
  await switching;
  const writes = [store.create({ name: 'meanwhile' }), store.update(id, { name: 'meanwhile' })];
  for (const { reason } of (await Promise.allSettled(writes)) as PromiseRejectedResult[])
    assert.equal(reason?.code, 'modules.upgraded');
  await upgrade;
  assert.deepEqual(
    (await store.list()).data.map(({ name }) => name),
    ['before'],
  );
});
