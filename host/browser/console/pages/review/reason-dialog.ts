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

/** Asks for the reason of something that others will read, and does it. */
@customElement('console-reason-dialog')
export class ReasonDialog extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: contents;
      }
      div.body {
        display: grid;
        gap: var(--inlay-space-4);
      }
      p {
        margin: 0;
        text-wrap: pretty;
      }
    `,
  ];

  @property() heading = '';
  /** What will happen. */
  @property() text = '';
  @property({ attribute: 'confirm-label' }) confirmLabel = '';
  /** Does it for a reason. What it rejects with is shown. */
  @property({ attribute: false }) deed: (reason: string) => Promise<void> = () => Promise.resolve();

  @state() private open = false;
  @state() private reason = '';
  @state() private reminded = false;

  readonly #deed = new Deed(this);

  /** Asks. What was written before and not done is still there. */
  ask(): void {
    this.reminded = false;
    this.#deed.clear();
    this.open = true;
  }

  #confirm = async (): Promise<void> => {
    const reason = this.reason.trim();
    if (reason.length < 3) {
      this.reminded = true;
      return focusField(this, 'inlay-text-field');
    }
    if (!(await this.#deed.run('deed', () => this.deed(reason)))) return;
    this.open = false;
    this.reason = '';
  };

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.heading}
      confirm-label=${this.confirmLabel}
      cancel-label=${this.t('cancel')}
      danger
      ?open=${this.open}
      ?busy=${this.#deed.doing !== undefined}
      @inlay-confirm=${this.#confirm}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      <div class="body">
        <p>${this.text}</p>
        <inlay-text-field
          autofocus
          multiline
          rows="3"
          max-length="1000"
          label=${this.t('review.reason')}
          hint=${this.t('review.reasonHint')}
          .value=${this.reason}
          error=${this.reminded ? this.t('review.reasonMissing') : ''}
          @input=${(event: Event) => {
            this.reason = (event.target as TextField).value;
            this.reminded = false;
          }}
        ></inlay-text-field>
        ${renderFault(this.#deed.fault)}
      </div>
    </inlay-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-reason-dialog': ReasonDialog;
  }
}
