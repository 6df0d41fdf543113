import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../parts/module-widgets.ts';
import { Page } from '../../parts/page.ts';

/** What modules show of the organisation as a whole, of no candidate and no opening. */
@customElement('console-dashboard')
export class Dashboard extends Page {
  protected override render(): TemplateResult {
    return html`
      <div class="head"><h1 tabindex="-1">${this.t('nav.dashboard')}</h1></div>
      <console-module-widgets placement="page.dashboard">
        <inlay-empty-state heading=${this.t('dashboard.none')}>
          ${this.t('dashboard.noneText')}
          <inlay-button slot="actions" variant="primary" href="/console/modules/catalogue">
            ${this.t('dashboard.catalogue')}
          </inlay-button>
        </inlay-empty-state>
      </console-module-widgets>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-dashboard': Dashboard;
  }
}
