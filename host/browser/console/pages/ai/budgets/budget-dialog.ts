import 'inlay/widgets/dialog';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addBudget, changeBudget } from '../../../../api/ai-calls.ts';
import type { AiBudget } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { Deed } from '../../../parts/deed.ts';
import { focusField } from '../../../parts/focus-field.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import {
  type BudgetDraft,
  type BudgetField,
  emptyDraft,
  findBudgetFaults,
  readDraft,
  writeBudget,
} from './budget-draft.ts';

const scopes = ['tenant', 'module', 'subject'] as const;
const periods = ['day', 'month'] as const;

/**
 * Sets a budget, or changes the limits of one.
 * @fires console-budget - It was saved.
 */
@customElement('console-budget-dialog')
export class BudgetDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    stepStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  /** What modules are called, by id. */
  @property({ attribute: false }) modules: readonly { readonly value: string; readonly label: string }[] = [];

  @state() private open = false;
  @state() private budget: AiBudget | undefined;
  @state() private draft: BudgetDraft = emptyDraft;
  @state() private faults: Partial<Record<BudgetField, string>> = {};

  readonly #deed = new Deed(this);

  /** Opens; without a budget for a new one. */
  ask(budget?: AiBudget): void {
    this.budget = budget;
    this.draft = budget ? readDraft(budget) : emptyDraft;
    this.faults = {};
    this.#deed.clear();
    this.open = true;
  }

  #set(change: Partial<BudgetDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.faults = {};
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.faults = findBudgetFaults(this.draft);
    const [first] = Object.keys(this.faults);
    if (first) return focusField(this, `[name="${first}"]`);
    const body = writeBudget(this.draft);
    const { softLimit = null, hardLimit = null } = body;
    const isDone = await this.#deed.run('save', () =>
      this.budget ? changeBudget(this.budget.id, { softLimit, hardLimit }) : addBudget(body),
    );
    if (!isDone) return undefined;
    this.open = false;
    this.dispatchEvent(new CustomEvent('console-budget'));
    return undefined;
  };

  protected override render(): TemplateResult {
    const isNew = this.budget === undefined;
    return html`<inlay-dialog
      heading=${this.t(isNew ? 'ai.budget.new' : 'ai.budget.change')}
      confirm-label=${this.t(isNew ? 'ai.budget.set' : 'save')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.#deed.doing !== undefined}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      <form novalidate @submit=${this.#submit}>
        ${isNew ? this.#renderScope() : nothing}
        <div class="pair">${this.#renderSum('soft')} ${this.#renderSum('hard')}</div>
        ${renderFault(this.#deed.fault)}
      </form>
    </inlay-dialog>`;
  }

  #renderScope(): TemplateResult {
    const { scope, target, period } = this.draft;
    return html`<fieldset>
        <legend>${this.t('ai.budget.scope')}</legend>
        ${scopes.map(
          (each) => html`<label class="check framed">
            <input type="radio" name="scope" .checked=${scope === each} @change=${() => this.#set({ scope: each, target: '' })} />
            <span><b>${this.t(`ai.scope.${each}`)}</b><span class="quiet small">${this.t(`ai.scopeText.${each}`)}</span></span>
          </label>`,
        )}
      </fieldset>
      ${
        scope === 'module'
          ? html`<inlay-select
              label=${this.t('ai.splitBy.module')}
              .choices=${[{ value: '', label: this.t('ai.each.module') }, ...this.modules]}
              .value=${target}
              @change=${(event: Event) => this.#set({ target: (event.target as Select).value })}
            ></inlay-select>`
          : nothing
      }
      <inlay-select
        label=${this.t('ai.budget.period')}
        hint=${this.t('ai.budget.periodHint')}
        .choices=${periods.map((value) => ({ value, label: this.t(`ai.budget.per.${value}`) }))}
        .value=${period}
        @change=${(event: Event) => this.#set({ period: (event.target as Select).value as AiBudget['period'] })}
      ></inlay-select>`;
  }

  #renderSum(field: BudgetField): TemplateResult {
    const fault = this.faults[field];
    return html`<inlay-text-field
      name=${field}
      label=${this.t(`ai.budget.${field}Field`)}
      hint=${this.t(`ai.budget.${field}Hint`)}
      inputmode="decimal"
      autocomplete="off"
      .value=${this.draft[field]}
      error=${fault ? this.t(fault) : ''}
      @input=${(event: Event) => this.#set({ [field]: (event.target as TextField).value })}
    ></inlay-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-budget-dialog': BudgetDialog;
  }
}
