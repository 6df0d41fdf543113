import { Worker } from 'node:worker_threads';

export interface ThreadOptions {
  /** For one answer; then the thread is ended. */
  readonly timeoutMs: number;
  /** Heap of the thread. */
  readonly memoryMb: number;
  /** What is thrown when the time is over, and when the thread ended by itself, for instance without memory. */
  readonly late: () => Error;
  readonly lost: (cause?: unknown) => Error;
}

/** Work away from the event loop, in a heap of its own: it may hang or run out of memory, and the host goes on. */
export interface Thread<Question, Answer> {
  /** Asks the thread, which answers one question at a time: ask the next one after that. */
  ask(question: Question): Promise<Answer>;
  /** Starts the thread if it is not there, with something that it need not answer. */
  tell(question: Question): void;
  /** Ends the thread; an open question is refused. */
  close(): Promise<void>;
}

/** What goes over; the answer carries the number of its question. */
export interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}
export interface Answered<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

/** A thread that starts with the first question, stays warm, and starts again after one that it did not survive. */
export function createThread<Question, Answer>(
  file: URL,
  { timeoutMs, memoryMb, late, lost }: ThreadOptions,
): Thread<Question, Answer> {
  let worker: Worker | undefined;
  let open: { id: number; resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;

  const settle = (use: (question: NonNullable<typeof open>) => void) => {
    clearTimeout(timer);
    const settled = open;
    open = undefined;
    worker?.unref();
    if (settled) use(settled);
  };
  const lose = (error: Error) => {
    worker = undefined;
    settle(({ reject }) => reject(error));
  };

  const start = (): Worker => {
    const started = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      env: {},
      execArgv: [],
    });
    // Only an open question keeps the process alive.
    started.unref();
    started.on('message', ({ id, answer }: Answered<Answer>) => {
      if (open?.id === id) settle(({ resolve }) => resolve(answer));
    });
    started.on('error', (cause) => worker === started && lose(lost(cause)));
    started.on('exit', () => worker === started && lose(lost()));
    return started;
  };

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const asked: Asked<Question> = { id: ++lastId, question };
        worker.postMessage(asked);
        worker.ref();
        open = { id: asked.id, resolve, reject };
        timer = setTimeout(() => {
          const stuck = worker;
          lose(late());
          void stuck?.terminate();
        }, timeoutMs);
      }),
    tell(question) {
      if (worker) return;
      worker = start();
      const told: Asked<Question> = { id: 0, question };
      worker.postMessage(told);
    },
    async close() {
      const ending = worker;
      lose(new Error('The thread is closed.'));
      await ending?.terminate();
    },
  };
}
