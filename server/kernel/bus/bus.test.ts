import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testBus } from '../../testing/test-stores.ts';
import { createId } from '../db/id.ts';

// The same for memory and, with REDIS_URL, for Redis.
const [here, there] = [await testBus(), await testBus()];
const listener = process.env.REDIS_URL ? there : here;

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((wake) => setTimeout(wake, 10));
}

test('each listener of a topic gets each message as a copy, in order, and others get none', async () => {
  const topic = createId();
  const first: unknown[] = [];
  const second: { n: number }[] = [];
  await listener.subscribe(topic, (message) => first.push(message));
  await listener.subscribe<{ n: number }>(topic, (message) => {
    second.push(message);
    message.n = -1;
  });
  await listener.subscribe(createId(), () => assert.fail('not for this one'));
  for (let n = 0; n < 5; n += 1) await here.publish(topic, { n });
  await until(() => first.length === 5 && second.length === 5);
  assert.deepEqual(
    first,
    [0, 1, 2, 3, 4].map((n) => ({ n })),
  );
});

test('who has stopped listening hears nothing; who listens still does; who throws harms nobody', async () => {
  const topic = createId();
  const heard: string[] = [];
  const stop = await listener.subscribe(topic, () => heard.push('stopped'));
  await listener.subscribe(topic, () => {
    throw new Error('a listener of no use');
  });
  await listener.subscribe(topic, () => heard.push('stays'));
  await stop();
  await stop();
  await here.publish(topic, {});
  await until(() => heard.length > 0);
  assert.deepEqual(heard, ['stays']);
});

test('it answers when asked whether it works', () => here.check());
