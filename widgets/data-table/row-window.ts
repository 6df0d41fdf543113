import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn beyond those in view, so that a fast scroll meets drawn ones. */
const beyond = 8;
/** The window moves by so many rows at a time: most scroll events then draw nothing. */
const step = 4;
/** Until sizes are known. */
const firstRows = 24;
/** Below this a row is a card, as in the styles: 36rem. */
const narrowest = 36 * 16;

/** Knows which rows of a scrolling table are in view, all of them being equally high. */
export class RowWindow implements ReactiveController {
  from = 0;
  to = firstRows;
  /** The table stands in a column as narrow as a phone. */
  isNarrow = false;

  readonly #host: ReactiveControllerHost;
  #scroller: HTMLElement | null = null;
  #rowSize = 0;
  /** In the next frame: what is drawn for the new size changes sizes again. */
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(null);
  }

  /** Takes up the element that scrolls; null where nothing is to be watched. */
  follow(scroller: HTMLElement | null): void {
    if (scroller === this.#scroller) {
      if (scroller && this.#rowSize === 0) this.#measure();
      return;
    }
    this.#scroller?.removeEventListener('scroll', this.look);
    this.#sizes.disconnect();
    this.#scroller = scroller;
    this.#rowSize = 0;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.look, { passive: true });
    this.#sizes.observe(scroller);
  }

  /** The rows to draw, and the active one wherever it is: gone, it would take the focus with it. */
  listDrawn(count: number, active: number): number[] {
    const drawn: number[] = [];
    for (let at = this.from; at < Math.min(this.to, count); at += 1) drawn.push(at);
    if (active < Math.min(this.from, count)) drawn.unshift(active);
    else if (active >= this.to && active < count) drawn.push(active);
    return drawn;
  }

  /** Rows that fit into view at once. */
  get page(): number {
    return Math.max(1, Math.floor(this.#seen / (this.#rowSize || 1)));
  }

  /** Scrolls no further than is needed to see a row whole. */
  reveal(at: number): void {
    const scroller = this.#scroller;
    if (!scroller || this.#rowSize === 0) return;
    const top = at * this.#rowSize;
    const lowest = top + this.#rowSize - this.#seen;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (lowest > scroller.scrollTop) scroller.scrollTop = lowest;
    this.look();
  }

  /** Back to the first row. */
  rewind(): void {
    if (this.#scroller) this.#scroller.scrollTop = 0;
    this.look();
  }

  /** Height of the rows in view: the headings stay above them. */
  get #seen(): number {
    const head = this.#scroller?.querySelector<HTMLElement>('thead');
    return (this.#scroller?.clientHeight ?? 0) - (head?.offsetHeight ?? 0);
  }

  #measure(): void {
    const scroller = this.#scroller;
    // Where it is not shown there is nothing to measure.
    if (!scroller || scroller.offsetWidth === 0) return;
    const isNarrow = scroller.offsetWidth <= narrowest;
    if (isNarrow !== this.isNarrow) {
      this.isNarrow = isNarrow;
      this.#rowSize = 0;
      this.#host.requestUpdate();
      return;
    }
    this.#rowSize = scroller.querySelector<HTMLElement>('tbody tr')?.offsetHeight ?? 0;
    this.look();
  }

  readonly look = (): void => {
    if (!this.#scroller || this.#rowSize === 0) return;
    const { scrollTop, clientHeight } = this.#scroller;
    const first = Math.floor(scrollTop / this.#rowSize / step) * step;
    const last = Math.ceil((scrollTop + clientHeight) / this.#rowSize / step) * step;
    const from = Math.max(0, first - beyond);
    const to = last + beyond;
    if (from === this.from && to === this.to) return;
    this.from = from;
    this.to = to;
    this.#host.requestUpdate();
  };
}
