import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { AppError } from 'inlay/sdk/web';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Installation, InstallationChange } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { icon } from '../../parts/icons.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { rights } from '../../shell/session.ts';
import { installedModuleStyles } from './installed-module.styles.ts';
import './module-settings.ts';
import { permissionStyles, renderPermissions } from './render-permissions.ts';
import { readSettingFields } from './setting-fields.ts';

/**
 * One installed module.
 * @fires console-module-changed - `detail` is the installation as it is now.
 * @fires console-module-removed - `detail` is the installation that was.
 */
@customElement('console-installed-module')
export class InstalledModule extends ConsoleElement {
  static override styles = [tokens, pageStyles, permissionStyles, installedModuleStyles];

  @property({ attribute: false }) installation!: Installation;
  @state() private busy = false;
  @query('console-confirm') private confirm!: ConfirmDeed;

  #tell(name: 'changed' | 'removed', detail: Installation): void {
    this.dispatchEvent(new CustomEvent(`console-module-${name}`, { detail, bubbles: true, composed: true }));
  }

  #change = async (body: InstallationChange): Promise<void> => {
    const params = { path: { id: this.installation.id } };
    const { data } = await answerOf(api.PATCH('/api/v1/installations/{id}', { params, body }));
    this.#tell('changed', data);
  };

  #turn = async (state: 'active' | 'disabled', offerUndo = true): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    const back = state === 'active' ? 'disabled' : 'active';
    try {
      await this.#change({ state });
      const undo = { label: this.t('undo'), run: () => void this.#turn(back, false) };
      showToast(
        this.t(`module.now.${state}`, { name: this.installation.name }),
        offerUndo ? { kind: state === 'active' ? 'positive' : 'info', action: undo, duration: 10_000 } : {},
      );
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.busy = false;
    }
  };

  #remove = async (): Promise<void> => {
    const { installation } = this;
    await answerOf(api.DELETE('/api/v1/installations/{id}', { params: { path: { id: installation.id } } }));
    this.#tell('removed', installation);
  };

  protected override render(): TemplateResult {
    const { name, summary, publisher, version, state, error } = this.installation;
    return html`<article class="card" aria-label=${name}>
      <div class="top">
        <div class="what">
          <h3>${name}</h3>
          <p class="quiet small">${publisher ? `${publisher} · ` : ''}${this.t('module.version', { version })}</p>
        </div>
        <span class="badge ${looks[state]}">${this.t(`module.state.${state}`)}</span>
      </div>
      ${summary ? html`<p class="summary">${summary}</p>` : nothing}
      ${error ? html`<inlay-notice kind="negative" heading=${this.t('module.lastError')}>${describeError(new AppError(error.code, 0, error.message), this.texts).reason}</inlay-notice>` : nothing}
      <div class="folds">
        <details>
          <summary>${this.t('module.permissions')}</summary>
          <div class="inner">${renderPermissions(this.installation, this.texts)}</div>
        </details>
        ${readSettingFields(this.installation.settingsSchema, this.texts.locale).length > 0 ? this.#renderSettings() : nothing}
      </div>
      ${rights.editModules() ? this.#renderButtons(state) : nothing}
    </article>`;
  }

  #renderSettings(): TemplateResult {
    return html`<details>
      <summary>${this.t('module.settings')}</summary>
      <div class="inner">
        <console-module-settings
          .installation=${this.installation}
          ?readonly=${!rights.editModules()}
          .save=${(settings: Record<string, unknown>) => this.#change({ settings })}
        ></console-module-settings>
      </div>
    </details>`;
  }

  #renderButtons(state: Installation['state']): TemplateResult {
    const next = state === 'active' ? 'disabled' : 'active';
    const { name } = this.installation;
    return html`
      <div class="buttons">
        <inlay-button size="s" ?loading=${this.busy} @click=${() => void this.#turn(next)}
          >${this.t(next === 'active' ? 'turnOn' : 'turnOff')}</inlay-button
        >
        <inlay-button size="s" @click=${() => this.confirm.ask()}
          >${icon('trash', 'start')}${this.t('remove')}</inlay-button
        >
      </div>
      <console-confirm
        heading=${this.t('module.removeTitle', { name })}
        confirm-label=${this.t('module.removeConfirm')}
        .deed=${this.#remove}
      >
        <p>${this.t('module.removeText')}</p>
      </console-confirm>
    `;
  }
}

const looks: Readonly<Record<Installation['state'], string>> = {
  installing: '',
  active: 'good',
  disabled: '',
  failed: 'bad',
};

declare global {
  interface HTMLElementTagNameMap {
    'console-installed-module': InstalledModule;
  }
}
