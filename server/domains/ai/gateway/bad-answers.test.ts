import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError, Type } from 'inlay/sdk';
import { breakAfter, fail, hang, say, sendPage } from '../../../kernel/ai/testing/model-server.ts';
import { toNanos } from '../money.ts';
import { readMoney, setBudget } from '../testing/make-call.ts';
import { testGateway } from '../testing/test-gateway.ts';

const { db, gateway, addProvider, choose, startServer, setUp, listCalls } = await testGateway();
const schema = { name: 'score', schema: Type.Object({ score: Type.Integer({ minimum: 0, maximum: 100 }) }) };
const outcomes = async (tenantId: string) => (await listCalls(tenantId)).map(({ outcome }) => outcome);

test('an answer that is no JSON is asked for once more, with what was wrong', async () => {
  const { tenantId, server, question } = await setUp();
  server.next(say('I think it is 70.'), say('{"score":70}'));
  const { value } = await gateway.call(question('Score?', { schema }));
  assert.deepEqual(value, { score: 70 });
  assert.match(JSON.stringify(server.asked[1]!.body), /I think it is 70.*is no whole JSON value/s);
  const rows = await listCalls(tenantId);
  assert.deepEqual(
    rows.map(({ outcome, attempt }) => [outcome, attempt]),
    [
      ['unusable', 1],
      ['ok', 2],
    ],
  );
  assert.equal(rows[0]!.requestId, rows[1]!.requestId);
});

test('JSON in a fence, in words or behind a thought is taken as it is meant', async () => {
  const { server, question } = await setUp();
  for (const text of [
    '```json\n{"score":70}\n```',
    'Sure! {"score":70} Anything else?',
    '<think>{hm}</think>{"score":70}',
  ]) {
    server.next(say(text));
    assert.deepEqual((await gateway.call(question(text, { schema }))).value, { score: 70 });
  }
  assert.equal(server.asked.length, 3);
});

test('an answer that does not fit twice is a clear error, is paid for, and is not kept', async () => {
  const { tenantId, server, question } = await setUp();
  server.next(say('{"score":170}'), say('{"points":1}'), say('{"score":3}'));
  await assert.rejects(gateway.call(question('Score?', { schema })), (error) => {
    assert.ok(isAppError(error));
    assert.equal(error.code, 'ai.answer_unusable');
    assert.match(JSON.stringify(error.data), /score/);
    return true;
  });
  assert.deepEqual(await outcomes(tenantId), ['unusable', 'unusable']);
  assert.ok((await listCalls(tenantId)).every(({ cost }) => cost > 0));
  assert.deepEqual((await gateway.call(question('Score?', { schema }))).value, { score: 3 });
});

test('an answer that stops half-way is asked for again, shorter', async () => {
  const { server, question } = await setUp();
  server.next(say('{"score":', { finish: 'length' }), say('{"score":1}'));
  assert.deepEqual((await gateway.call(question('Score?', { schema }))).value, { score: 1 });
  assert.match(JSON.stringify(server.asked[1]!.body), /stopped before its end/);
});

test('a text that was cut off says so, and is not kept', async () => {
  const { server, question } = await setUp();
  server.next(say('Once upon', { finish: 'length' }), say('Once upon a time.'));
  assert.equal((await gateway.call(question('Tell'))).finishReason, 'length');
  assert.equal((await gateway.call(question('Tell'))).text, 'Once upon a time.');
});

test('a connection that breaks is tried again while nobody has seen anything, and never after that', async () => {
  const { tenantId, server, question } = await setUp();
  server.next(breakAfter('Good'), say('Good morning.'), breakAfter('Good'), say('never asked for'));
  assert.equal((await gateway.call(question('Hello?'))).text, 'Good morning.');
  let seen = '';
  await assert.rejects(
    async () => {
      for await (const piece of gateway.stream(question('Hello again?')))
        if (piece.type === 'text') seen += piece.text;
    },
    { code: 'ai.broken_off' },
  );
  assert.equal(seen, 'Good');
  assert.equal(server.asked.length, 3);
  const rows = await listCalls(tenantId);
  assert.deepEqual(
    rows.map(({ outcome, failure, estimated }) => [outcome, failure, estimated]),
    [
      ['failed', 'broken_stream', true],
      ['ok', null, false],
      ['failed', 'broken_stream', true],
    ],
  );
  assert.ok(rows[0]!.cost > 0, 'what was read before the break is paid');
});

test('a stream that breaks before its first piece goes on elsewhere, unseen', async () => {
  const { tenantId, server, providerId, question } = await setUp();
  const second = await startServer();
  await choose(tenantId, 'fast', providerId, await addProvider(tenantId, { server: second }));
  server.otherwise(fail(503));
  second.next(say('From the second.'));
  let seen = '';
  for await (const piece of gateway.stream(question('Hello?'))) if (piece.type === 'text') seen += piece.text;
  assert.equal(seen, 'From the second.');
  assert.equal(server.asked.length, 3);
});

test('a provider that hangs is left after the time-out, and told so', async () => {
  const { tenantId, server, question } = await setUp();
  server.next(hang(), hang('Once'));
  for (const text of ['silent', 'stuck'])
    await assert.rejects(gateway.call(question(text, { timeoutMs: 300 })), {
      code: 'ai.timed_out',
      status: 504,
    });
  assert.deepEqual(await Promise.all(server.asked.map(({ ended }) => ended)), [false, false]);
  assert.deepEqual(await outcomes(tenantId), ['failed', 'failed']);
});

test('where one hangs, the next one is asked while there is time', async () => {
  const { tenantId, server, providerId, question } = await setUp();
  const second = await startServer();
  await choose(tenantId, 'fast', providerId, await addProvider(tenantId, { server: second }));
  server.otherwise(hang());
  assert.equal((await gateway.call(question('Hello?', { timeoutMs: 1500 }))).text, 'ok');
  assert.deepEqual(await outcomes(tenantId), ['failed', 'ok']);
});

test('a refusal is told as such, asked of nobody else, and kept by nobody', async () => {
  const { tenantId, server, question } = await setUp();
  server.next(say('I cannot help with that.', { finish: 'refused' }));
  await assert.rejects(gateway.call(question('Do evil', { schema })), { code: 'ai.refused' });
  assert.deepEqual(await outcomes(tenantId), ['refused']);
  assert.equal(server.asked.length, 1);
  assert.equal((await gateway.call(question('Do evil', { cache: 60 }))).text, 'ok');
});

test('an answer that costs more than was set aside is written down as it is, and the next one is refused', async () => {
  const { tenantId, server, question } = await setUp();
  await setBudget(db, tenantId, { hard: toNanos(1) });
  server.next(say('ok', { inputTokens: 5, outputTokens: 10_000_000 }));
  assert.equal((await gateway.call(question('Hello?'))).cost, toNanos(80) + 10_000);
  await assert.rejects(gateway.call(question('And now?')), { code: 'ai.budget_reached', status: 402 });
  assert.equal(server.asked.length, 1);
  const { spend, ledger } = await readMoney(db, tenantId);
  assert.deepEqual(spend, ledger);
});

test('a model that writes without end is stopped', async () => {
  const { tenantId, server, question } = await setUp();
  server.next(say(Array.from({ length: 1000 }, () => 'and so on '.repeat(1000))));
  await assert.rejects(gateway.call(question('Hello?', { maxTokens: 100 })), { code: 'ai.answer_too_long' });
  assert.equal(await server.asked[0]!.ended, false);
  assert.equal(server.asked.length, 1);
  assert.deepEqual(await outcomes(tenantId), ['failed']);
});

test('a page of a proxy in place of an answer is a broken one, and not text', async () => {
  const { server, question } = await setUp();
  server.otherwise(sendPage);
  await assert.rejects(gateway.call(question('Hello?')), { code: 'ai.broken_off' });
});

test('429 with a short Retry-After is waited out', async () => {
  const { tenantId, server, question } = await setUp();
  server.next(fail(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '0' }));
  assert.equal((await gateway.call(question('Hello?'))).text, 'ok');
  const rows = await listCalls(tenantId);
  assert.deepEqual(
    rows.map(({ outcome, failure, cost }) => [outcome, failure, cost > 0]),
    [
      ['failed', 'rate_limited', false],
      ['ok', null, true],
    ],
  );
});

test('429 with a long Retry-After is told to whoever asks, or another provider is asked at once', async () => {
  const { tenantId, server, providerId, question } = await setUp();
  server.otherwise(fail(429, {}, { 'retry-after': '90' }));
  await assert.rejects(gateway.call(question('Hello?')), { code: 'ai.busy', retryAfter: 90 });
  assert.equal(server.asked.length, 1);
  const second = await startServer();
  await choose(tenantId, 'fast', providerId, await addProvider(tenantId, { server: second }));
  assert.equal((await gateway.call(question('Hello?'))).text, 'ok');
  assert.equal(server.asked.length, 2);
});

test('429 without Retry-After is tried three times', async () => {
  const { server, question } = await setUp();
  server.otherwise(fail(429));
  await assert.rejects(gateway.call(question('Hello?')), { code: 'ai.busy', status: 503 });
  assert.equal(server.asked.length, 3);
});

test('an account without money is told to whoever can top it up, and not asked again', async () => {
  const { server, question } = await setUp();
  server.otherwise(fail(429, { code: 'insufficient_quota' }));
  await assert.rejects(gateway.call(question('Hello?')), { code: 'ai.account_empty' });
  assert.equal(server.asked.length, 1);
});

test('a provider that is down: the next one is asked; with none it is said, and after a while it is left alone', async () => {
  const { tenantId, providerId: up, question } = await setUp();
  const down = await addProvider(tenantId, { url: 'http://127.0.0.1:9/v1', name: 'Down' });
  await choose(tenantId, 'fast', down);
  await assert.rejects(gateway.call(question('Hello?')), { code: 'ai.unavailable', status: 503 });
  const rows = await listCalls(tenantId);
  assert.deepEqual(
    [rows.length, rows.every(({ cost, failure }) => cost === 0 && failure === 'unreachable')],
    [3, true],
  );
  await assert.rejects(gateway.call(question('Hello?')), { code: 'ai.unavailable' });
  const before = (await listCalls(tenantId)).length;
  assert.equal(before, 5, 'the fifth failure in a row opens the breaker');
  await assert.rejects(gateway.call(question('Hello?')), { code: 'ai.busy' });
  assert.equal((await listCalls(tenantId)).length, before);
  await choose(tenantId, 'fast', down, up);
  assert.equal((await gateway.call(question('Hello?'))).text, 'ok');
});

test('a key that is revoked in the middle of a job ends it with a clear error, and a new one goes on', async () => {
  const { tenantId, server, question, providerId } = await setUp();
  const ask = (index: number) => gateway.call(question(`Document ${index}`));
  await ask(1);
  server.otherwise(fail(401, { code: 'invalid_api_key' }));
  await assert.rejects(ask(2), (error) => {
    assert.ok(isAppError(error));
    assert.equal(error.code, 'ai.key_refused');
    assert.match(error.message, /Ours/);
    assert.ok(!JSON.stringify([error.message, error.data, String(error.cause)]).includes('sk-secret-key'));
    return true;
  });
  assert.equal(server.asked.length, 2, 'it is not tried again');
  server.otherwise(say('again'));
  await db.inTenant(tenantId, () =>
    db.query('UPDATE ai_providers SET updated_at = now() WHERE id = $1', [providerId]),
  );
  await gateway.directory.forget(tenantId);
  assert.equal((await ask(2)).text, 'again');
  assert.deepEqual(await outcomes(tenantId), ['ok', 'failed', 'ok']);
});

test('a budget that is reached in the middle of a batch stops the rest before it is paid', async () => {
  const { tenantId, server, question } = await setUp();
  const maxTokens = 1000;
  // Room for about five: each sets aside eight thousandths of a dollar and uses half of it.
  await setBudget(db, tenantId, { scope: 'module', target: 'cv-analysis', hard: toNanos(0.0245) });
  server.otherwise(say('ok', { inputTokens: 10, outputTokens: 500 }));
  const ends = await Promise.allSettled(
    Array.from({ length: 40 }, (_, index) => gateway.call(question(`CV ${index}`, { maxTokens }))),
  );
  const errors = ends.flatMap((end) =>
    end.status === 'rejected' ? [(end.reason as { code: string }).code] : [],
  );
  assert.ok(errors.length > 0 && errors.every((code) => code === 'ai.budget_reached'));
  const done = ends.length - errors.length;
  assert.ok(done > 0);
  assert.equal(server.asked.length, done, 'what was refused never left');
  assert.equal((await listCalls(tenantId)).length, done);
  const { spend, ledger } = await readMoney(db, tenantId);
  assert.ok(spend.spent <= toNanos(0.0245));
  assert.deepEqual(spend, ledger);
  assert.equal(spend.reserved, 0);
});

test('a provider that counts what cannot be is written down as far as it goes, and breaks no sum', async () => {
  const { tenantId, server, question } = await setUp();
  server.otherwise(say('ok', { inputTokens: 1e15, outputTokens: 3e9 }));
  for (const text of ['One', 'Two']) assert.equal((await gateway.call(question(text))).cost, toNanos(10_000));
  assert.deepEqual(await outcomes(tenantId), ['ok', 'ok']);
  const { spend, ledger } = await readMoney(db, tenantId);
  assert.deepEqual(spend, ledger);
});

test('an answer with signs that no database keeps is given, and kept as far as it can be', async () => {
  const { server, question } = await setUp();
  const odd = 'a\0b \ud800 and \\u0000 in words';
  server.next(say(odd));
  assert.equal((await gateway.call(question('Odd'))).text.replace('\ufffd', '\ud800'), odd);
  assert.equal((await gateway.call(question('Odd'))).text, 'ab \ufffd and \\u0000 in words');
  assert.equal(server.asked.length, 1);
});
