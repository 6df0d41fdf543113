import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { icon } from '../../parts/icons.ts';

/** Shows which step of how many one is at; those that can be gone back to are links. */
@customElement('console-step-trail')
export class StepTrail extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        margin-block-end: var(--inlay-space-5);
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: var(--inlay-space-2) var(--inlay-space-5);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .step {
        display: flex;
        align-items: center;
        gap: var(--inlay-space-2);
        min-block-size: 32px;
        color: var(--inlay-text-quiet);
        font-size: var(--inlay-font-size-s);
        text-decoration: none;
      }
      a.step:hover {
        color: var(--inlay-text);
        text-decoration: underline;
      }
      .number {
        display: grid;
        flex: none;
        place-items: center;
        inline-size: 26px;
        block-size: 26px;
        border: 1px solid var(--inlay-line-strong);
        border-radius: 50%;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      [aria-current] {
        color: var(--inlay-text);
        font-weight: 600;
      }
      [aria-current] .number {
        border-color: transparent;
        background: var(--inlay-accent);
        color: var(--inlay-accent-text);
      }
      .done .number {
        border-color: transparent;
        background: var(--inlay-positive-quiet);
        color: var(--inlay-positive);
      }
      @media (max-width: 559px) {
        ol {
          gap: var(--inlay-space-2);
        }
        .step:not([aria-current]) .label {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  /** Their names, in order. */
  @property({ attribute: false }) labels: readonly string[] = [];
  /** From 1. */
  @property({ type: Number }) at = 1;
  /** The first that can still be gone back to. */
  @property({ type: Number }) first = 1;

  protected override render(): TemplateResult {
    const { at, labels } = this;
    return html`
      <p class="visually-hidden" role="status">
        ${this.t('connect.stepOf', { step: at, steps: labels.length, label: labels[at - 1] ?? '' })}
      </p>
      <ol aria-label=${this.t('connect.steps')}>
        ${labels.map((label, i) => html`<li>${this.#renderStep(label, i + 1)}</li>`)}
      </ol>
    `;
  }

  #renderStep(label: string, step: number): TemplateResult {
    const isDone = step < this.at;
    const inner = html`<span class="number">${isDone ? icon('check') : step}</span
      ><span class="label">${label}</span>`;
    return isDone && step >= this.first
      ? html`<a class="step done" href="?step=${step}">${inner}</a>`
      : html`<span class="step ${isDone ? 'done' : ''}" aria-current=${step === this.at ? 'step' : nothing}>${inner}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-step-trail': StepTrail;
  }
}
