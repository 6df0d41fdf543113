import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../shell/appearance.ts';
import { ConsoleElement } from './console-element.ts';
import { logo } from './icons.ts';

/**
 * What stands around a page for whoever is not signed in: a card in the middle, languages and colours below.
 * @slot - What the card holds.
 * @slot below - Links under the card.
 */
@customElement('console-entry')
export class EntryFrame extends ConsoleElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 420px);
        grid-template-rows: 1fr auto;
        justify-content: center;
        min-block-size: 100dvh;
        padding: var(--inlay-space-5) var(--inlay-space-4);
        background:
          radial-gradient(
            80% 60% at 50% 0%,
            color-mix(in oklab, var(--inlay-accent) 6%, transparent),
            transparent 100%
          ),
          var(--inlay-surface-raised);
      }
      main {
        align-self: center;
      }
      .card {
        padding: var(--inlay-space-6);
        border: 1px solid var(--inlay-line);
        border-radius: var(--inlay-radius-l);
        background: var(--inlay-surface);
        box-shadow: var(--inlay-shadow-s);
      }
      .brand {
        display: flex;
        align-items: center;
        gap: var(--inlay-space-3);
        margin-block-end: var(--inlay-space-5);
        font-size: var(--inlay-font-size-l);
        letter-spacing: -0.01em;
      }
      .brand b {
        font-weight: 650;
      }
      h1 {
        margin: 0;
        font-size: var(--inlay-font-size-xl);
        font-weight: 650;
        line-height: 1.25;
        letter-spacing: -0.01em;
        overflow-wrap: anywhere;
        text-wrap: balance;
      }
      h1:focus {
        outline: none;
      }
      .lead {
        margin: var(--inlay-space-1) 0 0;
        color: var(--inlay-text-quiet);
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      .content {
        margin-block-start: var(--inlay-space-5);
      }
      footer {
        padding-block-start: var(--inlay-space-5);
      }
      @media (max-width: 459px) {
        .card {
          padding: var(--inlay-space-5) var(--inlay-space-4);
        }
      }
    `,
  ];

  @property() heading = '';
  /** A sentence below the heading. */
  @property() lead = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.toggleAttribute('data-entry', true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.removeAttribute('data-entry');
  }

  /** Puts the focus on the heading, so that a screen reader says what is here now. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    return html`
      <main>
        <div class="card">
          <div class="brand">${logo()}<b>Inlay</b></div>
          <h1 tabindex="-1">${this.heading}</h1>
          ${this.lead ? html`<p class="lead">${this.lead}</p>` : nothing}
          <div class="content"><slot></slot></div>
        </div>
        <slot name="below"></slot>
      </main>
      <footer><console-appearance row></console-appearance></footer>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-entry': EntryFrame;
  }
}
