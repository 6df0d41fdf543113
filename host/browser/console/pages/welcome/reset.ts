import 'inlay/widgets/button';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../../../api/client.ts';
import { keepContinuation } from '../../shell/continuation.ts';
import './ask-reset.ts';
import './choose-password.ts';
import { WelcomePage } from './welcome-page.ts';

type Phase = 'ask' | 'asked' | 'choose' | 'gone' | 'done';

/** A forgotten password: `/console/reset` asks for a mail, `/console/reset#token=…` sets a new one. */
@customElement('console-reset')
export class Reset extends WelcomePage {
  @state() private phase: Phase = 'ask';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.token) this.phase = 'choose';
  }

  protected override updated(): void {
    this.nameTab(this.t('reset.title'));
  }

  #go(phase: Phase): void {
    this.phase = phase;
    if (phase !== 'ask') void this.focusHeading();
  }

  #send = (password: string) =>
    api.POST('/api/v1/auth/password/confirm', { body: { token: this.token, password } });

  get #words(): [heading: string, lead: string] {
    const { phase } = this;
    if (phase === 'asked') return [this.t('mailAsked.title'), ''];
    return [this.t(`reset.${phase}`), this.t(`reset.${phase}Text`)];
  }

  protected override render(): TemplateResult {
    const [heading, lead] = this.#words;
    return html`<console-entry heading=${heading} lead=${lead}>
      ${this.#renderPhase()}
      ${
        this.phase === 'done'
          ? nothing
          : html`<p slot="below" class="links">
              <a href=${keepContinuation('/console')}>${this.t('reset.back')}</a>
            </p>`
      }
    </console-entry>`;
  }

  #renderPhase(): TemplateResult {
    if (this.phase === 'done') {
      return html`<div class="stack">
        <inlay-button variant="primary" href=${keepContinuation('/console')}>${this.t('signIn.title')}</inlay-button>
      </div>`;
    }
    if (this.phase === 'choose') {
      return html`<console-choose-password
        .send=${this.#send}
        .endings=${['accounts.link_invalid']}
        label=${this.t('password.new')}
        action=${this.t('password.set')}
        @console-chosen=${() => this.#go('done')}
        @console-ended=${() => this.#go('gone')}
      ></console-choose-password>`;
    }
    return html`<console-ask-reset
      ?quiet=${this.phase === 'gone'}
      @console-asked=${() => this.#go('asked')}
      @console-change-address=${() => this.#go('ask')}
    ></console-ask-reset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-reset': Reset;
  }
}
