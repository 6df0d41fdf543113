import assert from 'node:assert/strict';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AppError } from '../../../../plugins/sdk/index.ts';
import { loadModule } from '../../load-module.ts';
import { createInlineRunner } from '../../runner/inline-runner.ts';
import { buildHostile, createTestServices, keepCalling, startRunner } from './start.ts';

const { hostile, hello } = await buildHostile();
const secret = 'a secret of the host';
process.env.HOST_SECRET = secret;
await writeFile(join(hostile.folder, '..', '..', '..', 'host.json'), JSON.stringify({ secret }));
await symlink(
  join(hostile.folder, '..', '..', '..', 'host.json'),
  join(hostile.folder, 'server', 'link.json'),
);
await writeFile(join(hostile.folder, 'server', 'old.cjs'), 'module.exports = module.constructor;');
await writeFile(join(hostile.folder, 'server', 'own.json'), '{"mine":true}');

// A module that works may crash as often as it likes here: what happens then is another test's.
const limits = {
  heapMb: 48,
  crashes: 1_000,
  cpuBurstMs: 1_000,
  logFloodBytes: 1024 * 1024,
  serviceCalls: 1_000,
};
const { runner, lines } = startRunner(hostile, { limits });
const hasty = startRunner(hostile, { limits: { ...limits, routeMs: 1_000 } }).runner;
const watchful = startRunner(hostile, { limits: { ...limits, blockedMs: 1_500 } }).runner;
const neighbour = startRunner(hello).runner;
const neighbourly = keepCalling(neighbour);

const misdeed = (name: string, given?: unknown, { services } = createTestServices(), on = runner) =>
  on.callRoute('POST /misdeeds', { name, with: given }, services);

async function failureOf(call: Promise<unknown>): Promise<AppError> {
  const answer = await call.then(
    (value) => `it answered ${JSON.stringify(value)?.slice(0, 300)}`,
    (error: AppError) => error,
  );
  if (typeof answer === 'string') assert.fail(answer);
  return answer;
}

/** It is caught by name; afterwards the module works again, and the one beside it never stopped. */
function testMisdeed(code: string, name: string, given?: unknown, data?: object, on = runner): void {
  test(`${name}${given === undefined ? '' : ` ${String(given)}`}: ${code}`, async () => {
    const before = neighbourly.answers;
    const error = await failureOf(misdeed(name, given, undefined, on));
    assert.equal(error.code, code, String(error.cause ?? error.message));
    assert.ok(error.status >= 500, String(error.status));
    assert.match(error.message, /^[A-Z].*\.$/s);
    if (data) assert.deepEqual(error.data, data);
    assert.doesNotMatch(JSON.stringify([error.message, error.data]), /at .*\.(ts|mjs)|secret/);
    assert.equal(await settled(() => misdeed('nothing', undefined, undefined, on)), 'fine');
    await until(() => neighbourly.answers > before);
    assert.equal(neighbour.health().restarts, 0);
  });
}

/** A process that crashed rests a moment before it is started again. */
async function settled<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!['modules.backing_off', 'modules.restarted'].includes((error as AppError).code)) throw error;
      for (const each of [runner, hasty, watchful]) each.revive();
    }
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

testMisdeed('modules.blocked', 'loop without end', undefined, undefined, watchful);
testMisdeed('modules.timed_out', 'never settle', undefined, undefined, hasty);
testMisdeed('modules.unhandled_rejection', 'forget a promise');
testMisdeed('modules.uncaught_error', 'throw late');
testMisdeed('modules.out_of_memory', 'fill the heap');
testMisdeed('modules.out_of_memory', 'fill buffers');
testMisdeed('modules.out_of_memory', 'allocate too much at once');

const parts = ['fs', 'fs/promises', 'net', 'tls', 'dgram', 'dns', 'http', 'https', 'http2', 'child_process'];
const inner = [
  'worker_threads',
  'cluster',
  'vm',
  'v8',
  'os',
  'inspector',
  'async_hooks',
  'diagnostics_channel',
];
const newer = [
  'node:sqlite',
  'node:ffi',
  'node:test',
  'node:sea',
  'wasi',
  'repl',
  'trace_events',
  'perf_hooks',
];
for (const name of [...parts, ...inner, ...newer])
  testMisdeed('modules.refused_import', 'import', name, { import: name });
testMisdeed('modules.refused_import', 'require', 'node:fs', { import: 'node:fs' });
testMisdeed('modules.refused_import', 'get built-in', 'node:fs', { import: 'node:fs' });
testMisdeed('modules.refused_import', 'import', 'lodash', { import: 'lodash' });
testMisdeed('modules.refused_import', 'import', 'data:text/javascript,export default 1');
testMisdeed('modules.refused_import', 'import', 'file:///etc/passwd');
testMisdeed('modules.refused_import', 'import', new URL('../../runner/child/host.ts', import.meta.url).href);
testMisdeed('modules.refused_import', 'import', './old.cjs');
testMisdeed('modules.refused_import', 'import JSON', './link.json');
testMisdeed('modules.refused_import', 'import JSON', 'file:///proc/self/environ');

testMisdeed('modules.refused_access', 'fetch', undefined, { access: 'fetch' });
testMisdeed('modules.refused_access', 'open a socket', undefined, { access: 'WebSocket' });
testMisdeed('modules.refused_access', 'start a worker', undefined, { access: 'Worker' });
testMisdeed('modules.refused_access', 'make code', undefined, { access: 'code made from text' });
testMisdeed('modules.refused_access', 'load an engine', undefined, { access: 'crypto.setEngine' });
const methods = [
  'exit',
  'reallyExit',
  'abort',
  'kill',
  '_kill',
  '_debugProcess',
  'binding',
  '_linkedBinding',
  'dlopen',
];
for (const name of [
  ...methods,
  'execve',
  'chdir',
  'setuid',
  'send',
  'disconnect',
  '_getActiveHandles',
  'loadEnvFile',
])
  testMisdeed('modules.refused_access', 'use process', name, { access: `process.${name}` });

testMisdeed('modules.answer_not_json', 'contain itself');
testMisdeed('modules.answer_not_json', 'answer with a BigInt');
testMisdeed('modules.answer_not_json', 'answer with a function');
testMisdeed('modules.answer_not_json', 'throw from toJSON');
testMisdeed('modules.answer_not_json', 'throw from a getter');
testMisdeed('modules.answer_too_deep', 'nest deep');
testMisdeed('modules.answer_too_deep', 'nest without end');
testMisdeed('modules.answer_too_large', 'answer too much');
testMisdeed('modules.answer_too_large', 'answer with too many values');
testMisdeed('modules.argument_too_large', 'give a service too many values');
testMisdeed('modules.argument_too_large', 'ask too much');
testMisdeed('modules.argument_not_json', 'give a service what is no JSON');
testMisdeed('modules.argument_not_json', 'give a service what nests too deep');
testMisdeed('modules.failed', 'refuse with a strange code');
testMisdeed('modules.flooding', 'ask too often');
testMisdeed('modules.flooding', 'write to the console without end');
testMisdeed('modules.failed', 'throw what cannot be read');
testMisdeed('modules.failed', 'use a service that is not there');
testMisdeed('modules.failed', 'use a name of the host');
testMisdeed('modules.failed', 'change what everybody inherits');
testMisdeed('modules.failed', 'pass a failure on');

test('a process that spins after its answer is ended, and the next call gets a new one', async () => {
  runner.revive();
  await settled(() => misdeed('nothing'));
  assert.equal(await misdeed('spin after answering'), 'done');
  await until(() => runner.health().state !== 'running');
  assert.equal(runner.health().lastError?.code, 'modules.cpu_exceeded');
  assert.equal(await settled(() => misdeed('nothing')), 'fine');
});

test('a property __proto__ in an answer is left out and changes nothing', async () => {
  const answer = (await settled(() => misdeed('answer with a prototype'))) as Record<string, unknown>;
  assert.deepEqual(answer, { kept: 1, in: {} });
  assert.equal(Object.getPrototypeOf(answer), Object.prototype);
  assert.equal((Object.assign({}, answer) as { isAdmin?: boolean }).isAdmin, undefined);
  assert.equal(({} as { isAdmin?: boolean }).isAdmin, undefined);
});

test('nothing of the host is to be found in the process', async () => {
  const answer = JSON.stringify(await settled(() => misdeed('tell all')));
  assert.deepEqual(JSON.parse(answer), { env: {}, argv: [''], cwd: '/', globals: [] });
  assert.deepEqual(await misdeed('look for the real process'), []);
});

test('its own files and harmless parts of Node can be imported', async () => {
  assert.deepEqual(await settled(() => misdeed('import JSON', './own.json')), { default: { mine: true } });
  assert.ok(await misdeed('import', 'node:crypto'));
  assert.equal(await misdeed('require', 'node:zlib'), 'given');
});

test('a refusal of the module’s own, and of a service, comes out as it was made', async () => {
  const own = await failureOf(misdeed('refuse'));
  assert.deepEqual(
    [own.code, own.status, own.message, own.data, own.retryAfter],
    ['hostile.refused', 409, 'Not today.', { why: 'mood' }, 5],
  );
  const passedOn = await failureOf(misdeed('pass a refusal on'));
  assert.deepEqual([passedOn.code, passedOn.status], ['collections.gone', 410]);
  assert.equal((passedOn.cause as Error).message, 'secret');
});

test('what the host alone may know does not reach the module', async () => {
  const error = await failureOf(misdeed('pass a failure on'));
  assert.equal(error.code, 'modules.failed');
  assert.equal((error.cause as Error).message, 'password of the database');
  assert.ok(lines.some(({ message }) => message === 'A service failed for a reason nobody foresaw.'));
});

test('services kept from an earlier call do nothing any more', async () => {
  const first = createTestServices();
  await misdeed('keep the services', undefined, first);
  assert.equal((await failureOf(misdeed('use kept services'))).code, 'modules.failed');
  assert.deepEqual(first.created, []);
});

test('what needs no host works in the process as it does here', async () => {
  const isolated = createTestServices();
  const answer = (await misdeed('use all kinds of services', undefined, isolated)) as { now: string };
  assert.match(answer.now, /^2026-11-21T12:00:0/);
  assert.deepEqual(answer, {
    now: answer.now,
    text: 'He was caught.',
    caller: { kind: 'member', memberId: 'm1', role: 'admin' },
    settings: { word: 'Hello' },
    locale: 'en',
  });
  await until(() => isolated.lines.length === 1);
  assert.deepEqual(isolated.lines[0], { level: 'info', message: 'a line', facts: { of: 'mine' } });
});

test('a line is written though what came with it is no JSON', async () => {
  const isolated = createTestServices();
  assert.equal(await misdeed('log what is no JSON', undefined, isolated), 'logged');
  await until(() => isolated.lines.length === 3);
  assert.deepEqual(
    isolated.lines.map(({ message, facts }) => [message, facts]),
    [
      ['a circle', {}],
      ['a word', {}],
      ['a well', {}],
    ],
  );
});

test('jobs, events and migrations run in the process too', async () => {
  const { services, lines: heard } = createTestServices();
  const controller = new AbortController();
  const progress: unknown[] = [];
  const run = {
    id: 'j1',
    attempt: 1,
    signal: controller.signal,
    progress: async (fraction: number, step: string) => {
      progress.push([fraction, step.slice(0, 14)]);
      if (progress.length === 2) controller.abort();
    },
  };
  assert.equal(await runner.runJob('dawdle', {}, services, run), 'stopped');
  assert.deepEqual(progress, [
    [0.5, 'It was caught.'],
    [0, 'nowhere'],
  ]);
  const event = {
    id: 'e1',
    type: 'misdeed.wanted',
    source: 'test',
    subjectId: null,
    occurredAt: '',
    data: { much: 1 },
  };
  await runner.deliverEvent(event, services);
  await until(() => heard.length === 1);
  assert.deepEqual(heard[0]!.facts, { data: { much: 1 } });
  assert.deepEqual(await runner.migrateRecord('records', { note: 'old' }, '0.0.1'), {
    note: 'old',
    from: '0.0.1',
  });
});

test('the module beside it never stopped to answer', async () => {
  await neighbourly.stop();
  assert.equal(neighbour.health().restarts, 0);
});

test('inline an answer goes through the same check', async () => {
  const inline = createInlineRunner(await loadModule(hostile));
  const { services } = createTestServices();
  const call = (name: string) => inline.callRoute('POST /misdeeds', { name }, services);
  assert.deepEqual(await call('answer with a prototype'), { kept: 1, in: {} });
  for (const [name, code] of [
    ['contain itself', 'modules.answer_not_json'],
    ['answer with a function', 'modules.answer_not_json'],
    ['nest deep', 'modules.answer_too_deep'],
    ['answer too much', 'modules.answer_too_large'],
    ['answer with too many values', 'modules.answer_too_large'],
    ['use a service that is not there', 'modules.failed'],
    ['refuse', 'hostile.refused'],
  ] as const)
    assert.equal((await failureOf(call(name))).code, code, name);
});
