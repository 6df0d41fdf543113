import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { define } from '../shared/define.ts';
import { formControlStyles } from '../shared/form-control.styles.ts';
import { FormControl } from '../shared/form-control.ts';
import { tokens } from '../tokens/tokens.ts';
import { textFieldStyles } from './text-field.styles.ts';

/**
 * A field for a line of text, or for several.
 *
 * @fires input - At each key.
 * @fires change - When the reader has finished.
 * @csspart label - The label.
 * @csspart control - The native field.
 * @csspart hint - The hint.
 * @csspart error - The fault.
 */
@define('inlay-text-field')
export class TextField extends FormControl {
  static override styles = [tokens, formControlStyles, textFieldStyles];

  /** What kind of text, as on a native input. */
  @property() type: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel' | 'number' | 'date' = 'text';
  /** Several lines. */
  @property({ type: Boolean }) multiline = false;
  /** Lines shown at first, of a field of several. */
  @property({ type: Number }) rows = 4;
  /** An example; not a label. */
  @property() placeholder: string | undefined;
  /** What the browser may fill in, as on a native input. */
  @property() autocomplete: AutoFill | undefined;
  /** Which keys a phone offers, as on a native input: `numeric` for a code. */
  @property({ attribute: 'inputmode' }) override inputMode = '';
  @property({ type: Number, attribute: 'max-length' }) maxLength: number | undefined;
  @property({ type: Number, attribute: 'min-length' }) minLength: number | undefined;
  /** A regular expression that the value must match. */
  @property() pattern: string | undefined;
  /** May be read and copied, not changed. */
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false;

  @query('.control') private field!: HTMLInputElement | HTMLTextAreaElement | null;

  protected get control(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.field;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && !event.defaultPrevented) this.form?.requestSubmit();
  };

  protected override renderControl(): TemplateResult {
    const invalid = this.shownError ? 'true' : nothing;
    if (this.multiline) {
      return html`<textarea
        part="control"
        id="control"
        class="control"
        rows=${this.rows}
        .value=${live(this.value)}
        ?required=${this.required}
        ?disabled=${this.isDisabled}
        ?readonly=${this.readOnly}
        placeholder=${this.placeholder ?? nothing}
        maxlength=${this.maxLength ?? nothing}
        minlength=${this.minLength ?? nothing}
        aria-invalid=${invalid}
        aria-describedby=${this.describedBy}
        @input=${this.takeValue}
        @change=${this.takeValue}
      ></textarea>`;
    }
    return html`<input
      part="control"
      id="control"
      class="control"
      type=${this.type}
      .value=${live(this.value)}
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      ?readonly=${this.readOnly}
      placeholder=${this.placeholder ?? nothing}
      autocomplete=${this.autocomplete ?? nothing}
      inputmode=${this.inputMode || nothing}
      maxlength=${this.maxLength ?? nothing}
      minlength=${this.minLength ?? nothing}
      pattern=${this.pattern ?? nothing}
      aria-invalid=${invalid}
      aria-describedby=${this.describedBy}
      @input=${this.takeValue}
      @change=${this.takeValue}
      @keydown=${this.#onKey}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-text-field': TextField;
  }
}
