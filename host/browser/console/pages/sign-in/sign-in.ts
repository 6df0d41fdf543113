import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { noteRenewal } from '../../../api/renew-session.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { logo } from '../../parts/icons.ts';
import '../../shell/appearance.ts';
import { signInStyles } from './sign-in.styles.ts';

/**
 * Asks for e-mail and password.
 * @fires console-signed-in - `detail` is the session.
 */
@customElement('console-sign-in')
export class SignIn extends ConsoleElement {
  static override styles = [tokens, signInStyles];

  /** The session was lost in the middle of work. */
  @property({ type: Boolean }) returning = false;
  /** Who worked here before. */
  @property() email = '';

  @state() private password = '';
  @state() private shown = false;
  @state() private capsLock = false;
  @state() private busy = false;
  @state() private failure: ToldError | undefined;
  @state() private faults: { email?: string; password?: string } = {};
  /** Seconds until another try makes sense. */
  @state() private wait = 0;

  @query('#email') private emailField!: TextField;
  @query('#password') private passwordField!: TextField;

  #timer: ReturnType<typeof setInterval> | undefined;

  protected override async firstUpdated(): Promise<void> {
    const first = this.email ? this.passwordField : this.emailField;
    await first.updateComplete;
    first.focus();
  }

  protected override updated(): void {
    document.title = `${this.t('signIn.title')} · Inlay`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  #onKey = (event: KeyboardEvent): void => {
    this.capsLock = event.getModifierState?.('CapsLock') ?? false;
  };

  #onEmail = (event: Event): void => {
    this.email = (event.target as TextField).value;
    this.faults = { ...this.faults, email: '' };
  };

  #onPassword = (event: Event): void => {
    this.password = (event.target as TextField).value;
    this.faults = { ...this.faults, password: '' };
  };

  #toggleShown = (): void => {
    this.shown = !this.shown;
  };

  #check(): boolean {
    const email = this.email.trim();
    this.faults = {
      email: /^\S+@\S+$/.test(email) ? '' : this.t(email ? 'signIn.emailWrong' : 'signIn.emailMissing'),
      password: this.password ? '' : this.t('signIn.passwordMissing'),
    };
    const wrong = this.faults.email ? this.emailField : this.faults.password ? this.passwordField : undefined;
    wrong?.focus();
    return !wrong;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.wait > 0 || !this.#check()) return;
    this.busy = true;
    this.failure = undefined;
    try {
      const body = { email: this.email.trim(), password: this.password };
      const { data } = await answerOf(api.POST('/api/v1/auth/sign-in', { body }));
      noteRenewal();
      this.dispatchEvent(new CustomEvent('console-signed-in', { detail: data }));
    } catch (error) {
      this.failure = describeError(error, this.texts);
      if (isAppError(error) && error.status === 429) this.#startWait(error.retryAfter ?? 60);
      else this.passwordField.focus();
    } finally {
      this.busy = false;
    }
  };

  #startWait(seconds: number): void {
    const until = Date.now() + seconds * 1000;
    clearInterval(this.#timer);
    const tick = (): void => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.wait > 0) return;
      clearInterval(this.#timer);
      this.failure = undefined;
    };
    tick();
    this.#timer = setInterval(tick, 1000);
  }

  protected override render(): TemplateResult {
    return html`
      <main>
        <div class="brand">${logo()}<b>Inlay</b></div>
        <h1>${this.t(this.returning ? 'signIn.again' : 'signIn.title')}</h1>
        <p class="lead">${this.t(this.returning ? 'signIn.againText' : 'signIn.text')}</p>
        <form novalidate @submit=${this.#submit}>
          <div role="alert">${this.failure ? this.#renderFailure(this.failure) : nothing}</div>
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
          <div class="password">
            <inlay-text-field
              id="password"
              name="password"
              type=${this.shown ? 'text' : 'password'}
              autocomplete="current-password"
              label=${this.t('signIn.password')}
              .value=${this.password}
              error=${this.faults.password ?? ''}
              hint=${this.capsLock ? this.t('signIn.capsLock') : ''}
              @input=${this.#onPassword}
              @keydown=${this.#onKey}
              @keyup=${this.#onKey}
            ></inlay-text-field>
            <button
              type="button"
              class="show"
              aria-label=${this.t(this.shown ? 'signIn.hideLabel' : 'signIn.showLabel')}
              @click=${this.#toggleShown}
            >
              ${this.t(this.shown ? 'signIn.hide' : 'signIn.show')}
            </button>
          </div>
          <inlay-button type="submit" variant="primary" ?loading=${this.busy} ?disabled=${this.wait > 0}
            >${this.wait > 0 ? this.t('signIn.wait', { time: formatWait(this.wait) }) : this.t('signIn.submit')}</inlay-button
          >
        </form>
      </main>
      <footer><console-appearance row></console-appearance></footer>
    `;
  }

  #renderFailure({ reason, reference }: ToldError): TemplateResult {
    return html`<inlay-notice kind="negative"
      >${reason}${reference && this.wait === 0 ? html` <span class="reference">${reference}</span>` : nothing}</inlay-notice
    >`;
  }
}

/** `4:05`, or `1:00:00`. */
function formatWait(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sign-in': SignIn;
  }
}
