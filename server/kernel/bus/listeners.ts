import type { Logger } from '../log/log.ts';

type Listener = (message: never) => unknown;

/** Who listens to what, within one process. */
export class Listeners {
  readonly #topics = new Map<string, Set<{ readonly fn: Listener }>>();
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** True when this is the first listener of its topic. */
  add(topic: string, fn: Listener): { readonly first: boolean; remove(): boolean } {
    const listeners = this.#topics.get(topic) ?? new Set();
    // An object of its own, so that one function may listen twice.
    const listener = { fn };
    const first = listeners.size === 0;
    listeners.add(listener);
    this.#topics.set(topic, listeners);
    return {
      first,
      /** True when nobody is left. */
      remove: () => {
        const removed = listeners.delete(listener);
        if (listeners.size > 0) return false;
        if (this.#topics.get(topic) === listeners) this.#topics.delete(topic);
        return removed;
      },
    };
  }

  tell(topic: string, json: string): void {
    for (const { fn } of [...(this.#topics.get(topic) ?? [])]) {
      // Each gets a copy: one listener's changes are not another's news.
      Promise.resolve(JSON.parse(json) as never)
        .then(fn)
        .catch((error) => this.#log.error({ err: error, topic }, 'A listener failed.'));
    }
  }

  clear(): void {
    this.#topics.clear();
  }
}
