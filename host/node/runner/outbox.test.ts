import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { createOutbox } from './outbox.ts';

/** A process that reads a message when it is told to. */
function start(unreadBytes: number) {
  const read: string[] = [];
  const waiting: (() => void)[] = [];
  const input = new Writable({
    write(chunk: Buffer, _encoding, done) {
      waiting.push(() => {
        read.push(chunk.toString().trim());
        done();
      });
    },
  });
  const news: string[] = [];
  const outbox = createOutbox(input, {
    unreadBytes,
    full: () => news.push('full'),
    roomy: () => news.push('roomy'),
  });
  const readOn = async () => {
    while (waiting.length > 0) {
      waiting.shift()!();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { outbox, read, news, readOn };
}

const letters = (letter: string) => letter.repeat(200 * 1024);

test('what is not read is told once, and once more when it is', async () => {
  const { outbox, read, news, readOn } = start(900 * 1024);
  const all = [...'abcdefgh'].map(letters);
  for (const text of all) outbox.send(text);
  assert.deepEqual(news, ['full']);
  assert.ok(outbox.fullSince !== undefined);
  await readOn();
  assert.deepEqual(news, ['full', 'roomy']);
  assert.equal(outbox.fullSince, undefined);
  assert.ok(read.length === all.length && read.every((text, place) => text === all[place]));
});

test('one message may be larger than what may lie unread', async () => {
  const { outbox, news, readOn } = start(10);
  outbox.send('a long message');
  await readOn();
  outbox.send('a long message');
  await readOn();
  assert.deepEqual(news, ['full', 'roomy', 'full', 'roomy']);
});

test('once it is closed, what was not on its way is forgotten', async () => {
  const { outbox, read, readOn } = start(10_000_000);
  for (const letter of 'abcd') outbox.send(letters(letter));
  outbox.close();
  outbox.send('late');
  await readOn();
  assert.deepEqual(
    read.map((text) => text[0]),
    ['a', 'b'],
  );
});
