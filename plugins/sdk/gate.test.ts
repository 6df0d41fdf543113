import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from './error.ts';
import { createGate } from './gate.ts';

const busy = () => new AppError('test.busy', 503, 'Try again in a moment.', { retryAfter: 1 });
const limits = { callsAtOnce: 3, callsAtOnceOfTenant: 2, waitingOfTenant: 2, busy };
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a noisy tenant waits for its own calls, others walk in', async () => {
  const gate = createGate(limits);
  const leaves = [await gate.enter('noisy', 1_000), await gate.enter('noisy', 1_000)];
  let isIn = false;
  const third = gate.enter('noisy', 1_000).then((leave) => {
    isIn = true;
    return leave;
  });
  const quiet = await gate.enter('quiet', 1_000);
  await turn();
  assert.equal(isIn, false);
  leaves[0]!();
  (await third)();
  quiet();
  leaves[1]!();
});

test('tenants that wait take turns, however many calls one of them has', async () => {
  const gate = createGate({ ...limits, callsAtOnce: 1, callsAtOnceOfTenant: 1 });
  const first = await gate.enter('a', 1_000);
  const order: string[] = [];
  const wait = (tenant: string) =>
    gate.enter(tenant, 1_000).then((leave) => {
      order.push(tenant);
      setImmediate(leave);
    });
  const all = [wait('a'), wait('a'), wait('b'), wait('b'), wait('c')];
  first();
  await Promise.all(all);
  assert.deepEqual(order, ['a', 'b', 'c', 'a', 'b']);
});

test('who would be one too many, or waited long enough, is told when to come back', async () => {
  const gate = createGate({ ...limits, callsAtOnce: 1 });
  const leave = await gate.enter('a', 1_000);
  const waiting = [gate.enter('a', 5), gate.enter('a', 5)];
  const tooMany = { code: 'test.busy', status: 503, retryAfter: 1 };
  await assert.rejects(gate.enter('a', 1_000), tooMany);
  for (const each of waiting) await assert.rejects(each, tooMany);
  leave();
  (await gate.enter('a', 1_000))();
});

test('leaving twice frees one place', async () => {
  const gate = createGate({ ...limits, callsAtOnce: 1 });
  const leave = await gate.enter('a', 1_000);
  leave();
  leave();
  await gate.enter('a', 1_000);
  await assert.rejects(gate.enter('b', 5), { code: 'test.busy' });
});
