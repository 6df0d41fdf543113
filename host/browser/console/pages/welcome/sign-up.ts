import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { TextField } from 'inlay/widgets/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { spinnerStyles } from '../../../../../widgets/shared/spinner.styles.ts';
import { answerOf, api } from '../../../api/client.ts';
import { Countdown } from '../../parts/countdown.ts';
import { describeError } from '../../parts/describe-error.ts';
import { faultOfAddress } from '../../parts/fault-of-address.ts';
import { focusField } from '../../parts/focus-field.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { keepContinuation, rememberContinuation } from '../../shell/continuation.ts';
import { faultOfName } from './fault-of-name.ts';
import './mail-asked.ts';
import { WelcomePage } from './welcome-page.ts';

type Field = 'organisation' | 'name' | 'email';
const fields: readonly Field[] = ['organisation', 'name', 'email'];

/** Signs an organisation up: `/console/sign-up`. A mail finishes it. */
@customElement('console-sign-up')
export class SignUp extends WelcomePage {
  static override styles = [...[WelcomePage.styles].flat(), spinnerStyles];

  @state() private phase: 'asking' | 'open' | 'closed' | 'sent' = 'asking';
  @state() private values: Record<Field, string> = { organisation: '', name: '', email: '' };
  @state() private faults: Partial<Record<Field, string>> = {};
  @state() private outbox = '';

  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#askOpen();
  }

  protected override updated(): void {
    this.nameTab(this.t('signUp.title'));
  }

  /** Where this cannot be found out, the form is shown: sending it will tell. */
  async #askOpen(): Promise<void> {
    const answer = await answerOf(api.GET('/api/v1/auth/sign-up')).catch(() => undefined);
    this.phase = answer?.data.open === false ? 'closed' : 'open';
    if (this.phase === 'open') await focusField(this, '#organisation');
  }

  #set(field: Field, event: Event): void {
    this.values = { ...this.values, [field]: (event.target as TextField).value };
    this.faults = { ...this.faults, [field]: '' };
  }

  #check(): boolean {
    const { organisation, name, email } = this.values;
    this.faults = {
      organisation: faultOfName(organisation, 'organisation', this.texts),
      name: faultOfName(name, 'person', this.texts),
      email: faultOfAddress(email, this.texts),
    };
    const wrong = fields.find((field) => this.faults[field]);
    if (wrong) void focusField(this, `#${wrong}`);
    return !wrong;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.#wait.left > 0 || !this.#check()) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await this.#send();
      rememberContinuation();
      this.phase = 'sent';
      await this.focusHeading();
    } catch (error) {
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  };

  #send = async (): Promise<void> => {
    const { organisation, name, email } = this.values;
    const body = {
      organisation: organisation.trim(),
      name: name.trim(),
      email: email.trim(),
      locale: this.texts.locale,
    };
    this.outbox = (await answerOf(api.POST('/api/v1/auth/sign-up', { body }))).data.outbox ?? '';
  };

  #explain(error: unknown): void {
    const code = isAppError(error) ? error.code : '';
    if (code === 'accounts.sign_up_closed') this.phase = 'closed';
    else if (code === 'accounts.address_invalid') {
      this.faults = { ...this.faults, email: this.t('error.accounts.address_invalid') };
      void focusField(this, '#email');
    } else {
      this.failure = describeError(error, this.texts);
      this.#wait.startFor(error);
    }
  }

  #onChangeAddress = (): void => {
    this.phase = 'open';
    void focusField(this, '#email');
  };

  get #words(): [heading: string, lead: string] {
    if (this.phase === 'sent') return [this.t('mailAsked.title'), ''];
    if (this.phase === 'closed')
      return [this.t('signUp.closedTitle'), this.t('error.accounts.sign_up_closed')];
    return [this.t('signUp.title'), this.t('signUp.text')];
  }

  protected override render(): TemplateResult {
    const [heading, lead] = this.#words;
    return html`<console-entry heading=${heading} lead=${lead}>
      ${this.#renderPhase()}
      <p slot="below" class="links">
        <span>${this.t('signUp.haveAccount')}</span>
        <a href=${keepContinuation('/console')}>${this.t('signIn.title')}</a>
      </p>
    </console-entry>`;
  }

  #renderPhase(): unknown {
    if (this.phase === 'asking') {
      return html`<div role="status">
        <span class="spinner"></span><span class="visually-hidden">${this.t('loading')}</span>
      </div>`;
    }
    if (this.phase === 'open') return this.#renderForm();
    if (this.phase === 'closed') return nothing;
    return html`<console-mail-asked
      outbox=${this.outbox}
      .again=${this.#send}
      @console-change-address=${this.#onChangeAddress}
      ><p>${this.t('signUp.sent', { email: this.values.email.trim() })}</p></console-mail-asked
    >`;
  }

  #renderForm(): TemplateResult {
    const { left, shown } = this.#wait;
    return html`<form novalidate @submit=${this.#submit}>
      ${renderFault(this.failure)}
      ${this.#renderField('organisation', 'organization')} ${this.#renderField('name', 'name')}
      ${this.#renderField('email', 'username')}
      <inlay-button type="submit" variant="primary" ?loading=${this.busy} ?disabled=${left > 0}
        >${left > 0 ? this.t('signIn.wait', { time: shown }) : this.t('signUp.submit')}</inlay-button
      >
    </form>`;
  }

  #renderField(field: Field, autocomplete: AutoFill): TemplateResult {
    return html`<inlay-text-field
      id=${field}
      name=${field}
      type=${field === 'email' ? 'email' : 'text'}
      autocomplete=${autocomplete}
      max-length=${field === 'email' ? 254 : 200}
      label=${this.t(`signUp.${field}`)}
      .value=${this.values[field]}
      error=${this.faults[field] ?? ''}
      @input=${(event: Event) => this.#set(field, event)}
    ></inlay-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sign-up': SignUp;
  }
}
