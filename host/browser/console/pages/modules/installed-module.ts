import 'inlay/widgets/button';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Installation } from '../../../api/api-types.ts';
import { restoreModule } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { listSteps } from '../../parts/modules/list-steps.ts';
import {
  describeFailure,
  isMoving,
  renderHealth,
  renderSign,
  renderState,
} from '../../parts/modules/module-state.ts';
import { settle } from '../../parts/modules/settle.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { shortDate } from '../../parts/short-date.ts';
import { rights } from '../../shell/session.ts';
import { installedModuleStyles } from './installed-module.styles.ts';

/**
 * One installed module in the list.
 * @fires console-module-changed - Something was done to it; the list is to be read anew.
 */
@customElement('console-installed-module')
export class InstalledModule extends ConsoleElement {
  static override styles = [tokens, pageStyles, rowStyles, installedModuleStyles];

  @property({ attribute: false }) installation!: Installation;

  readonly #deed = new Deed(this);

  #restore = async (): Promise<void> => {
    const { id, name } = this.installation;
    let now: Installation | undefined;
    await this.#deed.run('restore', async () => {
      now = await settle(
        await restoreModule(id),
        (each) => this.#show(each),
        () => this.isConnected,
      );
    });
    if (now?.state === 'active') showToast(this.t('module.restored', { name }), { kind: 'positive' });
    this.dispatchEvent(new CustomEvent('console-module-changed', { bubbles: true, composed: true }));
  };

  #show(now: Installation): void {
    this.installation = now;
  }

  protected override render(): TemplateResult {
    const { id, name, publisher, thirdParty, version, state, upgrade, health } = this.installation;
    return html`<div class="row">
      ${renderSign(this.installation)}
      <span class="what">
        <a class="name" href="/console/modules/${id}">${name}</a>
        <span class="facts-line">
          ${publisher ? html`<span>${publisher}</span>` : nothing}
          ${thirdParty ? html`<span>${this.t('module.thirdParty')}</span>` : nothing}
          <span>${this.t('module.version', { version })}</span>
        </span>
        ${this.#renderNews()}
      </span>
      <span class="end">
        ${upgrade && state !== 'removed' ? html`<span class="badge plain fresh">${this.t('module.upgradeTo', { version: upgrade.version })}</span>` : nothing}
        ${this.installation.yanked ? html`<span class="badge bad">${this.t('module.yanked')}</span>` : nothing}
        ${state === 'active' && health ? renderHealth(health, this.texts) : renderState(this.installation, this.texts)}
        ${this.#renderButton()}
      </span>
    </div>`;
  }

  /** What is going on, went wrong, or will happen. */
  #renderNews(): TemplateResult {
    const { doing, error, erasesAt } = this.installation;
    if (doing) {
      const steps = listSteps(this.installation, doing, this.texts);
      const at = steps.findIndex(({ state }) => state === 'active');
      const label = `${this.t(`module.doing.${doing}`)}: ${steps[at]?.label ?? ''}`;
      return html`<span class="going small"
        ><progress aria-label=${label} max=${steps.length} value=${Math.max(at, 0) + 0.5}></progress>${label}</span
      >`;
    }
    return html`
      ${error ? html`<span class="wrong small">${describeFailure(error, this.texts)}</span>` : nothing}
      ${erasesAt ? html`<span class="small">${this.t('module.erasedOn', { date: this.texts.date(erasesAt, shortDate) })}</span>` : nothing}
      ${renderFault(this.#deed.fault)}
    `;
  }

  #renderButton(): TemplateResult | typeof nothing {
    if (!rights.editModules()) return nothing;
    const { id, name, state } = this.installation;
    if (state === 'removed' && !isMoving(this.installation)) {
      return html`<inlay-button
        size="s"
        label=${this.t('module.restoreOne', { name })}
        ?loading=${this.#deed.doing === 'restore'}
        @click=${this.#restore}
        >${this.t('module.restore')}</inlay-button
      >`;
    }
    return state === 'failed'
      ? html`<inlay-button size="s" label=${this.t('module.mendOne', { name })} href="/console/modules/${id}"
          >${this.t('module.mend')}</inlay-button
        >`
      : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-installed-module': InstalledModule;
  }
}
