import { isAppError } from 'inlay/sdk/web';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Seconds to wait where the server did not say. */
const usualWait = 60;

/** Counts down the seconds until another try makes sense. Draws its host again with each. */
export class Countdown implements ReactiveController {
  /** Seconds left. */
  left = 0;

  readonly #host: ReactiveControllerHost;
  readonly #onOver: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, onOver: () => void = () => {}) {
    this.#host = host;
    this.#onOver = onOver;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  /** Starts where an error asks to wait; false where it does not. */
  startFor(error: unknown): boolean {
    if (!isAppError(error) || error.status !== 429) return false;
    this.#start(error.retryAfter ?? usualWait);
    return true;
  }

  #start(seconds: number): void {
    const until = Date.now() + seconds * 1000;
    clearInterval(this.#timer);
    const tick = (): void => {
      this.left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.left === 0) {
        clearInterval(this.#timer);
        this.#onOver();
      }
      this.#host.requestUpdate();
    };
    tick();
    this.#timer = setInterval(tick, 1000);
  }

  /** `4:05`, or `1:00:00`. */
  get shown(): string {
    const parts = [Math.floor(this.left / 3600), Math.floor((this.left % 3600) / 60), this.left % 60];
    const shown = parts[0] === 0 ? parts.slice(1) : parts;
    return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
  }
}
