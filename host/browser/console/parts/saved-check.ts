import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { router } from '../shell/router.ts';
import { ConsoleElement } from './console-element.ts';

/** "I have saved it", for what is shown once. Until it is ticked, leaving the page asks first. */
@customElement('console-saved-check')
export class SavedCheck extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--inlay-space-3);
        min-block-size: 32px;
        font-weight: 600;
        cursor: pointer;
      }
      input {
        inline-size: 20px;
        block-size: 20px;
        margin: 0;
        accent-color: var(--inlay-accent-strong);
      }
      #fault {
        color: var(--inlay-negative);
        font-size: var(--inlay-font-size-s);
      }
    `,
  ];

  /** "I have saved it". */
  @property() label = '';
  /** What is said to whoever goes on without. */
  @property() reminder = '';

  @state() private saved = false;
  @state() private reminded = false;

  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = router.hold(() => !this.saved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  /** Whether it is ticked; reminds where it is not. */
  check(): boolean {
    this.reminded = !this.saved;
    if (this.reminded) this.renderRoot.querySelector('input')!.focus();
    return this.saved;
  }

  #onChange = (event: Event): void => {
    this.saved = (event.target as HTMLInputElement).checked;
    this.reminded = false;
  };

  protected override render(): TemplateResult {
    return html`
      <label>
        <input
          type="checkbox"
          .checked=${this.saved}
          aria-invalid=${this.reminded ? 'true' : nothing}
          aria-describedby=${this.reminded ? 'fault' : nothing}
          @change=${this.#onChange}
        />
        ${this.label}
      </label>
      <div role="alert">${this.reminded ? html`<span id="fault">${this.reminder}</span>` : nothing}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-saved-check': SavedCheck;
  }
}
