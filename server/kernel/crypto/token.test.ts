import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTokenSigner } from './token.ts';

const secret = 'a secret for tests, thirty-two and more';

test('a token gives its claims back, the second time as the first', async () => {
  const signer = createTokenSigner<{ who: string }>(secret, 'test');
  const token = await signer.sign({ who: 'Ada' }, 60);
  assert.equal((await signer.verify(token))?.who, 'Ada');
  assert.equal((await signer.verify(token))?.who, 'Ada');
});

test('a token that ran out is refused, also when it was good a moment ago, unless grace is given', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const signer = createTokenSigner<{ who: string }>(secret, 'test');
  const token = await signer.sign({ who: 'Ada' }, 60);
  assert.ok(await signer.verify(token));
  t.mock.timers.tick(61_000);
  assert.equal(await signer.verify(token), undefined);
  assert.equal((await signer.verify(token, { graceSeconds: 30 }))?.who, 'Ada');
  t.mock.timers.tick(30_000);
  assert.equal(await signer.verify(token, { graceSeconds: 30 }), undefined);
});

test('a token of another purpose, of another secret or with a changed letter is refused', async () => {
  const signer = createTokenSigner<{ who: string }>(secret, 'test');
  const token = await signer.sign({ who: 'Ada' }, 60);
  const otherPurpose = await createTokenSigner<{ who: string }>(secret, 'other').sign({ who: 'Ada' }, 60);
  const otherSecret = await createTokenSigner<{ who: string }>(`${secret}!`, 'test').sign({ who: 'Ada' }, 60);
  const changed = token.replace(/\.(.)/, (_all, letter) => `.${letter === 'e' ? 'f' : 'e'}`);
  for (const bad of [otherPurpose, otherSecret, changed, '', 'x.y.z'])
    assert.equal(await signer.verify(bad), undefined);
});

test('after a change of the secret, a token of the earlier one is good until it runs out', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const token = await createTokenSigner<{ who: string }>(secret, 'test').sign({ who: 'Ada' }, 60);
  const signer = createTokenSigner<{ who: string }>(`new ${secret}`, 'test', [`other ${secret}`, secret]);
  assert.equal((await signer.verify(token))?.who, 'Ada');
  assert.equal(await createTokenSigner(`new ${secret}`, 'test').verify(token), undefined);
  assert.equal(
    await createTokenSigner(secret, 'test').verify(await signer.sign({ who: 'Ada' }, 60)),
    undefined,
  );
  t.mock.timers.tick(61_000);
  assert.equal(await signer.verify(token), undefined);
});
