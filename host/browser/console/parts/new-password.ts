import { isAppError } from 'inlay/sdk/web';
import type { Translator } from 'inlay/widgets/i18n';
import { css, html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { describeWorth, judgePassword } from './judge-password.ts';
import { PasswordInput, passwordStyles } from './password-input.ts';

export const newPasswordStyles = css`
  ${passwordStyles}
  .worth {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 4px;
    margin-block-start: 6px;
  }
  .worth i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--inlay-line);
  }
  .worth.low i:first-child {
    background: var(--inlay-negative);
  }
  .worth.fair i:not(:last-child) {
    background: var(--inlay-caution);
  }
  .worth.strong i {
    background: var(--inlay-positive);
  }
`;

/** A password that somebody chooses, with words for how good it is. */
export class NewPassword {
  value = '';
  error = '';

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #input: PasswordInput;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
    this.#input = new PasswordInput(host);
  }

  /** Notes why the password cannot be taken; true where it can. `about`: names and address of the person. */
  check(t: Translator, about: readonly string[] = []): boolean {
    const worth = judgePassword(this.value, about);
    const isFine = worth === 'fair' || worth === 'strong' || worth === 'plain';
    this.error = isFine ? '' : t(`password.fault.${worth}`);
    this.#host.requestUpdate();
    return isFine;
  }

  /** Takes over what the server has against it; false where the error is about something else. */
  takeError(error: unknown, t: Translator): boolean {
    if (!isAppError(error) || error.code !== 'accounts.weak_password') return false;
    const reason = String(error.data?.reason ?? '');
    const known = ['short', 'common', 'own'].includes(reason);
    this.error = known ? t(`password.fault.${reason}`) : error.message;
    this.#host.requestUpdate();
    return true;
  }

  render(
    t: Translator,
    { label, about = [] }: { label?: string; about?: readonly string[] } = {},
  ): TemplateResult {
    const worth = judgePassword(this.value, about);
    const look = worth === 'fair' || worth === 'strong' ? worth : 'low';
    const words = describeWorth(this.value, worth, t);
    return html`<div>
      ${this.#input.render(t, {
        id: 'new-password',
        label: label ?? t('signIn.password'),
        value: this.value,
        error: this.error,
        hint: words,
        autocomplete: 'new-password',
        onInput: (value) => {
          this.value = value;
          this.error = '';
          this.#host.requestUpdate();
        },
      })}
      <div class="worth ${worth === 'none' ? '' : look}" aria-hidden="true"><i></i><i></i><i></i></div>
      <span class="visually-hidden" role="status">${worth === 'none' || worth === 'short' ? '' : words}</span>
    </div>`;
  }
}
