import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { formControlStyles } from '../shared/form-control.styles.ts';
import { FormControl } from '../shared/form-control.ts';
import { tokens } from '../tokens/tokens.ts';
import { selectStyles } from './select.styles.ts';

/** One thing that can be chosen. */
export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

/**
 * Chooses one of a few. It is the native control, which every phone and screen reader knows.
 *
 * @fires change - Another one was chosen.
 * @csspart label - The label.
 * @csspart control - The native control.
 * @csspart hint - The hint.
 * @csspart error - The fault.
 */
@define('inlay-select')
export class Select extends FormControl {
  static override styles = [tokens, formControlStyles, selectStyles];

  /** What can be chosen, in order. */
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** Shown while nothing is chosen; without it the first choice is chosen. */
  @property() placeholder: string | undefined;

  @query('select') private field!: HTMLSelectElement | null;

  protected get control(): HTMLSelectElement | null {
    return this.field;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('choices') && !changed.has('value')) return;
    const known = this.choices.some((choice) => choice.value === this.value);
    if (!known && this.placeholder === undefined) this.value = this.choices[0]?.value ?? '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.field) this.field.value = this.value;
    super.updated(changed);
  }

  protected override renderControl(): TemplateResult {
    return html`<div class="frame">
      <select
        part="control"
        id="control"
        class="control"
        ?required=${this.required}
        ?disabled=${this.isDisabled}
        aria-invalid=${this.shownError ? 'true' : nothing}
        aria-describedby=${this.describedBy}
        @change=${this.takeValue}
      >
        ${this.placeholder === undefined ? nothing : html`<option value="">${this.placeholder}</option>`}
        ${this.choices.map(
          ({ value, label, disabled = false }) =>
            html`<option value=${value} ?disabled=${disabled} ?selected=${value === this.value}>${label}</option>`,
        )}
      </select>
      ${icon('chevron-down')}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-select': Select;
  }
}
