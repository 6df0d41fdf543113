import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';
import { type IconName, icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { tokens } from '../tokens/tokens.ts';
import { emptyStateStyles } from './empty-state.styles.ts';

/**
 * Stands where a list or a result will be: says what is missing and what to do about it.
 *
 * @slot - One or two sentences.
 * @slot picture - Another picture than the icon.
 * @slot actions - Buttons.
 * @csspart picture - The round picture.
 * @csspart heading - The heading.
 */
@define('inlay-empty-state')
export class EmptyState extends LitElement {
  static override styles = [tokens, emptyStateStyles];

  /** What is missing, in a few words. */
  @property() heading: string | undefined;
  /** The icon in the picture. */
  @property() icon: IconName = 'inbox';

  @state() private hasActions = false;

  readonly #texts = new Localize(this);

  #countActions = (event: Event): void => {
    this.hasActions = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };

  protected override render(): TemplateResult {
    return html`<div class="frame">
      <div part="picture" class="picture"><slot name="picture">${icon(this.icon)}</slot></div>
      <p part="heading" class="heading">${this.heading ?? this.#texts.t('tableEmpty')}</p>
      <div class="text"><slot></slot></div>
      <div class="actions ${this.hasActions ? 'filled' : ''}">
        <slot name="actions" @slotchange=${this.#countActions}></slot>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-empty-state': EmptyState;
  }
}
