import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../shared/define.ts';
import { emit } from '../shared/emit.ts';
import { tokens } from '../tokens/tokens.ts';
import { tabsStyles } from './tabs.styles.ts';

/** One tab; what belongs to it stands in the slot of this name. */
export interface Tab {
  id: string;
  label: string;
  /** A figure beside the label. */
  count?: number;
}

/**
 * Shows one of several panels. Each panel is a child with `slot="<id>"`.
 *
 * @fires inlay-tab-changed - The reader chose another tab; `detail` is `{ id }`.
 * @csspart tab - One tab.
 * @csspart panel - One panel.
 */
@define('inlay-tabs')
export class Tabs extends LitElement {
  static override styles = [tokens, tabsStyles];

  /** The tabs in their order. */
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  /** The id of the one that is shown; the first one where left out. */
  @property({ reflect: true }) selected = '';
  /** What they are about, for screen readers. */
  @property() label: string | undefined;

  #sizes: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(this.#markMore);
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  get #shown(): string {
    return this.tabs.find(({ id }) => id === this.selected)?.id ?? this.tabs[0]?.id ?? '';
  }

  #choose(id: string): void {
    if (id === this.#shown) return;
    this.selected = id;
    emit(this, 'inlay-tab-changed', { id });
  }

  #onKey = (event: KeyboardEvent): void => {
    const at = this.tabs.findIndex(({ id }) => id === this.#shown);
    const forward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const count = this.tabs.length;
    const targets: Record<string, number> = {
      [forward]: (at + 1) % count,
      [back]: (at - 1 + count) % count,
      Home: 0,
      End: count - 1,
    };
    const target = this.tabs[targets[event.key] ?? -1];
    if (!target) return;
    event.preventDefault();
    this.#choose(target.id);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${CSS.escape(target.id)}`)?.focus();
  };

  /** Three tabs that just fit look like all of them: where there are more, the row fades out. */
  #markMore = (): void => {
    const list = this.renderRoot.querySelector('.list');
    if (!list) return;
    const hidden = list.scrollWidth - list.clientWidth;
    // In a row that runs from right to left it counts downwards from zero.
    const passed = Math.abs(list.scrollLeft);
    list.classList.toggle('before', passed > 1);
    list.classList.toggle('after', hidden - passed > 1);
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected') && this.selected) {
      const list = this.renderRoot.querySelector('.list');
      const tab = list?.querySelector<HTMLElement>('[aria-selected="true"]');
      // Not scrollIntoView: it would move the page around the widget as well.
      if (list && tab) list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
    }
    this.#markMore();
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    return html`
      <div class="list" role="tablist" aria-label=${this.label ?? nothing} @keydown=${this.#onKey} @scroll=${this.#markMore}>
        ${this.tabs.map(
          ({ id, label, count }) => html`<button
            part="tab"
            type="button"
            role="tab"
            id="tab-${id}"
            aria-controls="panel-${id}"
            aria-selected=${id === shown}
            tabindex=${id === shown ? 0 : -1}
            @click=${() => this.#choose(id)}
          >
            ${label}${count === undefined ? nothing : html`<span class="count">${count}</span>`}
          </button>`,
        )}
      </div>
      ${this.tabs.map(
        ({ id }) => html`<div
          part="panel"
          class="panel"
          role="tabpanel"
          id="panel-${id}"
          aria-labelledby="tab-${id}"
          tabindex="0"
          ?hidden=${id !== shown}
        >
          <slot name=${id}></slot>
        </div>`,
      )}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-tabs': Tabs;
  }
  interface HTMLElementEventMap {
    'inlay-tab-changed': CustomEvent<{ id: string }>;
  }
}
