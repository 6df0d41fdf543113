import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { type ReceiveOptions, receive } from './receive.ts';

function start(more: Partial<ReceiveOptions> = {}) {
  const stream = new PassThrough();
  const heard: string[] = [];
  const distrusted: string[] = [];
  const receiver = receive(stream, {
    maxMessageBytes: 1_000,
    depth: 10,
    messagesPerSecond: 1_000_000,
    bytesPerSecond: 1_000_000_000,
    values: 1_000,
    hostMsPerSecond: 1_000,
    hear: (message) => heard.push(message.t === 'log' ? message.message : message.t),
    distrust: (why) => distrusted.push(why),
    ...more,
  });
  return { stream, receiver, heard, distrusted };
}

const line = (message: string) => `${JSON.stringify({ t: 'log', id: null, level: 'info', message })}\n`;
const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('messages are put together from pieces of any size, also within a letter', async () => {
  const { stream, heard, distrusted } = start();
  for (const byte of Buffer.from(line('größer') + line('größte'))) stream.write(Buffer.of(byte));
  stream.write(line('and') + line('more') + line('still more').slice(0, 10));
  stream.write(line('still more').slice(10));
  await until(() => heard.length === 5);
  assert.deepEqual(heard, ['größer', 'größte', 'and', 'more', 'still more']);
  assert.deepEqual(distrusted, []);
});

test('after something that cannot be trusted nothing is heard any more', async () => {
  const { stream, heard, distrusted } = start();
  stream.write(`${line('good')}{"t":"log"}\n${line('late')}`);
  await until(() => distrusted.length === 1);
  stream.write(line('later'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(heard, ['good']);
});

test('a message that the host cannot take goes no further than that', async () => {
  const causes: unknown[] = [];
  const { stream } = start({
    hear: () => {
      throw new Error('a fault of ours');
    },
    distrust: (_why, cause) => causes.push((cause as Error).message),
  });
  stream.write(line('one') + line('two'));
  await until(() => causes.length > 0);
  assert.deepEqual(causes, ['a fault of ours']);
});

test('a message without end is given up before it fills the memory', async () => {
  const { stream, distrusted } = start();
  stream.write('x'.repeat(1_001));
  await until(() => distrusted.length === 1);
});

test('more messages than are taken a second stay with whoever sends them', async () => {
  const { stream, heard, receiver } = start({ messagesPerSecond: 100 });
  const all = Array.from({ length: 130 }, (_, index) => String(index));
  stream.write(all.map(line).join(''));
  await until(() => heard.length > 100);
  assert.ok(heard.length < 130);
  assert.ok(receiver.unheardUntil > 0);
  await until(() => heard.length === 130);
  assert.deepEqual(heard, all);
});

test('a message of too many values is not even read', async () => {
  const { stream, heard, distrusted } = start({ maxMessageBytes: 10_000 });
  stream.write(`{"t":"result","id":1,"value":[${'[],'.repeat(1_000)}1]}\n`);
  await until(() => distrusted.length === 1);
  assert.deepEqual([heard, distrusted], [[], ['a message of too many values']]);
});

test('who takes much of the host’s time is heard less often; short messages are not measured', async () => {
  const work = (message: string) => {
    let count = 0;
    const busy = start({
      maxMessageBytes: 10_000,
      hostMsPerSecond: 10,
      hear() {
        count += 1;
        const { user } = process.threadCpuUsage();
        while (process.threadCpuUsage().user < user + 40_000);
      },
    });
    busy.stream.write(line(message).repeat(3));
    return { ...busy, count: () => count };
  };
  const long = work('x'.repeat(5_000));
  await until(() => long.receiver.unheardUntil > 0);
  assert.ok(long.count() < 3);
  const short = work('x');
  await until(() => short.count() === 3);
  assert.ok(long.count() < 3);
});

test('who says much at once leaves others their turns', async () => {
  const much = start();
  let turns = 0;
  const pass = () => {
    turns += 1;
    if (much.heard.length < 5_000) setImmediate(pass);
  };
  much.stream.write(line('x').repeat(5_000));
  setImmediate(pass);
  await until(() => much.heard.length === 5_000);
  assert.ok(turns > 5, `${turns} turns`);
});

test('nothing is heard while it is paused, and nothing is lost', async () => {
  const { stream, heard, receiver } = start();
  receiver.pause();
  receiver.pause();
  stream.write(line('one'));
  receiver.resume();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(heard, []);
  receiver.resume();
  await until(() => heard.length === 1);
});
