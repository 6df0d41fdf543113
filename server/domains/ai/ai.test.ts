import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fail, type ModelServer, say, startModelServer } from '../../kernel/ai/testing/model-server.ts';
import type { Client } from '../../testing/client.ts';
import { startTestApp } from '../../testing/test-app.ts';

const { app, kernel, signIn } = await startTestApp({
  env: { AI_FAST: 'openai:gpt-5-mini', OPENAI_API_KEY: 'sk-of-the-operator' },
});
let server: ModelServer;
before(async () => {
  server = await startModelServer();
});
after(() => server.close());

const add = async (api: Client, more: object = {}) => {
  const body = { kind: 'openai', name: 'Ours', key: 'sk-ours', baseUrl: `${server.origin}/v1`, ...more };
  return api.post('/ai/providers', body);
};
const choose = (api: Client, providerId: string, model = 'gpt-4.1') =>
  api.send('PUT', '/ai/models', { class: 'fast', choices: [{ providerId, model }] });
const ask = (tenantId: string, content: string) =>
  app.gateway.call({ tenantId, module: 'coach', model: 'fast', messages: [{ role: 'user', content }] });

test('a provider is added, tried out and used, and its key is never shown again', async () => {
  const { api, tenant } = await signIn();
  const added = await add(api);
  assert.equal(added.status, 201);
  const { id } = added.body.data;
  const listed = await api.post(`/ai/providers/${id}/probe`, {});
  assert.deepEqual(listed.body.data.models.toSorted(), ['large', 'small']);
  await choose(api, id);
  assert.equal((await ask(tenant.id, 'Hello?')).text, 'ok');
  const all = await api.get('/ai/providers');
  assert.deepEqual(
    all.body.data.map(({ id: each, owner }: { id: string; owner: string }) => [each, owner]),
    [
      ['operator:openai', 'operator'],
      ['builtin', 'operator'],
      [id, 'tenant'],
    ],
  );
  assert.ok(!JSON.stringify([added.body, all.body, listed.body]).includes('sk-'));
  assert.ok(
    !JSON.stringify(await kernel.db.inSystem(() => kernel.db.query('SELECT * FROM ai_providers'))).includes(
      'sk-ours',
    ),
  );
});

test('trying a model out tells what it can do, and is in the ledger', async () => {
  const { api } = await signIn();
  const { id } = (await add(api)).body.data;
  const { body } = await api.post(`/ai/providers/${id}/probe`, { model: 'gpt-4.1' });
  assert.equal(body.data.ok, true);
  assert.equal(body.data.capabilities.chat, true);
  const [provider] = (await api.get('/ai/providers')).body.data.slice(-1);
  assert.deepEqual([provider.models, provider.probeError], [['gpt-4.1'], null]);
  assert.equal(provider.found['gpt-4.1'].chat, true);
  const [call] = (await api.get('/ai/calls')).body.data;
  assert.deepEqual([call.kind, call.module, call.outcome], ['probe', 'host', 'ok']);
});

test('a key that is not taken is told in words, and shows in the list', async () => {
  const { api } = await signIn();
  const { id } = (await add(api)).body.data;
  server.next(fail(401, { code: 'invalid_api_key' }));
  const { status, body } = await api.post(`/ai/providers/${id}/probe`, {});
  assert.deepEqual([status, body.data.ok, body.data.error.code], [200, false, 'ai.key_refused']);
  const [provider] = (await api.get('/ai/providers')).body.data.slice(-1);
  assert.equal(provider.probeError, 'unauthorized');
});

test('a key stays with the address that it was entered for', async () => {
  const { api } = await signIn();
  const { id } = (await add(api)).body.data;
  const elsewhere = 'https://models.example/v1';
  const moved = await api.patch(`/ai/providers/${id}`, { baseUrl: elsewhere });
  assert.deepEqual([moved.status, moved.body.error.code], [422, 'ai.key_needed']);
  assert.equal((await api.patch(`/ai/providers/${id}`, { baseUrl: elsewhere, key: 'sk-new' })).status, 200);
  for (const baseUrl of ['http://169.254.169.254/v1', 'http://10.0.0.7/v1', 'http://models.example/v1']) {
    const inside = await api.patch(`/ai/providers/${id}`, { baseUrl, key: 'sk-new' });
    assert.deepEqual([inside.status, inside.body.error.code], [422, 'ai.address_refused'], baseUrl);
  }
  const nowhere = await add(api, { kind: 'openai-compatible', baseUrl: undefined, name: 'Nowhere' });
  assert.equal(nowhere.body.error.code, 'ai.address_needed');
  assert.equal((await add(api, { name: 'No key', key: undefined })).body.error.code, 'ai.key_needed');
  assert.equal((await add(api)).body.error.code, 'ai.name_taken');
});

test('a change of the key, or of who answers, holds from the next call on', async () => {
  const { api, tenant } = await signIn();
  const { id } = (await add(api)).body.data;
  await choose(api, id);
  await ask(tenant.id, 'One');
  await api.patch(`/ai/providers/${id}`, { key: 'sk-second' });
  await ask(tenant.id, 'Two');
  assert.equal(server.asked.at(-1)!.headers.authorization, 'Bearer sk-second');
  await api.patch(`/ai/providers/${id}`, { enabled: false });
  await assert.rejects(ask(tenant.id, 'Three'), { code: 'ai.no_model' });
  assert.equal((await api.delete(`/ai/providers/${id}`)).status, 204);
  const classes = (await api.get('/ai/models')).body.data;
  const defaults = [{ providerId: 'operator:openai', model: 'gpt-5-mini' }];
  assert.deepEqual(classes[0], { class: 'fast', source: 'operator', choices: defaults, defaults });
});

test('the operator’s key is spent on what the operator named, and nobody uses another tenant’s', async () => {
  const { api } = await signIn();
  const other = await signIn();
  const { id } = (await add(other.api)).body.data;
  assert.equal((await choose(api, 'operator:openai', 'gpt-5-mini')).status, 200);
  for (const [providerId, model] of [
    ['operator:openai', 'o3-pro'],
    ['operator:anthropic', 'gpt-5-mini'],
    [id, 'gpt-4.1'],
  ] as const)
    assert.equal((await choose(api, providerId, model)).body.error.code, 'ai.provider_not_found');
});

test('a budget stops calls, shows what was spent, and can be raised', async () => {
  const { api, tenant } = await signIn();
  const { id } = (await add(api)).body.data;
  await choose(api, id);
  server.next(say('dear', { inputTokens: 1000, outputTokens: 125_000 }));
  await ask(tenant.id, 'One');
  const made = await api.post('/ai/budgets', {
    scope: 'tenant',
    period: 'month',
    softLimit: 0.5,
    hardLimit: 1,
  });
  assert.equal(made.status, 201);
  assert.deepEqual([made.body.data.spent, made.body.data.state], [1.002, 'reached']);
  await assert.rejects(ask(tenant.id, 'Two'), { code: 'ai.budget_reached' });
  const twice = await api.post('/ai/budgets', { scope: 'tenant', period: 'month', hardLimit: 9 });
  assert.equal(twice.body.error.code, 'ai.budget_taken');
  const crossed = await api.patch(`/ai/budgets/${made.body.data.id}`, { hardLimit: 0.4 });
  assert.equal(crossed.body.error.code, 'ai.limits_crossed');
  const raised = await api.patch(`/ai/budgets/${made.body.data.id}`, { hardLimit: 5 });
  assert.equal(raised.body.data.state, 'warned');
  assert.equal((await ask(tenant.id, 'Two')).text, 'ok');
  await api.delete(`/ai/budgets/${made.body.data.id}`);
  assert.deepEqual((await api.get('/ai/budgets')).body.data, []);
  const each = await api.post('/ai/budgets', { scope: 'module', period: 'day', hardLimit: 9 });
  assert.deepEqual([each.body.data.of, each.body.data.target], ['coach', null]);
});

test('a price of one’s own holds from its day on, and costs are summed for charts', async () => {
  const { api, tenant } = await signIn();
  const { id } = (await add(api)).body.data;
  await choose(api, id, 'house-model');
  const price = {
    providerId: id,
    model: 'house-model',
    validFrom: '2026-01-01',
    inputPerMillion: 1,
    outputPerMillion: 10,
  };
  const added = await api.post('/ai/prices', price);
  assert.equal(added.status, 201);
  assert.equal((await api.post('/ai/prices', price)).body.error.code, 'ai.price_taken');
  server.next(
    say('one', { inputTokens: 100_000, outputTokens: 10_000 }),
    say('two', { inputTokens: 5000, outputTokens: 500 }),
  );
  await ask(tenant.id, 'One');
  await ask(tenant.id, 'Two');
  await ask(tenant.id, 'Two');
  const { body } = await api.get('/ai/costs?by=model&daily=true');
  assert.equal(body.total, 0.21);
  const [line] = body.data;
  assert.deepEqual(
    [line.key, line.cost, line.calls, line.cached, line.failed, line.day],
    ['house-model', 0.21, 3, 1, 0, new Date().toISOString().slice(0, 10)],
  );
  assert.deepEqual([body.totals.cost, body.totals.calls, body.totals.cached], [0.21, 3, 1]);
  assert.ok(line.p95Ms >= line.medianMs && body.totals.p95Ms === line.p95Ms);
  for (const by of ['day', 'module', 'subject', 'prompt', 'provider', 'class', 'kind', 'outcome'])
    assert.equal((await api.get(`/ai/costs?by=${by}`)).body.total, 0.21, by);
  assert.equal(
    (await api.get('/ai/costs?from=2020-01-01&to=2026-01-01')).body.error.code,
    'ai.period_too_long',
  );
  const top = (await api.get('/ai/costs?by=outcome&top=1')).body.data;
  assert.deepEqual(
    top.map((each: { key: string; isRest: boolean; cost: number; calls: number }) => [
      each.key,
      each.isRest,
      each.cost,
      each.calls,
    ]),
    [
      ['ok', false, 0.21, 2],
      [null, true, 0, 1],
    ],
  );
  const calls = (await api.get('/ai/calls?limit=2&module=coach')).body;
  const { requestId } = calls.data[0];
  const tries = (await api.get(`/ai/calls?requestId=${requestId}`)).body.data;
  assert.deepEqual(tries, [calls.data[0]]);
  assert.deepEqual((await api.get('/ai/calls?promptId=nobody')).body.data, []);
  assert.deepEqual([calls.data.length, calls.data[0].outcome, calls.data[0].priceFrom], [2, 'cached', null]);
  const next = (await api.get(`/ai/calls?limit=2&cursor=${calls.page.next}`)).body;
  assert.deepEqual([next.data.length, next.data[0].cost, next.data[0].priceFrom], [1, 0.2, '2026-01-01']);
  assert.equal((await api.delete(`/ai/prices/${added.body.data.id}`)).status, 204);
  assert.equal((await api.get('/ai/costs')).body.total, 0.21);
});

test('managers see costs and set nothing; users see nothing of it', async () => {
  const { api, tenant } = await signIn();
  await add(api);
  const manager = (await signIn('manager', tenant)).api;
  const user = (await signIn('user', tenant)).api;
  for (const path of ['/ai/costs', '/ai/calls', '/ai/budgets']) {
    assert.equal((await manager.get(path)).status, 200, path);
    assert.equal((await user.get(path)).status, 403, path);
  }
  for (const path of ['/ai/providers', '/ai/models', '/ai/prices'])
    assert.equal((await manager.get(path)).status, 403, path);
  assert.equal(
    (await manager.post('/ai/budgets', { scope: 'tenant', period: 'day', hardLimit: 1 })).status,
    403,
  );
});
