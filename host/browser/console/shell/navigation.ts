import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../../api/api-types.ts';
import { listInstallations } from '../../api/module-calls.ts';
import { ConsoleElement } from '../parts/console-element.ts';
import { type ConsoleIcon, icon, logo } from '../parts/icons.ts';
import { findWidgets } from '../parts/installations.ts';
import './account-menu.ts';
import { navigationStyles } from './navigation.styles.ts';
import { router } from './router.ts';
import { rights } from './session.ts';

const items: readonly { name: ConsoleIcon; href: string; isShown: () => boolean }[] = [
  { name: 'candidates', href: '/console/candidates', isShown: () => true },
  { name: 'positions', href: '/console/positions', isShown: () => true },
  { name: 'modules', href: '/console/modules', isShown: () => true },
  { name: 'connections', href: '/console/connections', isShown: rights.seeConnections },
  { name: 'ai', href: '/console/ai', isShown: rights.seeCosts },
  { name: 'settings', href: '/console/settings', isShown: () => true },
];

/** The way around: beside the page on a wide screen, above and below it on a phone. */
@customElement('console-navigation')
export class Navigation extends ConsoleElement {
  static override styles = [tokens, navigationStyles];

  @property({ attribute: false }) session!: Session;
  @state() private path = location.pathname;
  /** Some module has something to show there. */
  @state() private hasDashboard = false;

  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.path = router.place.path;
    this.#stopFollowing = router.listen(({ path }) => {
      if (this.path.startsWith('/console/modules') && path !== this.path) void this.#lookForDashboard();
      this.path = path;
    });
    document.addEventListener('console-module-changed', this.#lookForDashboard);
    void this.#lookForDashboard();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    document.removeEventListener('console-module-changed', this.#lookForDashboard);
  }

  #lookForDashboard = async (): Promise<void> => {
    try {
      this.hasDashboard = findWidgets(await listInstallations(), 'page.dashboard').length > 0;
    } catch {
      // The way there can be left out; whatever is wrong is said by the page itself.
    }
  };

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
        ${this.hasDashboard ? this.#renderItem('dashboard', '/console/dashboard') : nothing}
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
