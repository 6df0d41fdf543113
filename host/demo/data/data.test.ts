import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from './people/index.ts';
import { positions } from './positions/index.ts';

test('every opening asks for something, offers something and can be told from the others', () => {
  assert.equal(new Set(positions.map(({ key }) => key)).size, positions.length);
  for (const { key, description, pay } of positions) {
    assert.match(key, /^[a-z0-9][a-z0-9-]*$/);
    const lists = description
      .split(/\n## /)
      .slice(1)
      .filter((section) => section.includes('\n- '));
    assert.ok(lists.length >= 4, `${key}: tasks, must, nice to have, benefits`);
    assert.ok(pay.min < pay.max, key);
  }
});

test('every CV was written for an opening, by somebody who can be written to nowhere', () => {
  for (const { name, position, contact } of people) {
    assert.ok(
      positions.some(({ key }) => key === position),
      name,
    );
    assert.ok(
      contact.some((line) => line.endsWith('@example.com')),
      name,
    );
  }
});
