import 'inlay/widgets/text-field';
import type { Translator } from 'inlay/widgets/i18n';
import type { TextField } from 'inlay/widgets/text-field';
import { css, html, type ReactiveControllerHost, type TemplateResult } from 'lit';

export interface PasswordLook {
  /** Of the field in its form; `password` unless given. */
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly onInput: (value: string) => void;
}

export const passwordStyles = css`
  .password {
    position: relative;
  }
  .show {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: 0;
    min-block-size: 28px;
    margin: 0;
    padding: 0 var(--inlay-space-1);
    border: 0;
    border-radius: var(--inlay-radius-s);
    background: none;
    color: var(--inlay-accent-strong);
    font: inherit;
    font-size: var(--inlay-font-size-s);
    cursor: pointer;
  }
  .show:hover {
    text-decoration: underline;
  }
`;

/**
 * A password field that can be shown and points out Caps Lock. It draws into its host, so that the field belongs to the
 * host's form: Enter sends it, and password stores find it.
 */
export class PasswordInput {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #shown = false;
  #capsLock = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  #onKey = (event: KeyboardEvent): void => {
    const capsLock = event.getModifierState?.('CapsLock') ?? false;
    if (capsLock === this.#capsLock) return;
    this.#capsLock = capsLock;
    this.#host.requestUpdate();
  };

  #toggle = (): void => {
    this.#shown = !this.#shown;
    this.#host.requestUpdate();
  };

  render(t: Translator, look: PasswordLook): TemplateResult {
    const { id = 'password', label = t('signIn.password'), value, error = '', hint = '', onInput } = look;
    return html`<div class="password">
      <inlay-text-field
        id=${id}
        name=${id}
        type=${this.#shown ? 'text' : 'password'}
        autocomplete=${look.autocomplete}
        max-length="1000"
        label=${label}
        .value=${value}
        error=${error}
        hint=${this.#capsLock ? t('signIn.capsLock') : hint}
        @input=${(event: Event) => onInput((event.target as TextField).value)}
        @keydown=${this.#onKey}
        @keyup=${this.#onKey}
      ></inlay-text-field>
      <button
        type="button"
        class="show"
        aria-label=${t(this.#shown ? 'signIn.hideLabel' : 'signIn.showLabel', { field: label })}
        @click=${this.#toggle}
      >
        ${t(this.#shown ? 'signIn.hide' : 'signIn.show')}
      </button>
    </div>`;
  }
}
