import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../button/button.ts';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { copyText } from '../shared/copy-text.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { tokens } from '../tokens/tokens.ts';
import { errorCardStyles } from './error-card.styles.ts';

/**
 * Takes the place of what failed: why, what to do, and a reference that support can look up.
 *
 * @slot - More than the reason, such as a link to help.
 * @fires inlay-retry - The reader asked to try again.
 * @csspart card - The card.
 * @csspart reference - The reference with its button.
 */
@define('inlay-error-card')
export class ErrorCard extends LitElement {
  static override styles = [tokens, errorCardStyles];

  /** What failed, in a few words; "This did not work" in the page's language where left out. */
  @property() heading: string | undefined;
  /** Why, and what to do: one sentence for people. */
  @property() reason = '';
  /** The request or correlation id. */
  @property() reference = '';
  /** Trying again may help: offers the button. */
  @property({ type: Boolean }) retryable = false;
  /** Another try is under way. */
  @property({ type: Boolean }) retrying = false;

  @state() private copied: boolean | undefined;

  readonly #texts = new Localize(this);

  #retry = (): void => {
    emit(this, 'inlay-retry');
  };

  #copyReference = async (): Promise<void> => {
    this.copied = await copyText(this.reference);
  };

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    return html`<div part="card" class="card" role="alert">
      <span class="sign">${icon('error-circle')}</span>
      <p class="heading">${this.heading ?? t('errorTitle')}</p>
      <span></span>
      <div class="body">
        <div class="reason">${this.reason}<slot></slot></div>
        ${this.retryable || this.reference ? this.#renderFoot() : nothing}
      </div>
    </div>`;
  }

  #renderFoot(): TemplateResult {
    const { t } = this.#texts;
    return html`<div class="foot">
      ${
        this.retryable
          ? html`<inlay-button size="s" ?loading=${this.retrying} @click=${this.#retry}>${t('retry')}</inlay-button>`
          : nothing
      }
      ${
        this.reference
          ? html`<div part="reference" class="reference">
              <span>${t('errorReference')} <code>${this.reference}</code></span>
              <inlay-button size="s" variant="quiet" label=${t(this.copied ? 'copied' : 'errorCopyReference')} @click=${this.#copyReference}
                >${this.copied ? t('copied') : t('copy')}</inlay-button
              >
              <span class="visually-hidden" role="status">${this.#describeCopy()}</span>
            </div>`
          : nothing
      }
    </div>`;
  }

  #describeCopy(): string {
    if (this.copied === undefined) return '';
    return this.#texts.t(this.copied ? 'copied' : 'copyFailed');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-error-card': ErrorCard;
  }
  interface HTMLElementEventMap {
    'inlay-retry': CustomEvent;
  }
}
