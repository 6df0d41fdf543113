import { setPriority } from 'node:os';
import type { Answered, Asked, Told } from './start-child.ts';

/**
 * The other end of `startChild`: answers what comes in, in the order of coming, until the host is gone. What is large
 * is told in parts before the answer, so that the host takes in none that is.
 */
export function answerQuestions<Question, Answer, Part = never>(
  answer: (question: Question, tell: (part: Part) => void) => Promise<Answer>,
): void {
  // Whoever waits for a page goes first.
  setPriority(5);
  process.on('disconnect', () => process.exit(0));
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', ({ id, question }: Asked<Question>) => {
    const tell = (part: Part) => {
      const told: Told<Part> = { id, part };
      process.send?.(told);
    };
    last = last.then(async () => {
      const answered: Answered<Answer> = { id, answer: await answer(question, tell) };
      process.send?.(answered);
    });
  });
}
