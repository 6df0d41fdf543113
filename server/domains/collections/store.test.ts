import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'inlay/sdk';
import { createId } from '../../kernel/db/index.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { findOrCreateTenant } from '../tenants/index.ts';
import { createStore, ensureTable } from './index.ts';

const db = await testDatabase();
const collection = {
  schema: Type.Object({ text: Type.String() }),
  subject: null,
  indexes: [],
  unique: [],
  retentionDays: null,
  migrates: false,
};
await ensureTable(db, 'keeper', 'notes', collection);

async function openStore({ shared = false } = {}) {
  const { id: tenantId } = await findOrCreateTenant(db, {
    slug: `t-${createId().toLowerCase()}`,
    name: 'Test',
  });
  const installationId = createId();
  await db.inTenant(tenantId, () =>
    db.query(
      `INSERT INTO installations (id, tenant_id, module, version, state) VALUES ($1, $2, 'keeper', '1.0.0', 'active')`,
      [installationId, tenantId],
    ),
  );
  const inTenant = <T>(fn: () => Promise<T>) => db.inTenant(tenantId, fn);
  const options = {
    ...{ db, collection: { ...collection, shared }, installationId, inTenant },
    ...{ moduleId: 'keeper', name: 'notes', version: '1.0.0' },
  };
  return Object.assign(createStore(options), {
    /** As a candidate has it. */
    asCandidate: () => createStore({ ...options, subjectId: async () => createId() }),
  });
}

test('what is about nobody is read by candidates where it is shared, and written by them nowhere', async () => {
  const shared = await openStore({ shared: true });
  const { id } = await shared.create({ text: 'asked for' });
  const candidate = shared.asCandidate();
  assert.equal((await candidate.get(id))?.text, 'asked for');
  assert.equal((await candidate.list()).data.length, 1);
  assert.equal(await candidate.update(id, { text: 'mine' }), undefined);
  assert.equal(await candidate.delete(id), false);
  const own = await openStore();
  const kept = await own.create({ text: 'ours' });
  assert.equal(await own.asCandidate().get(kept.id), undefined);
  assert.deepEqual((await own.asCandidate().list()).data, []);
});

test('a record that would take more than a megabyte is refused, new or changed', async () => {
  const store = await openStore();
  const large = { text: 'ü'.repeat(500_001) };
  await assert.rejects(store.create(large), { code: 'collections.too_large', status: 413 });
  const { id } = await store.create({ text: 'small' });
  await assert.rejects(store.update(id, large), { code: 'collections.too_large' });
  assert.equal((await store.get(id))?.text, 'small');
});

test('a page of large records ends early, and page by page each of them comes once', async () => {
  for (const order of ['newest', 'oldest'] as const) {
    const store = await openStore();
    const made: string[] = [];
    for (let n = 0; n < 11; n += 1) made.push((await store.create({ text: 'x'.repeat(900_000) })).id);
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const { data, page } = await store.list({ order, limit: 10, ...(cursor && { cursor }) });
      seen.push(...data.map(({ id }) => id));
      sizes.push(data.length);
      if (page.next === null) break;
      cursor = page.next;
    }
    assert.deepEqual(seen, order === 'oldest' ? made : made.reverse());
    assert.deepEqual(sizes, [5, 5, 1]);
  }
});

test('a page of small records is as long as it was asked for', async () => {
  const store = await openStore();
  for (let n = 0; n < 5; n += 1) await store.create({ text: 'x' });
  const first = await store.list({ limit: 3 });
  assert.equal(first.data.length, 3);
  const second = await store.list({ limit: 3, cursor: first.page.next! });
  assert.deepEqual([second.data.length, second.page.next], [2, null]);
});
