import 'inlay/widgets/error-card';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { barStyles } from '../../../../widgets/shared/bar.styles.ts';
import { ConsoleElement } from '../parts/console-element.ts';
import type { Page } from '../parts/page.ts';
import { type Place, router } from './router.ts';

const progressAfter = 300;

/** Shows the page of the address; loads its code when it is first asked for. */
@customElement('console-outlet')
export class Outlet extends ConsoleElement {
  static override styles = [
    tokens,
    barStyles,
    css`
      :host {
        display: block;
      }
      progress {
        position: fixed;
        inset: 0 0 auto;
        z-index: 20;
        block-size: 3px;
        margin: 0;
        border-radius: 0;
      }
    `,
  ];

  @state() private page: Page | undefined;
  @state() private slow = false;
  @state() private failed = false;

  #stopListening: (() => void) | undefined;
  #shownPath = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = router.listen((place) => void this.#open(place));
    void this.#open(router.place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  focusPage(): void {
    void this.page?.focusHeading();
  }

  async #open(place: Place): Promise<void> {
    const { route, params, path, query } = place;
    if (this.page && this.#shownPath === path && this.page.localName === route.tag) {
      this.page.query = query;
      return;
    }
    const isFirst = this.#shownPath === '';
    this.#shownPath = path;
    const timer = setTimeout(() => {
      this.slow = true;
    }, progressAfter);
    try {
      await route.load();
      if (router.place.path !== path) return;
      const page = document.createElement(route.tag) as Page;
      page.params = params;
      page.query = query;
      document.title = `${this.t(route.title)} · Inlay`;
      this.page = page;
      this.failed = false;
      await this.updateComplete;
      if (!isFirst) await page.focusHeading();
    } catch (error) {
      console.error('A page of the console could not be loaded.', error);
      if (router.place.path === path) this.failed = true;
    } finally {
      clearTimeout(timer);
      this.slow = false;
    }
  }

  protected override render(): TemplateResult {
    return html`
      ${this.slow ? html`<progress aria-label=${this.t('loading')}></progress>` : nothing}
      ${
        this.failed
          ? html`<inlay-error-card
              reason=${this.t('error.pageNotLoaded')}
              retryable
              @inlay-retry=${() => location.reload()}
            ></inlay-error-card>`
          : this.page
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-outlet': Outlet;
  }
}
