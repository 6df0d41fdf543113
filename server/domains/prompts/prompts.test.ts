import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from '../../kernel/ai/testing/model-server.ts';
import { createId } from '../../kernel/db/index.ts';
import type { Client } from '../../testing/client.ts';
import { createRegistry } from './registry/registry.ts';
import { readLabelled } from './registry/rows.ts';
import { startOracle, verdict } from './testing/oracle.ts';

const { app, server, enter } = await startOracle();
const { db } = app;
const prompt = '/prompts/oracle/judge-note';
const note = { note: 'I watered the roses twice.' };

const judge = async (api: Client, score = 80) => {
  server.next(say(verdict(score, 'watered the roses')));
  const { body } = await api.post('/modules/oracle/verdicts', note);
  return body.data?.made.prompt as string;
};
/** A text of one's own, which differs from the module's by a line. */
const write = async (api: Client, line = 'Be brief.', more: object = {}) => {
  const { body } = await api.get(prompt);
  const newest = body.data.versions.find(({ source }: { source: string }) => source === 'module');
  const text = newest.body.replace('Judge this note', `${line}\n\nJudge this note`);
  return api.post(`${prompt}/versions`, { basedOn: newest.version, body: text, note: line, ...more });
};
const move = (api: Client, version: string, label = 'production', more: object = {}) =>
  api.send('PUT', `${prompt}/labels/${label}`, { version, ...more });
const finish = async (api: Client, run: string) => {
  for (let tries = 0; tries < 300; tries += 1) {
    const { body } = await api.get(`/prompt-runs/${run}`);
    if (!['queued', 'running'].includes(body.data.state)) return body.data;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  throw new Error('The run did not end.');
};
/** Moves a label through the gate, with a model that says what the cases expect. */
const pass = async (api: Client, version: string, label = 'production', more: object = {}) => {
  server.next(say(verdict(80, 'watered the roses')));
  const { body } = await move(api, version, label, more);
  return finish(api, body.data.run.id);
};

test('the list shows what answers now', async () => {
  const { api } = await enter();
  const { body } = await api.get('/prompts');
  assert.deepEqual(
    body.data.map((line: Record<string, unknown>) => [line.id, line.production, line.newest, line.cases]),
    [
      ['judge-note', '2', '2', 1],
      ['tell-story', '1', '1', 0],
    ],
  );
});

test('a text of one’s own answers once it has passed the test set, and the next call has it', async () => {
  const { api, tenant } = await enter();
  const written = await write(api);
  assert.deepEqual([written.status, written.body.data.version], [201, 't1']);
  assert.equal(await judge(api), 'judge-note@2');
  const run = await pass(api, 't1');
  assert.deepEqual([run.state, run.done, run.results[0].passed], ['passed', 1, true]);
  await db.inTenant(tenant.id, () => db.query('DELETE FROM ai_answers'));
  assert.equal(await judge(api), 'judge-note@t1');
  assert.ok(JSON.stringify(server.asked.at(-1)!.body).includes('Be brief.'));
  const { body } = await api.get(prompt);
  assert.deepEqual([body.data.production, body.data.isOwn], ['t1', true]);
  const events = await db.inTenant(tenant.id, () =>
    db.query<{ type: string }>(`SELECT type FROM events WHERE type LIKE 'prompt.%' ORDER BY id`),
  );
  assert.deepEqual(
    events.map(({ type }) => type),
    ['prompt.version_created', 'prompt.label_moved'],
  );
});

test('a text that fails its test set does not answer, and the run says why', async () => {
  const { api } = await enter();
  await write(api);
  server.next(say(verdict(20, 'never said')));
  const { body } = await move(api, 't1');
  assert.equal(body.data.state, 'testing');
  const run = await finish(api, body.data.run.id);
  assert.equal(run.state, 'failed');
  assert.deepEqual(
    run.results[0].faults.map(({ at, found }: { at: string; found: string }) => [at, found]),
    [
      ['/score', '20'],
      ['/quote', 'never said'],
    ],
  );
  assert.equal((await api.get(prompt)).body.data.production, '2');
});

test('roll-back puts back what answered before, again and again', async () => {
  const { api } = await enter();
  await write(api, 'First.');
  await write(api, 'Second.');
  await pass(api, 't1');
  await pass(api, 't2');
  assert.equal((await api.post(`${prompt}/rollback`)).body.data.production, 't1');
  assert.equal((await api.post(`${prompt}/rollback`)).body.data.production, '2');
  const none = await api.post(`${prompt}/rollback`);
  assert.deepEqual([none.status, none.body.error.code], [409, 'prompts.nothing_before']);
  const moves = (await api.get(`${prompt}/moves`)).body.data;
  assert.deepEqual(
    moves.map(({ to, reason }: { to: string; reason: string }) => [to, reason]),
    [
      [null, 'rollback'],
      ['t1', 'rollback'],
      ['t2', 'member'],
      ['t1', 'member'],
    ],
  );
});

test('a canary answers its share of the questions, and the same question gets the same text', async () => {
  const { api } = await enter();
  await write(api);
  await pass(api, 't1', 'canary', { share: 100 });
  assert.equal(await judge(api), 'judge-note@t1');
  assert.equal((await api.get(prompt)).body.data.production, '2');
  assert.equal((await api.delete(`${prompt}/labels/canary`)).status, 204);
  assert.equal(await judge(api), 'judge-note@2');
});

test('two versions are compared line by line', async () => {
  const { api } = await enter();
  await write(api, 'Be brief.', { temperature: 1 });
  const { body } = await api.get(`${prompt}/diff?from=2&to=t1`);
  assert.deepEqual(body.data.parameters, [{ name: 'temperature', from: '0', to: '1' }]);
  assert.deepEqual(
    body.data.lines.filter(({ kind }: { kind: string }) => kind !== 'same'),
    [
      { kind: 'added', text: 'Be brief.', from: null, to: 3 },
      { kind: 'added', text: '', from: null, to: 4 },
    ],
  );
});

test('a text that cannot be asked by is refused with what to mend', async () => {
  const { api } = await enter();
  const { status, body } = await api.post(`${prompt}/versions`, {
    basedOn: '2',
    body: 'You see {{note}}.\n---\nJudge {{noet}} in {{language}}.',
  });
  assert.deepEqual([status, body.error.code], [422, 'prompts.faulty']);
  assert.deepEqual(body.error.details.faults, [
    'The text has the place `{{noet}}`, which `input` lacks: add it, or take it out.',
    'The text has the document `{{note}}` above the line of dashes: put it below.',
  ]);
  const strong = await write(api, 'Be brief.', { model: 'strong' });
  assert.equal(strong.body.error.code, 'prompts.faulty');
});

test('a case of one’s own is part of the test set', async () => {
  const { api } = await enter();
  const mine = {
    name: 'mine',
    slots: { note: 'Nothing.', language: 'en' },
    expect: [{ at: '/score', from: 0, to: 10 }],
  };
  const added = await api.post(`${prompt}/cases`, mine);
  assert.equal(added.status, 201);
  const { id } = added.body.data;
  await api.send('PUT', `/prompt-cases/${id}`, { ...mine, name: 'still mine' });
  const names = (await api.get(prompt)).body.data.testSet.map((each: { name: string }) => each.name);
  assert.deepEqual(names, ['a good note', 'still mine']);
  const unfit = await api.post(`${prompt}/cases`, { ...mine, slots: { nothing: 1 } });
  assert.deepEqual([unfit.status, unfit.body.error.code], [422, 'prompts.case_unfit']);
  server.otherwise(say(verdict(80, 'watered the roses')));
  const { body } = await api.post(`${prompt}/runs`, { version: '2' });
  const run = await finish(api, body.data.id);
  assert.deepEqual([run.state, run.done], ['failed', 2]);
  assert.equal((await api.delete(`/prompt-cases/${id}`)).status, 204);
});

test('the cases of a prompt stay as small as what is shown at once', async () => {
  const { api, tenant } = await enter();
  const make = (expected: number) => ({
    name: 'long',
    slots: { note: 'Nothing.', language: 'en' },
    expect: Array(expected).fill({ at: '/quote', contains: 'n'.repeat(1800) }),
  });
  const tooLong = await api.post(`${prompt}/cases`, make(40));
  assert.deepEqual([tooLong.status, tooLong.body.error.code], [422, 'prompts.case_too_long']);
  const added = await api.post(`${prompt}/cases`, make(27));
  assert.equal(added.status, 201);
  const change = (length: number) => api.send('PUT', `/prompt-cases/${added.body.data.id}`, make(length));
  assert.equal((await change(40)).status, 422);
  await db.inTenant(tenant.id, () =>
    db.query(
      `INSERT INTO prompt_cases (id, tenant_id, module, prompt, name, slots, expect)
       SELECT id || n, tenant_id, module, prompt, name, slots, expect FROM prompt_cases, generate_series(1, 39) n`,
    ),
  );
  assert.equal((await change(26)).status, 200);
  assert.equal((await api.post(`${prompt}/cases`, make(30))).body.error.code, 'prompts.case_too_long');
});

test('a manager reads prompts and changes none, a user does neither', async () => {
  const { tenant } = await enter();
  const manager = await enter('manager', tenant);
  assert.equal((await manager.api.get(prompt)).status, 200);
  assert.equal((await move(manager.api, '1')).status, 403);
  assert.equal((await write(manager.api)).status, 403);
  const user = await enter('user', tenant);
  assert.equal((await user.api.get('/prompts')).status, 403);
});

test('a run whose process died is done by another one', async () => {
  const { api, tenant } = await enter();
  server.otherwise(say(verdict(80, 'watered the roses')));
  const id = '01J00000000000000000000000';
  await db.inTenant(tenant.id, () =>
    db.query(
      `INSERT INTO prompt_runs (id, tenant_id, module, prompt, version, reason, label, cases, state, lease_until)
       VALUES ($1, $2, 'oracle', 'judge-note', '1', 'label', 'production', 1, 'running', now() - interval '1 hour')`,
      [id, tenant.id],
    ),
  );
  await app.app.prompts.tests.recover();
  assert.equal((await finish(api, id)).state, 'passed');
  assert.equal((await api.get(prompt)).body.data.production, '1');
});

test('a run that ends late moves no label that somebody has moved since, and the newer of two runs decides', async () => {
  const { api, tenant } = await enter();
  server.otherwise(say(verdict(80, 'watered the roses')));
  await write(api);
  await write(api, 'Be late.');
  /** As it stands in a process that was slow, or has died. */
  const addLate = async (version: string, minutesAgo: number) => {
    const id = createId();
    await db.inTenant(tenant.id, () =>
      db.query(
        `INSERT INTO prompt_runs (id, tenant_id, module, prompt, version, reason, label, cases, lease_until, created_at)
         VALUES ($1, $2, 'oracle', 'judge-note', $3, 'label', 'production', 1, now() - interval '1 hour',
           now() - $4 * interval '1 minute')`,
        [id, tenant.id, version, minutesAgo],
      ),
    );
    return id;
  };
  const production = async () => (await api.get(prompt)).body.data.production;
  const runs = [await addLate('1', 50), await addLate('t1', 40)];
  await app.app.prompts.tests.recover();
  for (const id of runs) assert.equal((await finish(api, id)).state, 'passed');
  assert.equal(await production(), 't1');
  const late = await addLate('t2', 30);
  assert.equal((await api.post(`${prompt}/rollback`)).status, 200);
  const rolledBack = await production();
  assert.notEqual(rolledBack, 't1');
  await app.app.prompts.tests.recover();
  assert.equal((await finish(api, late)).state, 'passed');
  assert.equal(await production(), rolledBack);
});

test('a call reads the texts that answer, however many there are', async () => {
  const { api, tenant } = await enter();
  await write(api);
  await pass(api, 't1');
  for (const line of ['One.', 'Two.', 'Three.']) await write(api, line);
  const { versions } = await db.inTenant(tenant.id, () => readLabelled(db, 'oracle'));
  assert.deepEqual(
    versions.map(({ number }) => number),
    [1],
  );
  assert.equal(await judge(api), 'judge-note@t1');
});

test('a run that cannot be noted asks for no more cases', async () => {
  const { api } = await enter();
  server.otherwise(say(verdict(80, 'watered the roses')));
  for (let count = 0; count < 20; count += 1)
    await api.post(`${prompt}/cases`, {
      name: count === 0 ? 'broken' : `case ${count}`,
      slots: { note: `Nothing ${count}.`, language: 'en' },
      expect: [{ at: '/score', from: 0, to: 100 }],
    });
  await db.inSystem(() =>
    db.query(
      `ALTER TABLE prompt_runs ADD CONSTRAINT none_broken CHECK (NOT results @> '[{"name": "broken"}]') NOT VALID`,
    ),
  );
  const before = server.asked.length;
  const { body } = await api.post(`${prompt}/runs`, { version: '2' });
  const run = await finish(api, body.data.id);
  // As long as others would take.
  await new Promise((wake) => setTimeout(wake, 300));
  await db.inSystem(() => db.query('ALTER TABLE prompt_runs DROP CONSTRAINT none_broken'));
  assert.deepEqual([run.state, run.failure], ['failed', 'internal']);
  assert.ok(server.asked.length - before < 12);
});

test('another process asks by the new text at once', async () => {
  const { api, tenant } = await enter();
  // A process of its own, as far as its memory goes.
  const other = createRegistry(app.kernel);
  const module = app.registry.findNewest('oracle')!;
  const choose = async () => (await other.choose(tenant.id, module, 'judge-note', {})).prompt.version;
  assert.equal(await choose(), '2');
  await write(api);
  await pass(api, 't1');
  assert.equal(await choose(), 't1');
});

test('a text whose slots the module no longer has is left aside, and the module’s own answers', async () => {
  const { api, tenant } = await enter();
  await write(api);
  await pass(api, 't1');
  await db.inTenant(tenant.id, () => db.query(`UPDATE prompt_versions SET contract = 'of before'`));
  await app.app.prompts.registry.forget(tenant.id, 'oracle');
  assert.equal(await judge(api), 'judge-note@2');
  const { body } = await api.get(prompt);
  assert.deepEqual([body.data.production, body.data.versions[0].fits], ['2', false]);
  const again = await move(api, 't1');
  assert.deepEqual([again.status, again.body.error.code], [409, 'prompts.version_outdated']);
});
