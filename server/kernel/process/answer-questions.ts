import { setPriority } from 'node:os';
import type { Answered, Asked } from './start-child.ts';

/** The other end of `startChild`: answers what comes in, in the order of coming, until the host is gone. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  // Whoever waits for a page goes first.
  setPriority(5);
  process.on('disconnect', () => process.exit(0));
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', ({ id, question }: Asked<Question>) => {
    last = last.then(async () => {
      const answered: Answered<Answer> = { id, answer: await answer(question) };
      process.send?.(answered);
    });
  });
}
