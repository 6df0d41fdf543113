import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { noteRenewal } from '../../../api/renew-session.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Countdown } from '../../parts/countdown.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import { focusField } from '../../parts/focus-field.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { faultOfCode, tidyCode } from '../../parts/tidy-code.ts';

/** After these the password must be given again. */
const endings = ['sessions.challenge_over', 'totp.not_on'];

/**
 * The second step of a sign-in: a code of the person's app, or one of the recovery codes.
 * @fires console-signed-in - `detail` is the session.
 * @fires console-code-way - `detail` is the kind of code that is asked for now: `app` or `recovery`.
 * @fires console-challenge-over - The password must be given again; `detail` says why, where it was not the reader's wish.
 */
@customElement('console-code-step')
export class CodeStep extends ConsoleElement {
  static override styles = [tokens, entryStyles];

  /** What the first step gave. */
  @property() challenge = '';

  @state() private recovery = false;
  @state() private code = '';
  @state() private fault = '';
  @state() private failure: ToldError | undefined;
  @state() private busy = false;

  @query('inlay-text-field') private field!: TextField;

  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  protected override firstUpdated(): void {
    void focusField(this, 'inlay-text-field');
  }

  #onInput = (event: Event): void => {
    this.code = (event.target as TextField).value;
    this.fault = '';
  };

  #change = (): void => {
    this.recovery = !this.recovery;
    const detail = this.recovery ? 'recovery' : 'app';
    this.dispatchEvent(new CustomEvent('console-code-way', { detail }));
    this.code = '';
    this.fault = '';
    this.failure = undefined;
    void focusField(this, 'inlay-text-field');
  };

  #leave = (detail?: ToldError): void => {
    this.dispatchEvent(new CustomEvent('console-challenge-over', { detail }));
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.#wait.left > 0) return;
    this.fault = faultOfCode(this.code, this.recovery ? 'recovery' : 'app', this.texts);
    if (this.fault) return this.field.focus();
    this.busy = true;
    this.failure = undefined;
    try {
      const body = { challenge: this.challenge, code: tidyCode(this.code) };
      const { data } = await answerOf(api.POST('/api/v1/auth/totp/verify', { body }));
      noteRenewal();
      this.dispatchEvent(
        new CustomEvent('console-signed-in', { detail: data, bubbles: true, composed: true }),
      );
    } catch (error) {
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  };

  #explain(error: unknown): void {
    const told = describeError(error, this.texts);
    if (isAppError(error) && endings.includes(error.code)) {
      this.#leave(told);
      return;
    }
    const isWrong = isAppError(error) && error.code === 'totp.wrong_code';
    if (isWrong) this.fault = this.t(this.recovery ? 'code.wrongRecovery' : 'error.totp.wrong_code');
    else this.failure = told;
    if (!this.#wait.startFor(error)) void focusField(this, 'inlay-text-field');
  }

  protected override render(): TemplateResult {
    const { left, shown } = this.#wait;
    return html`<form novalidate @submit=${this.#submit}>
      ${renderFault(this.failure)}
      ${this.recovery ? this.#renderRecovery() : this.#renderApp()}
      <inlay-button type="submit" variant="primary" ?loading=${this.busy} ?disabled=${left > 0}
        >${left > 0 ? this.t('signIn.wait', { time: shown }) : this.t('signIn.submit')}</inlay-button
      >
      <div class="row small">
        <button type="button" class="plain" @click=${this.#change}>
          ${this.t(this.recovery ? 'code.useApp' : 'code.useRecovery')}
        </button>
        <button type="button" class="plain" @click=${() => this.#leave()}>${this.t('back')}</button>
      </div>
    </form>`;
  }

  #renderApp(): TemplateResult {
    return html`<inlay-text-field
      name="code"
      autocomplete="one-time-code"
      inputmode="numeric"
      label=${this.t('code.label')}
      hint=${this.t('code.hint')}
      .value=${this.code}
      error=${this.fault}
      @input=${this.#onInput}
    ></inlay-text-field>`;
  }

  #renderRecovery(): TemplateResult {
    return html`<inlay-text-field
      name="recovery-code"
      autocomplete="off"
      label=${this.t('code.recoveryLabel')}
      hint=${this.t('code.recoveryHint')}
      .value=${this.code}
      error=${this.fault}
      @input=${this.#onInput}
    ></inlay-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-code-step': CodeStep;
  }
}
