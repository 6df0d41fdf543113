import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Page } from '../../parts/page.ts';
import { home } from '../../shell/routes.ts';

/** For addresses that lead nowhere. */
@customElement('console-not-found')
export class NotFound extends Page {
  protected override render(): TemplateResult {
    return html`
      <div class="head"><h1 tabindex="-1">${this.t('notFound.title')}</h1></div>
      <inlay-empty-state heading=${this.t('notFound.heading')}>
        ${this.t('notFound.text')}
        <inlay-button slot="actions" href=${home}>${this.t('notFound.home')}</inlay-button>
      </inlay-empty-state>
    `;
  }
}
