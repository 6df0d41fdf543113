import 'inlay/widgets/button';
import 'inlay/widgets/copy-field';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { router } from '../../shell/router.ts';

/** The secret of a program: shown once, until somebody says that it is saved; a new one where it was lost. */
@customElement('console-client-secret')
export class ClientSecret extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-3);
      }
      p {
        margin: 0;
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--inlay-space-3);
        min-block-size: 32px;
        font-weight: 600;
        cursor: pointer;
      }
      input {
        inline-size: 20px;
        block-size: 20px;
        margin: 0;
        accent-color: var(--inlay-accent-strong);
      }
      .fault {
        color: var(--inlay-negative);
        font-size: var(--inlay-font-size-s);
      }
      [role='alert']:empty {
        position: absolute;
      }
    `,
  ];

  @property({ attribute: 'connection-id' }) connectionId = '';
  /** The secret of a moment ago; empty where nobody can see it any more. */
  @property({ attribute: false }) secret = '';
  @property() error = '';

  @state() private shown = '';
  @state() private saved = false;

  #release: (() => void) | undefined;

  /** Nothing would be lost by leaving. */
  get isSaved(): boolean {
    return this.shown === '' || this.saved;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = router.hold(() => !this.isSaved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('secret') && this.secret) this.shown = this.secret;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  #renew = async (): Promise<void> => {
    const params = { path: { id: this.connectionId } };
    const { data } = await answerOf(api.POST('/api/v1/connections/{id}/secret', { params }));
    this.shown = data.clientSecret;
    this.saved = false;
  };

  #onSaved = (event: Event): void => {
    this.saved = (event.target as HTMLInputElement).checked;
    this.error = '';
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
      <label>
        <input
          type="checkbox"
          .checked=${this.saved}
          aria-describedby=${this.error ? 'fault' : nothing}
          @change=${this.#onSaved}
        />
        ${this.t('secret.saved')}
      </label>
      <div role="alert">${this.error ? html`<span id="fault" class="fault">${this.error}</span>` : nothing}</div>
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
