import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from '../../kernel/ai/testing/model-server.ts';
import { createId } from '../../kernel/db/index.ts';
import type { Client } from '../../testing/client.ts';
import { startOracle, verdict } from '../prompts/testing/oracle.ts';
import { defaultSettings } from './settings.ts';

const { app, server, enter } = await startOracle();
const { db } = app;
const { sentinel, prompts } = app.app;

const set = (api: Client, more: object) =>
  api.send('PUT', '/sentinel/settings', { ...defaultSettings, sampleRate: 1, ...more });
const judge = async (api: Client, quote: string, note = `I watered the roses ${createId()}.`) => {
  server.next(say(verdict(80, quote)));
  return api.post('/modules/oracle/verdicts', { note });
};
const alertsOf = async (api: Client) => (await api.get('/sentinel/alerts')).body.data;
const readEvents = (tenantId: string) =>
  db.inTenant(tenantId, () =>
    db.query<{ data: Record<string, unknown> }>(`SELECT data FROM events WHERE type = 'sentinel.alerted'`),
  );
/** A text of the tenant's own that answers now. */
const putOwn = async (api: Client) => {
  const path = '/prompts/oracle/judge-note';
  const body = 'Judge {{note}} in {{language}}.';
  await api.post(`${path}/versions`, { basedOn: '2', body });
  server.next(say(verdict(80, 'watered the roses')));
  const { run } = (await api.send('PUT', `${path}/labels/production`, { version: 't1' })).body.data;
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await api.get(`/prompt-runs/${run.id}`)).body.data.state === 'passed') return path;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  throw new Error('The run did not end.');
};

test('answers are looked at, and nothing that they say is kept', async () => {
  const { api, tenant } = await enter();
  await set(api, {});
  await judge(api, 'watered the roses');
  await judge(api, 'mowed the lawn of Bramblewick');
  await sentinel.settle();
  const samples = (await api.get('/sentinel/samples')).body.data;
  assert.deepEqual(
    samples.map(({ failed, score, version }: Record<string, unknown>) => ({ failed, score, version })),
    [
      { failed: [{ check: 'grounding', at: '/quote' }], score: 80, version: '2' },
      { failed: [], score: 80, version: '2' },
    ],
  );
  assert.equal((await api.get('/sentinel/samples?failed=true')).body.data.length, 1);
  const rows = await db.inTenant(tenant.id, () => db.query('SELECT * FROM sentinel_samples'));
  assert.ok(!JSON.stringify(rows).includes('Bramblewick'));
  const { data } = (await api.get('/sentinel/series')).body;
  assert.equal(data.length, 1);
  assert.deepEqual([data[0].samples, data[0].failed, data[0].failures.grounding], [2, 1, 1]);
});

test('a tenant that wants none of it has none of it', async () => {
  const { api } = await enter();
  await set(api, { sampleRate: 0 });
  await judge(api, 'mowed the lawn');
  await sentinel.settle();
  assert.deepEqual((await api.get('/sentinel/samples')).body.data, []);
});

test('when too many answers fail there is one alert: a row, an event and a mail; and the label goes back', async () => {
  const { api, tenant, email } = await enter();
  await set(api, { autoRollback: true });
  const path = await putOwn(api);
  for (let index = 0; index < 20; index += 1)
    await judge(api, index < 4 ? 'mowed the lawn' : 'watered the roses');
  await sentinel.settle();
  await sentinel.evaluate();
  await sentinel.evaluate();
  const [alert, ...others] = await alertsOf(api);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [alert.kind, alert.prompt, alert.version, alert.value, alert.samples, alert.rolledBackTo],
    ['grounding', 'judge-note', 't1', 0.2, 20, '2'],
  );
  assert.equal((await readEvents(tenant.id)).length, 1);
  const mails = await db.inSystem(() =>
    db.query<{ template: string }>(`SELECT template FROM mails WHERE template = 'sentinelAlert'`),
  );
  assert.equal(mails.length, 1, email);
  // At once, in the next answer.
  const { body } = await judge(api, 'watered the roses');
  assert.equal(body.data.made.prompt, 'judge-note@2');
  const moves = (await api.get(`${path}/moves`)).body.data;
  assert.deepEqual([moves[0].reason, moves[0].from, moves[0].to], ['sentinel', 't1', null]);
  assert.equal((await api.get('/prompts')).body.data[0].alerts, 1);
});

test('an alert that somebody has seen to is closed, and what came before it is not told again', async () => {
  const { api, memberId } = await enter();
  await set(api, { mail: false });
  for (let index = 0; index < 20; index += 1) await judge(api, 'mowed the lawn');
  await sentinel.settle();
  await sentinel.evaluate();
  const [alert] = await alertsOf(api);
  const closed = await api.post(`/sentinel/alerts/${alert.id}/close`);
  assert.deepEqual([closed.body.data.state, closed.body.data.closedBy], ['closed', 'Ada Admin']);
  assert.ok(memberId);
  await sentinel.evaluate();
  assert.deepEqual(await alertsOf(api), [closed.body.data]);
});

test('one leak is enough', async () => {
  const { api } = await enter();
  await set(api, {});
  await judge(api, 'bob@elsewhere.example');
  await sentinel.settle();
  await sentinel.evaluate();
  assert.deepEqual(
    (await alertsOf(api)).map(({ kind }: { kind: string }) => kind),
    ['leakage'],
  );
});

test('a label goes back for the leaks of several people, not for those of one document', async () => {
  const { api, tenant } = await enter();
  await set(api, { autoRollback: true });
  const path = await putOwn(api);
  const people = [createId(), createId(), createId()];
  await db.inTenant(tenant.id, () =>
    db.query(
      `INSERT INTO subjects (id, tenant_id, kind) SELECT id, $2, 'anonymous' FROM unnest($1::text[]) AS id`,
      [people, tenant.id],
    ),
  );
  const leak = async (subjectId: string) => {
    server.next(say(verdict(80, 'bob@elsewhere.example')));
    await api.post('/modules/oracle/verdicts', { note: `I watered the roses ${createId()}.`, subjectId });
    await sentinel.settle();
    await sentinel.evaluate();
    const [alert] = await alertsOf(api);
    return [(await api.get(path)).body.data.production, alert.rolledBackTo];
  };
  for (const person of [people[0]!, people[0]!, people[0]!, people[1]!])
    assert.deepEqual(await leak(person), ['t1', null]);
  assert.deepEqual(await leak(people[2]!), ['2', '2']);
  assert.equal((await alertsOf(api)).length, 1);
});

test('scores that moved away from those of the month before are told', async () => {
  const { api, tenant } = await enter();
  await set(api, {});
  await db.inTenant(tenant.id, () =>
    db.query(
      `INSERT INTO sentinel_samples (id, tenant_id, module, prompt, version, label, failed, took_ms, cost, length, score, day)
       SELECT 'drift' || n, $1, 'oracle', 'judge-note', '2', 'production', '[]', 1, 0, 1,
         CASE WHEN n <= 200 THEN n % 50 ELSE 50 + n % 50 END,
         (now() AT TIME ZONE 'UTC')::date - CASE WHEN n <= 200 THEN 14 ELSE 1 END
       FROM generate_series(1, 300) n`,
      [tenant.id],
    ),
  );
  await sentinel.compareScores();
  await sentinel.compareScores();
  const [alert, ...others] = await alertsOf(api);
  assert.deepEqual([alert.kind, others.length], ['drift', 0]);
  assert.ok(alert.value > alert.limit);
  const { drift } = (await api.get('/sentinel/series')).body;
  assert.deepEqual([drift[0].baselineCount, drift[0].recentCount], [200, 100]);
});

test('test sets run by the clock, and tell when the model has changed and when it is well again', async () => {
  const { api, tenant } = await enter();
  await set(api, { canaryHours: 24 });
  const begin = async () => {
    await sentinel.startCanaries();
    for (let tries = 0; tries < 300; tries += 1) {
      const runs = (await api.get('/prompts/oracle/judge-note')).body.data.runs;
      if (runs.length > 0 && runs.every((each: { endedAt: string | null }) => each.endedAt)) return runs;
      await new Promise((wake) => setTimeout(wake, 20));
    }
    throw new Error('The run did not end.');
  };
  server.next(say(verdict(10, 'never said')));
  assert.equal((await begin())[0].state, 'failed');
  assert.equal((await begin()).length, 1, 'it ran twice within a day');
  const [alert] = await alertsOf(api);
  assert.deepEqual([alert.kind, alert.version, typeof alert.runId], ['canary', '2', 'string']);
  await db.inTenant(tenant.id, () =>
    db.query(`UPDATE prompt_runs SET created_at = created_at - interval '2 days'`),
  );
  server.next(say(verdict(80, 'watered the roses')));
  assert.equal((await begin()).length, 2);
  assert.equal((await alertsOf(api))[0].state, 'closed');
});

test('only an admin changes what is looked at; a user sees nothing of it', async () => {
  const { tenant } = await enter();
  const manager = await enter('manager', tenant);
  assert.equal((await manager.api.get('/sentinel/settings')).status, 200);
  assert.equal((await set(manager.api, {})).status, 403);
  const user = await enter('user', tenant);
  assert.equal((await user.api.get('/sentinel/series')).status, 403);
});

test('operators see what models cost and what was wrong', async () => {
  const text = await (await fetch(`${app.origin}/metrics`)).text();
  assert.match(
    text,
    /inlay_ai_call_seconds_count\{provider="openai",kind="chat",module="oracle",outcome="ok"\} \d+/,
  );
  assert.match(text, /inlay_sentinel_failures_total\{check="grounding"\} \d+/);
  assert.match(text, /inlay_sentinel_alerts_total\{kind="canary"\} 1/);
  assert.ok(prompts);
});
