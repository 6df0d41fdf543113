import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import { isAppError } from 'inlay/sdk/web';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { spinnerStyles } from '../../../../../widgets/shared/spinner.styles.ts';
import type { Session } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { describeError } from '../../parts/describe-error.ts';
import { keepContinuation } from '../../shell/continuation.ts';
import './choose-password.ts';
import { WelcomePage } from './welcome-page.ts';

/** How the link fails for good. */
const endings: Readonly<Record<string, 'gone' | 'known' | 'closed'>> = {
  'accounts.link_invalid': 'gone',
  'accounts.already_confirmed': 'known',
  'accounts.sign_up_closed': 'closed',
};

/**
 * Finishes a sign-up by the link of the mail: `/console/verify#token=…`. Whoever reads the mail chooses
 * the password: who asked for the account may be somebody else.
 */
@customElement('console-verify')
export class Verify extends WelcomePage {
  static override styles = [...[WelcomePage.styles].flat(), spinnerStyles];

  @state() private phase: 'reading' | 'failed' | 'ready' | 'missing' | 'gone' | 'known' | 'closed' =
    'reading';

  protected override firstUpdated(): void {
    if (this.token) void this.#read();
    else this.#end('missing');
  }

  /** Nobody thinks up a password for a link that is no longer good. */
  #read = async (): Promise<void> => {
    this.phase = 'reading';
    try {
      await answerOf(api.POST('/api/v1/auth/sign-up/read', { body: { token: this.token } }));
      this.phase = 'ready';
    } catch (error) {
      const ending = isAppError(error) ? endings[error.code] : undefined;
      if (ending) return this.#end(ending);
      this.failure = describeError(error, this.texts);
      this.phase = 'failed';
    }
  };

  #end(phase: 'missing' | 'gone' | 'known' | 'closed'): void {
    this.phase = phase;
    void this.focusHeading();
  }

  protected override updated(): void {
    this.nameTab(this.t('verify.title'));
  }

  #send = async (password: string): Promise<Session> => {
    const body = { token: this.token, password };
    return (await answerOf(api.POST('/api/v1/auth/sign-up/confirm', { body }))).data;
  };

  #onEnded = ({ detail: code }: CustomEvent<string>): void => {
    this.#end(endings[code]!);
  };

  get #words(): [heading: string, lead: string] {
    if (this.phase === 'reading' || this.phase === 'failed') return [this.t('verify.title'), ''];
    const lead = this.phase === 'closed' ? 'error.accounts.sign_up_closed' : `verify.${this.phase}Text`;
    return [this.t(`verify.${this.phase}`), this.t(lead)];
  }

  protected override render(): TemplateResult {
    const [heading, lead] = this.#words;
    return html`<console-entry heading=${heading} lead=${lead}>${this.#renderPhase()}</console-entry>`;
  }

  #renderPhase(): TemplateResult {
    switch (this.phase) {
      case 'reading':
        return html`<div role="status">
          <span class="spinner"></span><span class="visually-hidden">${this.t('loading')}</span>
        </div>`;
      case 'failed':
        return html`<inlay-error-card
          reason=${this.failure!.reason}
          reference=${this.failure!.reference}
          retryable
          @inlay-retry=${this.#read}
        ></inlay-error-card>`;
      case 'ready':
        return this.#renderReady();
      default:
        return this.#renderEnding();
    }
  }

  #renderReady(): TemplateResult {
    return html`<console-choose-password
      .send=${this.#send}
      .endings=${Object.keys(endings)}
      label=${this.t('signIn.password')}
      action=${this.t('verify.submit')}
      @console-chosen=${({ detail }: CustomEvent<Session>) => this.enter(detail)}
      @console-ended=${this.#onEnded}
    ></console-choose-password>`;
  }

  #renderEnding(): TemplateResult {
    const toSignIn = keepContinuation('/console');
    if (this.phase !== 'gone') {
      return html`<div class="stack">
        <inlay-button variant="primary" href=${toSignIn}>${this.t('signIn.title')}</inlay-button>
      </div>`;
    }
    return html`<div class="stack">
      <inlay-button variant="primary" href=${keepContinuation('/console/sign-up')}
        >${this.t('verify.again')}</inlay-button
      >
      <inlay-button href=${toSignIn}>${this.t('signIn.title')}</inlay-button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-verify': Verify;
  }
}
