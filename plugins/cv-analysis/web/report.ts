import { AppError, requestIdOf, WidgetElement } from 'inlay/sdk/web';
import 'inlay/widgets/button';
import 'inlay/widgets/dropzone';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/error-card';
import 'inlay/widgets/select';
import 'inlay/widgets/skeleton';
import type { Translator } from 'inlay/widgets/i18n';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AnalysisSummary, MemberAnalysis } from '../shared/analysis.ts';
import type { api } from '../shared/api.ts';
import { drawList } from './recruiter/draw-list.ts';
import { drawReport } from './recruiter/draw-report.ts';
import { recruiterStyles } from './recruiter/recruiter.styles.ts';
import { ReportData, type Shown } from './recruiter/report-data.ts';
import { Review } from './recruiter/review.ts';
import { acceptedFiles, largestFile } from './shared/accepted-files.ts';
import { drawProgress } from './shared/draw-progress.ts';
import { sheet } from './shared/sheet.styles.ts';
import { CvViewer } from './viewer/cv-viewer.ts';
import { viewerStyles } from './viewer/viewer.styles.ts';

/**
 * Shows a recruiter how a CV meets a position, with every word to check; on a position's page first the list of
 * its CVs.
 */
export default class Report extends WidgetElement<typeof api> {
  static override styles = [tokens, sheet, recruiterStyles, viewerStyles];

  readonly #data = new ReportData(this);
  readonly #viewer = new CvViewer(this);
  readonly #review = new Review(this);
  #isRevealing = false;
  /** The reader did something, so the focus may follow what they did. */
  #acted = false;
  #shown: Shown['kind'] | undefined;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { shown } = this.#data;
    const { kind } = shown;
    if (kind === 'report') void this.#review.open(shown.analysis.id);
    if (kind === this.#shown) return;
    this.#shown = kind;
    if (kind !== 'report') this.#viewer.leave();
    if (kind === 'loading' || !this.#acted || !document.hasFocus()) return;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #onFiles = (event: CustomEvent<{ files: File[] }>): void => {
    const [file] = event.detail.files;
    if (file) void this.#data.upload(file);
  };

  #download = async ({ id }: MemberAnalysis): Promise<void> => {
    try {
      await this.files.download(`/analyses/${id}/report.pdf`);
    } catch (error) {
      this.notify(this.explain(error), 'danger');
    }
  };

  /** Ends blind mode for this analysis; the server notes who did it. */
  #reveal = async ({ id }: MemberAnalysis): Promise<void> => {
    this.#isRevealing = true;
    this.requestUpdate();
    try {
      const revealed = await this.api.call('POST /analyses/:id/reveal', { id });
      this.#data.replace(revealed);
      if (this.#viewer.isOpen) void this.#viewer.show(revealed, null);
    } catch (error) {
      this.notify(this.explain(error), 'danger');
    }
    this.#isRevealing = false;
    this.requestUpdate();
  };

  #note = (): void => {
    this.#acted = true;
  };

  protected override render(): TemplateResult {
    return html`<div class="report" aria-busy=${this.#data.shown.kind === 'loading'} @click=${this.#note} @change=${this.#note}>
      ${this.#renderShown(this.#data.shown)} ${this.#viewer.renderOver()}
    </div>`;
  }

  #renderShown(shown: Shown): TemplateResult {
    const { t } = this;
    switch (shown.kind) {
      case 'loading':
        return html`<inlay-skeleton lines="6"></inlay-skeleton>`;
      case 'failed':
        return html`<inlay-error-card
          retryable
          .reason=${this.explain(shown.error)}
          .reference=${requestIdOf(shown.error) ?? ''}
          @inlay-retry=${shown.retry}
        ></inlay-error-card>`;
      case 'empty':
        return this.#renderUpload(shown.error);
      case 'working':
        return html`<section>
          <h2 tabindex="-1">${t('check.working', { name: shown.fileName })}</h2>
          ${drawProgress(t, shown.advance, this.launch.positionId !== null)}
        </section>`;
      case 'list':
        return html`${drawList(t, {
          items: this.#data.items,
          more: this.#data.next !== null,
          onOpen: (id) => void this.#data.open(id),
          onMore: () => void this.#data.loadMore(),
          onAdd: () => this.#data.askUpload(),
        })}`;
      case 'report':
        return this.#renderReport(shown.analysis);
    }
  }

  #renderUpload(error: unknown): TemplateResult {
    const { t } = this;
    const { items, backToList } = this.#data;
    return html`<section>
      ${
        items.length === 0
          ? html`<inlay-empty-state icon="file" heading=${t('report.empty')}>${t('report.emptyText')}</inlay-empty-state>`
          : html`<p><inlay-button variant="quiet" @click=${backToList}>${t('report.back')}</inlay-button></p>
              <h2 tabindex="-1">${t('report.add')}</h2>`
      }
      ${error ? html`<inlay-error-card .reason=${this.explain(error)}></inlay-error-card>` : nothing}
      <inlay-dropzone
        label=${t('report.drop')}
        accept=${acceptedFiles}
        max-size=${largestFile}
        @inlay-files-added=${this.#onFiles}
      ></inlay-dropzone>
    </section>`;
  }

  #renderReport(analysis: MemberAnalysis): TemplateResult {
    return html`${this.#renderChoice(analysis)}
    ${
      analysis.error
        ? html`<h2 tabindex="-1"><bdi>${analysis.fileName}</bdi></h2>
            <inlay-error-card .reason=${this.explain(new AppError(analysis.error.code, 422, analysis.error.message))}></inlay-error-card>`
        : drawReport(this.t, analysis, {
            onEvidence: (evidence) => void this.#viewer.show(analysis, evidence),
            onDownload: () => void this.#download(analysis),
            onReveal: () => void this.#reveal(analysis),
            isRevealing: this.#isRevealing,
            review: this.#review,
            viewer: this.#viewer.renderBeside(),
            explain: (error) => this.explain(error),
          })
    }`;
  }

  /** Back to the list of a position, or another analysis of the same person. */
  #renderChoice({ id }: MemberAnalysis): TemplateResult | typeof nothing {
    const { items, ofPerson, backToList } = this.#data;
    if (!ofPerson) {
      return html`<p class="actions">
        <inlay-button variant="quiet" @click=${backToList}>${this.t('report.back')}</inlay-button>
      </p>`;
    }
    if (items.length < 2) return nothing;
    const choices = items.map((item) => ({
      value: item.id,
      label: nameAnalysis(this.t, item),
    }));
    return html`<inlay-select
      class="choice"
      label=${this.t('report.choose')}
      .choices=${choices}
      .value=${id}
      @change=${(event: Event) => void this.#data.open((event.target as HTMLInputElement).value)}
    ></inlay-select>`;
  }
}

/** Tells the analyses of one person apart: the same position may have been compared twice on a day. */
function nameAnalysis(t: Translator, item: AnalysisSummary): string {
  const { positionTitle, fileName, createdAt, requirementsRevision } = item;
  const time = t.date(createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  const revision =
    requirementsRevision === null ? [] : [t('report.revision', { revision: requirementsRevision })];
  return [positionTitle ?? fileName, time, ...revision].join(' · ');
}
