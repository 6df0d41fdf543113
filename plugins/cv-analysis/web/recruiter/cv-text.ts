import 'inlay/widgets/button';
import 'inlay/widgets/dialog';
import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import type { ReactiveController } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../shared/match.ts';
import type { CvWidget } from '../shared/run-analysis.ts';

/** The visible text of the open CV, in a dialog, with a quote marked in its place. */
export class CvText implements ReactiveController {
  #widget: CvWidget;
  #id = '';
  #text: string | undefined;
  #error: unknown;
  #open = false;
  #evidence: Evidence | null = null;
  #reveal = false;

  constructor(widget: CvWidget) {
    this.#widget = widget;
    widget.addController(this);
  }

  /** Shows the text of an analysis; `null` marks nothing. */
  async show(id: string, evidence: Evidence | null): Promise<void> {
    if (this.#id !== id) this.#text = undefined;
    this.#id = id;
    this.#evidence = evidence;
    this.#error = undefined;
    this.#open = true;
    this.#reveal = true;
    this.#widget.requestUpdate();
    try {
      this.#text ??= (await this.#widget.api.call('GET /analyses/:id/text', { id })).text;
    } catch (error) {
      this.#error = error;
    }
    this.#reveal = true;
    this.#widget.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#reveal || !this.#open || this.#text === undefined) return;
    this.#reveal = false;
    const mark = this.#widget.renderRoot.querySelector('.cv-text mark');
    // The dialog shows itself a moment after this update.
    requestAnimationFrame(() => mark?.scrollIntoView({ block: 'center' }));
  }

  #close = (): void => {
    this.#open = false;
    this.#widget.requestUpdate();
  };

  render(): TemplateResult {
    const { t } = this.#widget;
    return html`<inlay-dialog class="cv-dialog" heading=${t('report.text')} ?open=${this.#open} @inlay-cancel=${this.#close}>
      ${this.#renderText()}
      <inlay-button slot="footer" variant="primary" @click=${this.#close}>${t('report.close')}</inlay-button>
    </inlay-dialog>`;
  }

  #renderText(): TemplateResult {
    if (this.#error) {
      const retry = () => void this.show(this.#id, this.#evidence);
      return html`<inlay-error-card
        retryable
        .reason=${this.#widget.explain(this.#error)}
        @inlay-retry=${retry}
      ></inlay-error-card>`;
    }
    if (this.#text === undefined) return html`<inlay-skeleton lines="8" aria-busy="true"></inlay-skeleton>`;
    const { start, end } = this.#evidence ?? { start: 0, end: 0 };
    const text = this.#text;
    // On one line: the element keeps white space.
    return html`<div class="cv-text" tabindex="0" role="document" aria-label=${this.#widget.t('report.text')}>${
      end > start
        ? html`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`
        : text
    }${nothing}</div>`;
  }
}
