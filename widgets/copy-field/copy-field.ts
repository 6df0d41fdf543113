import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../button/button.ts';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { copyText } from '../shared/copy-text.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { tokens } from '../tokens/tokens.ts';
import { copyFieldStyles } from './copy-field.styles.ts';

/**
 * Code or a key to be copied, with the button for it.
 *
 * @fires inlay-copied - The text is on the clipboard.
 * @csspart code - The text.
 */
@define('inlay-copy-field')
export class CopyField extends LitElement {
  static override styles = [tokens, copyFieldStyles];

  /** What it is. */
  @property() label = '';
  /** The text, line breaks and all. */
  @property() value = '';

  @state() private copied: boolean | undefined;

  readonly #texts = new Localize(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  #copy = async (): Promise<void> => {
    this.copied = await copyText(this.value);
    if (this.copied) emit(this, 'inlay-copied');
    else this.#selectAll();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.copied) this.copied = undefined;
    }, 3000);
  };

  #selectAll(): void {
    getSelection()?.selectAllChildren(this.renderRoot.querySelector('pre')!);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    const name = this.label ? `${t('copy')}: ${this.label}` : t('copy');
    return html`
      ${this.label ? html`<span id="label" class="label">${this.label}</span>` : nothing}
      <div class="frame">
        <pre
          part="code"
          tabindex="0"
          role="group"
          aria-labelledby=${this.label ? 'label' : nothing}
        ><code>${this.value}</code></pre>
        <inlay-button size="s" label=${this.copied ? t('copied') : name} @click=${this.#copy}>
          <span slot="start">${icon(this.copied ? 'check' : 'copy')}</span>${t(this.copied ? 'copied' : 'copy')}
        </inlay-button>
      </div>
      <span class="visually-hidden" role="status">${this.copied ? t('copied') : ''}</span>
      <div role="alert">${this.copied === false ? html`<p class="note">${t('copyFailed')}</p>` : nothing}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-copy-field': CopyField;
  }
  interface HTMLElementEventMap {
    'inlay-copied': CustomEvent;
  }
}
