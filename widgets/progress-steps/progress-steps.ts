import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { barStyles } from '../shared/bar.styles.ts';
import { define } from '../shared/define.ts';
import { spinnerStyles } from '../shared/spinner.styles.ts';
import { tokens } from '../tokens/tokens.ts';
import { progressStepsStyles } from './progress-steps.styles.ts';

/** One step of a longer work. */
export interface Step {
  label: string;
  state: 'waiting' | 'active' | 'done' | 'failed';
  /** What is going on in it, or why it failed. */
  detail?: string;
}

const stateTexts = {
  waiting: 'stepWaiting',
  active: 'stepActive',
  done: 'stepDone',
  failed: 'stepFailed',
} as const;

/**
 * Shows how far a longer work has come: a bar, the steps, and a message to screen readers at each new step.
 *
 * @csspart bar - The bar.
 * @csspart step - One step.
 */
@define('inlay-progress-steps')
export class ProgressSteps extends LitElement {
  static override styles = [tokens, barStyles, spinnerStyles, progressStepsStyles];

  /** The steps in their order. */
  @property({ attribute: false }) steps: readonly Step[] = [];
  /** How much of the whole is done, from 0 to 1; left out where that cannot be known. */
  @property({ type: Number }) value: number | undefined;
  /** What is being done, for screen readers. */
  @property() label: string | undefined;

  @state() private announcement = '';

  readonly #texts = new Localize(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('steps')) this.announcement = this.#describeNow();
  }

  #describeNow(): string {
    const { t } = this.#texts;
    const { steps } = this;
    const at = steps.findLastIndex((step) => step.state === 'active' || step.state === 'failed');
    const step = steps[at];
    if (step) {
      const said = t('stepOf', { step: at + 1, steps: steps.length, label: step.label });
      return step.state === 'failed' ? `${said}, ${t('stepFailed')}. ${step.detail ?? ''}` : said;
    }
    return steps.length > 0 && steps.every(({ state }) => state === 'done') ? t('stepDone') : '';
  }

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    const running = this.steps.some((step) => step.state === 'active');
    return html`
      ${
        running
          ? html`<progress
              part="bar"
              class="bar"
              aria-label=${this.label ?? t('progress')}
              max="1"
              value=${this.value ?? nothing}
            ></progress>`
          : nothing
      }
      <ol>
        ${this.steps.map((step, at) => this.#renderStep(step, at))}
      </ol>
      <span class="visually-hidden" role="status">${this.announcement}</span>
    `;
  }

  #renderStep(step: Step, at: number): TemplateResult {
    const marks = {
      waiting: this.#texts.t.number(at + 1),
      active: html`<span class="spinner"></span>`,
      done: icon('check'),
      failed: icon('close'),
    };
    return html`<li part="step" class=${step.state} aria-current=${step.state === 'active' ? 'step' : nothing}>
      <span class="mark" aria-hidden="true">${marks[step.state]}</span>
      <span>
        <span class="label">${step.label}</span><span class="visually-hidden">, ${this.#texts.t(stateTexts[step.state])}</span>
        ${step.detail ? html`<span class="detail">${step.detail}</span>` : nothing}
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-progress-steps': ProgressSteps;
  }
}
