import { tokens } from 'inlay/widgets/tokens';
import { query, state } from 'lit/decorators.js';
import type { Session } from '../../../api/api-types.ts';
import { noteRenewal } from '../../../api/renew-session.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import type { ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import type { EntryFrame } from '../../parts/entry-frame.ts';
import '../../parts/entry-frame.ts';

/**
 * What the pages have in common that a mail leads to. The secret of the link is taken out of the address at once, so
 * that it stands in no history, on no shared screen and in no bookmark.
 * @fires console-signed-in - `detail` is the session.
 */
export abstract class WelcomePage extends ConsoleElement {
  static override styles = [tokens, entryStyles];

  @state() protected busy = false;
  @state() protected failure: ToldError | undefined;

  @query('console-entry') protected frame!: EntryFrame;

  /** The secret of the link; empty where the page was opened without one. */
  protected token = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.token = takeToken();
    addEventListener('hashchange', this.#onOtherLink);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onOtherLink);
  }

  /** Another link was put into the address bar of the same page. */
  #onOtherLink = (): void => {
    if (location.hash) location.reload();
  };

  protected nameTab(title: string): void {
    document.title = `${title} · Inlay`;
  }

  /** Says where the reader is now, after the page has changed. */
  protected async focusHeading(): Promise<void> {
    await this.updateComplete;
    await this.frame.focusHeading();
  }

  /** Lets somebody in. */
  protected enter(session: Session): void {
    noteRenewal();
    this.dispatchEvent(new CustomEvent('console-signed-in', { detail: session }));
  }
}

function takeToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
