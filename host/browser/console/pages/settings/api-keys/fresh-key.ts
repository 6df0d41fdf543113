import 'inlay/widgets/button';
import 'inlay/widgets/copy-field';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { NewApiKey } from '../../../../api/api-types.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
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

  @state() private saved = false;
  @state() private fault = '';

  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = router.hold(() => !this.saved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  #onSaved = (event: Event): void => {
    this.saved = (event.target as HTMLInputElement).checked;
    this.fault = '';
  };

  #leave = (): void => {
    if (this.saved) return void router.navigate('/console/settings/api-keys');
    this.fault = this.t('keys.saveFirst');
    this.renderRoot.querySelector('input')?.focus();
  };

  protected override render(): TemplateResult {
    const { key, scopes, expiresAt } = this.made;
    return html`<div class="step">
      <div class="card step">
        <inlay-notice kind="caution" heading=${this.t('keys.once')}>${this.t('keys.onceText')}</inlay-notice>
        <inlay-copy-field label=${this.t('keys.key')} value=${key}></inlay-copy-field>
        <label class="check">
          <input
            type="checkbox"
            .checked=${this.saved}
            aria-describedby=${this.fault ? 'fault' : nothing}
            @change=${this.#onSaved}
          />
          <b>${this.t('secret.saved')}</b>
        </label>
        <div role="alert">${this.fault ? html`<span id="fault" class="fault">${this.fault}</span>` : nothing}</div>
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
