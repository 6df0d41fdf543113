import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { readUsage } from '../read-usage.ts';
import { throttle } from './throttle.ts';

async function startLoop(t: TestContext) {
  const loop = spawn('/bin/sh', ['-c', 'echo begun; while :; do :; done']);
  t.after(() => loop.kill('SIGKILL'));
  await once(loop.stdout, 'data');
  return loop.pid!;
}

async function readShare(pid: number): Promise<number> {
  const before = await readUsage(pid);
  await delay(1_500);
  const after = await readUsage(pid);
  return (after!.cpuMs - before!.cpuMs) / 1_500;
}

test('a process that always wants to run gets its share, and no more', {
  skip: process.platform !== 'linux' && 'it is done where the system tells what a process used',
}, async (t) => {
  const pid = await startLoop(t);
  const { stop } = throttle(pid, 0.1);
  const share = await readShare(pid);
  stop();
  assert.ok(share > 0.01 && share < 0.25, `${share}`);
});
