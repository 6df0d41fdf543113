import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testCache } from '../../testing/test-stores.ts';
import { createId } from '../db/id.ts';
import { createLog } from '../log/index.ts';
import { createCache } from './index.ts';
import { createMemoryCache } from './memory-cache.ts';

// The same for memory and, with REDIS_URL, for Redis.
const cache = await testCache();
const sleep = (ms: number) => new Promise((wake) => setTimeout(wake, ms));

test('what was kept comes back as a copy until it is deleted or its time is over', async () => {
  const key = createId();
  const value = { list: [1, 'zwei', null] };
  await cache.set(key, value, 60);
  const found = await cache.get<typeof value>(key);
  assert.deepEqual(found, value);
  assert.notEqual(found, value);
  await cache.delete(key);
  assert.equal(await cache.get(key), undefined);
  await cache.set(key, 1, 0.05);
  await sleep(120);
  assert.equal(await cache.get(key), undefined);
});

test('of several counting at once none is lost, and the count ends with its window', async () => {
  const key = createId();
  const counts = await Promise.all(Array.from({ length: 20 }, () => cache.increment(key, 0.3)));
  assert.deepEqual(
    counts.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
  await sleep(200);
  assert.equal(await cache.increment(key, 0.3), 21, 'counting on does not move the end of the window');
  await sleep(200);
  assert.equal(await cache.increment(key, 0.3), 1);
});

test('of several who want to be the first, one is', async () => {
  const key = createId();
  const won = await Promise.all(Array.from({ length: 10 }, (_, i) => cache.setIfAbsent(key, i, 60)));
  assert.equal(won.filter(Boolean).length, 1);
  assert.equal(await cache.get(key), won.indexOf(true));
});

test('it answers when asked whether it works', () => cache.check());

test('memory is bounded: what was not used for longest goes first', async () => {
  const small = createMemoryCache(3);
  for (const key of ['a', 'b', 'c']) await small.set(key, key, 60);
  await small.get('a');
  await small.set('d', 'd', 60);
  assert.deepEqual(await Promise.all(['a', 'b', 'c', 'd'].map((key) => small.get(key))), [
    'a',
    undefined,
    'c',
    'd',
  ]);
});

test('a Redis that does not answer at the start is one clear sentence', async () => {
  await assert.rejects(
    createCache({ redisUrl: 'redis://127.0.0.1:1', log: createLog({ level: 'silent' }) }),
    /Redis at 127\.0\.0\.1:1 does not answer .* Check REDIS_URL/,
  );
});
