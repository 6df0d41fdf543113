import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';

/**
 * A word about something, in a cell of a table.
 * @slot - The word.
 */
@customElement('console-badge')
export class Badge extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property() kind: 'plain' | 'good' | 'caution' | 'bad' = 'plain';

  protected override render(): TemplateResult {
    return html`<span class="badge ${this.kind}"><slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-badge': Badge;
  }
}
