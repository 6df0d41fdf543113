import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ListPage } from '../../api/api-types.ts';

/** Loads one page of a list; the first where there is no cursor. */
export type LoadPage<T> = (cursor?: string) => Promise<ListPage<T>>;

/** A list that comes page by page. Draws its host again with each change. */
export class PagedList<T> implements ReactiveController {
  items: readonly T[] = [];
  state: 'loading' | 'ready' | 'failed' = 'loading';
  /** Why the first page could not be loaded. */
  error: unknown;
  /** The next page is on its way. */
  loadingMore = false;

  readonly #host: ReactiveControllerHost;
  readonly #load: LoadPage<T>;
  #next: string | null = null;
  /** Answers of an older load are of no interest. */
  #turn = 0;

  constructor(host: ReactiveControllerHost, load: LoadPage<T>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  hostConnected(): void {
    void this.reload();
  }

  hostDisconnected(): void {
    this.#turn += 1;
  }

  /** Loads from the beginning. With `quietly` the old items stay until the new ones are there. */
  async reload({ quietly = false } = {}): Promise<void> {
    const turn = ++this.#turn;
    if (!quietly) this.#set({ items: [], state: 'loading' });
    this.loadingMore = false;
    try {
      const { data, page } = await this.#load();
      if (turn !== this.#turn) return;
      this.#next = page.next;
      this.#set({ items: data, state: 'ready' });
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = error;
      this.#set({ state: 'failed' });
    }
  }

  /** Adds the next page. Rejects where it cannot be loaded; what is there stays. */
  async loadMore(): Promise<void> {
    if (this.loadingMore || this.#next === null) return;
    const turn = this.#turn;
    this.loadingMore = true;
    this.#host.requestUpdate();
    try {
      const { data, page } = await this.#load(this.#next);
      if (turn !== this.#turn) return;
      this.#next = page.next;
      this.items = [...this.items, ...data];
    } finally {
      this.loadingMore = false;
      this.#host.requestUpdate();
    }
  }

  /** Changes what is shown, after a change that the server has taken. */
  change(change: (items: readonly T[]) => readonly T[]): void {
    this.#set({ items: change(this.items) });
  }

  #set(values: Partial<Pick<PagedList<T>, 'items' | 'state'>>): void {
    Object.assign(this, values);
    this.#host.requestUpdate();
  }
}
