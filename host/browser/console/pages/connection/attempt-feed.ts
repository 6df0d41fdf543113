import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Attempt } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';

/** Somebody who tries a launch sees it here before they have turned their head. */
const everyMs = 1500;

/** The last launches of a connection; while it watches, new ones as they come. Draws its host again. */
export class AttemptFeed implements ReactiveController {
  items: readonly Attempt[] = [];
  state: 'loading' | 'ready' | 'failed' = 'loading';
  error: unknown;
  /** Ids of those that came while it watched. */
  readonly fresh = new Set<string>();

  readonly #host: ReactiveControllerHost;
  readonly #connectionId: () => string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching = false;
  #turn = 0;

  constructor(host: ReactiveControllerHost, connectionId: () => string) {
    this.#host = host;
    this.#connectionId = connectionId;
    host.addController(this);
  }

  get watching(): boolean {
    return this.#watching;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    void this.load();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.stop();
    this.#turn += 1;
  }

  watch(): void {
    this.#watching = true;
    this.#host.requestUpdate();
    this.#plan();
  }

  stop(): void {
    this.#watching = false;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
  }

  /** Loads now. What is shown stays until the answer is there, and where none comes while watching. */
  load = async (): Promise<void> => {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    if (this.state === 'failed') this.state = 'loading';
    this.#host.requestUpdate();
    try {
      const params = { path: { id: this.#connectionId() } };
      const { data } = await answerOf(api.GET('/api/v1/connections/{id}/attempts', { params }));
      if (turn !== this.#turn) return;
      this.#take(data);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = error;
      if (this.state !== 'ready' || !this.#watching) this.state = 'failed';
    }
    this.#host.requestUpdate();
    this.#plan();
  };

  #take(items: readonly Attempt[]): void {
    const known = new Set(this.items.map(({ id }) => id));
    if (this.#watching && this.state === 'ready')
      for (const { id } of items) if (!known.has(id)) this.fresh.add(id);
    this.items = items;
    this.state = 'ready';
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#watching) this.#timer = setTimeout(this.load, everyMs);
  }

  /** In a tab behind others the browser slows timers down. */
  #onVisible = (): void => {
    if (this.#watching && document.visibilityState === 'visible') void this.load();
  };
}
