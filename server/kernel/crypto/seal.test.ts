import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSealer } from './index.ts';

const secret = 'a secret of more than thirty-two characters';

test('what was sealed opens again and shows nothing of itself', () => {
  const { seal, open } = createSealer(secret);
  const sealed = seal('schlüssel 🔑', 'lti:1');
  assert.equal(open(sealed, 'lti:1'), 'schlüssel 🔑');
  assert.doesNotMatch(Buffer.from(sealed.split('.')[2]!, 'base64url').toString(), /schl/);
  assert.notEqual(seal('schlüssel 🔑', 'lti:1'), sealed);
});

test('a changed byte, another use, another secret and nonsense are refused alike', () => {
  const { seal, open } = createSealer(secret);
  const sealed = seal('key', 'lti:1');
  const refused = { code: 'crypto.cannot_open' };
  const at = sealed.length - 5;
  const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
  for (const wrong of [changed, sealed.slice(0, -4), sealed.replace('v1', 'v2'), '', 'v1', 'v1.x.y'])
    assert.throws(() => open(wrong, 'lti:1'), refused, wrong);
  assert.throws(() => open(sealed, 'lti:2'), refused);
  assert.throws(() => createSealer(`another ${secret}`).open(sealed, 'lti:1'), refused);
});

test('after a change of the secret, the earlier one still opens what it sealed', () => {
  const old = createSealer(secret).seal('key', 'lti:1');
  const sealer = createSealer(`new ${secret}`, [secret]);
  assert.equal(sealer.open(old, 'lti:1'), 'key');
  assert.equal(sealer.isCurrent(old), false);
  assert.equal(sealer.isCurrent(sealer.seal('key', 'lti:1')), true);
});
