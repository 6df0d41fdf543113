import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPartedAnswers } from './parted-answers.ts';

async function* count(to: number, thenThrow?: Error) {
  for (let at = 1; at <= to; at += 1) yield at;
  if (thenThrow) throw thenThrow;
}

async function readAll(answers: ReturnType<typeof createPartedAnswers>, number: number) {
  const all: unknown[] = [];
  for (;;) {
    const { parts, done } = await answers.next(number);
    all.push(...parts);
    if (done) return all;
  }
}

test('all parts come, in their order', async () => {
  const answers = createPartedAnswers();
  const number = answers.begin(count(1200));
  assert.deepEqual(
    await readAll(answers, number),
    Array.from({ length: 1200 }, (_, at) => at + 1),
  );
  await assert.rejects(answers.next(number), { code: 'modules.answer_over' });
});

test('what came before an error is told before it', async () => {
  const answers = createPartedAnswers();
  const number = answers.begin(count(3, new Error('broken off')));
  assert.deepEqual(await answers.next(number), { parts: [1, 2, 3], done: false });
  await assert.rejects(answers.next(number), /broken off/);
  await assert.rejects(answers.next(number), { code: 'modules.answer_over' });
});

test('an answer is read by one at a time, and by nobody who makes its number up', async () => {
  const answers = createPartedAnswers();
  const number = answers.begin(count(2));
  const first = answers.next(number);
  await assert.rejects(answers.next(number), { code: 'modules.answer_over' });
  assert.equal((await first).done, true);
  for (const odd of [99, '1', null, {}])
    await assert.rejects(answers.next(odd), { code: 'modules.answer_over' });
});

test('what is ended is ended at its source, with the call at the latest', async () => {
  const ended: string[] = [];
  async function* endless(name: string) {
    try {
      for (;;) yield name;
    } finally {
      ended.push(name);
    }
  }
  const answers = createPartedAnswers();
  const [left, forgotten] = [answers.begin(endless('left')), answers.begin(endless('forgotten'))];
  await Promise.all([answers.next(left), answers.next(forgotten)]);
  await answers.end(left);
  assert.deepEqual(ended, ['left']);
  answers.endAll();
  await new Promise((wake) => setImmediate(wake));
  assert.deepEqual(ended, ['left', 'forgotten']);
});

test('nobody begins without end', () => {
  const answers = createPartedAnswers();
  for (let at = 0; at < 32; at += 1) answers.begin(count(1));
  assert.throws(() => answers.begin(count(1)), { code: 'modules.too_many_answers' });
});
