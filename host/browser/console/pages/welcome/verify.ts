import 'inlay/widgets/button';
import { isAppError } from 'inlay/sdk/web';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { describeError } from '../../parts/describe-error.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { keepContinuation } from '../../shell/continuation.ts';
import { WelcomePage } from './welcome-page.ts';

/** How the link fails for good. */
const endings: Readonly<Record<string, 'gone' | 'known' | 'closed'>> = {
  'accounts.link_invalid': 'gone',
  'accounts.already_confirmed': 'known',
  'accounts.sign_up_closed': 'closed',
};

/**
 * Finishes a sign-up by the link of the mail: `/console/verify#token=…`. It asks for a press, since programs that look
 * through mails open links as well, and each works once.
 */
@customElement('console-verify')
export class Verify extends WelcomePage {
  @state() private phase: 'ready' | 'missing' | 'gone' | 'known' | 'closed' = 'ready';

  protected override firstUpdated(): void {
    if (!this.token) this.phase = 'missing';
    void (this.token ? this.focusField('inlay-button') : this.focusHeading());
  }

  protected override updated(): void {
    this.nameTab(this.t('verify.title'));
  }

  #confirm = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      const body = { token: this.token };
      this.enter((await answerOf(api.POST('/api/v1/auth/sign-up/confirm', { body }))).data);
    } catch (error) {
      const ending = isAppError(error) ? endings[error.code] : undefined;
      if (ending) {
        this.phase = ending;
        await this.focusHeading();
      } else this.failure = describeError(error, this.texts);
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    const words = this.phase === 'closed' ? 'error.accounts.sign_up_closed' : `verify.${this.phase}Text`;
    return html`<console-entry heading=${this.t(`verify.${this.phase}`)} lead=${this.t(words)}>
      ${this.phase === 'ready' ? this.#renderReady() : this.#renderEnding()}
    </console-entry>`;
  }

  #renderReady(): TemplateResult {
    return html`<div class="stack">
      ${renderFault(this.failure)}
      <inlay-button variant="primary" ?loading=${this.busy} @click=${this.#confirm}
        >${this.t('verify.submit')}</inlay-button
      >
    </div>`;
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
