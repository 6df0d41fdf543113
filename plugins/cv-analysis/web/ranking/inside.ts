import { requestIdOf } from 'inlay/sdk/web';
import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import { Address } from './address.ts';
import type { RankedRow } from './read-rows.ts';
import { Similar } from './similar.ts';
import { makeWidgetInside } from './widget-inside.ts';

/** The list that a report takes the place of. */
interface ListBehind {
  readonly find: (analysisId: string) => RankedRow | undefined;
  /** Nothing is known of a row where files have come in. */
  readonly comeBack: (row: RankedRow | undefined) => void;
}

/** The report of one CV, or the place where CVs go in, instead of the list; each is fetched when it is asked for. */
export class Inside implements ReactiveController {
  readonly #widget: CvWidget;
  readonly #list: ListBehind;
  readonly #address: Address;
  readonly #similar: Similar;
  #what: 'report' | 'upload' | undefined;
  /** Where the reader came from; undefined where the address led straight to a report. */
  #row: RankedRow | undefined;
  /** Another one than the row's, once somebody has gone on to a person who is alike. */
  #analysisId = '';
  #element: CvWidget | undefined;
  #error: unknown;
  #upload: CvWidget | undefined;

  constructor(widget: CvWidget, list: ListBehind) {
    this.#widget = widget;
    this.#list = list;
    this.#similar = new Similar(widget, (analysisId, subjectId) => {
      this.#address.write(analysisId);
      void this.#openReport(analysisId, subjectId);
    });
    widget.addController(this);
    this.#address = new Address(widget, 'analysis', (analysisId) => this.#follow(analysisId));
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
    this.#address.write(row.analysisId);
    await this.#openReport(row.analysisId, row.subjectId);
    await this.#widget.updateComplete;
    this.#widget.renderRoot.querySelector<HTMLElement>('.inside inlay-button')?.focus();
  };

  #follow(analysisId: string): void {
    if (analysisId === '') {
      if (this.isReport) this.#leave();
    } else if (!this.isReport || analysisId !== this.#analysisId) {
      this.#row = this.#list.find(analysisId);
      void this.#openReport(analysisId, this.#row?.subjectId);
    }
  }

  async #openReport(analysisId: string, known: string | undefined): Promise<void> {
    this.#what = 'report';
    this.#element = undefined;
    this.#error = undefined;
    this.#analysisId = analysisId;
    this.#widget.requestUpdate();
    try {
      const [{ default: Report }, subjectId] = await Promise.all([
        import('../report.ts'),
        known ?? this.#findPerson(analysisId),
      ]);
      if (this.#analysisId !== analysisId || !this.isReport) return;
      const context = { ...this.#widget.context, properties: { analysisId } };
      this.#element = makeWidgetInside(Report, context, { subjectId });
    } catch (error) {
      if (this.#analysisId === analysisId) this.#error = error;
    }
    this.#widget.requestUpdate();
  }

  async #findPerson(analysisId: string): Promise<string> {
    const analysis = await this.#widget.api.call('GET /analyses/:id', { id: analysisId });
    return (analysis as MemberAnalysis).subjectId;
  }

  /** Shows where CVs go in, above the list; what was begun there goes on when it is closed. */
  toggleUpload = async (): Promise<void> => {
    this.#what = this.#what === 'upload' ? undefined : 'upload';
    this.#widget.requestUpdate();
    if (this.#upload || this.#what === undefined) return;
    try {
      const { default: Upload } = await import('../upload.ts');
      this.#upload ??= makeWidgetInside(Upload, this.#widget.context, {}, () =>
        this.#list.comeBack(undefined),
      );
    } catch (error) {
      this.#fail(error);
    }
    this.#widget.requestUpdate();
  };

  #back = (): void => {
    this.#address.write('');
    this.#leave();
  };

  #leave(): void {
    const row = this.#row ?? this.#list.find(this.#analysisId);
    this.#what = undefined;
    this.#row = undefined;
    this.#element = undefined;
    this.#list.comeBack(row);
    this.#widget.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#what = undefined;
    this.#widget.notify(this.#widget.explain(error), 'danger');
  }

  /** The report with a way back; nothing while the list is shown. */
  renderReport(): TemplateResult | typeof nothing {
    if (!this.isReport) return nothing;
    const { t } = this.#widget;
    const isRead = this.#list.find(this.#analysisId)?.state === 'completed';
    return html`<div class="inside">
      <p><inlay-button variant="quiet" @click=${this.#back}>${t('report.back')}</inlay-button></p>
      ${this.#error ? this.#renderFailure() : (this.#element ?? html`<inlay-skeleton lines="6"></inlay-skeleton>`)}
      ${isRead ? this.#similar.render(this.#analysisId) : nothing}
    </div>`;
  }

  #renderFailure(): TemplateResult {
    return html`<inlay-error-card
      retryable
      .reason=${this.#widget.explain(this.#error)}
      .reference=${requestIdOf(this.#error) ?? ''}
      @inlay-retry=${() => void this.#openReport(this.#analysisId, this.#row?.subjectId)}
    ></inlay-error-card>`;
  }

  /** The place where CVs go in. It stays where it is while a report is read: files may be on their way. */
  renderUpload(): TemplateResult {
    const isShown = this.#what === 'upload';
    return html`<div class="inside" ?hidden=${!isShown}>
      ${this.#upload ?? (isShown ? html`<inlay-skeleton lines="4"></inlay-skeleton>` : nothing)}
    </div>`;
  }
}
