import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hang, say } from '../../../kernel/ai/testing/model-server.ts';
import { recoverCalls } from '../ledger/recover.ts';
import { toNanos } from '../money.ts';
import { readMoney, setBudget } from '../testing/make-call.ts';
import { testGateway } from '../testing/test-gateway.ts';

const { db, gateway, setUp, listCalls } = await testGateway();
const program = fileURLToPath(new URL('../testing/streaming-process.ts', import.meta.url));

test('a process killed in mid-stream leaves one row for each paid call, and recovery gives it an end', async () => {
  const { tenantId, server, question } = await setUp();
  const [whole, broken] = [3, 5];
  server.next(...Array.from({ length: whole }, () => say('A whole answer.')));
  server.otherwise(hang('Half an'));
  const child = fork(program, [JSON.stringify({ tenantId, count: whole + broken, databaseUrl: db.url })]);
  const heard = { piece: 0, done: 0 };
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('It ended by itself.')));
    child.on('message', (what: 'piece' | 'done') => {
      heard[what] += 1;
      if (heard.done === whole && heard.piece >= whole + broken) resolve();
    });
  });
  child.removeAllListeners('exit');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const rows = await listCalls(tenantId);
  assert.equal(server.asked.length, whole + broken);
  assert.equal(rows.length, server.asked.length, 'one row for each call that was paid');
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  assert.deepEqual([count('ok'), count('running')], [whole, broken]);

  await setBudget(db, tenantId, { hard: toNanos(1) });
  await recoverCalls({ db }, { abandoned: true });
  await recoverCalls({ db }, { abandoned: true });
  const after = await listCalls(tenantId);
  assert.equal(after.length, rows.length);
  const lost = after.filter(({ outcome }) => outcome === 'lost');
  assert.equal(lost.length, broken);
  for (const { cost, reserved, inputTokens, estimated } of lost) {
    assert.ok(inputTokens > 0 && estimated);
    // What it may have cost at the most: nobody is left to tell.
    assert.ok(cost > 0 && cost === reserved);
  }
  const { spend, ledger } = await readMoney(db, tenantId);
  assert.deepEqual(spend, ledger);
  assert.equal(spend.reserved, 0);
  server.otherwise(say('Here again.'));
  assert.equal((await gateway.call(question('Question 4'))).text, 'Here again.');
});
