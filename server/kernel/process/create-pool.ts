import { type Child, type ChildOptions, startChild } from './start-child.ts';

export interface PoolOptions extends ChildOptions {
  /** Most processes at a time. */
  readonly most: number;
  /** All but one end after so long without a question. */
  readonly idleMs: number;
}

/** Work away from this process, some at a time: it may hang, spin or run out of memory, and the host goes on. */
export interface Pool<Question, Answer, Part = never> {
  /** Asks the process that answered last, which is the warmest. With all busy, the question waits for its turn. */
  ask(question: Question, onPart?: (part: Part) => void): Promise<Answer>;
  /** Has one process ready, with something that it need not answer for anybody. */
  warm(question: Question): void;
  /** Ends all; what is open or waits is refused. */
  close(): Promise<void>;
}

interface Place<Question, Answer, Part> {
  child: Child<Question, Answer, Part>;
  idle: NodeJS.Timeout | undefined;
}

/** Processes of one program, started as they are needed and again after a question that one did not survive. */
export function createPool<Question, Answer, Part = never>(
  program: URL,
  { most, idleMs, ...options }: PoolOptions,
): Pool<Question, Answer, Part> {
  type Worker = Place<Question, Answer, Part>;
  const free: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: { take(place: Worker): void; refuse(error: Error): void }[] = [];
  let isClosed = false;

  const drop = (place: Worker) => {
    clearTimeout(place.idle);
    all.delete(place);
    const at = free.indexOf(place);
    if (at >= 0) free.splice(at, 1);
  };
  const add = (): Worker => {
    const place = { child: startChild<Question, Answer, Part>(program, options), idle: undefined };
    all.add(place);
    return place;
  };
  const find = (): Worker | undefined => {
    for (;;) {
      const place = free.pop();
      if (!place) return all.size < most ? add() : undefined;
      clearTimeout(place.idle);
      if (place.child.isAlive) return place;
      drop(place);
    }
  };
  const release = (place: Worker) => {
    if (!place.child.isAlive) drop(place);
    const next = waiting.shift();
    if (next) return next.take(place.child.isAlive ? place : add());
    if (!place.child.isAlive || isClosed) return;
    free.push(place);
    place.idle = setTimeout(() => {
      if (all.size < 2) return;
      drop(place);
      void place.child.close();
    }, idleMs);
    place.idle.unref();
  };
  const takeTurn = (): Promise<Worker> =>
    new Promise((take, refuse) => {
      const place = find();
      if (place) take(place);
      else waiting.push({ take, refuse });
    });
  const ask = async (question: Question, onPart?: (part: Part) => void): Promise<Answer> => {
    if (isClosed) throw new Error('The pool is closed.');
    const place = await takeTurn();
    try {
      return await place.child.ask(question, onPart);
    } finally {
      release(place);
    }
  };

  return {
    ask,
    warm(question) {
      if (all.size === 0) void ask(question).catch(() => {});
    },
    async close() {
      isClosed = true;
      for (const { refuse } of waiting.splice(0)) refuse(new Error('The pool is closed.'));
      await Promise.all([...all].map(({ child }) => child.close()));
    },
  };
}
