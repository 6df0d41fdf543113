import 'inlay/widgets/button';
import 'inlay/widgets/skeleton';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CvWidget } from '../shared/run-analysis.ts';
import type { RankedRow } from './read-rows.ts';
import { Similar } from './similar.ts';
import { makeWidgetInside } from './widget-inside.ts';

/** The report of one CV, or the place where CVs go in, instead of the list; each is fetched when it is asked for. */
export class Inside implements ReactiveController {
  readonly #widget: CvWidget;
  readonly #onBack: (row: RankedRow | undefined) => void;
  #what: 'report' | 'upload' | undefined;
  #row: RankedRow | undefined;
  /** Whose report it is: another person's than the row's, once somebody has gone on to one who is alike. */
  #subjectId = '';
  #element: CvWidget | undefined;
  #upload: CvWidget | undefined;
  readonly #similar: Similar;

  constructor(widget: CvWidget, onBack: (row: RankedRow | undefined) => void) {
    this.#widget = widget;
    this.#onBack = onBack;
    this.#similar = new Similar(widget, (subjectId) => void this.#openPerson(subjectId));
    widget.addController(this);
  }

  hostDisconnected(): void {
    this.#what = undefined;
    this.#element = undefined;
    this.#upload = undefined;
  }

  /** The list has to make room for a report. */
  get isReport(): boolean {
    return this.#what === 'report';
  }

  openReport = async (row: RankedRow): Promise<void> => {
    this.#row = row;
    await this.#openPerson(row.subjectId);
  };

  async #openPerson(subjectId: string): Promise<void> {
    this.#what = 'report';
    this.#element = undefined;
    this.#subjectId = subjectId;
    this.#widget.requestUpdate();
    try {
      const { default: Report } = await import('../report.ts');
      if (this.#subjectId !== subjectId) return;
      this.#element = makeWidgetInside(Report, this.#widget.context, { subjectId });
    } catch (error) {
      this.#fail(error);
    }
    this.#widget.requestUpdate();
    await this.#widget.updateComplete;
    this.#widget.renderRoot.querySelector<HTMLElement>('.inside inlay-button')?.focus();
  }

  /** Shows where CVs go in, above the list; what was begun there goes on when it is closed. */
  toggleUpload = async (): Promise<void> => {
    this.#what = this.#what === 'upload' ? undefined : 'upload';
    this.#widget.requestUpdate();
    if (this.#upload || this.#what === undefined) return;
    try {
      const { default: Upload } = await import('../upload.ts');
      this.#upload ??= makeWidgetInside(Upload, this.#widget.context, {}, () => this.#onBack(undefined));
    } catch (error) {
      this.#fail(error);
    }
    this.#widget.requestUpdate();
  };

  #back = (): void => {
    const row = this.#row;
    this.#what = undefined;
    this.#row = undefined;
    this.#element = undefined;
    this.#onBack(row);
    this.#widget.requestUpdate();
  };

  #fail(error: unknown): void {
    this.#what = undefined;
    this.#widget.notify(this.#widget.explain(error), 'danger');
  }

  /** The report with a way back; nothing while the list is shown. */
  renderReport(): TemplateResult | typeof nothing {
    if (!this.isReport) return nothing;
    const { t } = this.#widget;
    const isOwn = this.#row?.state === 'completed' && this.#row.subjectId === this.#subjectId;
    return html`<div class="inside">
      <p><inlay-button variant="quiet" @click=${this.#back}>${t('report.back')}</inlay-button></p>
      ${this.#element ?? html`<inlay-skeleton lines="6"></inlay-skeleton>`}
      ${isOwn ? this.#similar.render(this.#row!.analysisId) : nothing}
    </div>`;
  }

  /** The place where CVs go in. It stays where it is while a report is read: files may be on their way. */
  renderUpload(): TemplateResult {
    const isShown = this.#what === 'upload';
    return html`<div class="inside" ?hidden=${!isShown}>
      ${this.#upload ?? (isShown ? html`<inlay-skeleton lines="4"></inlay-skeleton>` : nothing)}
    </div>`;
  }
}
