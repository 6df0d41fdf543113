import 'inlay/widgets/dialog';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { spinnerStyles } from '../../../../widgets/shared/spinner.styles.ts';
import type { Session } from '../../api/api-types.ts';
import { onSessionLost, readSession, sessionOver } from '../../api/client.ts';
import { ConsoleElement } from '../parts/console-element.ts';
import { describeError, type ToldError } from '../parts/describe-error.ts';
import { logo } from '../parts/icons.ts';
import { appStyles } from './app.styles.ts';
import './navigation.ts';
import './outlet.ts';
import { forgetContinuation, keepContinuation, readContinuation } from './continuation.ts';
import { findPublicPage, type PublicPage } from './public-pages.ts';
import { router } from './router.ts';
import { home } from './routes.ts';
import { setSession } from './session.ts';
import { tellTabs, watchTabs } from './tabs.ts';

/** The whole console: asks to sign in, then shows the navigation and the page of the address. */
@customElement('console-app')
export class App extends ConsoleElement {
  static override styles = [tokens, spinnerStyles, appStyles];

  @state() private phase: 'starting' | 'failed' | 'ready' = 'starting';
  @state() private failure: ToldError | undefined;
  @state() private session: Session | undefined;
  /** The session is over, but the page with its unsaved work stays beneath the sign-in. */
  @state() private lost = false;
  @state() private askingToLeave = false;
  /** What a link of a mail leads to, before or instead of the console. */
  @state() private publicPage: HTMLElement | undefined;

  @query('main') private main!: HTMLElement;

  #resumeCalls: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #answerLeave: ((leave: boolean) => void) | undefined;
  #stopWatching: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    onSessionLost(this.#waitForSignIn);
    router.confirmLeave = this.#confirmLeave;
    addEventListener('visibilitychange', this.#onVisible);
    this.#stopWatching = watchTabs((news) => {
      if (this.publicPage) return;
      if (news === 'signed-out') this.#forget();
      else void this.#readSession();
    });
    const page = findPublicPage(location.pathname);
    if (page) void this.#openPublicPage(page);
    else void this.#readSession();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    router.stop();
    removeEventListener('visibilitychange', this.#onVisible);
    this.#stopWatching?.();
  }

  /** Who went to their organisation's sign-in in another tab comes back signed in. */
  #onVisible = (): void => {
    if (this.lost && document.visibilityState === 'visible') void this.#readSession();
  };

  async #openPublicPage({ tag, load }: PublicPage): Promise<void> {
    try {
      await load();
      this.publicPage = document.createElement(tag);
      this.publicPage.addEventListener('console-signed-in', (event) => {
        history.replaceState(null, '', keepContinuation(home));
        this.publicPage = undefined;
        this.#onSignedIn(event as CustomEvent<Session>);
      });
      this.phase = 'ready';
    } catch (error) {
      console.error('A page of the console could not be loaded.', error);
      this.failure = { reason: this.t('error.pageNotLoaded'), reference: '' };
      this.phase = 'failed';
    }
  }

  #retry = (): void => {
    if (findPublicPage(location.pathname)) location.reload();
    else void this.#readSession();
  };

  #readSession = async (): Promise<void> => {
    if (this.phase !== 'ready') this.phase = 'starting';
    try {
      const session = await readSession();
      this.phase = 'ready';
      if (session) this.#enter(session);
      else if (!this.session) await this.#loadSignIn();
    } catch (error) {
      if (this.phase === 'ready') return;
      this.failure = describeError(error, this.texts);
      this.phase = 'failed';
    }
  };

  #loadSignIn = () => import('../pages/sign-in/sign-in.ts');

  /** Calls of a lost session wait here, so that nothing the reader was about to save is lost. */
  #waitForSignIn = async (): Promise<void> => {
    await this.#loadSignIn();
    this.lost = true;
    return new Promise((resolve, reject) => this.#resumeCalls.push({ resolve, reject }));
  };

  #enter(session: Session): void {
    const before = this.session;
    const waiting = this.#resumeCalls.splice(0);
    this.session = session;
    setSession(session);
    this.lost = false;
    if (before && before.member.id !== session.member.id) {
      // Somebody else: nothing of the member before may be shown or saved.
      for (const { reject } of waiting) reject(sessionOver());
      location.reload();
      return;
    }
    for (const { resolve } of waiting) resolve();
    // Another program sent somebody here who was not signed in: back to its question.
    const next = readContinuation();
    if (next) {
      forgetContinuation();
      location.replace(next);
    } else router.start();
  }

  #onSignedIn = ({ detail }: CustomEvent<Session>): void => {
    this.#enter(detail);
    tellTabs('signed-in');
    void this.updateComplete.then(() => this.renderRoot.querySelector('console-outlet')?.focusPage());
  };

  #onSignedOut = (): void => {
    tellTabs('signed-out');
    this.#forget();
  };

  #forget(): void {
    void this.#loadSignIn();
    this.session = undefined;
    setSession(undefined);
    this.lost = false;
    router.stop();
  }

  #confirmLeave = (): Promise<boolean> => {
    this.askingToLeave = true;
    this.#answerLeave?.(false);
    return new Promise((resolve) => {
      this.#answerLeave = resolve;
    });
  };

  #closeLeave(leave: boolean): void {
    this.askingToLeave = false;
    this.#answerLeave?.(leave);
    this.#answerLeave = undefined;
  }

  #skip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };

  protected override render(): TemplateResult {
    if (this.phase === 'starting') {
      return html`<div class="starting" role="status">
        ${logo()}<span class="spinner"></span><span class="visually-hidden">${this.t('loading')}</span>
      </div>`;
    }
    if (this.phase === 'failed') {
      return html`<div class="failed">
        ${logo()}
        <inlay-error-card
          reason=${this.failure!.reason}
          reference=${this.failure!.reference}
          retryable
          @inlay-retry=${this.#retry}
        ></inlay-error-card>
      </div>`;
    }
    if (this.publicPage) return html`${this.publicPage}`;
    const asksToSignIn = !this.session || this.lost;
    return html`
      ${
        asksToSignIn
          ? html`<console-sign-in
              ?returning=${this.lost}
              email=${this.session?.member.email ?? ''}
              @console-signed-in=${this.#onSignedIn}
            ></console-sign-in>`
          : nothing
      }
      ${this.session ? this.#renderFrame(this.session, asksToSignIn) : nothing}
    `;
  }

  #renderFrame(session: Session, hidden: boolean): TemplateResult {
    return html`
      <div class="frame" ?hidden=${hidden}>
        <a class="skip" href="#main" @click=${this.#skip}>${this.t('nav.skip')}</a>
        <console-navigation .session=${session} @console-signed-out=${this.#onSignedOut}></console-navigation>
        <main id="main" tabindex="-1"><console-outlet></console-outlet></main>
      </div>
      <inlay-dialog
        heading=${this.t('leave.title')}
        confirm-label=${this.t('leave.confirm')}
        cancel-label=${this.t('leave.stay')}
        danger
        ?open=${this.askingToLeave}
        @inlay-confirm=${() => this.#closeLeave(true)}
        @inlay-cancel=${() => this.#closeLeave(false)}
        >${this.t('leave.text')}</inlay-dialog
      >
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-app': App;
  }
}
