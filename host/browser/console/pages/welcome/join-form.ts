import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Offer, SignInAnswer } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Countdown } from '../../parts/countdown.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import { focusField } from '../../parts/focus-field.ts';
import { NewPassword, newPasswordStyles } from '../../parts/new-password.ts';
import { PasswordInput, passwordStyles } from '../../parts/password-input.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { faultOfName } from './fault-of-name.ts';

/**
 * Accepts an invitation: somebody new gives a name and a password, a known person their password, who is signed in
 * nothing.
 * @fires console-answered - `detail` is the session, or the challenge for the second step.
 * @fires console-link-gone - The invitation is no longer good.
 * @fires console-organisation-needed - `detail` is the short name of the organisation whose sign-in must be taken.
 */
@customElement('console-join-form')
export class JoinForm extends ConsoleElement {
  static override styles = [tokens, entryStyles, passwordStyles, newPasswordStyles];

  @property({ attribute: false }) token = '';
  @property({ attribute: false }) offer!: Offer;

  @state() private name = '';
  @state() private password = '';
  @state() private faults: { name?: string; password?: string } = {};
  @state() private failure: ToldError | undefined;
  @state() private needsPassword = false;
  @state() private busy = false;

  readonly #known = new PasswordInput(this);
  readonly #new = new NewPassword(this);
  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  protected override firstUpdated(): void {
    void focusField(this, 'inlay-text-field, inlay-button');
  }

  #check(): boolean {
    const { signedIn, known, email } = this.offer;
    if (signedIn) return true;
    if (known) {
      this.faults = { password: this.password ? '' : this.t('signIn.passwordMissing') };
      if (this.faults.password) void focusField(this, '#password');
      return !this.faults.password;
    }
    this.faults = { name: faultOfName(this.name, 'person', this.texts) };
    const isPasswordFine = this.#new.check(this.texts, [email, this.name]);
    if (this.faults.name) void focusField(this, '#name');
    else if (!isPasswordFine) void focusField(this, '#new-password');
    return !this.faults.name && isPasswordFine;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.#wait.left > 0 || !this.#check()) return;
    this.busy = true;
    this.failure = undefined;
    try {
      const { data } = await answerOf(api.POST('/api/v1/auth/invitations/accept', { body: this.#body() }));
      this.dispatchEvent(new CustomEvent<SignInAnswer>('console-answered', { detail: data }));
    } catch (error) {
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  };

  #body() {
    const { token } = this;
    if (this.offer.signedIn) return { token };
    if (this.offer.known) return { token, password: this.password };
    return { token, name: this.name.trim(), password: this.#new.value };
  }

  #explain(error: unknown): void {
    const code = isAppError(error) ? error.code : '';
    if (code === 'accounts.link_invalid') this.#tell('console-link-gone');
    else if (isAppError(error) && code === 'sessions.sso_required')
      this.#tell('console-organisation-needed', String(error.data?.tenantSlug ?? ''));
    else if (code === 'invitations.password_needed') {
      // They have signed up by another way, or out of here, since the page was opened.
      this.offer = { ...this.offer, known: true, signedIn: false };
      void focusField(this, '#password');
    } else if (code === 'sessions.wrong_password') {
      this.faults = { password: this.t('error.sessions.wrong_password') };
      void focusField(this, '#password');
    } else if (this.#new.takeError(error, this.texts)) void focusField(this, '#new-password');
    else {
      this.failure = describeError(error, this.texts);
      this.needsPassword = code === 'sessions.no_password';
      this.#wait.startFor(error);
    }
  }

  #tell(name: string, detail?: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  protected override render(): TemplateResult {
    const { signedIn, known, tenant } = this.offer;
    const { left, shown } = this.#wait;
    const told = this.needsPassword ? { reason: this.t('join.noPassword'), reference: '' } : this.failure;
    return html`<form novalidate @submit=${this.#submit}>
      ${renderFault(
        this.failure && told,
        this.needsPassword
          ? html` <a href="/console/reset" target="_blank">${this.t('join.setPassword')}</a>`
          : nothing,
      )}
      ${signedIn ? nothing : known ? this.#renderKnown() : this.#renderNew()}
      <inlay-button type="submit" variant="primary" ?loading=${this.busy} ?disabled=${left > 0}
        >${left > 0 ? this.t('signIn.wait', { time: shown }) : this.t('join.submit', { tenant: tenant.name })}</inlay-button
      >
    </form>`;
  }

  /** The address goes along unseen, so that a password store knows whose password it is. */
  #renderAddress(): TemplateResult {
    return html`<input hidden type="email" autocomplete="username" .value=${this.offer.email} readonly />`;
  }

  #renderKnown(): TemplateResult {
    return html`<p>${this.t('join.known')}</p>
      ${this.#renderAddress()}
      ${this.#known.render(this.texts, {
        value: this.password,
        error: this.faults.password,
        autocomplete: 'current-password',
        onInput: (value) => {
          this.password = value;
          this.faults = {};
        },
      })}
      <a class="small" href="/console/reset" target="_blank">${this.t('signIn.forgot')}</a>`;
  }

  #renderNew(): TemplateResult {
    return html`${this.#renderAddress()}
      <inlay-text-field
        id="name"
        name="name"
        autocomplete="name"
        max-length="200"
        label=${this.t('signUp.name')}
        .value=${this.name}
        error=${this.faults.name ?? ''}
        @input=${(event: Event) => {
          this.name = (event.target as TextField).value;
          this.faults = {};
        }}
      ></inlay-text-field>
      ${this.#new.render(this.texts, { label: this.t('join.choosePassword'), about: [this.offer.email, this.name] })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-join-form': JoinForm;
  }
}
