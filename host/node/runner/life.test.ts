import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { AppError } from '../../../plugins/sdk/index.ts';
import { createLife } from './life.ts';

const limits = { crashes: 3, crashWindowMs: 60_000, trialMs: 10_000 };
const crash = new AppError('modules.exited', 503, 'It ended.');

function start(t: TestContext) {
  t.mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
  return { life: createLife(limits), pass: (ms: number) => t.mock.timers.tick(ms) };
}

test('after one crash it starts at once, after the next it rests', (t) => {
  const { life, pass } = start(t);
  life.crash(crash);
  assert.equal(life.admit(), 0);
  life.crash(crash);
  assert.equal(life.state, 'backing-off');
  assert.equal(life.admit(), 250);
  pass(250);
  assert.deepEqual([life.state, life.admit()], ['well', 0]);
  assert.deepEqual(life.lastError, {
    code: 'modules.exited',
    message: 'It ended.',
    at: new Date(1_000_000).toISOString(),
  });
});

test('a long rest is told to the caller instead of waited out', (t) => {
  const { pass } = start(t);
  const patient = createLife({ ...limits, crashes: 10 });
  for (let count = 0; count < 4; count += 1) patient.crash(crash);
  assert.throws(() => patient.admit(), { code: 'modules.backing_off', retryAfter: 5 });
  pass(4_500);
  assert.equal(patient.admit(), 500);
});

test('too many crashes in a while mean quarantine, crashes far apart do not', (t) => {
  const { life, pass } = start(t);
  for (let count = 0; count < 5; count += 1) {
    life.crash(crash);
    pass(40_000);
  }
  assert.equal(life.state, 'well');
  life.crash(crash);
  life.crash(crash);
  assert.equal(life.state, 'quarantined');
  assert.throws(() => life.admit(), {
    code: 'modules.quarantined',
    retryAfter: 10,
    data: { because: 'modules.exited' },
  });
});

test('quarantine ends with a trial that went well, and lasts longer after one that did not', (t) => {
  const { life, pass } = start(t);
  for (let count = 0; count < 3; count += 1) life.crash(crash);
  pass(10_000);
  assert.equal(life.admit(), 0);
  life.crash(crash);
  pass(10_000);
  assert.throws(() => life.admit(), { code: 'modules.quarantined', retryAfter: 10 });
  pass(10_000);
  assert.equal(life.admit(), 0);
  life.prosper();
  assert.equal(life.state, 'well');
  life.crash(crash);
  assert.equal(life.admit(), 0);
});

test('an admin can end a quarantine at once', (t) => {
  const { life } = start(t);
  for (let count = 0; count < 3; count += 1) life.crash(crash);
  life.revive();
  assert.deepEqual([life.state, life.admit()], ['well', 0]);
});

test('a new start does not make it trusted: that takes a while without a crash', (t) => {
  const { life, pass } = start(t);
  life.crash(crash);
  life.revive();
  assert.equal(life.hasCrashed, true);
  pass(60_000);
  assert.equal(life.hasCrashed, false);
});
