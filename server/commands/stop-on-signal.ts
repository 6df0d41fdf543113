/** What a process has opened, in order; each knows how to end it. */
export interface Closers {
  push(close: () => unknown): void;
  /** Ends everything, last opened first; the same promise for whoever asks twice. */
  stop(): Promise<void>;
}

interface StopHooks {
  /** Called once, before anything ends. */
  readonly onSignal: (signal: NodeJS.Signals) => void;
  /** Called for each that could not be ended. */
  readonly onError: (error: unknown) => void;
}

/** Ctrl-C and a supervisor's TERM end everything in the opposite order; a second one ends at once. */
export function stopOnSignal({ onSignal, onError }: StopHooks): Closers {
  const closers: (() => unknown)[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        onError(error);
      }
    }
  };
  const stop = () => (stopping ??= stopAll());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      onSignal(signal);
      void stop().then(() => process.exit(0));
    });
  }
  return { push: (close) => void closers.push(close), stop };
}
