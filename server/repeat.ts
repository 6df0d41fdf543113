import type { Logger } from './kernel/log/index.ts';

/** Work that is done from time to time. */
export interface Repeat {
  /** Begins no more of it and waits for what is under way. */
  stop(): Promise<void>;
}

interface RepeatOptions {
  readonly everyMs: number;
  readonly log: Logger;
  readonly work: () => Promise<void>;
}

/** Does the work over and over; a round that takes longer than the pause is never joined by a second one. */
export function startRepeat({ everyMs, log, work }: RepeatOptions): Repeat {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => log.error({ err: error }, 'Work in the background failed.'))
      .finally(() => {
        running = undefined;
      });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
