import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeeperThan, parseSafely } from './parse-safely.ts';
import { survey } from './shared/survey.ts';

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

test('a property __proto__ goes wherever it lies, and nothing else does', () => {
  const text =
    '{"a":[{"__proto__":{"b":1},"c":null}],"d":{"e":{"__proto__":[]}},"f":"__proto__","g":[["__proto__"]]}';
  assert.deepEqual(parseSafely(text), { a: [{ c: null }], d: { e: {} }, f: '__proto__', g: [['__proto__']] });
  for (const scalar of ['null', '"__proto__"', '1']) assert.equal(parseSafely(scalar), JSON.parse(scalar));
});

test('values are counted outside of strings only, however these end', () => {
  const tricky = ['', '"', '\\', '\\"', '\\\\', ',[{,', '",\\",'];
  const list = Array.from({ length: 100 }, (_, place) => tricky[place % tricky.length]);
  assert.deepEqual(survey(JSON.stringify(list)), { depth: 1, values: 101 });
  assert.deepEqual(survey('{"a":[1,2,{"b":[]}],"c":"'), { depth: 4, values: 8 });
  assert.deepEqual(survey('"\\'), { depth: 0, values: 1 });
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
