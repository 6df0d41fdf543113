import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Session, SignInAnswer } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { noteRenewal } from '../../../api/renew-session.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import type { ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import '../../parts/entry-frame.ts';
import { keepContinuation } from '../../shell/continuation.ts';
import './code-step.ts';
import './organisation-way.ts';
import type { PasswordStep } from './password-step.ts';
import './password-step.ts';

/**
 * Lets somebody in: by e-mail and password and, where they turned that on, a code; or by their organisation's own
 * sign-in.
 * @fires console-signed-in - `detail` is the session.
 */
@customElement('console-sign-in')
export class SignIn extends ConsoleElement {
  static override styles = [tokens, entryStyles];

  /** The session was lost in the middle of work. */
  @property({ type: Boolean }) returning = false;
  /** Who worked here before. */
  @property() email = '';

  /** What the first of two steps gave; empty in the first. */
  @state() private challenge = '';
  /** Which code the second step asks for. */
  @state() private codeWay: 'app' | 'recovery' = 'app';
  @state() private failure: ToldError | undefined;
  @state() private organisation = '';
  @state() private canSignUp = false;

  @query('console-password-step') private passwordStep!: PasswordStep;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.returning) void this.#askSignUp();
  }

  protected override updated(): void {
    document.title = `${this.t('signIn.title')} · Inlay`;
  }

  /** Where this cannot be found out, the link is left away: who signs in can do without it. */
  async #askSignUp(): Promise<void> {
    const answer = await answerOf(api.GET('/api/v1/auth/sign-up')).catch(() => undefined);
    this.canSignUp = answer?.data.open ?? false;
  }

  #onAnswered = ({ detail }: CustomEvent<SignInAnswer>): void => {
    this.failure = undefined;
    this.organisation = '';
    this.codeWay = 'app';
    if ('totp' in detail) this.challenge = detail.challenge;
    else this.#finish(detail);
  };

  #finish(session: Session): void {
    noteRenewal();
    this.dispatchEvent(
      new CustomEvent('console-signed-in', { detail: session, bubbles: true, composed: true }),
    );
  }

  #onChallengeOver = async ({ detail }: CustomEvent<ToldError | undefined>): Promise<void> => {
    this.challenge = '';
    this.failure = detail;
    await this.updateComplete;
    await this.passwordStep.focusFirst();
  };

  #onOrganisationNeeded = ({ detail }: CustomEvent<string>): void => {
    this.organisation = detail;
  };

  get #words(): { heading: string; lead: string } {
    if (this.challenge) return { heading: this.t('code.title'), lead: this.t(`code.text.${this.codeWay}`) };
    if (this.returning) return { heading: this.t('signIn.again'), lead: this.t('signIn.againText') };
    return { heading: this.t('signIn.title'), lead: this.t('signIn.text') };
  }

  protected override render(): TemplateResult {
    const { heading, lead } = this.#words;
    const inSecond = this.challenge !== '';
    return html`<console-entry heading=${heading} lead=${lead}>
      <div class="stack">
        ${inSecond ? this.#renderCode() : nothing}
        <console-password-step
          ?hidden=${inSecond}
          ?apart=${this.returning}
          ?barred=${this.organisation !== ''}
          email=${this.email}
          .failure=${this.failure}
          @console-answered=${this.#onAnswered}
          @console-organisation-needed=${this.#onOrganisationNeeded}
        ></console-password-step>
        <console-organisation-way
          ?hidden=${inSecond}
          ?apart=${this.returning}
          required=${this.organisation}
        ></console-organisation-way>
      </div>
      ${
        this.canSignUp && !inSecond
          ? html`<p slot="below" class="links">
              <span>${this.t('signIn.noAccount')}</span>
              <a href=${keepContinuation('/console/sign-up')}>${this.t('signUp.link')}</a>
            </p>`
          : nothing
      }
    </console-entry>`;
  }

  #renderCode(): TemplateResult {
    return html`<console-code-step
      challenge=${this.challenge}
      @console-code-way=${({ detail }: CustomEvent<'app' | 'recovery'>) => {
        this.codeWay = detail;
      }}
      @console-challenge-over=${this.#onChallengeOver}
    ></console-code-step>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sign-in': SignIn;
  }
}
