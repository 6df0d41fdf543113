import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeeperThan, parseSafely } from './parse-safely.ts';

test('a property __proto__ is left out however it is written', () => {
  const texts = [
    '{"a":1,"__proto__":{"isAdmin":true}}',
    '{"a":1,"\\u005f_proto__":{"isAdmin":true}}',
    '{"a":1,"_\\u005Fpr\\u006fto__":{"isAdmin":true}}',
    '{"a":1,"\\u005f\\u005f\\u0070\\u0072\\u006F\\u0074\\u006f\\u005f\\u005f":{"isAdmin":true}}',
  ];
  for (const text of texts) {
    const value = parseSafely(text) as object;
    assert.deepEqual(Reflect.ownKeys(value), ['a'], text);
    assert.equal((Object.assign({}, value) as { isAdmin?: true }).isAdmin, undefined);
  }
  assert.deepEqual(parseSafely('{"text":"the word __proto__"}'), { text: 'the word __proto__' });
});

test('depth is counted outside of strings only', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  assert.equal(isDeeperThan(nested(100), 100), false);
  assert.equal(isDeeperThan(nested(101), 100), true);
  assert.equal(isDeeperThan(JSON.stringify(`"${nested(500)}\\`), 100), false);
  assert.equal(
    isDeeperThan(JSON.stringify([...'x'.repeat(500)].map((name) => ({ [name]: [name] }))), 100),
    false,
  );
});
