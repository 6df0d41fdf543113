import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TotpStatus } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { focusField } from '../../parts/focus-field.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { cardStyles } from './card.styles.ts';
import './recovery-codes.ts';
import './totp-proof.ts';
import './totp-setup.ts';

/** Below this many codes the person is reminded to get new ones. */
const fewCodes = 3;

type Mode = 'status' | 'setup' | 'renew' | 'off' | 'codes';

/**
 * Two-step sign-in: whether it is on, and what can be done about it.
 * @fires console-codes-shown - `detail` says whether recovery codes stand here now.
 */
@customElement('console-totp-card')
export class TotpCard extends ConsoleElement {
  static override styles = [tokens, pageStyles, cardStyles];

  /** Whose account it is, for the sheet with the codes. */
  @property() email = '';

  @state() private status: TotpStatus | undefined;
  @state() private error: unknown;
  @state() private mode: Mode = 'status';
  @state() private codes: readonly string[] = [];
  /** What has just been done, in words. */
  @state() private news = '';

  #newsAfterCodes = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  #load = async (): Promise<void> => {
    this.error = undefined;
    try {
      this.status = (await answerOf(api.GET('/api/v1/auth/totp'))).data;
    } catch (error) {
      this.status = undefined;
      this.error = error;
    }
  };

  async #go(mode: Mode, news = ''): Promise<void> {
    this.mode = mode;
    this.news = news;
    this.dispatchEvent(new CustomEvent('console-codes-shown', { detail: mode === 'codes' }));
    if (mode !== 'status') return;
    await this.#load();
    await focusField(this, '.deeds');
  }

  #onCodes = ({ detail }: CustomEvent<readonly string[]>): void => {
    this.#newsAfterCodes = this.mode === 'renew' ? 'totp.renewed' : 'totp.turnedOn';
    this.codes = detail;
    void this.#go('codes');
  };

  #onSaved = (): void => {
    this.codes = [];
    void this.#go('status', this.t(this.#newsAfterCodes));
  };

  #cancel = (): void => void this.#go('status');

  protected override render(): TemplateResult {
    const isOn = this.status?.enabled ?? false;
    return html`<section class="card" aria-labelledby="title">
      <div class="title">
        <h2 id="title">${this.t('totp.title')}</h2>
        ${
          this.status && this.mode === 'status'
            ? html`<span class="badge ${isOn ? 'good' : ''}">${this.t(isOn ? 'totp.on' : 'totp.off')}</span>`
            : nothing
        }
      </div>
      <div role="status">${this.news ? html`<inlay-notice kind="positive">${this.news}</inlay-notice>` : nothing}</div>
      ${this.#renderMode()}
    </section>`;
  }

  #renderMode(): TemplateResult {
    switch (this.mode) {
      case 'setup':
        return html`<console-totp-setup
          email=${this.email}
          @console-codes=${this.#onCodes}
          @console-cancel=${this.#cancel}
        ></console-totp-setup>`;
      case 'codes':
        return html`<console-recovery-codes
          email=${this.email}
          .codes=${this.codes}
          @console-saved=${this.#onSaved}
        ></console-recovery-codes>`;
      case 'renew':
      case 'off':
        return html`<console-totp-proof
          purpose=${this.mode}
          email=${this.email}
          @console-codes=${this.#onCodes}
          @console-done=${() => void this.#go('status', this.t('totp.turnedOff'))}
          @console-cancel=${this.#cancel}
        ></console-totp-proof>`;
      default:
        return this.#renderStatus();
    }
  }

  #renderStatus(): TemplateResult {
    if (this.error) return renderFailure(this.error, this.texts, this.#load);
    if (!this.status) return html`<inlay-skeleton lines="2"></inlay-skeleton>`;
    const { enabled, recoveryCodesLeft: count } = this.status;
    if (!enabled) {
      return html`<div class="line">
        <p class="quiet">${this.t('totp.offText')}</p>
        <inlay-button class="deeds" variant="primary" @click=${() => this.#go('setup')}>${this.t('totp.turnOn')}</inlay-button>
      </div>`;
    }
    return html`<div class="stack">
      ${
        count <= fewCodes
          ? html`<inlay-notice kind="caution">${this.t('totp.fewCodes', { count })}</inlay-notice>`
          : html`<p class="quiet">${this.t('totp.onText', { count })}</p>`
      }
      <div class="buttons">
        <inlay-button class="deeds" @click=${() => this.#go('renew')}>${this.t('totp.renew')}</inlay-button>
        <inlay-button @click=${() => this.#go('off')}>${this.t('totp.turnOff')}</inlay-button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-totp-card': TotpCard;
  }
}
