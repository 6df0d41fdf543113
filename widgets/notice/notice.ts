import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import '../button/button.ts';
import { Localize } from '../i18n/localize.ts';
import { icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { type NoticeKind, noticeLooks } from '../shared/notice-kinds.ts';
import { tokens } from '../tokens/tokens.ts';
import { noticeStyles } from './notice.styles.ts';

/**
 * Says something that belongs to the place where it stands. For news of the moment there is `inlay-toast`.
 *
 * @slot - What is said.
 * @slot actions - Buttons below it.
 * @fires inlay-dismissed - The reader closed it. It goes unless the event's default is prevented.
 * @csspart frame - The whole notice.
 */
@define('inlay-notice')
export class Notice extends LitElement {
  static override styles = [tokens, noticeStyles];

  /** Its weight. */
  @property() kind: NoticeKind = 'info';
  /** A few words above the text. */
  @property() heading = '';
  /** Can be closed. */
  @property({ type: Boolean }) dismissible = false;

  readonly #texts = new Localize(this);

  #dismiss = (): void => {
    if (emit(this, 'inlay-dismissed')) this.hidden = true;
  };

  protected override render(): TemplateResult {
    const { t } = this.#texts;
    const look = noticeLooks[this.kind] ?? noticeLooks.info;
    return html`<div part="frame" class="frame ${this.kind}">
      ${icon(look.icon)}
      <div class="text">
        <span class="visually-hidden">${t(look.text)}: </span>
        ${this.heading ? html`<p class="heading">${this.heading}</p>` : nothing}
        <slot></slot>
        <slot name="actions" class="actions"></slot>
      </div>
      ${
        this.dismissible
          ? html`<inlay-button size="s" variant="quiet" label=${t('close')} @click=${this.#dismiss}
              >${icon('close')}</inlay-button
            >`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-notice': Notice;
  }
  interface HTMLElementEventMap {
    'inlay-dismissed': CustomEvent;
  }
}
