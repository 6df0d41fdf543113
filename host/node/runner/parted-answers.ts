import { AppError } from '../../../plugins/sdk/index.ts';

/** The answers of one call that are given in parts. */
export interface PartedAnswers {
  /** Keeps an answer, and gives its number. */
  begin(answer: AsyncIterable<unknown>): number;
  /** The parts that have come since; waits for the first of them. */
  next(number: unknown): Promise<{ readonly parts: readonly unknown[]; readonly done: boolean }>;
  end(number: unknown): Promise<void>;
  endAll(): void;
}

interface Answer {
  readonly parts: AsyncIterator<unknown>;
  /** A part that was asked for and did not come in time for the last ones. */
  due: Promise<IteratorResult<unknown>> | undefined;
  isAsked: boolean;
}

/** Parts that come within this time go together, so that a long answer is no flood of messages. */
const gatherMs = 50;
const mostParts = 500;
const mostOpen = 32;

export const isParted = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

export function createPartedAnswers(): PartedAnswers {
  const answers = new Map<number, Answer>();
  let last = 0;

  function find(number: unknown): Answer {
    const answer = answers.get(number as number);
    if (!answer || answer.isAsked) throw overAlready();
    return answer;
  }

  async function gather(number: number, answer: Answer) {
    const parts: unknown[] = [];
    let until: Promise<'late'> | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      while (parts.length < mostParts) {
        answer.due ??= answer.parts.next();
        // It may fail while nobody looks: whoever asks next hears of it.
        answer.due.catch(() => {});
        const result = until ? await Promise.race([answer.due, until]) : await answer.due;
        if (result === 'late') return { parts, done: false };
        answer.due = undefined;
        if (result.done) {
          answers.delete(number);
          return { parts, done: true };
        }
        parts.push(result.value);
        until ??= new Promise((resolve) => {
          timer = setTimeout(() => resolve('late'), gatherMs);
        });
      }
      return { parts, done: false };
    } catch (error) {
      // What came before it is told first.
      if (parts.length > 0) return { parts, done: false };
      answers.delete(number);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async function end(number: unknown): Promise<void> {
    const answer = answers.get(number as number);
    answers.delete(number as number);
    await answer?.parts.return?.();
  }

  return {
    begin(answer) {
      if (answers.size >= mostOpen) throw tooManyOpen();
      last += 1;
      answers.set(last, { parts: answer[Symbol.asyncIterator](), due: undefined, isAsked: false });
      return last;
    },
    async next(number) {
      const answer = find(number);
      answer.isAsked = true;
      try {
        return await gather(number as number, answer);
      } finally {
        answer.isAsked = false;
      }
    },
    end,
    endAll() {
      // A part that is on its way ends with the call at its source.
      for (const number of answers.keys()) void end(number).catch(() => {});
    },
  };
}

const tooManyOpen = () =>
  new AppError(
    'modules.too_many_answers',
    429,
    `A call reads at most ${mostOpen} answers in parts. End one of them.`,
    {
      retryAfter: 1,
    },
  );
const overAlready = () =>
  new AppError('modules.answer_over', 409, 'This answer is over, or is being read by somebody else.');
