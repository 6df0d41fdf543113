import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Countdown } from '../../parts/countdown.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';

/**
 * A mail is on its way: what to do where none comes, and on a machine that sends none, where it can be read.
 * @slot - What the mail is for.
 * @fires console-change-address - The address was wrong.
 */
@customElement('console-mail-asked')
export class MailAsked extends ConsoleElement {
  static override styles = [tokens, entryStyles];

  /** Where mails can be read on a machine that sends none, as the server says. */
  @property() outbox = '';
  /** Asks for the mail once more. */
  @property({ attribute: false }) again: () => Promise<void> = () => Promise.resolve();

  @state() private busy = false;
  @state() private sent = false;
  @state() private failure: ToldError | undefined;

  readonly #wait = new Countdown(this, () => {
    this.failure = undefined;
  });

  #sendAgain = async (): Promise<void> => {
    this.busy = true;
    this.sent = false;
    this.failure = undefined;
    try {
      await this.again();
      this.sent = true;
    } catch (error) {
      this.failure = describeError(error, this.texts);
      this.#wait.startFor(error);
    } finally {
      this.busy = false;
    }
  };

  #change = (): void => {
    this.dispatchEvent(new CustomEvent('console-change-address'));
  };

  protected override render(): TemplateResult {
    const { left, shown } = this.#wait;
    return html`<div class="stack">
      <slot></slot>
      ${this.outbox ? this.#renderOutbox() : nothing}
      <p class="quiet small">${this.t('mailAsked.nothing')}</p>
      ${renderFault(this.failure)}
      <div role="status">${this.sent ? html`<inlay-notice kind="positive">${this.t('mailAsked.sent')}</inlay-notice>` : nothing}</div>
      <div class="row">
        <inlay-button size="s" ?loading=${this.busy} ?disabled=${left > 0} @click=${this.#sendAgain}
          >${left > 0 ? this.t('signIn.wait', { time: shown }) : this.t('mailAsked.again')}</inlay-button
        >
        <inlay-button size="s" variant="quiet" @click=${this.#change}>${this.t('mailAsked.change')}</inlay-button>
      </div>
    </div>`;
  }

  #renderOutbox(): TemplateResult {
    return html`<inlay-notice heading=${this.t('mailAsked.outboxTitle')}>
      ${this.t('mailAsked.outboxText')}
      <inlay-button slot="actions" size="s" href=${this.outbox} target="_blank">${this.t('mailAsked.outbox')}</inlay-button>
    </inlay-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-mail-asked': MailAsked;
  }
}
