import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';

type NativeControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What the fields of a form have in common: label, hint, error, and that a `<form>` around them sees name, value
 * and validity. A fault is shown once the form was to be sent, not while the reader is still writing.
 */
export abstract class FormControl extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** What is asked for. */
  @property() label = '';
  /** One line of help below the field. */
  @property() hint = '';
  /** Why the value is not taken, as the server said; makes the field invalid until it is empty again. */
  @property() error = '';
  /** Its name in the form. */
  @property({ reflect: true }) name = '';
  /** What it holds. */
  @property() value = '';
  /** The form is not sent without it. */
  @property({ type: Boolean }) required = false;
  /** Not to be used now. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private showsFault = false;
  @state() private disabledByForm = false;

  protected readonly texts = new Localize(this);
  protected readonly internals = this.attachInternals();

  #asksOnly = false;

  constructor() {
    super();
    this.addEventListener('invalid', this.#onInvalid);
  }

  /** The browser's bubble is left out, since the fault is shown below; so the going there is left to us. */
  #onInvalid = (event: Event): void => {
    event.preventDefault();
    if (this.#asksOnly) return;
    this.showsFault = true;
    if (!this.form || this.form.querySelector(':invalid') === this) this.focus();
  };

  /** The native control inside. */
  protected abstract get control(): NativeControl | null;
  /** Draws the native control with the attributes that tie it to label, hint and error. */
  protected abstract renderControl(): TemplateResult;

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  /** Why it is invalid now, in the browser's words or the server's; empty where it is valid. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  /** Whether the value can be sent. */
  checkValidity(): boolean {
    this.#asksOnly = true;
    const valid = this.internals.checkValidity();
    this.#asksOnly = false;
    return valid;
  }
  /** Whether the value can be sent; shows the fault and goes to it where not. */
  reportValidity(): boolean {
    return this.internals.checkValidity();
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.showsFault = false;
  }
  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }
  formStateRestoreCallback(value: string): void {
    this.value = value;
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.disabledByForm;
  }
  protected get shownError(): string {
    return this.error || (this.showsFault ? this.internals.validationMessage : '');
  }
  protected get describedBy(): string | typeof nothing {
    return [this.shownError ? 'error' : '', this.hint ? 'hint' : ''].filter(Boolean).join(' ') || nothing;
  }

  /** Takes over what the reader wrote; the native `change` stays inside the shadow root, so it is sent again. */
  protected takeValue(event: Event): void {
    this.value = (event.target as NativeControl).value;
    if (event.type === 'change') this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { control } = this;
    if (!control) return;
    this.internals.setFormValue(this.value);
    if (this.error) this.internals.setValidity({ customError: true }, this.error, control);
    else this.internals.setValidity(control.validity, control.validationMessage, control);
    if (changed.has('value') && this.showsFault && control.validity.valid) this.showsFault = false;
  }

  protected override render(): TemplateResult {
    const { t } = this.texts;
    return html`
      <label part="label" for="control">
        ${this.label}${this.required ? html` <span class="required">(${t('required')})</span>` : nothing}
      </label>
      ${this.renderControl()}
      ${this.shownError ? html`<p part="error" id="error" class="error" role="alert">${this.shownError}</p>` : nothing}
      ${this.hint ? html`<p part="hint" id="hint" class="hint">${this.hint}</p>` : nothing}
    `;
  }
}
