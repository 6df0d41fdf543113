import 'inlay/widgets/button';
import 'inlay/widgets/copy-field';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TotpSecret } from '../../../api/api-types.ts';
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
import { drawQr } from './draw-qr.ts';

/**
 * Turns two-step sign-in on: password, then the QR code for the app, then a first code of the app.
 * @fires console-codes - It is on; `detail` are the recovery codes.
 * @fires console-cancel - The person thought better of it.
 */
@customElement('console-totp-setup')
export class TotpSetup extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    passwordStyles,
    cardStyles,
    css`
      .scan {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-5);
      }
      .qr {
        inline-size: min(100%, 208px);
        block-size: auto;
        border: 1px solid var(--inlay-line);
        border-radius: var(--inlay-radius-m);
      }
      h3 {
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
      h3:focus {
        outline: none;
      }
      .part {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--inlay-space-3);
      }
      /* Nobody can scan what their own phone shows. */
      .app {
        display: none;
      }
      @media (pointer: coarse) {
        .app {
          display: block;
        }
      }
      .part > [role='alert']:not(:has(*)) {
        position: absolute;
      }
      @media (min-width: 720px) {
        .scan {
          grid-template-columns: 208px minmax(0, 1fr);
        }
      }
    `,
  ];

  @property() email = '';

  @state() private password = '';
  @state() private code = '';
  @state() private fault = '';
  @state() private failure: ToldError | undefined;
  @state() private busy = false;
  @state() private made: TotpSecret | undefined;

  readonly #password = new PasswordInput(this);
  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  protected override firstUpdated(): void {
    void focusField(this, 'inlay-text-field');
  }

  #cancel = (): void => {
    this.dispatchEvent(new CustomEvent('console-cancel'));
  };

  /** Both steps are sent in the same way and differ in what is asked and what follows. */
  async #send(fault: string, work: () => Promise<void>): Promise<void> {
    if (this.busy || this.#wait.left > 0) return;
    this.fault = fault;
    if (fault) return focusField(this, 'inlay-text-field');
    this.busy = true;
    this.failure = undefined;
    try {
      await work();
    } catch (error) {
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  }

  #start = (event: Event): Promise<void> => {
    event.preventDefault();
    return this.#send(this.password ? '' : this.t('signIn.passwordMissing'), async () => {
      const body = { password: this.password };
      this.made = (await answerOf(api.POST('/api/v1/auth/totp/start', { body }))).data;
      this.password = '';
      void focusField(this, 'h3');
    });
  };

  #confirm = (event: Event): Promise<void> => {
    event.preventDefault();
    return this.#send(faultOfCode(this.code, 'app', this.texts), async () => {
      const body = { code: tidyCode(this.code) };
      const { data } = await answerOf(api.POST('/api/v1/auth/totp/confirm', { body }));
      this.dispatchEvent(new CustomEvent('console-codes', { detail: data.recoveryCodes }));
    });
  };

  #explain(error: unknown): void {
    const told = describeError(error, this.texts);
    const code = isAppError(error) ? error.code : '';
    if (code === 'sessions.wrong_password' || code === 'totp.wrong_code') {
      this.fault = told.reason;
      void focusField(this, 'inlay-text-field');
      return;
    }
    this.failure = told;
    this.#wait.startFor(error);
    if (code === 'totp.not_started') {
      // The secret that was shown is worth nothing any more.
      this.made = undefined;
      this.code = '';
      void focusField(this, 'inlay-text-field');
    }
  }

  protected override render(): TemplateResult {
    return this.made ? this.#renderScan(this.made) : this.#renderPassword();
  }

  #renderButtons(label: string): TemplateResult {
    const { left, shown } = this.#wait;
    return html`<div class="buttons">
      <inlay-button type="submit" variant="primary" ?loading=${this.busy} ?disabled=${left > 0}
        >${left > 0 ? this.t('signIn.wait', { time: shown }) : label}</inlay-button
      >
      <inlay-button @click=${this.#cancel}>${this.t('cancel')}</inlay-button>
    </div>`;
  }

  #renderPassword(): TemplateResult {
    return html`<form class="narrow-form" novalidate @submit=${this.#start}>
      <p class="quiet">${this.t('totp.prove')}</p>
      ${renderFault(this.failure)}
      <input hidden type="email" autocomplete="username" .value=${this.email} readonly />
      ${this.#password.render(this.texts, {
        value: this.password,
        error: this.fault,
        autocomplete: 'current-password',
        onInput: (value) => {
          this.password = value;
          this.fault = '';
        },
      })}
      ${this.#renderButtons(this.t('totp.next'))}
    </form>`;
  }

  #renderScan({ secret, uri }: TotpSecret): TemplateResult {
    const { size, shape } = drawQr(uri);
    return html`<form novalidate @submit=${this.#confirm}>
      <div class="scan">
        <div class="part">
          <svg
            class="qr"
            viewBox="0 0 ${size} ${size}"
            role="img"
            aria-label=${this.t('totp.qrLabel')}
          >
            ${shape}
          </svg>
        </div>
        <div class="part">
          <h3 tabindex="-1">${this.t('totp.scan')}</h3>
          <p class="quiet">${this.t('totp.scanText')}</p>
          <a class="app" href=${uri}>${this.t('totp.openApp')}</a>
          <inlay-copy-field label=${this.t('totp.secret')} value=${secret}></inlay-copy-field>
          <h3>${this.t('totp.enter')}</h3>
          ${renderFault(this.failure)}
          <inlay-text-field
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            label=${this.t('code.label')}
            hint=${this.t('code.hint')}
            .value=${this.code}
            error=${this.fault}
            @input=${(event: Event) => {
              this.code = (event.target as TextField).value;
              this.fault = '';
            }}
          ></inlay-text-field>
          ${this.#renderButtons(this.t('totp.turnOn'))}
        </div>
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-totp-setup': TotpSetup;
  }
}
