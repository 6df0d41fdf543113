import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeAnswer } from './judge-answer.ts';

test('a document is made ready once for all quotes from it', () => {
  let reads = 0;
  const slots = {
    get letter() {
      reads += 1;
      return 'All the roses were watered.';
    },
  };
  const answer = { quotes: [...Array<string>(50).fill('the roses'), 'the tulips'] };
  const faults = judgeAnswer(answer, [{ at: '/quotes/*', quotesFrom: 'letter' }], slots);
  assert.deepEqual(
    faults.map(({ found }) => found),
    ['the tulips'],
  );
  assert.equal(reads, 1);
});
