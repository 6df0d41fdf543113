import 'inlay/widgets/notice';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Installation, PermissionAsked } from '../../../api/api-types.ts';
import { changeInstallation } from '../../../api/module-calls.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import {
  namePermission,
  permissionStyles,
  renderHosts,
  renderPrivacy,
} from '../../parts/modules/render-permissions.ts';
import { tellChange } from '../../parts/modules/tell-change.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { rights } from '../../shell/session.ts';
import { switchStyles } from './switch.styles.ts';

/** What a module may do, each of it to be taken away or given back, and what it does with data of people. */
@customElement('console-module-permissions')
export class ModulePermissions extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    permissionStyles,
    switchStyles,
    css`
      .card > p + ul {
        margin-block-start: var(--inlay-space-4);
      }
      p {
        max-inline-size: 68ch;
        text-wrap: pretty;
      }
    `,
  ];

  @property({ attribute: false }) installation!: Installation;

  @state() private asked: PermissionAsked | undefined;
  @query('console-confirm') private confirm!: ConfirmDeed;

  readonly #deed = new Deed(this);

  get #mayChange(): boolean {
    return rights.editModules() && ['active', 'disabled'].includes(this.installation.state);
  }

  #onSwitch(permission: PermissionAsked, box: HTMLInputElement): void {
    if (box.checked) void this.#deed.run(permission.name, () => this.#set(permission, true));
    else {
      // It stays on until the reader has read what that means.
      box.checked = true;
      this.asked = permission;
      this.confirm.ask();
    }
  }

  async #set({ name }: PermissionAsked, on: boolean): Promise<void> {
    const { id, granted } = this.installation;
    const permissions = on ? [...new Set([...granted, name])] : granted.filter((each) => each !== name);
    tellChange(this, await changeInstallation(id, { permissions }));
    const key = on ? 'module.permissionGranted' : 'module.permissionRevoked';
    showToast(this.t(key, { name: namePermission(name, this.texts) }), { kind: 'positive' });
  }

  protected override render(): TemplateResult {
    const { permissions, network, name } = this.installation;
    return html`<div class="stack">
      <section class="card" aria-labelledby="may">
        <h2 id="may">${this.t('module.permissions')}</h2>
        ${
          permissions.length === 0
            ? html`<p>${this.t('module.noPermissions')}</p>`
            : html`<p class="quiet">${this.t('module.permissionsText')}</p>
                <ul class="switches">
                  ${permissions.map((each) => this.#renderSwitch(each))}
                </ul>`
        }
        ${renderFault(this.#deed.fault)}
      </section>
      <section class="card" aria-labelledby="privacy">
        <h2 id="privacy">${this.t('module.privacy')}</h2>
        ${renderPrivacy(this.installation, this.texts)}
      </section>
      <section class="card" aria-labelledby="hosts">
        <h2 id="hosts">${this.t('module.hosts')}</h2>
        ${renderHosts(network, this.texts)}
      </section>
      <console-confirm
        heading=${this.t('module.revokeTitle', { name: this.asked ? namePermission(this.asked.name, this.texts) : '' })}
        confirm-label=${this.t('module.revoke')}
        .deed=${() => this.#set(this.asked!, false)}
      >
        <p>${this.#describeLoss(name)}</p>
        ${this.asked ? html`<p class="quiet">${this.t('module.revokeReason', { name, reason: this.asked.reason })}</p>` : nothing}
      </console-confirm>
    </div>`;
  }

  /** What will stop working, before it does. */
  #describeLoss(name: string): string {
    const key = `permission.off.${this.asked?.name.replace(/^http:.+/, 'httpHost')}`;
    const text = this.t(key, { name });
    return `${text === key ? '' : `${text} `}${this.t('module.revokeText', { name })}`;
  }

  #renderSwitch(permission: PermissionAsked): TemplateResult {
    const { name, reason } = permission;
    const isGranted = this.installation.granted.includes(name);
    return html`<li>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          .checked=${live(isGranted)}
          ?disabled=${!this.#mayChange || this.#deed.doing !== undefined}
          @change=${(event: Event) => this.#onSwitch(permission, event.target as HTMLInputElement)}
        />
        <span class="words">
          <b>${namePermission(name, this.texts)}</b>
          <span class="quiet small">${reason}</span>
          ${isGranted ? nothing : html`<span class="off small">${this.t('module.notGranted')}</span>`}
        </span>
      </label>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-module-permissions': ModulePermissions;
  }
}
