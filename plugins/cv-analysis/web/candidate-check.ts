import { AppError, isAppError, WidgetElement } from 'inlay/sdk/web';
import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { CandidateAnalysis } from '../shared/analysis.ts';
import type { api } from '../shared/api.ts';
import { candidateStyles } from './candidate/candidate.styles.ts';
import { CheckRun, type Phase } from './candidate/check-run.ts';
import { drawErase, type Erasing } from './candidate/draw-erase.ts';
import { drawFailure } from './candidate/draw-failure.ts';
import { drawResult } from './candidate/draw-result.ts';
import { drawStart } from './candidate/draw-start.ts';
import { readSettings } from './candidate/settings.ts';
import { drawProgress } from './shared/draw-progress.ts';
import { sheet } from './shared/sheet.styles.ts';

const notErasing: Erasing = { open: false, busy: false, error: '' };

const doubleClickMs = 500;

/**
 * Lets a candidate see how their CV meets a position, and what to show better, before they apply.
 *
 * @fires cv-analysis-completed - An analysis has its result; `detail` is `{ analysisId, positionId }`.
 * @fires cv-analysis-result - The candidate applies with this CV; `detail` is
 *   `{ analysisId, documentId, positionId, overall: { low, high, band } | null }`.
 */
export default class CandidateCheck extends WidgetElement<typeof api> {
  static override styles = [tokens, sheet, candidateStyles];

  @state() private consent = false;
  @state() private consentMissing = false;
  @state() private erasing: Erasing = notErasing;
  @state() private applied = false;

  readonly #run = new CheckRun(this);
  #waiting: File | undefined;
  #shown: Phase['kind'] | undefined;
  /** The person did something, so the focus may follow what they did. */
  #acted = false;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { kind } = this.#run.phase;
    if (kind === this.#shown) return;
    this.#shown = kind;
    if (kind === 'done') this.#tellCompleted();
    if (this.#acted && document.hasFocus()) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #tellCompleted(): void {
    const { phase } = this.#run;
    if (phase.kind !== 'done') return;
    this.applied = false;
    this.erasing = notErasing;
    const { id, positionId } = phase.analysis;
    this.track('cv-checked');
    this.fire('completed', { analysisId: id, positionId });
  }

  #resetAt = Number.NEGATIVE_INFINITY;

  #onFiles = (event: CustomEvent<{ files: File[] }>): void => {
    const [file] = event.detail.files;
    if (!file) return;
    this.#acted = true;
    if (this.consent) {
      this.#check(file);
      return;
    }
    // Kept until the box is ticked, so that nobody has to choose the file again.
    this.#waiting = file;
    this.consentMissing = true;
    this.renderRoot.querySelector<HTMLElement>('#consent')?.focus();
  };

  #onConsent = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    // The second half of a double click on "Cancel" is no answer to what appears below it.
    if (performance.now() - this.#resetAt < doubleClickMs) {
      box.checked = this.consent;
      return;
    }
    this.consent = box.checked;
    this.consentMissing = false;
    if (this.consent && this.#waiting) this.#check(this.#waiting);
  };

  #check(file: File): void {
    this.#waiting = undefined;
    void this.#run.check(file, readSettings(this.settings, this.context.locale).policyVersion);
  }

  #retry = (): void => {
    void this.#run.retry();
  };

  #reset = (): void => {
    this.#acted = true;
    this.#resetAt = performance.now();
    this.#run.reset();
  };

  #apply = ({ id, documentId, positionId, overall }: CandidateAnalysis): void => {
    this.applied = true;
    this.fire('result', { analysisId: id, documentId, positionId, overall: overall && { ...overall } });
  };

  #download = async ({ id }: CandidateAnalysis): Promise<void> => {
    try {
      await this.files.download(`/analyses/${id}/report.pdf`);
    } catch (error) {
      this.notify(this.explain(error), 'danger');
    }
  };

  #erase = async (): Promise<void> => {
    this.erasing = { open: true, busy: true, error: '' };
    try {
      await this.#run.erase();
      this.consent = false;
      this.erasing = notErasing;
    } catch (error) {
      this.erasing = { open: true, busy: false, error: this.explain(error) };
    }
  };

  /** Asks or takes the question back, and moves the focus along. */
  async #askErase(open: boolean): Promise<void> {
    this.erasing = { ...notErasing, open };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(open ? '#keep' : '#erase')?.focus();
  }

  #drawErase(): TemplateResult {
    return drawErase(this.t, this.erasing, {
      ask: () => void this.#askErase(true),
      cancel: () => void this.#askErase(false),
      confirm: () => void this.#erase(),
    });
  }

  protected override render(): TemplateResult {
    const { phase } = this.#run;
    return html`<div class="check">
      ${this.#renderPhase(phase)}
      <p class="visually-hidden" role="status">${phase.kind === 'done' ? this.t('check.ready') : ''}</p>
    </div>`;
  }

  #renderPhase(phase: Phase): TemplateResult {
    const { t } = this;
    const settings = readSettings(this.settings, this.context.locale);
    const hasPosition = this.launch.positionId !== null;
    switch (phase.kind) {
      case 'start':
        return drawStart(t, {
          settings,
          hasPosition,
          wantsScore: this.launch.wantsScore,
          lost: phase.lost,
          consent: this.consent,
          consentMissing: this.consentMissing,
          onFiles: this.#onFiles,
          onConsent: this.#onConsent,
        });
      case 'working':
        return html`<h2 tabindex="-1">${t('check.working', { name: phase.fileName })}</h2>
          ${drawProgress(t, phase.advance, hasPosition)}
          ${
            phase.advance.stage === 'sending'
              ? html`<p><inlay-button @click=${this.#reset}>${t('check.cancel')}</inlay-button></p>`
              : nothing
          }`;
      case 'failed':
        return drawFailure(t, {
          error: isAppError(phase.error) ? phase.error : new AppError('internal', 0, ''),
          reason: this.explain(phase.error),
          fileName: phase.fileName,
          onRetry: this.#retry,
          onReset: this.#reset,
          erase: this.#run.hasArrived ? this.#drawErase() : nothing,
        });
      case 'done':
        return drawResult(t, phase, {
          applied: this.applied,
          offerApply: settings.applyButton && hasPosition,
          withModel: settings.modelUse !== 'off',
          onApply: () => this.#apply(phase.analysis),
          onDownload: () => this.#download(phase.analysis),
          onReset: this.#reset,
          erase: this.#drawErase(),
        });
      case 'gone':
        return html`<div class="gone">
          <h2 tabindex="-1">${t('check.gone.title')}</h2>
          <p class="quiet">${t('check.gone.text')}</p>
          <p><inlay-button @click=${this.#reset}>${t('check.again')}</inlay-button></p>
        </div>`;
    }
  }
}
