import 'inlay/widgets/dialog';
import 'inlay/widgets/text-field';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { focusField } from '../../parts/focus-field.ts';
import { renderFault } from '../../parts/render-fault.ts';

/** Asks for a module's name before what it stored is erased for good. */
@customElement('console-erase-dialog')
export class EraseDialog extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: contents;
      }
      form {
        display: grid;
        gap: var(--inlay-space-4);
      }
      p {
        margin: 0;
        text-wrap: pretty;
      }
    `,
  ];

  /** What has to be typed. */
  @property() name = '';
  /** Does it; what it rejects with is shown. */
  @property({ attribute: false }) erase: () => Promise<void> = () => Promise.resolve();

  @state() private open = false;
  @state() private typed = '';
  @state() private reminded = false;

  readonly #deed = new Deed(this);

  /** Asks. */
  ask(): void {
    this.typed = '';
    this.reminded = false;
    this.#deed.clear();
    this.open = true;
  }

  #confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.typed.trim() !== this.name) {
      this.reminded = true;
      await focusField(this, 'inlay-text-field');
    } else if (await this.#deed.run('erase', this.erase)) this.open = false;
  };

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.t('module.eraseTitle', { name: this.name })}
      confirm-label=${this.t('module.erase')}
      cancel-label=${this.t('cancel')}
      danger
      ?open=${this.open}
      ?busy=${this.#deed.doing !== undefined}
      @inlay-confirm=${this.#confirm}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      <form novalidate @submit=${this.#confirm}>
        <p>${this.t('module.eraseAsk', { name: this.name })}</p>
        <inlay-text-field
          autofocus
          label=${this.t('module.eraseType', { name: this.name })}
          autocomplete="off"
          .value=${this.typed}
          error=${this.reminded ? this.t('module.eraseMismatch', { name: this.name }) : ''}
          @input=${(event: Event) => {
            this.typed = (event.target as TextField).value;
            this.reminded = false;
          }}
        ></inlay-text-field>
        ${renderFault(this.#deed.fault)}
      </form>
    </inlay-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-erase-dialog': EraseDialog;
  }
}
