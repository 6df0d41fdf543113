import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeTurn } from '../../kernel/jobs/index.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { waitingDeliveries } from '../events/index.ts';
import { waitingJobs } from './claim.ts';

const db = await testDatabase();
const query = (sql: string, params: readonly unknown[] = []) =>
  db.inSystem(() => db.query<Record<string, string>>(sql, params));

test('whose turn it is is found by indexes, however much is done and waits', async () => {
  await query(
    `INSERT INTO tenants (id, slug, name) SELECT 't' || n, 't' || n, 'Test' FROM generate_series(1, 50) n`,
  );
  await query(
    `INSERT INTO jobs (id, tenant_id, module, name, input, locale, state)
     SELECT 'j' || n, 't' || (n % 50 + 1), 'm' || n % 3, 'x', '{}', 'en', CASE WHEN n % 3 = 0 THEN 'queued' ELSE 'completed' END
     FROM generate_series(1, 9000) n`,
  );
  await query(
    `INSERT INTO events (id, tenant_id, type, source, data, dispatched_at)
     SELECT 'e' || n, 't' || (n % 50 + 1), 'x.done', 'm1', '{}', now() FROM generate_series(1, 9000) n`,
  );
  await query(
    `INSERT INTO deliveries (event_id, consumer, tenant_id, subject_id, source, delivered_at)
     SELECT id, 'm' || right(id, 1), tenant_id, id, source, CASE WHEN id > 'e3' THEN now() END FROM events`,
  );
  await query('ANALYZE jobs');
  await query('ANALYZE deliveries');
  const looks: [string, unknown[]][] = [
    [writeTurn(waitingJobs), ['t2', ['t3'], ['t4 m0'], [], []]],
    [writeTurn(waitingDeliveries), ['t2', ['t3'], ['t4 m1'], []]],
  ];
  for (const [sql, params] of looks) {
    const plan = (await query(`EXPLAIN ${sql}`, params)).map((row) => row['QUERY PLAN']).join('\n');
    assert.doesNotMatch(plan, /Seq Scan|_key_key|_told/, plan);
    assert.equal((await query(sql, params)).length, 1);
  }
});
