import 'inlay/widgets/button';
import 'inlay/widgets/error-card';
import 'inlay/widgets/notice';
import { isAppError } from 'inlay/sdk/web';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { spinnerStyles } from '../../../../../widgets/shared/spinner.styles.ts';
import type { Offer, Session, SignInAnswer } from '../../../api/api-types.ts';
import { answerOf, api, readSession } from '../../../api/client.ts';
import { describeError } from '../../parts/describe-error.ts';
import '../sign-in/code-step.ts';
import '../sign-in/organisation-way.ts';
import './join-form.ts';
import { WelcomePage } from './welcome-page.ts';

/** Joins an organisation by the link of an invitation: `/console/join#token=…`. */
@customElement('console-join')
export class Join extends WelcomePage {
  static override styles = [...[WelcomePage.styles].flat(), spinnerStyles];

  @state() private phase: 'reading' | 'failed' | 'gone' | 'missing' | 'offered' | 'barred' = 'reading';
  @state() private offer: Offer | undefined;
  /** Who is signed in in this browser. */
  @state() private present: Session | undefined;
  /** What is left to do where the place is theirs already: the second step. */
  @state() private challenge = '';
  /** Which code the second step asks for. */
  @state() private codeWay: 'app' | 'recovery' = 'app';
  @state() private organisation = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.token) void this.#read();
    else this.phase = 'missing';
  }

  protected override updated(): void {
    this.nameTab(this.t('join.title'));
  }

  #read = async (): Promise<void> => {
    this.phase = 'reading';
    try {
      this.present = await readSession();
      const body = { token: this.token };
      this.offer = (await answerOf(api.POST('/api/v1/auth/invitations/read', { body }))).data;
      this.phase = 'offered';
    } catch (error) {
      if (isGone(error)) return this.#end('gone');
      this.failure = describeError(error, this.texts);
      this.phase = 'failed';
    }
  };

  #end(phase: 'gone' | 'barred'): void {
    this.phase = phase;
    void this.focusHeading();
  }

  #onAnswered = ({ detail }: CustomEvent<SignInAnswer>): void => {
    if ('totp' in detail) this.challenge = detail.challenge;
    else this.enter(detail);
  };

  #onBarred = ({ detail }: CustomEvent<string>): void => {
    this.organisation = detail;
    this.#end('barred');
  };

  /** The place is theirs already, so the way on is the usual sign-in. */
  #onChallengeOver = (): void => location.assign('/console');

  get #words(): [heading: string, lead: string] {
    if (this.challenge) return [this.t('code.title'), this.t(`code.text.${this.codeWay}`)];
    if (this.phase === 'offered') {
      const { tenant, role, email } = this.offer!;
      const slots = { tenant: tenant.name, role: this.t(`role.${role}`), email };
      return [this.t('join.offer', slots), this.t('join.offerText', slots)];
    }
    if (this.phase === 'reading' || this.phase === 'failed') return [this.t('join.title'), ''];
    return [this.t(`join.${this.phase}`), this.t(`join.${this.phase}Text`)];
  }

  protected override render(): TemplateResult {
    const [heading, lead] = this.#words;
    return html`<console-entry heading=${heading} lead=${lead}>${this.#renderPhase()}</console-entry>`;
  }

  #renderPhase(): TemplateResult {
    if (this.challenge) {
      return html`<console-code-step
        challenge=${this.challenge}
        @console-code-way=${({ detail }: CustomEvent<'app' | 'recovery'>) => {
          this.codeWay = detail;
        }}
        @console-signed-in=${this.#onCode}
        @console-challenge-over=${this.#onChallengeOver}
      ></console-code-step>`;
    }
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
      case 'offered':
        return this.#renderOffer(this.offer!);
      case 'barred':
        return html`<console-organisation-way required=${this.organisation}></console-organisation-way>`;
      default:
        return html`<div class="stack">
          <inlay-button variant="primary" href="/console">${this.t('signIn.title')}</inlay-button>
        </div>`;
    }
  }

  #renderOffer(offer: Offer): TemplateResult {
    const other = this.present && !offer.signedIn ? this.present.member : undefined;
    const isSame = other?.email.toLowerCase() === offer.email.toLowerCase();
    return html`<div class="stack">
      ${
        other && !isSame
          ? html`<inlay-notice kind="caution"
              >${this.t('join.otherPerson', { name: other.name, email: other.email, invited: offer.email })}</inlay-notice
            >`
          : nothing
      }
      <console-join-form
        .token=${this.token}
        .offer=${offer}
        @console-answered=${this.#onAnswered}
        @console-link-gone=${() => this.#end('gone')}
        @console-organisation-needed=${this.#onBarred}
      ></console-join-form>
    </div>`;
  }

  /** The event of the inner element would reach the shell twice. */
  #onCode = (event: CustomEvent<Session>): void => {
    event.stopPropagation();
    this.enter(event.detail);
  };
}

const isGone = (error: unknown): boolean => isAppError(error) && error.code === 'accounts.link_invalid';

declare global {
  interface HTMLElementTagNameMap {
    'console-join': Join;
  }
}
