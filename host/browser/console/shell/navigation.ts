import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../../api/api-types.ts';
import { ConsoleElement } from '../parts/console-element.ts';
import { type ConsoleIcon, icon, logo } from '../parts/icons.ts';
import './account-menu.ts';
import { navigationStyles } from './navigation.styles.ts';
import { router } from './router.ts';
import { rights } from './session.ts';

const items: readonly { name: ConsoleIcon; href: string; isShown: () => boolean }[] = [
  { name: 'candidates', href: '/console/candidates', isShown: () => true },
  { name: 'positions', href: '/console/positions', isShown: () => true },
  { name: 'modules', href: '/console/modules', isShown: () => true },
  { name: 'connections', href: '/console/connections', isShown: rights.seeConnections },
  { name: 'settings', href: '/console/settings', isShown: () => true },
];

/** The way around: beside the page on a wide screen, above and below it on a phone. */
@customElement('console-navigation')
export class Navigation extends ConsoleElement {
  static override styles = [tokens, navigationStyles];

  @property({ attribute: false }) session!: Session;
  @state() private path = location.pathname;

  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.path = router.place.path;
    this.#stopFollowing = router.listen(({ path }) => {
      this.path = path;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  protected override render(): TemplateResult {
    const { member, tenant } = this.session;
    return html`
      <header>
        <a class="brand" href="/console/candidates">
          ${logo()}
          <span class="names"><b>Inlay</b><span class="tenant">${tenant.name}</span></span>
        </a>
      </header>
      <nav aria-label=${this.t('nav.label')}>
        ${items.filter(({ isShown }) => isShown()).map(({ name, href }) => this.#renderItem(name, href))}
      </nav>
      <console-account-menu .member=${member} .tenant=${tenant}></console-account-menu>
    `;
  }

  #renderItem(name: ConsoleIcon, href: string): TemplateResult {
    const isHere = this.path === href || this.path.startsWith(`${href}/`);
    const current = this.path === href ? 'page' : 'true';
    return html`<a class="item" href=${href} aria-current=${isHere ? current : nothing}>
      ${icon(name)}<span>${this.t(`nav.${name}`)}</span>
    </a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-navigation': Navigation;
  }
}
