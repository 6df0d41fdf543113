import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTotpSecret, findTotpStep, writeTotpUri } from './index.ts';

// RFC 6238 appendix B, the SHA-1 rows, cut to six digits. The secret is the text 12345678901234567890.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const rows = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const;

test('the codes of RFC 6238 are right at their time', () => {
  for (const [seconds, code] of rows)
    assert.equal(findTotpStep(secret, code, seconds * 1000), Math.floor(seconds / 30), code);
});

test('a code is good one step early and one step late, and no further', () => {
  const [seconds, code] = rows[2];
  const step = Math.floor(seconds / 30);
  const at = (steps: number) => findTotpStep(secret, code, (seconds + steps * 30) * 1000);
  assert.deepEqual([at(-2), at(-1), at(0), at(1), at(2)], [undefined, step, step, step, undefined]);
});

test('what is no code of six digits is refused', () => {
  for (const code of ['', '28708', '2870820', 'abcdef', '-87082'])
    assert.equal(findTotpStep(secret, code, 59_000), undefined, code);
});

test('a secret has 160 bits, and its address says whose it is', () => {
  const fresh = createTotpSecret();
  assert.match(fresh, /^[A-Z2-7]{32}$/);
  const uri = new URL(writeTotpUri(fresh, { issuer: 'Inlay', account: 'ada+a@example.test' }));
  assert.equal(uri.protocol, 'otpauth:');
  assert.equal(decodeURIComponent(uri.pathname), '/Inlay:ada+a@example.test');
  assert.equal(uri.searchParams.get('secret'), fresh);
  assert.equal(uri.searchParams.get('issuer'), 'Inlay');
});
