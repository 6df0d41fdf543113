import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Requirement } from '../../shared/match.ts';
import type { CvWidget } from '../shared/run-analysis.ts';
import type { RankedRow } from './read-rows.ts';
import { reweighRows, type Weights, weightsOf } from './reweigh.ts';

const heaviest = 10;

/** Weights that a recruiter tries out: the ranking follows at once, and nobody else sees it until they are kept. */
export class Weighing implements ReactiveController {
  isOpen = false;
  isSaving = false;

  readonly #widget: CvWidget;
  readonly #save: (weights: Weights) => Promise<void>;
  #weights: Weights | undefined;
  /** What came out the last time; the same rows and weights are not counted twice. */
  #known: { from: readonly RankedRow[]; weights: Weights; rows: readonly RankedRow[] } | undefined;

  constructor(widget: CvWidget, save: (weights: Weights) => Promise<void>) {
    this.#widget = widget;
    this.#save = save;
    widget.addController(this);
  }

  hostDisconnected(): void {
    this.#known = undefined;
  }

  /** Other weights than those of the position are tried out. */
  get isTrying(): boolean {
    return this.#weights !== undefined;
  }

  toggle = (): void => {
    this.isOpen = !this.isOpen;
    this.#widget.requestUpdate();
  };

  reset = (): void => {
    this.#weights = undefined;
    this.#widget.requestUpdate();
  };

  /** The rows as these weights have them. */
  weigh(rows: readonly RankedRow[], requirements: readonly Requirement[]): readonly RankedRow[] {
    const weights = this.#weights;
    if (!weights) return rows;
    if (this.#known?.from !== rows || this.#known.weights !== weights) {
      this.#known = { from: rows, weights, rows: reweighRows(rows, requirements, weights) };
    }
    return this.#known.rows;
  }

  async #keep(requirements: readonly Requirement[]): Promise<void> {
    this.isSaving = true;
    this.#widget.requestUpdate();
    try {
      await this.#save({ ...weightsOf(requirements), ...this.#weights });
      this.#weights = undefined;
    } catch (error) {
      this.#widget.notify(this.#widget.explain(error), 'danger');
    } finally {
      this.isSaving = false;
      this.#widget.requestUpdate();
    }
  }

  #set(requirements: readonly Requirement[], id: string, field: HTMLInputElement): void {
    const weight = Math.min(Math.max(Number(field.value), 0), heaviest);
    if (field.value === '' || Number.isNaN(weight)) return;
    const weights = { ...weightsOf(requirements), ...this.#weights, [id]: weight };
    const isSame = requirements.every((each) => weights[each.id] === each.weight);
    this.#weights = isSame ? undefined : weights;
    this.#widget.requestUpdate();
  }

  render(requirements: readonly Requirement[]): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const { t } = this.#widget;
    return html`<section class="weights" aria-label=${t('weights.title')}>
      <div class="bar">
        <div>
          <h3>${t('weights.title')}</h3>
          <p class="quiet">${t(this.isTrying ? 'weights.trying' : 'weights.hint')}</p>
        </div>
        <div class="actions">
          <inlay-button size="s" ?disabled=${!this.isTrying || this.isSaving} @click=${this.reset}>${t('weights.reset')}</inlay-button>
          <inlay-button
            size="s"
            variant="primary"
            ?disabled=${!this.isTrying}
            ?loading=${this.isSaving}
            @click=${() => void this.#keep(requirements)}
            >${t('weights.save')}</inlay-button
          >
        </div>
      </div>
      <ul class="weight-list">
        ${requirements.map((each) => this.#renderWeight(each, requirements))}
      </ul>
    </section>`;
  }

  #renderWeight(requirement: Requirement, requirements: readonly Requirement[]): TemplateResult {
    const { t } = this.#widget;
    const { id, label, importance, weight } = requirement;
    const now = this.#weights?.[id] ?? weight;
    const onInput = ({ target }: Event) => this.#set(requirements, id, target as HTMLInputElement);
    return html`<li class=${now === weight ? '' : 'changed'}>
      <span class="weight-label" title=${requirement.text}
        >${label} <span class="quiet">${t(`match.importance.${importance}`)}</span></span
      >
      <input
        type="range"
        min="0"
        max=${heaviest}
        step="0.5"
        aria-label=${t('weights.of', { label })}
        .value=${String(now)}
        @input=${onInput}
      />
      <input
        type="number"
        min="0"
        max=${heaviest}
        step="0.5"
        inputmode="decimal"
        aria-label=${t('weights.of', { label })}
        .value=${String(now)}
        @change=${onInput}
      />
    </li>`;
  }
}
