import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import type { ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import { Address } from './address.ts';
import { drawComparison } from './draw-comparison.ts';

/** More than this do not fit beside each other. */
export const mostCompared = 4;
/** Below this width one CV is shown at a time. */
const narrowest = 640;

/** Up to four CVs side by side, requirement by requirement. */
export class Compare implements ReactiveController {
  isOpen = false;

  readonly #widget: CvWidget;
  readonly #onClose: () => void;
  readonly #address: Address;
  #ids: readonly string[] = [];
  #analyses: readonly MemberAnalysis[] = [];
  #error: unknown;
  #onlyDifferent = false;
  #shown = '';
  #isNarrow = false;
  #abort: AbortController | undefined;
  /** In the next frame: what is drawn for the new width changes sizes again. */
  readonly #sizes = new ResizeObserver(([entry]) =>
    requestAnimationFrame(() => this.#measure(entry!.contentRect.width)),
  );

  constructor(widget: CvWidget, onClose: () => void) {
    this.#widget = widget;
    this.#onClose = onClose;
    widget.addController(this);
    this.#address = new Address(widget, 'compare', (ids) => this.#follow(ids));
  }

  hostConnected(): void {
    this.#sizes.observe(this.#widget);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#abort?.abort();
  }

  /** Loads and shows these analyses. */
  open = async (ids: readonly string[]): Promise<void> => {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.isOpen = true;
    this.#ids = ids.slice(0, mostCompared);
    this.#address.write(this.#ids.join(' '));
    this.#analyses = [];
    this.#error = undefined;
    this.#shown = this.#ids[0] ?? '';
    this.#widget.requestUpdate();
    try {
      const load = (id: string) => this.#widget.api.call('GET /analyses/:id', { id }, { signal });
      this.#analyses = (await Promise.all(this.#ids.map(load))) as MemberAnalysis[];
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
    }
    this.#widget.requestUpdate();
    await this.#widget.updateComplete;
    this.#widget.renderRoot.querySelector<HTMLElement>('.comparison h2')?.focus();
  };

  #follow(written: string): void {
    if (written === this.#ids.join(' ') && this.isOpen) return;
    if (written) void this.open(written.split(' '));
    else if (this.isOpen) this.close();
  }

  close = (): void => {
    this.#address.write('');
    this.#abort?.abort();
    this.isOpen = false;
    this.#onClose();
    this.#widget.requestUpdate();
  };

  render(): TemplateResult {
    const { t } = this.#widget;
    return html`<section class="comparison" aria-busy=${this.#analyses.length === 0 && !this.#error}>
      <p><inlay-button variant="quiet" @click=${this.close}>${t('report.back')}</inlay-button></p>
      <h2 tabindex="-1">${t('compare.title')}</h2>
      ${
        this.#error
          ? html`<inlay-error-card
              retryable
              .reason=${this.#widget.explain(this.#error)}
              @inlay-retry=${() => void this.open(this.#ids)}
            ></inlay-error-card>`
          : nothing
      }
      ${!this.#error && this.#analyses.length === 0 ? html`<inlay-skeleton lines="8"></inlay-skeleton>` : nothing}
      ${this.#analyses.length > 0 ? this.#renderCvs() : nothing}
    </section>`;
  }

  #renderCvs(): TemplateResult {
    return drawComparison(this.#widget.t, {
      analyses: this.#analyses,
      onlyDifferent: this.#onlyDifferent,
      shown: this.#isNarrow ? this.#shown : undefined,
      onShow: (id) => {
        this.#shown = id;
        this.#widget.requestUpdate();
      },
      onToggle: () => {
        this.#onlyDifferent = !this.#onlyDifferent;
        this.#widget.requestUpdate();
      },
    });
  }

  #measure(width: number): void {
    const isNarrow = width < narrowest;
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    if (this.isOpen) this.#widget.requestUpdate();
  }
}
