import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SignInAnswer } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Countdown } from '../../parts/countdown.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import { faultOfAddress } from '../../parts/fault-of-address.ts';
import { PasswordInput, passwordStyles } from '../../parts/password-input.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { keepContinuation } from '../../shell/continuation.ts';

/**
 * E-mail and password.
 * @fires console-answered - `detail` is the session, or the challenge for the second step.
 * @fires console-organisation-needed - After a refusal; `detail` is the short name of the organisation whose sign-in must
 *   be taken, or empty.
 */
@customElement('console-password-step')
export class PasswordStep extends ConsoleElement {
  static override styles = [tokens, entryStyles, passwordStyles];

  @property() email = '';
  /** Unsaved work lies beneath: other pages open in a tab of their own. */
  @property({ type: Boolean }) apart = false;
  /** Another way in must be taken, so this one steps back. */
  @property({ type: Boolean }) barred = false;
  /** Why the reader is here again. */
  @property({ attribute: false }) failure: ToldError | undefined;

  @state() private password = '';
  @state() private busy = false;
  @state() private faults: { email?: string; password?: string } = {};

  @query('#email') private emailField!: TextField;
  @query('#password') private passwordField!: TextField;

  readonly #input = new PasswordInput(this);
  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  protected override firstUpdated(): void {
    void this.focusFirst();
  }

  /** Goes to what is still to be written. */
  async focusFirst(): Promise<void> {
    await this.updateComplete;
    const first = this.email ? this.passwordField : this.emailField;
    await first.updateComplete;
    first.focus();
  }

  #onEmail = (event: Event): void => {
    this.email = (event.target as TextField).value;
    this.faults = { ...this.faults, email: '' };
  };

  #onPassword = (value: string): void => {
    this.password = value;
    this.faults = { ...this.faults, password: '' };
  };

  #check(): boolean {
    this.faults = {
      email: faultOfAddress(this.email, this.texts),
      password: this.password ? '' : this.t('signIn.passwordMissing'),
    };
    const wrong = this.faults.email ? this.emailField : this.faults.password ? this.passwordField : undefined;
    wrong?.focus();
    return !wrong;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.#wait.left > 0 || !this.#check()) return;
    this.busy = true;
    this.failure = undefined;
    try {
      const body = { email: this.email.trim(), password: this.password };
      const { data } = await answerOf(api.POST('/api/v1/auth/sign-in', { body }));
      this.dispatchEvent(new CustomEvent<SignInAnswer>('console-answered', { detail: data }));
    } catch (error) {
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  };

  #explain(error: unknown): void {
    this.failure = describeError(error, this.texts);
    const isBarred = isAppError(error) && error.code === 'sessions.sso_required';
    const slug = isBarred ? String(error.data?.tenantSlug ?? '') : '';
    this.dispatchEvent(new CustomEvent('console-organisation-needed', { detail: slug }));
    if (!slug && !this.#wait.startFor(error)) this.passwordField.focus();
  }

  protected override render(): TemplateResult {
    const { left, shown } = this.#wait;
    return html`<form novalidate @submit=${this.#submit}>
      ${renderFault(this.failure && left > 0 ? { ...this.failure, reference: '' } : this.failure)}
      <inlay-text-field
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        label=${this.t('signIn.email')}
        .value=${this.email}
        error=${this.faults.email ?? ''}
        @input=${this.#onEmail}
      ></inlay-text-field>
      ${this.#input.render(this.texts, {
        value: this.password,
        error: this.faults.password,
        autocomplete: 'current-password',
        onInput: this.#onPassword,
      })}
      <a class="small" href=${keepContinuation('/console/reset')} target=${this.apart ? '_blank' : nothing}
        >${this.t('signIn.forgot')}</a
      >
      <inlay-button
        type="submit"
        variant=${this.barred ? 'secondary' : 'primary'}
        ?loading=${this.busy}
        ?disabled=${left > 0}
        >${left > 0 ? this.t('signIn.wait', { time: shown }) : this.t('signIn.submit')}</inlay-button
      >
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-password-step': PasswordStep;
  }
}
