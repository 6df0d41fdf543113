import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TSchema, Type } from '../schema.ts';
import { fitsSchema, listSchemaFaults } from './index.ts';

/** What these take alone would take longer than anybody waits. */
const hurried = { timeout: 20_000 };
const long = `${'a'.repeat(5000)}!`;

test('a pattern and a text that were made for each other are compared at once', hurried, () => {
  for (const pattern of ['^(a+)+$', '^(a|aa)+$', '^(a*)*$', '(.*a){30}b', '^([a-z]+)*\\d$']) {
    assert.deepEqual(listSchemaFaults({ type: 'string', pattern } as TSchema, long), [
      { path: '', message: `must match pattern "${pattern}"` },
    ]);
  }
  const names = { type: 'object', patternProperties: { '^(a+)+$': false }, additionalProperties: false };
  assert.deepEqual(listSchemaFaults(names as TSchema, { [long]: 1 }), [
    { path: long, message: 'is not a known property' },
  ]);
});

test('no format is busy with a text that was made for it', hurried, () => {
  const texts: Readonly<Record<string, string>> = {
    email: `${'a.'.repeat(500)}a@${'a-'.repeat(400)}!`,
    hostname: `${'a-'.repeat(1000)}!`,
    uri: `http://${'a'.repeat(1000)}${'/a'.repeat(400)}|`,
    'uri-reference': `${'/a'.repeat(1000)}|`,
    'date-time': `2026-11-21T07:30:00.${'0'.repeat(2000)}!`,
    duration: `P${'1'.repeat(2000)}`,
    ipv6: '1:'.repeat(1000),
    uuid: '0'.repeat(2000),
  };
  for (const [format, text] of Object.entries(texts)) {
    const list = { type: 'array', items: { type: 'string', format } } as unknown as TSchema;
    assert.equal(listSchemaFaults(list, Array(500).fill(text)).length, 10, format);
  }
  const uri = { type: 'string', format: 'uri' } as unknown as TSchema;
  assert.ok(fitsSchema(uri, `https://example.com/${'a'.repeat(2000)}`));
  assert.ok(!fitsSchema(uri, `https://example.com/${'a'.repeat(3000)}`));
});

test('many patterns on much text end with a fault instead of a wait', hurried, () => {
  const allOf = Array.from({ length: 500 }, (_, index) => ({ pattern: `(a|b|ab){200}c{${index + 1}}` }));
  assert.match(
    listSchemaFaults({ allOf } as TSchema, 'ab'.repeat(200_000))[0]!.message,
    /must have less text: it takes too long/,
  );
});

test('a large schema on a large value ends with a fault instead of a wait', hurried, () => {
  const items = { allOf: Array.from({ length: 1000 }, (_, index) => ({ maximum: index + 10 })) };
  const value = Array.from({ length: 1_000_000 }, () => 1);
  const [fault] = listSchemaFaults({ type: 'array', items } as unknown as TSchema, value);
  assert.match(fault!.message, /too many parts to be checked/);
  const deep = JSON.parse(`${'['.repeat(5000)}1${']'.repeat(5000)}`) as unknown;
  assert.match(listSchemaFaults(Type.Any(), deep)[0]!.message, /smaller and flatter/);
});

test('what would be filled in without end does not fit', hurried, () => {
  const properties = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`p${index}`, { default: 'x'.repeat(1000) }]),
  );
  const list = { type: 'array', items: { type: 'object', properties } } as unknown as TSchema;
  const few = [{}, {}] as Record<string, string>[];
  assert.deepEqual(listSchemaFaults(list, few), []);
  assert.equal(few[1]!.p99!.length, 1000);
  const many = Array.from({ length: 200_000 }, () => ({}));
  assert.match(listSchemaFaults(list, many)[0]!.message, /too many parts/);
});

test('of very much that is wrong, something is told at once', hurried, () => {
  const items = { allOf: Array.from({ length: 100 }, () => ({ type: 'string' })) };
  const faults = listSchemaFaults({ type: 'array', items } as unknown as TSchema, Array(100_000).fill(1));
  assert.deepEqual(faults, [{ path: '0', message: 'must be string' }]);
});

test('a list of many objects is searched for twins in one go', hurried, () => {
  const twice = { type: 'array', uniqueItems: true } as unknown as TSchema;
  const many: object[] = Array.from({ length: 50_000 }, (_, index) => ({ index, at: [index] }));
  assert.deepEqual(listSchemaFaults(twice, many), []);
  many.push({ at: [7], index: 7 });
  assert.deepEqual(listSchemaFaults(twice, many), [
    { path: '', message: 'must NOT have duplicate items (items ## 7 and 50000 are identical)' },
  ]);
  assert.ok(fitsSchema(twice, [1, '1', 'text:1', true, 'true', null, 'null', [], {}, '[]', '{}', 'json:[]']));
  assert.ok(!fitsSchema(twice, ['a', 'b', 'a']));
  assert.ok(fitsSchema({ ...twice, uniqueItems: false }, [1, 1]));
});

test('two schemas that give themselves the same name do not hear of each other', () => {
  const [one, two] = ['string', 'number'].map(
    (type) => ({ $id: 'https://x.example/a', type }) as unknown as TSchema,
  );
  assert.deepEqual(listSchemaFaults(one!, 'a'), []);
  assert.deepEqual(listSchemaFaults(two!, 1), []);
  assert.deepEqual(listSchemaFaults(two!, 'a'), [{ path: '', message: 'must be number' }]);
});

test('all that is wrong is told, with its place; defaults are filled in; a query is read as text', () => {
  const schema = Type.Object(
    {
      limit: Type.Integer({ minimum: 1, default: 20 }),
      parts: Type.Array(Type.Object({ text: Type.String({ minLength: 2 }) })),
    },
    { additionalProperties: false },
  );
  assert.deepEqual(listSchemaFaults(schema, { limit: 0, parts: [{ text: 'x' }, {}], more: 1 }), [
    { path: 'more', message: 'is not a known property' },
    { path: 'limit', message: 'must be >= 1' },
    { path: 'parts/0/text', message: 'must NOT have fewer than 2 characters' },
    { path: 'parts/1/text', message: 'is required' },
  ]);
  const value = { parts: [] };
  assert.ok(fitsSchema(schema, value));
  assert.deepEqual(value, { parts: [] });
  assert.deepEqual(listSchemaFaults(schema, value), []);
  assert.deepEqual(value, { limit: 20, parts: [] });
  const asked = { limit: '5', parts: [] };
  assert.deepEqual(listSchemaFaults(schema, asked, 'text'), []);
  assert.deepEqual(asked, { limit: 5, parts: [] });
});
