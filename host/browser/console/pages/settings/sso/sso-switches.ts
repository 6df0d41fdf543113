import 'inlay/widgets/button';
import 'inlay/widgets/copy-field';
import 'inlay/widgets/notice';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SsoBody, SsoConfig } from '../../../../api/api-types.ts';
import '../../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../../parts/console-element.ts';
import { describeError } from '../../../parts/describe-error.ts';
import { pageStyles } from '../../../parts/page.styles.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';

/** Whether people may sign in by the provider, whether they must, and the link that leads there. */
@customElement('console-sso-switches')
export class SsoSwitches extends ConsoleElement {
  static override styles = [tokens, pageStyles, stepStyles];

  @property({ attribute: false }) config!: SsoConfig;
  @property({ attribute: false }) signInUrl = '';
  /** A test sign-in went well with these settings. */
  @property({ attribute: false }) tested = false;
  /** Saves; what it rejects with is shown. */
  @property({ attribute: false }) change: (change: Partial<SsoBody>) => Promise<void> = () =>
    Promise.resolve();

  @state() private busy = false;
  @query('console-confirm') private confirm!: ConfirmDeed;

  async #turn(change: Partial<SsoBody>, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.change(change);
      showToast(this.t(said), { kind: 'positive' });
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.busy = false;
    }
  }

  /** What ends sessions of others is asked about first. */
  #onRequired = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    if (box.checked) this.confirm.ask();
    else void this.#turn({ required: false }, 'sso.nowOptional');
    box.checked = this.config.required;
  };

  #require = async (): Promise<void> => {
    await this.change({ required: true });
    showToast(this.t('sso.nowRequired'), { kind: 'positive' });
  };

  protected override render(): TemplateResult {
    const { enabled, label } = this.config;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.t('sso.switch')}</h2>
      <div class="step">
        <p class="intro">${this.t(enabled ? 'sso.isOn' : 'sso.isOff', { label })}</p>
        ${enabled ? this.#renderOn() : nothing}
        ${!enabled && !this.tested ? html`<inlay-notice>${this.t('sso.testFirst')}</inlay-notice>` : nothing}
        <div>
          <inlay-button
            variant=${!enabled && this.tested ? 'primary' : 'secondary'}
            ?loading=${this.busy}
            @click=${() => void this.#turn({ enabled: !enabled }, enabled ? 'sso.nowOff' : 'sso.nowOn')}
            >${this.t(enabled ? 'turnOff' : 'turnOn')}</inlay-button
          >
        </div>
      </div>
      <console-confirm
        heading=${this.t('sso.requireTitle')}
        confirm-label=${this.t('sso.requireConfirm')}
        .deed=${this.#require}
      >
        <p>${this.t('sso.requireText')}</p>
      </console-confirm>
    </section>`;
  }

  #renderOn(): TemplateResult {
    return html`
      <inlay-copy-field label=${this.t('sso.link')} value=${this.signInUrl}></inlay-copy-field>
      <label class="check framed">
        <input
          type="checkbox"
          .checked=${this.config.required}
          ?disabled=${this.busy}
          @change=${this.#onRequired}
        />
        <span><b>${this.t('sso.required')}</b><span class="quiet small">${this.t('sso.requiredHint')}</span></span>
      </label>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sso-switches': SsoSwitches;
  }
}
