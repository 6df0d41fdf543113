import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Countdown } from '../../parts/countdown.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { focusField } from '../../parts/focus-field.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { PasswordInput, passwordStyles } from '../../parts/password-input.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { faultOfCode, tidyCode } from '../../parts/tidy-code.ts';
import { cardStyles } from './card.styles.ts';

/**
 * Asks for password and code before recovery codes are replaced or the second step is turned off.
 * @fires console-codes - `detail` are the new recovery codes.
 * @fires console-done - The second step is off.
 * @fires console-cancel - The person thought better of it.
 */
@customElement('console-totp-proof')
export class TotpProof extends ConsoleElement {
  static override styles = [tokens, pageStyles, passwordStyles, cardStyles];

  @property() purpose: 'renew' | 'off' = 'renew';
  @property() email = '';

  @state() private password = '';
  @state() private code = '';
  @state() private faults: { password?: string; code?: string } = {};
  @state() private failure: ToldError | undefined;
  @state() private busy = false;

  readonly #password = new PasswordInput(this);
  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  protected override firstUpdated(): void {
    void focusField(this, '#password');
  }

  #focusFault(): void {
    void focusField(this, this.faults.password ? '#password' : '#code');
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.#wait.left > 0) return;
    this.faults = {
      password: this.password ? '' : this.t('signIn.passwordMissing'),
      code: faultOfCode(this.code, 'either', this.texts),
    };
    if (this.faults.password || this.faults.code) return this.#focusFault();
    this.busy = true;
    this.failure = undefined;
    try {
      await this.#act({ password: this.password, code: tidyCode(this.code) });
    } catch (error) {
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  };

  async #act(body: { password: string; code: string }): Promise<void> {
    if (this.purpose === 'off') {
      await api.DELETE('/api/v1/auth/totp', { body });
      this.dispatchEvent(new CustomEvent('console-done'));
      return;
    }
    const { data } = await answerOf(api.POST('/api/v1/auth/totp/recovery-codes', { body }));
    this.dispatchEvent(new CustomEvent('console-codes', { detail: data.recoveryCodes }));
  }

  #explain(error: unknown): void {
    const told = describeError(error, this.texts);
    const code = isAppError(error) ? error.code : '';
    if (code === 'sessions.wrong_password') this.faults = { password: told.reason };
    else if (code === 'totp.wrong_code') this.faults = { code: told.reason };
    else {
      this.failure = told;
      this.#wait.startFor(error);
      return;
    }
    this.#focusFault();
  }

  protected override render(): TemplateResult {
    const { left, shown } = this.#wait;
    const isOff = this.purpose === 'off';
    return html`<form class="narrow-form" novalidate @submit=${this.#submit}>
      <p class="quiet">${this.t(isOff ? 'totp.turnOffText' : 'totp.renewText')}</p>
      ${renderFault(this.failure)}
      <input hidden type="email" autocomplete="username" .value=${this.email} readonly />
      ${this.#password.render(this.texts, {
        value: this.password,
        error: this.faults.password,
        autocomplete: 'current-password',
        onInput: (value) => {
          this.password = value;
          this.faults = { ...this.faults, password: '' };
        },
      })}
      <inlay-text-field
        id="code"
        name="code"
        autocomplete="one-time-code"
        label=${this.t('code.label')}
        hint=${this.t('code.eitherHint')}
        .value=${this.code}
        error=${this.faults.code ?? ''}
        @input=${(event: Event) => {
          this.code = (event.target as TextField).value;
          this.faults = { ...this.faults, code: '' };
        }}
      ></inlay-text-field>
      <div class="buttons">
        <inlay-button
          type="submit"
          variant=${isOff ? 'danger' : 'primary'}
          ?loading=${this.busy}
          ?disabled=${left > 0}
          >${left > 0 ? this.t('signIn.wait', { time: shown }) : this.t(isOff ? 'totp.turnOff' : 'totp.renew')}</inlay-button
        >
        <inlay-button @click=${() => this.dispatchEvent(new CustomEvent('console-cancel'))}
          >${this.t('cancel')}</inlay-button
        >
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-totp-proof': TotpProof;
  }
}
