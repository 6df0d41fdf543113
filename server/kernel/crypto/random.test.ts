import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../db/index.ts';
import { createSecret } from './index.ts';

test('no secret and no id comes twice', () => {
  const secrets = Array.from({ length: 5000 }, () => createSecret());
  assert.equal(new Set(secrets).size, secrets.length);
  for (const secret of secrets) assert.match(secret, /^[\w-]{43}$/);
  // Halves as well: none is cut out of another.
  assert.equal(
    new Set(secrets.flatMap((secret) => [secret.slice(0, 20), secret.slice(20, 40)])).size,
    10_000,
  );
  const ids = Array.from({ length: 5000 }, () => createId());
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual([...ids].sort(), ids);
});
