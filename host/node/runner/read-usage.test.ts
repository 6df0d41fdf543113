import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPs, readUsage } from './read-usage.ts';

test('a process’s memory and time are known, those of none are not', async () => {
  const usage = await readUsage(process.pid);
  assert.ok(usage!.bytes > 10_000_000);
  assert.ok(usage!.cpuMs > 0);
  assert.equal(await readUsage(2 ** 22 + 1), undefined);
});

test('what ps says is understood with days, hours and fractions', () => {
  assert.deepEqual(readPs('  4216 00:00:01\n'), { bytes: 4216 * 1024, cpuMs: 1_000 });
  assert.deepEqual(readPs('100 0:01.25'), { bytes: 102_400, cpuMs: 1_250 });
  assert.deepEqual(readPs('1 1-02:03:04'), { bytes: 1024, cpuMs: 93_784_000 });
});
