import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isAppError } from 'inlay/sdk';
import { createId, openDatabase } from '../../../kernel/db/index.ts';
import { createLog } from '../../../kernel/log/index.ts';
import { createRandom } from '../../../testing/fuzz.ts';
import { testDatabase } from '../../../testing/test-database.ts';
import { unknownPrice } from '../prices/price.ts';
import { makeCall, makeEnd, makeTenant, readMoney, setBudget } from '../testing/make-call.ts';
import { createLedger } from './ledger.ts';
import { recoverCalls } from './recover.ts';
import { sweepCalls } from './sweep-calls.ts';

const db = await testDatabase();
// Two processes: each has its own queue and connections, so that only the database keeps them apart.
const other = await openDatabase({ url: db.url, log: createLog({ level: 'silent' }) });
after(() => other.close());
const ledgers = [createLedger(db), createLedger(other)];
const [ledger] = ledgers as [ReturnType<typeof createLedger>];
const codeOf = (error: unknown) => (isAppError(error) ? error.code : error);

for (const seed of [1, 2, 3]) {
  test(`fifty calls at once never pass a hard limit (seed ${seed})`, async () => {
    const tenantId = await makeTenant(db);
    const random = createRandom(seed);
    const hard = 1000 + Math.floor(random() * 2000);
    await setBudget(db, tenantId, { hard });
    let highest = 0;
    let refused = 0;
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const each = ledgers[index % 2]!;
        const reserve = 1 + Math.floor(random() * 200);
        const cost = Math.floor(random() * (reserve + 1));
        const wait = Math.floor(random() * 30);
        try {
          const id = await each.open(makeCall(tenantId, reserve));
          const { spend } = await readMoney(db, tenantId);
          highest = Math.max(highest, spend.reserved + spend.spent);
          await new Promise((wake) => setTimeout(wake, wait));
          await each.settle(tenantId, id, makeEnd(cost));
        } catch (error) {
          assert.equal(codeOf(error), 'ai.budget_reached');
          refused += 1;
        }
      }),
    );
    assert.ok(highest <= hard, `${highest} of ${hard}`);
    assert.ok(refused > 0, 'the limit was never felt');
    const { spend, ledger: sums } = await readMoney(db, tenantId);
    assert.deepEqual(spend, sums);
    assert.equal(spend.reserved, 0);
  });
}

test('what a call did not use is there for the next one', async () => {
  const tenantId = await makeTenant(db);
  await setBudget(db, tenantId, { hard: 100 });
  const id = await ledger.open(makeCall(tenantId, 100));
  await assert.rejects(ledger.open(makeCall(tenantId, 1)), { code: 'ai.budget_reached' });
  await ledger.settle(tenantId, id, makeEnd(40));
  await ledger.open(makeCall(tenantId, 60));
  await assert.rejects(ledger.open(makeCall(tenantId, 1)), { code: 'ai.budget_reached' });
});

test('a budget is about its own module, or each subject by itself, and no other', async () => {
  const tenantId = await makeTenant(db);
  const [ada, ben] = [createId(), createId()];
  await db.inTenant(tenantId, () =>
    db.query(`INSERT INTO subjects (id, tenant_id, kind) VALUES ($1, $3, 'named'), ($2, $3, 'named')`, [
      ada,
      ben,
      tenantId,
    ]),
  );
  await setBudget(db, tenantId, { scope: 'module', target: 'coach', hard: 10 });
  await setBudget(db, tenantId, { scope: 'subject', period: 'day', hard: 50 });
  await assert.rejects(ledger.open(makeCall(tenantId, 11, { module: 'coach' })), {
    code: 'ai.budget_reached',
  });
  await ledger.open(makeCall(tenantId, 50, { subjectId: ada }));
  await assert.rejects(ledger.open(makeCall(tenantId, 1, { subjectId: ada })), { code: 'ai.budget_reached' });
  await ledger.open(makeCall(tenantId, 50, { subjectId: ben }));
  await ledger.open(makeCall(tenantId, 5000));
});

test('a soft limit tells once in its period, and stops nothing', async () => {
  const tenantId = await makeTenant(db);
  await setBudget(db, tenantId, { soft: 100 });
  for (const reserve of [60, 60, 60]) await ledger.open(makeCall(tenantId, reserve));
  await Promise.all([1, 2, 3].map(() => ledger.open(makeCall(tenantId, 10))));
  const events = await db.inTenant(tenantId, () =>
    db.query(`SELECT data->>'scope' AS scope FROM events WHERE type = 'tenant.ai_budget_warned'`),
  );
  assert.deepEqual(events, [{ scope: 'tenant' }]);
});

test('a model whose price nobody knows passes no hard limit, and needs none where there is none', async () => {
  const tenantId = await makeTenant(db);
  const unpriced = makeCall(tenantId, 0, { price: unknownPrice });
  await ledger.open(unpriced);
  await setBudget(db, tenantId, { hard: 1_000_000 });
  await assert.rejects(ledger.open(unpriced), { code: 'ai.price_unknown' });
});

test('a call has one end: what comes later changes nothing', async () => {
  const tenantId = await makeTenant(db);
  const id = await ledger.open(makeCall(tenantId, 100));
  await Promise.all([1, 2, 3].map((cost) => ledger.settle(tenantId, id, makeEnd(cost))));
  await ledger.settle(tenantId, id, makeEnd(99));
  const { spend, ledger: sums } = await readMoney(db, tenantId);
  assert.deepEqual(spend, { reserved: 0, spent: 1 });
  assert.deepEqual(spend, sums);
});

test('what the database will not take takes no other call along', async () => {
  const tenantId = await makeTenant(db);
  const [bad, good] = await Promise.allSettled([
    ledger.open(makeCall(tenantId, 1, { model: 'a\0b' })),
    ledger.open(makeCall(tenantId, 1)),
  ]);
  assert.deepEqual([bad!.status, good!.status], ['rejected', 'fulfilled']);
});

test('a call about somebody who was erased is written down about nobody', async () => {
  const tenantId = await makeTenant(db);
  const id = await ledger.open(makeCall(tenantId, 1, { subjectId: createId() }));
  const row = await db.inTenant(tenantId, () =>
    db.one('SELECT subject_id FROM ai_calls WHERE id = $1', [id]),
  );
  assert.deepEqual(row, { subject_id: null });
});

test('a call whose process died is lost with what is known, and counts with all that was set aside', async () => {
  const tenantId = await makeTenant(db);
  const dead = await ledger.open(makeCall(tenantId, 100, { timeoutMs: 1000 }));
  await ledger.note(tenantId, dead, { outputTokens: 7, firstTextMs: 30 });
  const alive = await ledger.open(makeCall(tenantId, 50, { timeoutMs: 600_000 }));
  await recoverCalls({ db });
  const find = (id: string) =>
    db.inTenant(tenantId, () =>
      db.one('SELECT outcome, input_tokens, output_tokens, cost, estimated FROM ai_calls WHERE id = $1', [
        id,
      ]),
    );
  assert.equal((await find(dead))!.outcome, 'running');
  await recoverCalls({ db }, { now: new Date(Date.now() + 60_000) });
  assert.deepEqual(await find(dead), {
    outcome: 'lost',
    input_tokens: 10,
    output_tokens: 7,
    cost: 100,
    estimated: true,
  });
  assert.equal((await find(alive))!.outcome, 'running');
  await recoverCalls({ db }, { abandoned: true });
  assert.equal((await find(alive))!.outcome, 'lost');
  const { spend, ledger: sums } = await readMoney(db, tenantId);
  assert.deepEqual(spend, { reserved: 0, spent: 150 });
  assert.deepEqual(spend, sums);
});

test('nobody asks a model inside a transaction', async () => {
  const tenantId = await makeTenant(db);
  await assert.rejects(
    db.inTenant(tenantId, () => ledger.open(makeCall(tenantId, 1))),
    /inside a transaction/,
  );
});

test('calls of long ago are forgotten, and what was spent is not', async () => {
  const tenantId = await makeTenant(db);
  const settle = async (daysAgo: number) => {
    const id = await ledger.open(makeCall(tenantId, 10));
    await ledger.settle(tenantId, id, makeEnd(5));
    await db.inTenant(tenantId, () =>
      db.query('UPDATE ai_calls SET day = day - $2::int WHERE id = $1', [id, daysAgo]),
    );
    return id;
  };
  await settle(401);
  const young = await settle(399);
  await sweepCalls({ db, config: { aiCallsDays: 400 } });
  const left = await db.inTenant(tenantId, () => db.query<{ id: string }>('SELECT id FROM ai_calls'));
  assert.deepEqual(
    left.map(({ id }) => id),
    [young],
  );
  assert.equal((await readMoney(db, tenantId)).spend.spent, 10);
});
