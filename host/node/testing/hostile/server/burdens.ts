import type { Misdeed } from './module.ts';

const megabyte = 1024 * 1024;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Misdeeds that take too much: time, memory, room in the pipe. */
export const burdens: Readonly<Record<string, Misdeed>> = {
  'loop without end': () => {
    for (;;);
  },
  'never settle': () => new Promise(() => {}),
  'spin after answering': () => {
    const spin = () => {
      const until = Date.now() + 50;
      while (Date.now() < until);
      setTimeout(spin, 1);
    };
    setTimeout(spin, 10);
    return 'done';
  },
  'fill the heap': () => {
    const held: unknown[] = [];
    for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  'fill buffers': async () => {
    const held: Buffer[] = [];
    for (;;) {
      held.push(Buffer.alloc(16 * megabyte, 1));
      await pause(1);
    }
  },
  'allocate too much at once': () => new Uint8Array(2 ** 33).fill(1).length,
  'answer too much': () => 'x'.repeat(6 * megabyte),
  'ask too much': ({ collections }) => collections.records.create({ note: 'x'.repeat(10 * megabyte) }),
  'ask too often': async ({ collections }) => {
    for (;;)
      await Promise.all(Array.from({ length: 100 }, () => collections.records.create({ note: 'again' })));
  },
  'ask much and read nothing': async ({ collections }) => {
    for (let count = 0; count < 1_000; count += 1) void collections.records.list();
    await pause(5);
    for (;;);
  },
  'ask much and read it': async ({ collections }) => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => collections.records.list()));
    return answers.length;
  },
  'run into the same fault again and again': async ({ collections }) => {
    for (let count = 0; count < 500; count += 1) await collections.records.delete('failed').catch(() => {});
    return 'done';
  },
  'write to the console without end': async () => {
    for (;;) {
      for (let line = 0; line < 100; line += 1) console.error('x'.repeat(2_000));
      await pause(0);
    }
  },
};
