import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createThoughtFilter } from './thoughts.ts';

/** Each text in pieces of every length. */
function filterEveryWay(text: string): Set<string> {
  const results = new Set<string>();
  for (let size = 1; size <= text.length; size++) {
    const { pass, rest } = createThoughtFilter();
    let shown = '';
    for (let at = 0; at < text.length; at += size) shown += pass(text.slice(at, at + size));
    results.add(shown + rest());
  }
  return results;
}

test('thoughts before an answer are left out, however they are cut', () => {
  const text = '\n<think>The <b>user</b> wants </thin… JSON.</think>\n\n{"a": "<think>kept</think>"}';
  assert.deepEqual([...filterEveryWay(text)], ['{"a": "<think>kept</think>"}']);
});

test('an answer without thoughts is not touched', () => {
  for (const text of ['{"a": 1}', '  <b>bold</b>', '<thin air>', '<think', ' ', 'I <think> so</think>.'])
    assert.deepEqual([...filterEveryWay(text)], [text]);
});

test('thoughts without an end have no answer', () => {
  assert.deepEqual([...filterEveryWay('<think>And on and on')], ['']);
});
