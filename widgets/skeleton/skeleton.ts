import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../shared/define.ts';
import { tokens } from '../tokens/tokens.ts';
import { skeletonStyles } from './skeleton.styles.ts';

/**
 * Keeps the place of what is being loaded. Screen readers do not hear of it: put `aria-busy="true"` on what will
 * be filled.
 *
 * @csspart bone - One grey shape.
 */
@define('inlay-skeleton')
export class Skeleton extends LitElement {
  static override styles = [tokens, skeletonStyles];

  /** Lines of text, a block as large as the element, or a round picture. */
  @property() shape: 'text' | 'block' | 'circle' = 'text';
  /** How many lines. */
  @property({ type: Number }) lines = 3;

  protected override render(): TemplateResult {
    const count = this.shape === 'text' ? Math.max(1, this.lines) : 1;
    return html`<div class="lines" aria-hidden="true">
      ${Array.from({ length: count }, () => html`<div part="bone" class="bone ${this.shape}"></div>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-skeleton': Skeleton;
  }
}
