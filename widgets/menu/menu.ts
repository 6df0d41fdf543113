import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';
import { type IconName, icon } from '../icons/icons.ts';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import '../shared/web-awesome-icons.ts';
import { tokens, webAwesomeTokens } from '../tokens/tokens.ts';
import { menuStyles } from './menu.styles.ts';

/** One thing a menu offers. */
export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  /** Cannot be undone: looks that way. */
  danger?: boolean;
  disabled?: boolean;
}

/**
 * Actions behind a button. It brings Web Awesome's dropdown, 33 kB compressed, for its placing, type-ahead and keys:
 * fit for the console; in an embedded widget a few buttons side by side are lighter.
 *
 * @slot - What the button shows, instead of three dots.
 * @fires inlay-menu-chosen - An action was chosen; `detail` is `{ id }`.
 * @csspart trigger - The button.
 */
@define('inlay-menu')
export class Menu extends LitElement {
  static override styles = [tokens, webAwesomeTokens, menuStyles];

  /** The actions in their order. */
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  /** The button's name; "More actions" in the page's language where left out. */
  @property() label: string | undefined;

  @query('button') private trigger!: HTMLButtonElement;

  readonly #texts = new Localize(this);

  override focus(options?: FocusOptions): void {
    this.trigger?.focus(options);
  }

  #choose = (event: CustomEvent<{ item: { value: string } }>): void => {
    event.stopPropagation();
    emit(this, 'inlay-menu-chosen', { id: event.detail.item.value });
  };

  protected override render(): TemplateResult {
    return html`<wa-dropdown placement="bottom-end" distance="4" @wa-select=${this.#choose}>
      <button slot="trigger" part="trigger" type="button" aria-label=${this.label ?? this.#texts.t('menuOpen')}>
        <slot>${icon('more')}</slot>
      </button>
      ${this.items.map(
        (item) => html`<wa-dropdown-item
          value=${item.id}
          variant=${item.danger ? 'danger' : 'default'}
          ?disabled=${item.disabled ?? false}
          >${item.icon ? html`<span slot="icon">${icon(item.icon)}</span>` : nothing}${item.label}</wa-dropdown-item
        >`,
      )}
    </wa-dropdown>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-menu': Menu;
  }
  interface HTMLElementEventMap {
    'inlay-menu-chosen': CustomEvent<{ id: string }>;
  }
}
