import 'inlay/widgets/button';
import { isAppError } from 'inlay/sdk/web';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { entryStyles } from '../../parts/entry.styles.ts';
import { NewPassword, newPasswordStyles } from '../../parts/new-password.ts';
import { renderFault } from '../../parts/render-fault.ts';

/**
 * Sets a new password by the link of a mail.
 * @fires console-chosen - It holds from now on.
 * @fires console-link-gone - The link is no longer good.
 */
@customElement('console-choose-password')
export class ChoosePassword extends ConsoleElement {
  static override styles = [tokens, entryStyles, newPasswordStyles];

  @property({ attribute: false }) token = '';

  @state() private busy = false;
  @state() private failure: ToldError | undefined;

  readonly #password = new NewPassword(this);

  protected override firstUpdated(): void {
    void this.#focusField();
  }

  async #focusField(): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector('inlay-text-field');
    await field?.updateComplete;
    field?.focus();
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    if (!this.#password.check(this.texts)) return this.#focusField();
    this.busy = true;
    this.failure = undefined;
    try {
      const body = { token: this.token, password: this.#password.value };
      await api.POST('/api/v1/auth/password/confirm', { body });
      this.dispatchEvent(new CustomEvent('console-chosen'));
    } catch (error) {
      if (isAppError(error) && error.code === 'accounts.link_invalid')
        this.dispatchEvent(new CustomEvent('console-link-gone'));
      else if (this.#password.takeError(error, this.texts)) void this.#focusField();
      else this.failure = describeError(error, this.texts);
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      ${renderFault(this.failure)}
      ${this.#password.render(this.texts, { label: this.t('password.new') })}
      <inlay-button type="submit" variant="primary" ?loading=${this.busy}>${this.t('password.set')}</inlay-button>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-choose-password': ChoosePassword;
  }
}
