import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Countdown } from '../../parts/countdown.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import { faultOfAddress } from '../../parts/fault-of-address.ts';
import { focusField } from '../../parts/focus-field.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { rememberContinuation } from '../../shell/continuation.ts';
import './mail-asked.ts';

/**
 * Asks for the mail with the link for a new password.
 * @fires console-asked - The mail is on its way, if there is such an account.
 * @fires console-change-address - The address was wrong; it is asked for again.
 */
@customElement('console-ask-reset')
export class AskReset extends ConsoleElement {
  static override styles = [tokens, entryStyles];

  /** Leaves the focus where it is. */
  @property({ type: Boolean }) quiet = false;

  @state() private email = '';
  @state() private fault = '';
  @state() private failure: ToldError | undefined;
  @state() private busy = false;
  /** Where the mail can be read on a machine that sends none; undefined as long as none was asked for. */
  @state() private outbox: string | undefined;

  @query('inlay-text-field') private field!: TextField;

  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  protected override firstUpdated(): void {
    if (!this.quiet) void focusField(this, 'inlay-text-field');
  }

  #onInput = (event: Event): void => {
    this.email = (event.target as TextField).value;
    this.fault = '';
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.#wait.left > 0) return;
    this.fault = faultOfAddress(this.email, this.texts);
    if (this.fault) return this.field.focus();
    this.busy = true;
    this.failure = undefined;
    try {
      await this.#send();
      rememberContinuation();
      this.dispatchEvent(new CustomEvent('console-asked'));
    } catch (error) {
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  };

  #send = async (): Promise<void> => {
    const body = { email: this.email.trim(), locale: this.texts.locale };
    const { data } = await answerOf(api.POST('/api/v1/auth/password/reset', { body }));
    this.outbox = data.outbox ?? '';
  };

  #explain(error: unknown): void {
    if (isAppError(error) && error.code === 'accounts.address_invalid') {
      this.fault = this.t('error.accounts.address_invalid');
      this.field.focus();
      return;
    }
    this.failure = describeError(error, this.texts);
    this.#wait.startFor(error);
  }

  #onChangeAddress = (): void => {
    this.outbox = undefined;
    this.dispatchEvent(new CustomEvent('console-change-address'));
    void focusField(this, 'inlay-text-field');
  };

  protected override render(): TemplateResult {
    if (this.outbox !== undefined) {
      return html`<console-mail-asked
        outbox=${this.outbox}
        .again=${this.#send}
        @console-change-address=${this.#onChangeAddress}
        ><p>${this.t('reset.sent', { email: this.email.trim() })}</p></console-mail-asked
      >`;
    }
    const { left, shown } = this.#wait;
    return html`<form novalidate @submit=${this.#submit}>
      ${renderFault(this.failure)}
      <inlay-text-field
        name="email"
        type="email"
        autocomplete="username"
        max-length="254"
        label=${this.t('signIn.email')}
        .value=${this.email}
        error=${this.fault}
        @input=${this.#onInput}
      ></inlay-text-field>
      <inlay-button type="submit" variant="primary" ?loading=${this.busy} ?disabled=${left > 0}
        >${left > 0 ? this.t('signIn.wait', { time: shown }) : this.t('reset.submit')}</inlay-button
      >
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ask-reset': AskReset;
  }
}
