import 'inlay/widgets/button';
import 'inlay/widgets/copy-field';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { NewApiKey } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import type { SavedCheck } from '../../../parts/saved-check.ts';
import '../../../parts/saved-check.ts';
import { shortDate } from '../../../parts/short-date.ts';
import { router } from '../../../shell/router.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import { stackedCardStyles } from '../settings.styles.ts';
import { writeExample } from './key-scopes.ts';

/** A key that was just made: nobody sees it again, so it is left only once it is saved. */
@customElement('console-fresh-key')
export class FreshKey extends ConsoleElement {
  static override styles = [tokens, pageStyles, stepStyles, stackedCardStyles];

  @property({ attribute: false }) made!: NewApiKey;

  @query('console-saved-check') private savedCheck!: SavedCheck;

  #leave = (): void => {
    if (this.savedCheck.check()) void router.navigate('/console/settings/api-keys');
  };

  protected override render(): TemplateResult {
    const { key, scopes, expiresAt } = this.made;
    return html`<div class="step">
      <div class="card step">
        <inlay-notice kind="caution" heading=${this.t('keys.once')}>${this.t('keys.onceText')}</inlay-notice>
        <inlay-copy-field label=${this.t('keys.key')} value=${key}></inlay-copy-field>
        <console-saved-check
          label=${this.t('secret.saved')}
          reminder=${this.t('keys.saveFirst')}
        ></console-saved-check>
        <p class="quiet small">${this.t('invitation.until', { date: this.texts.date(expiresAt, shortDate) })}</p>
      </div>
      <div class="card step">
        <h2>${this.t('keys.example')}</h2>
        <p>${this.t('keys.exampleText')}</p>
        <inlay-copy-field value=${writeExample(location.origin, key, scopes)}></inlay-copy-field>
      </div>
      <div class="buttons">
        <inlay-button variant="primary" @click=${this.#leave}>${this.t('connect.done')}</inlay-button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-fresh-key': FreshKey;
  }
}
