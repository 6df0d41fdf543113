import 'inlay/widgets/button';
import 'inlay/widgets/text-field';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../console-element.ts';
import { focusField } from '../focus-field.ts';
import { pageStyles } from '../page.styles.ts';

/** An event's `detail` that is undefined comes out as null, so it is an object. */
export interface SecretTyped {
  readonly typed: string | null | undefined;
}

/**
 * A secret that can be replaced and never read: it shows that it is set, and a field once it is to be another.
 * @fires console-secret-typed - `detail.typed` is what was typed; undefined where the old one stays, null where it goes.
 */
@customElement('console-secret-field')
export class SecretField extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      .set {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--inlay-space-2) var(--inlay-space-3);
      }
      .label {
        margin-block-end: var(--inlay-space-1);
        font-size: var(--inlay-font-size-s);
        font-weight: 600;
      }
      .typed {
        display: grid;
        justify-items: start;
        gap: var(--inlay-space-2);
      }
      inlay-text-field {
        inline-size: 100%;
      }
    `,
  ];

  @property() label = '';
  /** What it is called in the names of buttons. */
  @property() name = '';
  @property() hint = '';
  @property() error = '';
  @property({ type: Boolean }) set = false;
  @property({ type: Boolean }) readonly = false;
  /** The module can do without it, so that it can be taken out. */
  @property({ type: Boolean }) optional = false;
  /** It is to be taken out. */
  @property({ type: Boolean }) cleared = false;
  /** What was typed so far. */
  @property() value = '';

  @state() private replacing = false;

  override focus(): void {
    const selector = this.set && !this.replacing ? 'inlay-button' : 'inlay-text-field';
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #tell(typed: string | null | undefined): void {
    this.dispatchEvent(new CustomEvent<SecretTyped>('console-secret-typed', { detail: { typed } }));
  }

  #replace = (): void => {
    this.replacing = true;
    void focusField(this, 'inlay-text-field');
  };

  #keep = (): void => {
    this.replacing = false;
    this.#tell(undefined);
    void focusField(this, 'inlay-button');
  };

  #clear = (): void => {
    this.#tell(null);
    void focusField(this, 'inlay-button');
  };

  #type = (event: Event): void => {
    const { value } = event.target as TextField;
    this.#tell(value === '' && this.set ? undefined : value);
  };

  protected override render(): TemplateResult {
    if (this.cleared && !this.readonly) {
      return html`
        <div class="label">${this.label}</div>
        <div class="set">
          <span class="badge caution">${this.t('setting.secretCleared')}</span>
          <inlay-button size="s" variant="quiet" @click=${this.#keep}>${this.t('setting.keep')}</inlay-button>
        </div>
      `;
    }
    const replace = this.t('setting.secretReplace', { name: this.name });
    if ((this.set && !this.replacing) || this.readonly) {
      return html`
        <div class="label">${this.label}</div>
        <div class="set">
          <span class="badge ${this.set ? 'good' : ''}">${this.t(this.set ? 'setting.secretSet' : 'setting.secretNotSet')}</span>
          ${
            this.readonly
              ? nothing
              : html`<inlay-button size="s" label=${replace} @click=${this.#replace}>${this.t('setting.replace')}</inlay-button>`
          }
          ${
            this.optional && this.set && !this.readonly
              ? html`<inlay-button
                  size="s"
                  variant="quiet"
                  label=${this.t('setting.secretClear', { name: this.name })}
                  @click=${this.#clear}
                  >${this.t('setting.clear')}</inlay-button
                >`
              : nothing
          }
        </div>
        ${this.hint ? html`<p class="quiet small">${this.hint}</p>` : nothing}
      `;
    }
    return html`<div class="typed">
      <inlay-text-field
        label=${this.label}
        hint=${this.hint}
        type="password"
        autocomplete="off"
        error=${this.error}
        .value=${this.value}
        @input=${this.#type}
      ></inlay-text-field>
      ${this.set ? html`<inlay-button size="s" variant="quiet" @click=${this.#keep}>${this.t('setting.keep')}</inlay-button>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-secret-field': SecretField;
  }
}
