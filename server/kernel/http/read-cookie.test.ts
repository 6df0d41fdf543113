import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from './context.ts';
import { readCookie } from './read-cookie.ts';

const sent = (cookie: string) => ({ get: () => cookie }) as unknown as Context;

test('a cookie is found by its whole name and nothing else', () => {
  const ctx = sent('xa=0; a=1;ab=2; c=d=e; a=3');
  assert.equal(readCookie(ctx, 'a'), '1');
  assert.equal(readCookie(ctx, 'ab'), '2');
  assert.equal(readCookie(ctx, 'c'), 'd=e');
  for (const name of ['b', '.', 'a.*', '']) assert.equal(readCookie(ctx, name), undefined, name);
});

test('without cookies there is none', () => assert.equal(readCookie(sent(''), 'a'), undefined));
