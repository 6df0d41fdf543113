import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import 'inlay/widgets/skeleton';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { SimilarCandidate, SimilarCandidates } from '../../shared/standings.ts';
import type { CvWidget } from '../shared/run-analysis.ts';

/** People whose CVs show much the same as an open one; looked for when somebody asks. */
export class Similar implements ReactiveController {
  readonly #widget: CvWidget;
  readonly #onOpen: (analysisId: string, subjectId: string) => void;
  #analysisId = '';
  #found: SimilarCandidates | undefined;
  #error: unknown;
  #abort: AbortController | undefined;

  constructor(widget: CvWidget, onOpen: (analysisId: string, subjectId: string) => void) {
    this.#widget = widget;
    this.#onOpen = onOpen;
    widget.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  #ask = async (analysisId: string): Promise<void> => {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#analysisId = analysisId;
    this.#found = undefined;
    this.#error = undefined;
    this.#widget.requestUpdate();
    try {
      this.#found = await this.#widget.api.call('GET /analyses/:id/similar', { id: analysisId }, { signal });
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
    }
    this.#widget.requestUpdate();
  };

  #onToggle = ({ target }: Event, analysisId: string): void => {
    if ((target as HTMLDetailsElement).open && this.#analysisId !== analysisId) void this.#ask(analysisId);
  };

  render(analysisId: string): TemplateResult {
    const { t } = this.#widget;
    return html`<details class="similar" @toggle=${(event: Event) => this.#onToggle(event, analysisId)}>
      <summary>${t('similar.title')}</summary>
      ${this.#analysisId === analysisId ? this.#renderFound(analysisId) : nothing}
    </details>`;
  }

  #renderFound(analysisId: string): TemplateResult {
    const { t } = this.#widget;
    if (this.#error) {
      return html`<inlay-error-card
        retryable
        .reason=${this.#widget.explain(this.#error)}
        @inlay-retry=${() => void this.#ask(analysisId)}
      ></inlay-error-card>`;
    }
    if (!this.#found) return html`<inlay-skeleton lines="3"></inlay-skeleton>`;
    const { candidates, compared } = this.#found;
    if (candidates.length === 0) return html`<p>${t('similar.none')}</p>`;
    return html`<p class="quiet">${t('similar.compared', { count: compared })}</p>
      <ul>
        ${candidates.map((each) => this.#renderCandidate(each))}
      </ul>`;
  }

  #renderCandidate(candidate: SimilarCandidate): TemplateResult {
    const { t } = this.#widget;
    const { analysisId, subjectId, name, title, years, positionTitle } = candidate;
    const facts = [
      title,
      years === null ? null : t('similar.years', { years: t.number(years, { maximumFractionDigits: 1 }) }),
      positionTitle,
    ];
    return html`<li>
      <button type="button" class="link" @click=${() => this.#onOpen(analysisId, subjectId)}><bdi>${name ?? '–'}</bdi></button>
      <span class="quiet">${facts.filter(Boolean).join(' · ')}</span>
      <span>${this.#nameShared(candidate)}</span>
    </li>`;
  }

  #nameShared({ shared, sharedCount }: SimilarCandidate): string {
    const { t } = this.#widget;
    const more = sharedCount - shared.length;
    return more > 0 ? t('similar.more', { skills: shared.join(', '), count: more }) : t.list(shared);
  }
}
