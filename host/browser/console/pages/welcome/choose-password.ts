import 'inlay/widgets/button';
import { isAppError } from 'inlay/sdk/web';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import { focusField } from '../../parts/focus-field.ts';
import { NewPassword, newPasswordStyles } from '../../parts/new-password.ts';
import { renderFault } from '../../parts/render-fault.ts';

/**
 * Asks for a new password and hands it to whoever knows what it is for.
 * @fires console-chosen - It holds from now on; `detail` is what `send` gave.
 * @fires console-ended - It is no longer wanted; `detail` is the code of the error that says why.
 */
@customElement('console-choose-password')
export class ChoosePassword extends ConsoleElement {
  static override styles = [tokens, entryStyles, newPasswordStyles];

  /** Sends the password to the server. */
  @property({ attribute: false }) send!: (password: string) => Promise<unknown>;
  /** Codes of errors after which another password is of no use. */
  @property({ attribute: false }) endings: readonly string[] = [];
  /** What the field is called. */
  @property() label = '';
  /** What the button says. */
  @property() action = '';

  @state() private busy = false;
  @state() private failure: ToldError | undefined;

  readonly #password = new NewPassword(this);

  protected override firstUpdated(): void {
    void focusField(this, 'inlay-text-field');
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    if (!this.#password.check(this.texts)) return focusField(this, 'inlay-text-field');
    this.busy = true;
    this.failure = undefined;
    try {
      const detail = await this.send(this.#password.value);
      this.dispatchEvent(new CustomEvent('console-chosen', { detail }));
    } catch (error) {
      if (isAppError(error) && this.endings.includes(error.code))
        this.dispatchEvent(new CustomEvent('console-ended', { detail: error.code }));
      else if (this.#password.takeError(error, this.texts)) void focusField(this, 'inlay-text-field');
      else this.failure = describeError(error, this.texts);
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      ${renderFault(this.failure)}
      ${this.#password.render(this.texts, { label: this.label })}
      <inlay-button type="submit" variant="primary" ?loading=${this.busy}>${this.action}</inlay-button>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-choose-password': ChoosePassword;
  }
}
