import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../testing/test-database.ts';
import { makeCall, makeEnd, makeTenant } from '../testing/make-call.ts';
import { createLedger } from './ledger.ts';
import { measureLedger } from './measure-ledger.ts';

const db = await testDatabase();

test('a call that nobody ends is forgotten after its time, and the others are counted', async () => {
  const tenantId = await makeTenant(db);
  const costs: number[] = [];
  let now = 0;
  const ledger = measureLedger(
    createLedger(db),
    { observeAiCall: ({ cost }) => void costs.push(cost) },
    () => now,
  );
  const lost = await ledger.open(makeCall(tenantId, 10));
  now += 86_400_000;
  const kept = await ledger.open(makeCall(tenantId, 10));
  await ledger.settle(tenantId, lost, makeEnd(1));
  assert.deepEqual(costs, []);
  await ledger.settle(tenantId, kept, makeEnd(1));
  assert.equal(costs.length, 1);
});
