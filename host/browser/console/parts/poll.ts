import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Asks again as long as there is something to wait for, and whenever the reader comes back to the tab, in which
 * somebody else may have changed what is shown.
 */
export class Poll implements ReactiveController {
  readonly #ask: () => unknown;
  readonly #isWaiting: () => boolean;
  readonly #every: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param every Milliseconds. */
  constructor(host: ReactiveControllerHost, ask: () => unknown, isWaiting: () => boolean, every = 2000) {
    this.#ask = ask;
    this.#isWaiting = isWaiting;
    this.#every = every;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    this.#timer = setInterval(() => {
      if (!document.hidden && this.#isWaiting()) void this.#ask();
    }, this.#every);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    clearInterval(this.#timer);
  }

  #onVisible = (): void => {
    if (!document.hidden) void this.#ask();
  };
}
