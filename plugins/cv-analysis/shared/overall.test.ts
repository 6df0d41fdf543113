import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Credited, combineOverall, isHeld } from './overall.ts';

const make = (importance: Credited['importance'], weight: number, credit: number): Credited => ({
  kind: 'skill',
  importance,
  weight,
  credit,
  doubt: 0,
});

test('a must that is not shown holds back a high range, and only then is it said', () => {
  const weigh = (last: Credited) =>
    combineOverall([make('must', 5, 1), make('nice', 4, 1), last], { reading: 0, reasons: [] });
  const held = weigh(make('must', 1, 0));
  assert.deepEqual([held.band, isHeld(held)], ['possible', true]);
  const strong = weigh(make('nice', 1, 0));
  assert.deepEqual([strong.low, strong.band, isHeld(strong)], [held.low, 'strong', false]);
  assert.equal(isHeld(weigh(make('must', 6, 0))), false, 'a range in the middle says it by itself');
});
