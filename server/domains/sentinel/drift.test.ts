import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../testing/fuzz.ts';
import { measureDrift } from './drift.ts';

const random = createRandom(7);
/** About normal. */
const draw = (count: number, middle: number) =>
  Array.from({ length: count }, () => middle + 10 * (random() + random() + random() - 1.5));

test('scores that have not moved are hardly ever called moved, however few they are', () => {
  let alarms = 0;
  for (let round = 0; round < 200; round += 1) {
    const { index, limit } = measureDrift(draw(100, 60), draw(50, 60));
    if (index! > limit!) alarms += 1;
  }
  assert.ok(alarms <= 2, `${alarms} false alarms in 200`);
});

test('scores that have moved are called moved', () => {
  for (let round = 0; round < 50; round += 1) {
    const { index, limit } = measureDrift(draw(400, 60), draw(200, 68));
    assert.ok(index! > limit!, `${index} of ${limit}`);
  }
});

test('too few scores, or scores that are all alike, tell nothing', () => {
  assert.equal(measureDrift(draw(99, 60), draw(200, 90)).index, null);
  assert.equal(measureDrift(draw(400, 60), draw(49, 90)).index, null);
  assert.equal(measureDrift(new Array(400).fill(50), draw(200, 90)).index, null);
  assert.equal(measureDrift([], []).index, null);
});

test('each bin of the baseline has about a tenth of it', () => {
  const { baseline, edges } = measureDrift(draw(1000, 60), draw(50, 60));
  assert.equal(edges.length, 9);
  for (const share of baseline) assert.ok(Math.abs(share - 0.1) < 0.01);
});
