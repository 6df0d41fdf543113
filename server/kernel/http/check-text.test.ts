import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from 'inlay/sdk';
import { checkJsonText } from './check-text.ts';

const read = (json: string) => checkJsonText(json, JSON.parse(json));
const isRefused = (error: unknown) => isAppError(error) && error.status === 400;

test('a text that no database can store is refused wherever it stands', () => {
  for (const json of ['"\\u0000"', '{"a":[{"b":"x\\u0000"}]}', '{"\\u0000":1}', '"\\ud83d"', '["\\uDE00"]'])
    assert.throws(() => read(json), isRefused, json);
});

test('whole characters written as escapes, and what only looks like an escape, are taken', () => {
  for (const json of ['"\\ud83d\\ude00"', '"\\\\u0000"', '"\\u00e9"', '"😀"', '[1,null,true]']) read(json);
});
