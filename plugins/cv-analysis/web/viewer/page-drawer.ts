import type { Drawing, OpenPdf } from './open-pdf.ts';

const sharpest = 3;
const settleTime = 120;

/** Draws those pages that are near the eye, sharp for the size they have, and lets go of the others. */
export class PageDrawer {
  #pdf: OpenPdf;
  #room: HTMLElement | undefined;
  #near = new Set<HTMLElement>();
  #drawings = new Map<HTMLElement, Drawing>();
  #seen: IntersectionObserver | undefined;
  #sized: ResizeObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pdf: OpenPdf) {
    this.#pdf = pdf;
  }

  /** Takes over the pages inside a scrolling element; nothing happens where it has them already. */
  attach(room: HTMLElement): void {
    if (this.#room === room) return;
    this.detach();
    this.#room = room;
    this.#seen = new IntersectionObserver((entries) => this.#note(entries), {
      root: room,
      rootMargin: '600px 0px',
    });
    this.#sized = new ResizeObserver(() => this.redraw());
    for (const page of room.querySelectorAll<HTMLElement>('.page')) {
      this.#seen.observe(page);
      this.#sized.observe(page);
    }
  }

  /** Draws again what is near, once sizes have come to rest. */
  redraw(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const page of this.#near) this.#draw(page);
    }, settleTime);
  }

  detach(): void {
    clearTimeout(this.#timer);
    this.#seen?.disconnect();
    this.#sized?.disconnect();
    for (const drawing of this.#drawings.values()) drawing.stop();
    this.#drawings.clear();
    this.#near.clear();
    this.#room = undefined;
  }

  close(): void {
    this.detach();
    this.#pdf.close();
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const page = target as HTMLElement;
      if (isIntersecting) {
        this.#near.add(page);
        this.#draw(page);
      } else {
        this.#near.delete(page);
        this.#drawings.get(page)?.stop();
        this.#drawings.delete(page);
        paperOf(page).replaceChildren();
      }
    }
  }

  #draw(page: HTMLElement): void {
    const paper = paperOf(page);
    const width = Math.round(page.clientWidth * Math.min(devicePixelRatio || 1, sharpest));
    const drawn = paper.firstElementChild as HTMLCanvasElement | null;
    if (width === 0 || Number(drawn?.dataset.width) === width) return;
    this.#drawings.get(page)?.stop();
    const drawing = this.#pdf.draw(Number(page.dataset.number), width);
    this.#drawings.set(page, drawing);
    drawing.done.then(
      (canvas) => {
        if (this.#drawings.get(page) !== drawing) return;
        this.#drawings.delete(page);
        canvas.dataset.width = String(width);
        paper.replaceChildren(canvas);
      },
      // Stopped, or a page that cannot be drawn: it stays white, and its text can be read beside.
      () => undefined,
    );
  }
}

const paperOf = (page: HTMLElement): HTMLElement => page.querySelector<HTMLElement>('.paper')!;
