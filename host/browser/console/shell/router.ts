import { findPublicPage } from './public-pages.ts';
import { home, matchRoute, type Params, type Route } from './routes.ts';

/** Where the reader is. */
export interface Place {
  readonly route: Route;
  readonly params: Params;
  readonly path: string;
  readonly query: URLSearchParams;
}

type Listener = (place: Place) => void;

/**
 * The address bar of the console. Links inside `/console` and the back button change the page without loading
 * it anew; unsaved work is asked about first.
 */
class Router {
  #listeners = new Set<Listener>();
  #isHeld: (() => boolean) | undefined;
  #at = 0;
  #passNext = false;
  #running = false;

  /** Asks the reader whether unsaved work may be lost. The shell provides it. */
  confirmLeave: () => Promise<boolean> = () => Promise.resolve(true);

  place: Place = readPlace();

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#at = (history.state as { at?: number } | null)?.at ?? 0;
    history.replaceState({ at: this.#at }, '');
    addEventListener('popstate', this.#onPop);
    addEventListener('beforeunload', this.#onUnload);
    document.addEventListener('click', this.#onClick);
    this.#show();
  }

  stop(): void {
    this.#running = false;
    removeEventListener('popstate', this.#onPop);
    removeEventListener('beforeunload', this.#onUnload);
    document.removeEventListener('click', this.#onClick);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks before leaving as long as `isHeld` says so; returns what ends that. */
  hold(isHeld: () => boolean): () => void {
    this.#isHeld = isHeld;
    return () => {
      if (this.#isHeld === isHeld) this.#isHeld = undefined;
    };
  }

  /**
   * Goes to a page of the console. False where the reader chose to stay. `within`: only the query is another one, so
   * that nothing unsaved is lost and the page stays where it is.
   */
  async navigate(href: string, { replace = false, within = false } = {}): Promise<boolean> {
    if (!within && !(await this.mayLeave())) return false;
    if (replace) history.replaceState({ at: this.#at }, '', href);
    else {
      this.#at += 1;
      history.pushState({ at: this.#at }, '', href);
      if (!within) scrollTo(0, 0);
    }
    this.#show();
    return true;
  }

  /** Changes the query of the address and nothing else. */
  setQuery(query: URLSearchParams): void {
    const text = query.toString();
    history.replaceState({ at: this.#at }, '', location.pathname + (text && `?${text}`));
    this.place = { ...this.place, query };
  }

  /** Asks where there is unsaved work; true where it may be left. */
  async mayLeave(): Promise<boolean> {
    if (!this.#isHeld?.()) return true;
    if (!(await this.confirmLeave())) return false;
    this.#isHeld = undefined;
    return true;
  }

  #show(): void {
    if (/^\/(console\/?)?$/.test(location.pathname)) history.replaceState({ at: this.#at }, '', home);
    this.place = readPlace();
    for (const listener of [...this.#listeners]) listener(this.place);
  }

  /** The browser has moved before it tells: with unsaved work we go back there first, and then ask. */
  #onPop = async (event: PopStateEvent): Promise<void> => {
    const next = (event.state as { at?: number } | null)?.at ?? 0;
    const delta = next - this.#at;
    if (this.#passNext || delta === 0 || !this.#isHeld?.()) {
      this.#passNext = false;
      this.#at = next;
      if (delta !== 0) this.#show();
      return;
    }
    this.#passNext = true;
    const at = this.#at;
    this.#at = next;
    history.go(-delta);
    await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    this.#at = at;
    if (await this.mayLeave()) history.go(delta);
  };

  #onUnload = (event: BeforeUnloadEvent): void => {
    if (this.#isHeld?.()) event.preventDefault();
  };

  #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !url.pathname.startsWith('/console')) return;
    if (findPublicPage(url.pathname)) return;
    event.preventDefault();
    void this.navigate(url.pathname + url.search);
  };
}

function readPlace(): Place {
  const { pathname, search } = location;
  return { ...matchRoute(pathname), path: pathname, query: new URLSearchParams(search) };
}

export const router = new Router();
