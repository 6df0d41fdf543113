import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addPrice } from '../../../../api/ai-calls.ts';
import type { AiProvider, ModelChoice } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { Deed } from '../../../parts/deed.ts';
import { focusField } from '../../../parts/focus-field.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { renderFault } from '../../../parts/render-fault.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import { readSum } from '../budgets/budget-draft.ts';
import '../models/model-field.ts';
import type { ModelField } from '../models/model-field.ts';
import { nameProvider } from '../names.ts';

/** What is paid for, as the API names it. */
export const amounts = ['inputPerMillion', 'outputPerMillion', 'perMinute', 'perMillionCharacters'] as const;
export type Amount = (typeof amounts)[number];

const mostPrice = 100_000;

/**
 * Enters what a model costs from a day on.
 * @fires console-price - It was entered.
 */
@customElement('console-price-dialog')
export class PriceDialog extends ConsoleElement {
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

  /** The organisation's own: nobody sets what the operator pays. */
  @property({ attribute: false }) providers: readonly AiProvider[] = [];
  /** Models that were chosen for a class, by provider. */
  @property({ attribute: false }) chosen: readonly ModelChoice[] = [];

  @state() private open = false;
  @state() private providerId = '';
  @state() private model = '';
  @state() private validFrom = '';
  @state() private sums: Readonly<Partial<Record<Amount, string>>> = {};
  @state() private faults: Readonly<Record<string, string>> = {};

  readonly #deed = new Deed(this);

  ask(): void {
    this.providerId = this.providers[0]?.id ?? '';
    this.model = '';
    this.validFrom = new Date().toISOString().slice(0, 10);
    this.sums = {};
    this.faults = {};
    this.#deed.clear();
    this.open = true;
  }

  #findFaults(): Record<string, string> {
    const faults: Record<string, string> = {};
    if (!this.validFrom) faults.validFrom = this.t('ai.price.dayMissing');
    for (const amount of amounts) {
      const sum = readSum(this.sums[amount] ?? '');
      if (sum !== null && !(sum >= 0 && sum <= mostPrice)) faults[amount] = this.t('ai.budget.noSum');
    }
    if (amounts.every((amount) => readSum(this.sums[amount] ?? '') === null))
      faults.inputPerMillion = this.t('ai.price.sumMissing');
    return faults;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.renderRoot.querySelector<ModelField>('console-model-field')!.check()) return;
    this.faults = this.#findFaults();
    const [first] = Object.keys(this.faults);
    if (first) {
      void focusField(this, `[name="${first}"]`);
      return;
    }
    const given = amounts.flatMap((amount) => {
      const sum = readSum(this.sums[amount] ?? '');
      return sum === null ? [] : [[amount, sum] as const];
    });
    const body = {
      providerId: this.providerId,
      model: this.model,
      validFrom: this.validFrom,
      ...Object.fromEntries(given),
    };
    if (!(await this.#deed.run('save', () => addPrice(body)))) return;
    this.open = false;
    this.dispatchEvent(new CustomEvent('console-price'));
  };

  get #models(): string[] {
    const provider = this.providers.find(({ id }) => id === this.providerId);
    const chosen = this.chosen
      .filter(({ providerId }) => providerId === this.providerId)
      .map(({ model }) => model);
    return [...new Set([...chosen, ...(provider?.models ?? [])])].sort();
  }

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.t('ai.price.add')}
      confirm-label=${this.t('ai.price.enter')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.#deed.doing !== undefined}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      <form novalidate @submit=${this.#submit}>
        <inlay-select
          label=${this.t('ai.provider')}
          .choices=${this.providers.map((each) => ({ value: each.id, label: nameProvider(each, this.texts) }))}
          .value=${this.providerId}
          @change=${(event: Event) => {
            this.providerId = (event.target as Select).value;
            this.model = '';
          }}
        ></inlay-select>
        <console-model-field
          label=${this.t('ai.splitBy.model')}
          hint=${this.t('ai.price.modelHint')}
          .models=${this.#models}
          .value=${this.model}
          @change=${(event: Event) => {
            this.model = (event.target as ModelField).value;
          }}
        ></console-model-field>
        <inlay-text-field
          name="validFrom"
          type="date"
          label=${this.t('ai.price.validFrom')}
          hint=${this.t('ai.price.validFromHint')}
          .value=${this.validFrom}
          error=${this.faults.validFrom ?? ''}
          @input=${(event: Event) => {
            this.validFrom = (event.target as TextField).value;
          }}
        ></inlay-text-field>
        <div class="pair">${amounts.map((amount) => this.#renderAmount(amount))}</div>
        ${renderFault(this.#deed.fault)}
      </form>
    </inlay-dialog>`;
  }

  #renderAmount(amount: Amount): TemplateResult {
    return html`<inlay-text-field
      name=${amount}
      label=${this.t(`ai.price.${amount}`)}
      hint=${this.t('ai.price.dollars')}
      inputmode="decimal"
      autocomplete="off"
      .value=${this.sums[amount] ?? ''}
      error=${this.faults[amount] ?? ''}
      @input=${(event: Event) => {
        this.sums = { ...this.sums, [amount]: (event.target as TextField).value };
        this.faults = {};
      }}
    ></inlay-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-price-dialog': PriceDialog;
  }
}
