import 'inlay/widgets/dialog';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from './console-element.ts';
import { describeError } from './describe-error.ts';

/**
 * Asks before something is done that cannot be undone, does it, and says why where that fails.
 * @slot - What will happen.
 */
@customElement('console-confirm')
export class ConfirmDeed extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: contents;
      }
      inlay-notice {
        margin-block-start: var(--inlay-space-4);
      }
    `,
  ];

  @property() heading = '';
  /** The deed itself, "Delete position". */
  @property({ attribute: 'confirm-label' }) confirmLabel = '';
  /** Does it. What it rejects with is shown. */
  @property({ attribute: false }) deed: () => Promise<void> = () => Promise.resolve();

  @state() private open = false;
  @state() private busy = false;
  @state() private reason = '';

  /** Asks. */
  ask(): void {
    this.reason = '';
    this.open = true;
  }

  #cancel = (): void => {
    this.open = false;
  };

  #confirm = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.reason = '';
    try {
      await this.deed();
      this.open = false;
    } catch (error) {
      this.reason = describeError(error, this.texts).reason;
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.heading}
      confirm-label=${this.confirmLabel}
      cancel-label=${this.t('cancel')}
      danger
      ?open=${this.open}
      ?busy=${this.busy}
      @inlay-confirm=${this.#confirm}
      @inlay-cancel=${this.#cancel}
    >
      <slot></slot>
      <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : ''}</div>
    </inlay-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-confirm': ConfirmDeed;
  }
}
