import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../kernel/db/index.ts';
import { testDatabase } from '../testing/test-database.ts';
import { readError, testHttp } from '../testing/test-http.ts';
import { findOrCreateTenant } from './tenants/index.ts';
import { transaction } from './transaction.ts';

const db = await testDatabase();

test('a deadlock is told to the caller as something to try again, and what was done is undone', async (t) => {
  const tenant = await findOrCreateTenant(db, { slug: 'deadlock', name: 'Test' });
  const { origin } = await testHttp(t, (http) => {
    http.use((ctx, next) => {
      ctx.state.caller = { kind: 'member', tenantId: tenant.id };
      return next();
    });
    http.routes().post('/', transaction(db), async () => {
      await db.query(`INSERT INTO subjects (id, tenant_id, kind) VALUES ($1, $2, 'anonymous')`, [
        createId(),
        tenant.id,
      ]);
      await db.query(`DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$`);
    });
  });
  const answer = await fetch(origin, { method: 'POST' });
  assert.equal(answer.status, 409);
  assert.equal(answer.headers.get('retry-after'), '1');
  assert.equal((await readError(answer)).code, 'request.conflict');
  assert.deepEqual(await db.inTenant(tenant.id, () => db.query('SELECT FROM subjects')), []);
});
