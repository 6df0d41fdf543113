import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLastTick, readSchedule } from './schedule.ts';

const day = 86_400_000;
const last = (schedule: string, now: string, lookBackMs = 40 * day) =>
  findLastTick(readSchedule(schedule), new Date(now), lookBackMs)?.toISOString();

test('the last time that a schedule came due is found, in UTC', () => {
  // 2026-11-21 is a Saturday.
  const cases: [string, string, string][] = [
    ['* * * * *', '2026-11-21T07:30:59Z', '2026-11-21T07:30:00.000Z'],
    ['*/15 * * * *', '2026-11-21T07:44:00Z', '2026-11-21T07:30:00.000Z'],
    ['5/10 * * * *', '2026-11-21T07:14:00Z', '2026-11-21T07:05:00.000Z'],
    ['0 6 * * *', '2026-11-21T05:59:00Z', '2026-11-20T06:00:00.000Z'],
    ['0 6 * * 1-5', '2026-11-21T12:00:00Z', '2026-11-20T06:00:00.000Z'],
    ['30 8,20 * * *', '2026-11-21T12:00:00Z', '2026-11-21T08:30:00.000Z'],
    ['0 0 1 * *', '2026-11-21T12:00:00Z', '2026-11-01T00:00:00.000Z'],
    ['0 0 * * 7', '2026-11-21T12:00:00Z', '2026-11-15T00:00:00.000Z'],
    ['0 0 * * 0', '2026-11-21T12:00:00Z', '2026-11-15T00:00:00.000Z'],
    ['0 0 13 * 5', '2026-11-21T12:00:00Z', '2026-11-20T00:00:00.000Z'],
    ['0 0 */10 * *', '2026-11-21T12:00:00Z', '2026-11-21T00:00:00.000Z'],
  ];
  for (const [schedule, now, tick] of cases) assert.equal(last(schedule, now), tick, schedule);
});

test('what was missed for too long is left out', () => {
  assert.equal(last('0 6 * * *', '2026-11-21T06:59:59Z', 3_600_000), '2026-11-21T06:00:00.000Z');
  assert.equal(last('0 6 * * *', '2026-11-21T07:00:00Z', 3_600_000), undefined);
  assert.equal(last('0 0 30 2 *', '2026-11-21T07:00:00Z'), undefined);
});

test('what is no schedule says which field is wrong', () => {
  const cases: [string, RegExp][] = [
    ['', /five fields/],
    ['0 6 * *', /five fields/],
    ['60 * * * *', /`60` is no minute from 0 to 59/],
    ['* 24 * * *', /`24` is no hour/],
    ['* * 0 * *', /`0` is no day of month/],
    ['* * * 13 *', /`13` is no month/],
    ['* * * * 8', /`8` is no day of week/],
    ['5-1 * * * *', /`5-1` is no minute/],
    ['*/0 * * * *', /no minute/],
    ['a * * * *', /`a` is no minute/],
    ['1, * * * *', /no minute/],
    ['@daily * * * *', /no minute/],
  ];
  for (const [schedule, sentence] of cases) assert.throws(() => readSchedule(schedule), sentence, schedule);
});
