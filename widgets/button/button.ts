import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';
import { define } from '../shared/define.ts';
import { spinnerStyles } from '../shared/spinner.styles.ts';
import { tokens } from '../tokens/tokens.ts';
import { buttonStyles } from './button.styles.ts';

/**
 * A button, or a link that looks like one.
 *
 * @slot - What the button says.
 * @slot start - An icon before the words.
 * @slot end - An icon after the words.
 * @csspart control - The native button or link.
 */
@define('inlay-button')
export class Button extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [tokens, spinnerStyles, buttonStyles];

  /** How much it stands out: one `primary` a screen; `danger` for what cannot be undone. */
  @property() variant: 'primary' | 'secondary' | 'quiet' | 'danger' = 'secondary';
  /** `m` is 44 pixels high, `s` 36. */
  @property({ reflect: true }) size: 's' | 'm' = 'm';
  /** What it does in a form. */
  @property() type: 'button' | 'submit' | 'reset' = 'button';
  /** Where it leads; makes it a link. */
  @property() href: string | undefined;
  /** Where the link opens, as on a native link. */
  @property() target: string | undefined;
  /** The name for screen readers where the button shows only an icon. */
  @property() label: string | undefined;
  /** Not to be used now. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Its work is going on: shows a spinner, keeps its width and takes no more presses. */
  @property({ type: Boolean, reflect: true }) loading = false;

  readonly #internals = this.attachInternals();
  readonly #texts = new Localize(this);

  constructor() {
    super();
    this.addEventListener('click', this.#act);
  }

  #act = (event: Event): void => {
    if (this.disabled || this.loading) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const { form } = this.#internals;
    if (!form || this.type === 'button' || this.href !== undefined) return;
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      if (this.type === 'submit') form.requestSubmit();
      else form.reset();
    });
  };

  protected override render(): TemplateResult {
    const classes = `control ${this.variant}${this.loading ? ' busy' : ''}`;
    const inner = html`
      <slot name="start" class="icon-slot"></slot><span class="content"><slot></slot></span
      ><slot name="end" class="icon-slot"></slot>
      ${this.loading ? html`<span class="spinner"></span><span class="visually-hidden">${this.#texts.t('busy')}</span>` : nothing}
    `;
    if (this.href !== undefined && !this.disabled) {
      return html`<a
        part="control"
        class=${classes}
        href=${this.href}
        target=${this.target ?? nothing}
        rel=${this.target === '_blank' ? 'noopener' : nothing}
        aria-label=${this.label ?? nothing}
        >${inner}</a
      >`;
    }
    return html`<button
      part="control"
      class=${classes}
      type="button"
      ?disabled=${this.disabled}
      aria-disabled=${this.loading ? 'true' : nothing}
      aria-label=${this.label ?? nothing}
    >
      ${inner}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-button': Button;
  }
}
