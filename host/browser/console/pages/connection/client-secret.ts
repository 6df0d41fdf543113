import 'inlay/widgets/button';
import 'inlay/widgets/copy-field';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { wholeAddressStyles } from '../../parts/whole-address.styles.ts';
import '../../parts/saved-check.ts';

/** The secret of a program: shown once, until somebody says that it is saved; a new one where it was lost. */
@customElement('console-client-secret')
export class ClientSecret extends ConsoleElement {
  static override styles = [
    tokens,
    wholeAddressStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-3);
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: 'connection-id' }) connectionId = '';
  /** The secret of a moment ago; empty where nobody can see it any more. */
  @property({ attribute: false }) secret = '';
  @state() private shown = '';

  /** Nothing would be lost by leaving; reminds where something would. */
  check(): boolean {
    return this.renderRoot.querySelector('console-saved-check')?.check() ?? true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('secret') && this.secret) this.shown = this.secret;
  }

  #renew = async (): Promise<void> => {
    const params = { path: { id: this.connectionId } };
    const { data } = await answerOf(api.POST('/api/v1/connections/{id}/secret', { params }));
    this.shown = data.clientSecret;
  };

  protected override render(): TemplateResult {
    return html`
      ${this.shown ? this.#renderSecret() : this.#renderGone()}
      <console-confirm
        heading=${this.t('secret.newTitle')}
        confirm-label=${this.t('secret.new')}
        .deed=${this.#renew}
      >
        <p>${this.t('secret.newText')}</p>
      </console-confirm>
    `;
  }

  #renderSecret(): TemplateResult {
    return html`
      <inlay-notice kind="caution" heading=${this.t('secret.once')}>${this.t('secret.onceText')}</inlay-notice>
      <inlay-copy-field label=${this.t('secret.title')} value=${this.shown}></inlay-copy-field>
      <console-saved-check
        label=${this.t('secret.saved')}
        reminder=${this.t('secret.saveFirst')}
      ></console-saved-check>
    `;
  }

  #renderGone(): TemplateResult {
    return html`<p>${this.t('secret.gone')}</p>
      <div>
        <inlay-button size="s" @click=${() => this.renderRoot.querySelector('console-confirm')!.ask()}
          >${this.t('secret.new')}</inlay-button
        >
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-client-secret': ClientSecret;
  }
}
