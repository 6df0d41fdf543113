import 'inlay/widgets/button';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
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
  @state() private phase: 'ready' | 'missing' | 'gone' | 'known' | 'closed' = 'ready';

  protected override firstUpdated(): void {
    if (this.token) return;
    this.phase = 'missing';
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
    this.phase = endings[code]!;
    void this.focusHeading();
  };

  protected override render(): TemplateResult {
    const words = this.phase === 'closed' ? 'error.accounts.sign_up_closed' : `verify.${this.phase}Text`;
    return html`<console-entry heading=${this.t(`verify.${this.phase}`)} lead=${this.t(words)}>
      ${this.phase === 'ready' ? this.#renderReady() : this.#renderEnding()}
    </console-entry>`;
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
