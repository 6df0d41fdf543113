import 'inlay/widgets/dialog';
import type { ReactiveController } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { Evidence } from '../../shared/match.ts';
import type { ViewerFacts } from '../../shared/viewer.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import { drawViewer, type ViewerActions } from './draw-viewer.ts';
import { addMark, findMark, listMarks, type Mark } from './list-marks.ts';
import { openPdf } from './open-pdf.ts';
import { PageDrawer } from './page-drawer.ts';
import { stepZoom } from './zoom.ts';

/** From this width on there is room for a page beside the verdicts. */
const wideFrom = 840;
/** Pixels of a screen for a point of a page, at 100 %. */
export const pixelsPerPoint = 4 / 3;

/**
 * The CV itself with every quoted passage marked in its place: beside the report where there is room, else over it.
 * A PDF is drawn page by page; what has no pages, and what may not be seen, is shown as its visible text.
 */
export class CvViewer implements ReactiveController {
  isOpen = false;
  facts: ViewerFacts | undefined;
  text: string | undefined;
  marks: readonly Mark[] = [];
  /** The passage that is being looked at; -1 for none. */
  at = -1;
  page = 1;
  /** 1 is the size on paper; null fits the width. */
  zoom: number | null = null;
  wantsText = false;
  /** The engine could not draw this file. */
  isUndrawable = false;
  error: unknown;

  #widget: CvWidget;
  #analysis: MemberAnalysis | undefined;
  #drawer: PageDrawer | undefined;
  #abort: AbortController | undefined;
  #sized: ResizeObserver | undefined;
  #isWide = false;
  /** The passage has to be brought into sight after the next update. */
  #seek = false;
  /** Whoever opened it goes on in it: by keys from passage to passage. */
  #enter = false;
  #opener: HTMLElement | null = null;

  constructor(widget: CvWidget) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostConnected(): void {
    // In the next frame: what is drawn for the new width changes sizes again.
    this.#sized = new ResizeObserver(([entry]) =>
      requestAnimationFrame(() => this.#measure(entry!.contentRect.width)),
    );
    this.#sized.observe(this.#widget);
  }

  hostDisconnected(): void {
    this.#sized?.disconnect();
    this.#forget();
    this.isOpen = false;
  }

  #measure(width: number): void {
    const isWide = width >= wideFrom;
    if (isWide === this.#isWide) return;
    this.#isWide = isWide;
    this.#seek = this.isOpen;
    this.#widget.requestUpdate();
  }

  /** It stands beside the report now. */
  get isBeside(): boolean {
    return this.isOpen && this.#isWide;
  }

  /** The pages can be drawn. */
  get hasPages(): boolean {
    return this.#drawer !== undefined;
  }

  get showsPages(): boolean {
    return this.hasPages && !this.wantsText;
  }

  /** Shows the CV of an analysis, at a passage where one is given. */
  async show(analysis: MemberAnalysis, evidence: Evidence | null): Promise<void> {
    const isOther = this.#analysis?.id !== analysis.id || this.#analysis.blind !== analysis.blind;
    if (isOther) this.#forget();
    this.#analysis = analysis;
    const marks = listMarks(analysis);
    // A passage that is no evidence: words that speak to a program.
    this.marks = evidence && findMark(marks, evidence) < 0 ? addMark(marks, evidence) : marks;
    this.at = evidence ? findMark(this.marks, evidence) : Math.min(this.at, this.marks.length - 1);
    this.page = this.marks[this.at]?.page ?? this.page;
    const { activeElement } = this.#widget.renderRoot as ShadowRoot;
    if (!activeElement?.closest('.viewer')) this.#opener = activeElement as HTMLElement | null;
    this.isOpen = true;
    this.#enter = true;
    this.#seek = true;
    this.#widget.requestUpdate();
    if (isOther || this.error) await this.#load();
  }

  /** Goes on to another analysis of the same screen: what was shown of the one before goes. */
  leave(): void {
    this.#forget();
    this.isOpen = false;
  }

  close = (): void => {
    this.isOpen = false;
    this.#drawer?.detach();
    this.#opener?.focus();
    this.#opener = null;
    this.#widget.requestUpdate();
  };

  hostUpdated(): void {
    if (!this.isOpen) return;
    const room = this.#widget.renderRoot.querySelector<HTMLElement>('.viewer-room');
    if (!room) return;
    if (this.showsPages) this.#drawer!.attach(room);
    else this.#drawer?.detach();
    if (!this.#seek || !(this.showsPages || this.text !== undefined)) return;
    this.#seek = false;
    // A dialog shows itself a moment after this update.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#bringIntoSight(room)));
  }

  /** Beside the report, where there is room. */
  renderBeside(): TemplateResult | typeof nothing {
    return this.isBeside ? drawViewer(this.#widget.t, this, this.#actions) : nothing;
  }

  /** Over the report, where there is none. */
  renderOver(): TemplateResult | typeof nothing {
    const { t } = this.#widget;
    return html`<inlay-dialog
      class="cv-dialog"
      heading=${t('viewer.title')}
      ?open=${this.isOpen && !this.#isWide}
      @inlay-cancel=${this.close}
    >
      ${this.isOpen && !this.#isWide ? drawViewer(t, this, this.#actions) : nothing}
      <inlay-button slot="footer" variant="primary" @click=${this.close}>${t('viewer.close')}</inlay-button>
    </inlay-dialog>`;
  }

  explain(error: unknown): string {
    return this.#widget.explain(error);
  }

  readonly #actions: ViewerActions = {
    close: () => this.close(),
    retry: () => void this.#load(),
    step: (by) => this.#step(by),
    choose: (index) => this.#choose(index),
    turn: (page) => this.#turn(page),
    toggleText: () => void this.#toggleText(),
    setZoom: (direction) => this.#setZoom(direction),
    noteScroll: () => this.#noteScroll(),
    onKey: (event) => this.#onKey(event),
  };

  async #load(): Promise<void> {
    const { id } = this.#analysis!;
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.error = undefined;
    try {
      const facts = await this.#widget.api.call('GET /analyses/:id/places', { id }, { signal });
      signal.throwIfAborted();
      if (facts.noPages === null) await this.#openPages(id, signal);
      if (!this.hasPages) await this.#loadText(id, signal);
      this.facts = facts;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
    }
    this.#seek = true;
    this.#widget.requestUpdate();
  }

  async #openPages(id: string, signal: AbortSignal): Promise<void> {
    const { blob } = await this.#widget.files.fetch(`/analyses/${id}/document`, { signal });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    try {
      const pdf = await openPdf(bytes);
      if (signal.aborted) pdf.close();
      else this.#drawer = new PageDrawer(pdf);
    } catch {
      this.isUndrawable = true;
      this.#widget.track('cv-not-drawn');
    }
    signal.throwIfAborted();
  }

  async #loadText(id: string, signal?: AbortSignal): Promise<void> {
    this.text ??= (
      await this.#widget.api.call('GET /analyses/:id/text', { id }, signal ? { signal } : {})
    ).text;
  }

  async #toggleText(): Promise<void> {
    this.wantsText = !this.wantsText;
    this.#seek = true;
    this.#widget.requestUpdate();
    if (!this.wantsText || this.text !== undefined) return;
    try {
      await this.#loadText(this.#analysis!.id);
    } catch (error) {
      this.error = error;
    }
    this.#seek = true;
    this.#widget.requestUpdate();
  }

  #step(by: 1 | -1): void {
    const count = this.marks.length;
    if (count === 0) return;
    this.#choose(this.at < 0 ? (by > 0 ? 0 : count - 1) : (this.at + by + count) % count);
  }

  #choose(index: number): void {
    this.at = index;
    this.page = this.marks[index]?.page ?? this.page;
    this.#seek = true;
    this.#widget.requestUpdate();
  }

  #turn(page: number): void {
    const room = this.#room();
    const sheet = room?.querySelector<HTMLElement>(`.page[data-number="${page}"]`);
    if (room && sheet) scrollTo(room, sheet, 8);
    this.page = page;
    this.#widget.requestUpdate();
  }

  #setZoom(direction: 1 | -1 | 0): void {
    const sheet = this.#room()?.querySelector<HTMLElement>('.page');
    const width = this.facts?.pages[Number(sheet?.dataset.number ?? 1) - 1]?.width ?? 0;
    const now = this.zoom ?? (sheet && width ? sheet.clientWidth / (width * pixelsPerPoint) : 1);
    this.zoom = direction === 0 ? null : stepZoom(now, direction);
    this.#seek = this.at >= 0;
    this.#widget.requestUpdate();
  }

  #noteScroll(): void {
    const room = this.#room();
    if (!room) return;
    const middle = room.getBoundingClientRect().top + room.clientHeight / 2;
    const sheets = [...room.querySelectorAll<HTMLElement>('.page')];
    const shown = sheets.findLast((sheet) => sheet.getBoundingClientRect().top <= middle);
    const page = Number(shown?.dataset.number ?? 1);
    if (page === this.page) return;
    this.page = page;
    this.#widget.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches?.('input, select, textarea')) return;
    const deed = {
      n: () => this.#step(1),
      p: () => this.#step(-1),
      '+': () => this.#setZoom(1),
      '=': () => this.#setZoom(1),
      '-': () => this.#setZoom(-1),
      '0': () => this.#setZoom(0),
      ...(this.#isWide && { Escape: () => this.close() }),
    }[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  #room(): HTMLElement | null {
    return this.#widget.renderRoot.querySelector<HTMLElement>('.viewer-room');
  }

  #bringIntoSight(room: HTMLElement): void {
    const mark = room.querySelector<HTMLElement>('[data-current]');
    const sheet = room.querySelector<HTMLElement>(`.page[data-number="${this.page}"]`);
    if (mark) scrollTo(room, mark, room.clientHeight / 3);
    else if (sheet && this.at >= 0) scrollTo(room, sheet, 8);
    if (this.#isWide) room.closest('.viewer')?.scrollIntoView({ block: 'nearest' });
    if (this.#enter) room.focus({ preventScroll: true });
    this.#enter = false;
  }

  #forget(): void {
    this.#abort?.abort();
    this.#drawer?.close();
    this.#drawer = undefined;
    this.#analysis = undefined;
    this.facts = undefined;
    this.text = undefined;
    this.error = undefined;
    this.marks = [];
    this.at = -1;
    this.page = 1;
    this.wantsText = false;
    this.isUndrawable = false;
  }
}

function scrollTo(room: HTMLElement, target: HTMLElement, above: number): void {
  const place = target.getBoundingClientRect();
  const frame = room.getBoundingClientRect();
  const isBeyond = place.left < frame.left || place.right > frame.right;
  room.scrollTo({
    top: room.scrollTop + place.top - frame.top - above,
    left: isBeyond ? room.scrollLeft + place.left - frame.left - 24 : room.scrollLeft,
  });
}
