import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Dialect, nameForWire, narrowSchema } from './schema.ts';

const strict: Dialect = { keywords: new Set(['minimum']), optional: false };
const loose: Dialect = { keywords: new Set(), optional: true };
const text = { type: 'string', minLength: 1, description: 'A text.' };
const object = (properties: object, required: string[] = Object.keys(properties), more: object = {}) => ({
  type: 'object',
  properties,
  required,
  ...more,
});

test('objects are closed at every depth, and unknown keywords are dropped', () => {
  const schema = object({
    list: { type: 'array', minItems: 1, items: object({ name: text, age: { type: 'integer', minimum: 0 } }) },
    either: { anyOf: [object({ name: text }), { type: 'null' }] },
  });
  const plainText = { type: 'string', description: 'A text.' };
  const closed = (properties: object) => object(properties, undefined, { additionalProperties: false });
  assert.deepEqual(
    narrowSchema(schema, strict),
    closed({
      list: { type: 'array', items: closed({ name: plainText, age: { type: 'integer', minimum: 0 } }) },
      either: { anyOf: [closed({ name: plainText }), { type: 'null' }] },
    }),
  );
});

test('what cannot be said in the narrow form is left as it is', () => {
  for (const schema of [
    { type: 'array', items: text },
    { type: 'object', additionalProperties: { type: 'string' } },
    object({ map: { type: 'object', additionalProperties: text } }),
    object({ map: { type: 'object', patternProperties: { '^a': text } } }),
    object({ both: { allOf: [text, text] } }),
    object({ list: { type: 'array', items: { not: text } } }),
    object({ either: { anyOf: [{ oneOf: [text] }] } }),
  ])
    assert.equal(narrowSchema(schema, strict), undefined, JSON.stringify(schema));
});

test('an optional property is narrow only where it may be left out', () => {
  const schema = object({ name: text, age: text }, ['name']);
  assert.equal(narrowSchema(schema, strict), undefined);
  assert.deepEqual(narrowSchema(schema, loose)?.required, ['name']);
});

test('the given schema is not changed', () => {
  const schema = object({ inner: object({ name: text }) });
  const before = JSON.stringify(schema);
  narrowSchema(schema, strict);
  assert.equal(JSON.stringify(schema), before);
});

test('a property may have the name of a keyword', () => {
  const schema = object({ not: text, if: text, oneOf: text });
  assert.deepEqual(Object.keys(narrowSchema(schema, strict)?.properties as object), ['not', 'if', 'oneOf']);
});

test('names that providers refuse are mended', () => {
  assert.equal(nameForWire('cv-analysis/profile v3'), 'cv-analysis_profile_v3');
  assert.equal(nameForWire('x'.repeat(100)).length, 64);
  assert.equal(nameForWire(''), '_');
});
