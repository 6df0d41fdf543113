import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createProofs, type Work } from './index.ts';

const proofs = createProofs('a secret of more than thirty-two characters');
const terms = { steps: 10, seconds: 60 };
const write = (challenge: unknown, solution: unknown) =>
  Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
const solve = async (work: Work) => write(work, await solveChallenge({ challenge: work, deriveKey }));

test('the right answer is known by the puzzle’s own name, each time the same', async () => {
  const answer = await solve(await proofs.ask('a', terms));
  const name = await proofs.check(answer, 'a');
  assert.ok(name);
  assert.equal(await proofs.check(answer, 'a'), name);
});

test('an answer is good only for what was asked, by us, in time', async () => {
  const answer = await solve(await proofs.ask('a', terms));
  assert.equal(await proofs.check(answer, 'b'), undefined);
  assert.equal(await createProofs('another secret of thirty-two characters').check(answer, 'a'), undefined);
  const late = await solve(await proofs.ask('a', { ...terms, seconds: -5 }));
  assert.equal(await proofs.check(late, 'a'), undefined);
});

test('a puzzle that was made easier, or not solved, is not an answer', async () => {
  const work = await proofs.ask('a', { steps: 1000, seconds: 60 });
  const easier = { ...work, parameters: { ...work.parameters, keyPrefix: '0' } };
  assert.equal(await proofs.check(await solve(easier), 'a'), undefined);
  const costly = { ...work, parameters: { ...work.parameters, cost: 2_000_000_000 } };
  assert.equal(await proofs.check(write(costly, { counter: 0, derivedKey: '00' }), 'a'), undefined);
  for (const wrong of [
    '',
    'x',
    write(work, { counter: 0, derivedKey: '00' }),
    write(work, null),
    'e30=',
    'A'.repeat(9000),
  ])
    assert.equal(await proofs.check(wrong, 'a'), undefined, wrong.slice(0, 40));
});
