import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AppError } from '../../../../plugins/sdk/index.ts';
import { createLog } from '../../../../server/kernel/log/index.ts';
import type { IsolatedRunnerOptions } from '../../runner/isolated-runner.ts';
import type { RunnerLimits } from '../../runner/limits.ts';
import type { ModuleServices } from '../../runner/module-runner.ts';
import { buildHostile, createTestServices, startRunner } from './start.ts';

// What a module lays on the host itself: its log, its memory. Each has a runner of its own, and one beside it.

const { hostile, hello } = await buildHostile();
const neighbour = startRunner(hello).runner;

function start(limits: Partial<RunnerLimits> = {}, options: Partial<IsolatedRunnerOptions> = {}) {
  const { runner, lines } = startRunner(hostile, { limits: { crashes: 1_000, ...limits }, ...options });
  const misdeed = (name: string, { services } = createTestServices()) =>
    runner.callRoute('POST /misdeeds', { name }, services);
  return { runner, lines, misdeed };
}

const failureOf = (call: Promise<unknown>): Promise<AppError> =>
  call.then(
    (value) => assert.fail(`it answered ${JSON.stringify(value)}`),
    (error: AppError) => error,
  );

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function assertNeighbourAnswers(): Promise<void> {
  const { services } = createTestServices();
  assert.ok(await neighbour.callRoute('GET /greetings', {}, services));
  assert.equal(neighbour.health().restarts, 0);
}

/** Services whose collections answer with so many letters, and count how often they were asked. */
function countAnswers(letters: number) {
  let asked = 0;
  const list = async () => {
    asked += 1;
    return { data: 'x'.repeat(letters) };
  };
  const { services } = createTestServices({
    collections: { records: { list } },
  } as unknown as Partial<ModuleServices>);
  return {
    services: { services, created: [], lines: [] },
    get asked() {
      return asked;
    },
  };
}

const timely = { timeout: 30_000 };

test('whatever a module logs is a line or none, and ends nothing', timely, async () => {
  const { runner, misdeed } = start({ logBytesPerSecond: 1024 * 1024 });
  const visit = createTestServices();
  assert.equal(await misdeed('log what nobody can', visit), 'logged');
  await until(() => visit.lines.at(-1)?.message === 'the last');
  const odd = visit.lines.filter(({ message }) => message === 'odd');
  assert.equal(odd.length, 32);
  assert.ok(odd.some(({ facts }) => facts.err === null));
  assert.ok(odd.some(({ facts }) => facts.omitted === 'too large'));
  assert.equal(runner.health().restarts, 0);
  await assertNeighbourAnswers();
});

test('a line after the answer goes to the host’s own log, under the module’s own name', timely, async () => {
  const written: string[] = [];
  const log = createLog({ level: 'info', stream: { write: (line) => written.push(line) } });
  const { misdeed } = start({}, { log });
  assert.equal(await misdeed('log after answering'), 'answered');
  await until(() => written.length === 1);
  const { level, msg, module, version, tenantId, data } = JSON.parse(written[0]!);
  assert.deepEqual([level, msg, module, version], ['warn', 'late', 'hostile', hostile.version]);
  assert.equal(tenantId, undefined);
  assert.deepEqual([data.tenantId, data.module, data.err], ['somebody-else', 'hello', null]);
  assert.equal(await misdeed('nothing'), 'fine');
  await assertNeighbourAnswers();
});

test('a log that fails ends the module that wrote, not the host', timely, async () => {
  const fails = () => {
    throw new Error('no room');
  };
  const { runner, misdeed } = start({}, { log: { info: fails, warn: fails, error: fails } });
  const log = { info: fails, warn: fails, error: fails };
  const error = await failureOf(misdeed('use all kinds of services', createTestServices({ log })));
  assert.equal(error.code, 'modules.misbehaved');
  assert.equal(await misdeed('nothing'), 'fine');
  assert.equal(runner.health().restarts, 1);
  await assertNeighbourAnswers();
});

test(
  'promises that fail without end are told of a few times, then their process is ended',
  timely,
  async () => {
    const { runner, lines, misdeed } = start({ logFloodBytes: 1024 * 1024 });
    const error = await failureOf(misdeed('reject promises without end'));
    assert.equal(error.code, 'modules.unhandled_rejection');
    await until(() => runner.health().lastError !== null);
    assert.equal(runner.health().lastError?.code, 'modules.flooding');
    const told = lines.filter(({ message }) => message.startsWith('A promise of a module failed'));
    assert.ok(told.length > 0 && told.length < 100, String(told.length));
    assert.equal(await misdeed('nothing'), 'fine');
    await assertNeighbourAnswers();
  },
);

test(
  'a fault of the host’s that a module runs into again and again is told a few times',
  timely,
  async () => {
    const { runner, lines, misdeed } = start();
    assert.equal(await misdeed('run into the same fault again and again'), 'done');
    const told = lines.filter(({ message }) => message === 'A service failed for a reason nobody foresaw.');
    assert.ok(told.length >= 20 && told.length < 40, String(told.length));
    assert.equal(runner.health().restarts, 0);
  },
);

test('a module that asks for much and reads nothing is given little, and ended', timely, async () => {
  const { misdeed } = start({ unreadBytes: 512 * 1024, servicesAtOnce: 8, blockedMs: 1_500 });
  const much = countAnswers(64 * 1024);
  const error = await failureOf(misdeed('ask much and read nothing', much.services));
  assert.equal(error.code, 'modules.blocked');
  assert.ok(much.asked > 0 && much.asked < 200, String(much.asked));
  assert.equal(await misdeed('nothing'), 'fine');
  await assertNeighbourAnswers();
});

test('one that asks for as much and reads it gets all of it', timely, async () => {
  const { runner, misdeed } = start({ unreadBytes: 128 * 1024, servicesAtOnce: 8 });
  const much = countAnswers(64 * 1024);
  assert.equal(await misdeed('ask much and read it', much.services), 200);
  assert.equal(much.asked, 200);
  assert.equal(runner.health().restarts, 0);
});
