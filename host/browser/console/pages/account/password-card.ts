import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { isAppError } from 'inlay/sdk/web';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Countdown } from '../../parts/countdown.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { focusField } from '../../parts/focus-field.ts';
import { NewPassword, newPasswordStyles } from '../../parts/new-password.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { PasswordInput, passwordStyles } from '../../parts/password-input.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { cardStyles } from './card.styles.ts';

/**
 * Another password for whoever knows the current one.
 * @fires console-password-changed - It holds from now on, and the other sessions are over.
 */
@customElement('console-password-card')
export class PasswordCard extends ConsoleElement {
  static override styles = [tokens, pageStyles, passwordStyles, newPasswordStyles, cardStyles];

  @property() email = '';
  @property() name = '';

  @state() private open = false;
  @state() private current = '';
  @state() private fault = '';
  @state() private failure: ToldError | undefined;
  @state() private busy = false;
  @state() private done = false;
  /** They came by their organisation's sign-in and have no password here. */
  @state() private hasNone = false;

  #current = new PasswordInput(this);
  #new = new NewPassword(this);
  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  #start = (): void => {
    this.open = true;
    this.done = false;
    void focusField(this, 'inlay-text-field');
  };

  #close = (): void => {
    this.open = false;
    this.current = '';
    this.fault = '';
    this.failure = undefined;
    this.#current = new PasswordInput(this);
    this.#new = new NewPassword(this);
    void focusField(this, 'inlay-button');
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.#wait.left > 0) return;
    this.fault = this.current ? '' : this.t('signIn.passwordMissing');
    const isNewFine = this.#new.check(this.texts, [this.email, this.name]);
    if (this.fault || !isNewFine) return focusField(this, this.fault ? '#current' : '#new-password');
    this.busy = true;
    this.failure = undefined;
    try {
      await api.PATCH('/api/v1/auth/password', {
        body: { current: this.current, password: this.#new.value },
      });
      this.done = true;
      this.#close();
      this.dispatchEvent(new CustomEvent('console-password-changed'));
    } catch (error) {
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  };

  #explain(error: unknown): void {
    if (isAppError(error) && error.code === 'sessions.wrong_password') {
      this.fault = this.t('error.sessions.wrong_password');
      void focusField(this, '#current');
    } else if (this.#new.takeError(error, this.texts)) void focusField(this, '#new-password');
    else if (isAppError(error) && error.code === 'sessions.no_password') this.hasNone = true;
    else {
      this.failure = describeError(error, this.texts);
      this.#wait.startFor(error);
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.t('signIn.password')}</h2>
      <div role="status">${this.done ? html`<inlay-notice kind="positive">${this.t('password.changed')}</inlay-notice>` : nothing}</div>
      ${this.hasNone ? this.#renderNone() : this.open ? this.#renderForm() : this.#renderClosed()}
    </section>`;
  }

  #renderClosed(): TemplateResult {
    return html`<div class="line">
      <p class="quiet">${this.t('password.text')}</p>
      <inlay-button @click=${this.#start}>${this.t('password.change')}</inlay-button>
    </div>`;
  }

  #renderNone(): TemplateResult {
    return html`<inlay-notice
      >${this.t('password.none')}
      <inlay-button slot="actions" size="s" href="/console/reset" target="_blank"
        >${this.t('join.setPassword')}</inlay-button
      ></inlay-notice
    >`;
  }

  #renderForm(): TemplateResult {
    const { left, shown } = this.#wait;
    return html`<form class="narrow-form" novalidate @submit=${this.#submit}>
      ${renderFault(this.failure)}
      <input hidden type="email" autocomplete="username" .value=${this.email} readonly />
      ${this.#current.render(this.texts, {
        id: 'current',
        label: this.t('password.current'),
        value: this.current,
        error: this.fault,
        autocomplete: 'current-password',
        onInput: (value) => {
          this.current = value;
          this.fault = '';
        },
      })}
      ${this.#new.render(this.texts, { label: this.t('password.new'), about: [this.email, this.name] })}
      <p class="quiet small">${this.t('password.others')}</p>
      <div class="buttons">
        <inlay-button type="submit" variant="primary" ?loading=${this.busy} ?disabled=${left > 0}
          >${left > 0 ? this.t('signIn.wait', { time: shown }) : this.t('password.change')}</inlay-button
        >
        <inlay-button @click=${this.#close}>${this.t('cancel')}</inlay-button>
        <a class="small" href="/console/reset" target="_blank">${this.t('signIn.forgot')}</a>
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-password-card': PasswordCard;
  }
}
