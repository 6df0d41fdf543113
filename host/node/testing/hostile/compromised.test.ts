import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AppError } from '../../../../plugins/sdk/index.ts';
import type { RunnerLimits } from '../../runner/limits.ts';
import { buildHostile, createTestServices, startRunner } from './start.ts';

const { hostile } = await buildHostile();
const program = fileURLToPath(new URL('./compromised.ts', import.meta.url));

/** A runner whose process was taken over: each test has its own. */
function startCompromised(limits: Partial<RunnerLimits> = {}) {
  const { runner, lines } = startRunner(hostile, {
    program,
    limits: { blockedMs: 5_000, routeMs: 5_000, ...limits },
  });
  const { services, created } = createTestServices();
  const trick = (name: string) => runner.callRoute('POST /misdeeds', { name }, services);
  return { runner, lines, created, trick };
}

const failureOf = (call: Promise<unknown>): Promise<AppError> =>
  call.then(
    (value) => assert.fail(`it answered ${JSON.stringify(value)}`),
    (error: AppError) => error,
  );

const misbehaviour = [
  'talk rubbish',
  'never end a line',
  'say what nobody understands',
  'name a tenant',
  'name another call',
  'answer another call',
  'ask for a service that is not there',
  'ask for a constructor',
  'ask for a prototype',
  'call what is data',
  'answer a ping that was not sent',
  'answer with too much',
  'answer with too many values',
  'fail with too much',
  'make a status up',
];
for (const name of misbehaviour)
  test(`a process that would ${name} is ended before anything of it counts`, async () => {
    const { runner, trick, created } = startCompromised();
    const error = await failureOf(trick(name));
    assert.equal(error.code, 'modules.misbehaved', String(error.cause ?? error.message));
    assert.deepEqual(created, []);
    assert.equal(runner.health().lastError?.code, 'modules.misbehaved');
    assert.equal(await trick('answer well'), 'well');
    assert.equal(runner.health().restarts, 1);
  });

test('a second answer to a call ends the process, the first one stands', async () => {
  const { runner, trick } = startCompromised();
  assert.equal(await trick('answer twice'), 1);
  while (runner.health().lastError === null) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(runner.health().lastError?.code, 'modules.misbehaved');
});

test('an answer that nests too deep, or holds a prototype, does no harm', async () => {
  const { trick } = startCompromised();
  assert.equal((await failureOf(trick('answer too deep'))).code, 'modules.answer_too_deep');
  const answer = (await trick('answer with a prototype')) as object;
  assert.deepEqual([answer, Object.getPrototypeOf(answer)], [{ kept: 1 }, Object.prototype]);
});

test('names of the host’s own errors, and errors that no service made, mean a failure', async () => {
  const { trick } = startCompromised();
  assert.equal((await failureOf(trick('use a name of the host'))).code, 'modules.failed');
  assert.equal((await failureOf(trick('blame a service that was not asked'))).code, 'modules.failed');
});

test('arguments that nest too deep count as service calls, though none is run', async () => {
  const { trick, created, runner } = startCompromised({ serviceCalls: 100 });
  assert.equal((await failureOf(trick('nest arguments again and again'))).code, 'modules.flooding');
  assert.deepEqual(created, []);
  assert.equal(runner.health().restarts, 0);
});

test('progress of a call that is no job is refused', async () => {
  const { trick, runner } = startCompromised({ routeMs: 500 });
  assert.equal((await failureOf(trick('report progress without a job'))).code, 'modules.timed_out');
  assert.equal(runner.health().restarts, 0);
});

test('a flood of log lines, and of what it writes as errors, ends the process', async () => {
  for (const name of ['flood the log', 'flood the errors']) {
    const { trick } = startCompromised();
    assert.equal((await failureOf(trick(name))).code, 'modules.flooding', name);
  }
});

test('services of a call that is over are not run, and asking for them again and again ends the process', async () => {
  const { trick, created, runner } = startCompromised();
  await trick('answer well');
  assert.equal((await failureOf(trick('haunt calls that are over'))).code, 'modules.misbehaved');
  assert.deepEqual(created, []);
  assert.equal(runner.health().restarts, 0);
});

test('an exit is told with its code, and others in the process are told that it was not them', async () => {
  const { trick } = startCompromised();
  const [slow, exit] = await Promise.all([failureOf(trick('wait')), failureOf(trick('exit'))]);
  assert.equal(exit.code, 'modules.exited');
  assert.match(exit.message, /code 3/);
  assert.deepEqual(
    [slow.code, slow.data, slow.retryAfter],
    ['modules.restarted', { because: 'modules.exited' }, 1],
  );
});

test('a process that ignores the end of its work is ended all the same', async () => {
  const { trick, runner } = startCompromised();
  await trick('ignore the end');
  await runner.stop(0);
  assert.equal(runner.health().state, 'idle');
  assert.equal((await failureOf(trick('answer well'))).code, 'modules.stopping');
});
