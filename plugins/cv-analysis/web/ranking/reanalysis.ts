import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CvWidget } from '../shared/run-analysis.ts';

/** Offers to analyse anew what was analysed with earlier requirements, and shows how far that is. */
export class Reanalysis implements ReactiveController {
  readonly #widget: CvWidget;
  readonly #onStarted: () => Promise<void>;
  #isRunning = false;
  /** CVs to do when it began. */
  #all = 0;
  #abort: AbortController | undefined;

  constructor(widget: CvWidget, onStarted: () => Promise<void>) {
    this.#widget = widget;
    this.#onStarted = onStarted;
    widget.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  async #start(outdated: number): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#isRunning = true;
    this.#all = outdated;
    this.#widget.requestUpdate();
    try {
      const id = this.#widget.launch.positionId!;
      const { jobId } = await this.#widget.api.call('POST /positions/:id/reanalysis', { id }, { signal });
      await this.#widget.jobs.watch(jobId, { signal });
      await this.#onStarted();
    } catch (error) {
      if (!signal.aborted) this.#widget.notify(this.#widget.explain(error), 'danger');
      this.#all = 0;
    } finally {
      this.#isRunning = false;
      this.#widget.requestUpdate();
    }
  }

  /** `outdated`: CVs with an earlier result; `pending`: those that are being analysed now. */
  render(outdated: number, pending: number): TemplateResult | typeof nothing {
    const { t } = this.#widget;
    const isGoingOn = this.#isRunning || (this.#all > 0 && pending > 0 && outdated > 0);
    if (outdated === 0 && !this.#isRunning) this.#all = 0;
    if (isGoingOn) {
      const all = Math.max(this.#all, outdated);
      const done = all - outdated;
      return html`<inlay-notice>
        <p role="status">${t('ranking.reanalysing', { done, all })}</p>
        <progress max=${all} .value=${done} aria-label=${t('ranking.reanalysing', { done, all })}></progress>
      </inlay-notice>`;
    }
    if (outdated === 0) return nothing;
    return html`<inlay-notice>
      <p>${t('ranking.outdatedText', { count: outdated })}</p>
      <inlay-button slot="actions" size="s" @click=${() => void this.#start(outdated)}>${t('ranking.reanalyse')}</inlay-button>
    </inlay-notice>`;
  }
}
