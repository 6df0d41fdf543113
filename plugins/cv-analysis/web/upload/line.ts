import { isAppError } from 'inlay/sdk/web';
import { awaitServer } from '../candidate/await-server.ts';
import { pause } from './pause.ts';

/** How the way to the server is. */
export type LineState = 'open' | 'offline' | 'busy';

const busySeconds = 5;
const mostTries = 4;

/** What to do about a failed request: try it again after a wait, or tell the person. */
export type Remedy = 'again' | 'fail';

/**
 * The way to the server, shared by all that use it: whoever finds it broken or asked to wait holds up the others, and one
 * look finds out when it is open again.
 */
export class Line {
  state: LineState = 'open';
  #opening: Promise<void> | undefined;
  readonly #baseUrl: string;
  readonly #signal: AbortSignal;
  readonly #onChange: () => void;

  constructor(baseUrl: string, signal: AbortSignal, onChange: () => void) {
    this.#baseUrl = baseUrl;
    this.#signal = signal;
    this.#onChange = onChange;
  }

  /** Resolves when requests may be sent. Rejects with the signal's reason. */
  async ready(): Promise<void> {
    while (this.#opening) await this.#opening;
    this.#signal.throwIfAborted();
  }

  /** Takes a failure in; `tries` counts those of the same request so far, this one included. */
  judge(error: unknown, tries: number): Remedy {
    if (!isAppError(error)) return 'fail';
    if (error.code === 'network.offline') {
      this.#close('offline', () => awaitServer(this.#baseUrl, this.#signal));
      return 'again';
    }
    if (error.status === 429) {
      this.#close('busy', () => pause((error.retryAfter ?? busySeconds) * 1000, this.#signal));
      return 'again';
    }
    if (error.status < 500 || tries >= mostTries) return 'fail';
    this.#close('busy', () => pause(1000 * 2 ** tries, this.#signal));
    return 'again';
  }

  /** Repeats a request until it works or is refused. */
  async send<T>(request: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      await this.ready();
      try {
        return await request();
      } catch (error) {
        this.#signal.throwIfAborted();
        if (this.judge(error, tries) === 'fail') throw error;
      }
    }
  }

  #close(state: LineState, wait: () => Promise<void>): void {
    if (this.#opening) return;
    this.#set(state);
    this.#opening = wait()
      .catch(() => undefined)
      .finally(() => {
        this.#opening = undefined;
        this.#set('open');
      });
  }

  #set(state: LineState): void {
    this.state = state;
    this.#onChange();
  }
}
