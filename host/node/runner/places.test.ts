import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlaces } from './places.ts';

function start(servicesAtOnce: number, servicesAtOnceOfTenant: number) {
  const begun: string[] = [];
  const news: string[] = [];
  const ends: (() => void)[] = [];
  let isHeld = false;
  const places = createPlaces({
    limits: { servicesAtOnce, servicesAtOnceOfTenant },
    isHeld: () => isHeld,
    full: () => news.push('full'),
    roomy: () => news.push('roomy'),
  });
  const enter = (tenant: string, bytes = 1) =>
    places.enter(tenant, bytes, () => {
      begun.push(tenant);
      return new Promise((resolve) => ends.push(resolve));
    });
  const endOne = async () => {
    ends.shift()!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { places, begun, news, enter, endOne, hold: (is: boolean) => (isHeld = is) };
}

test('work of one tenant leaves places for that of others, and waits for its own', async () => {
  const { begun, enter, endOne } = start(3, 2);
  for (const tenant of ['a', 'a', 'a', 'a', 'b', 'b']) enter(tenant);
  assert.deepEqual(begun, ['a', 'a', 'b']);
  await endOne();
  assert.deepEqual(begun, ['a', 'a', 'b', 'a']);
  await endOne();
  assert.deepEqual(begun, ['a', 'a', 'b', 'a', 'a']);
  for (let count = 0; count < 4; count += 1) await endOne();
  assert.deepEqual(begun, ['a', 'a', 'b', 'a', 'a', 'b']);
});

test('when too much waits it is told once, and once more when there is room', async () => {
  const { news, enter, endOne } = start(1, 1);
  for (let count = 0; count < 70; count += 1) enter('a');
  assert.deepEqual(news, ['full']);
  for (let count = 0; count < 10; count += 1) await endOne();
  assert.deepEqual(news, ['full', 'roomy']);
});

test('a few that weigh much are too much, too', async () => {
  const { news, enter, endOne } = start(1, 1);
  for (let count = 0; count < 3; count += 1) enter('a', 5 * 1024 * 1024);
  assert.deepEqual(news, ['full']);
  await endOne();
  assert.deepEqual(news, ['full', 'roomy']);
});

test('while it is held nothing begins', () => {
  const { places, begun, enter, hold } = start(2, 2);
  hold(true);
  enter('a');
  assert.deepEqual(begun, []);
  hold(false);
  places.goOn();
  assert.deepEqual(begun, ['a']);
});
