import 'inlay/widgets/dialog';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Installation, Listing } from '../../../api/api-types.ts';
import { findListing, upgradeModule } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { describeError, type ToldError } from '../../parts/describe-error.ts';
import { permissionStyles, renderHosts, renderPermissions } from '../../parts/modules/render-permissions.ts';
import { renderChangelog, versionStyles } from '../../parts/modules/versions.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { listNewSettings } from '../../parts/settings/new-settings.ts';
import '../../parts/settings/setting-fields.ts';
import { tellChange } from '../../parts/modules/tell-change.ts';
import type { SettingFields } from '../../parts/settings/setting-fields.ts';

/**
 * Says what a newer version brings, asks for what it needs more, and begins the upgrade.
 * @fires console-upgrade-begun - `detail` is the installation, which is on its way now.
 */
@customElement('console-upgrade-dialog')
export class UpgradeDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    permissionStyles,
    versionStyles,
    css`
      :host {
        display: contents;
      }
      h3 {
        margin-block-end: var(--inlay-space-2);
        font-size: var(--inlay-font-size-m);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) installation!: Installation;

  @state() private open = false;
  @state() private listing: Listing | undefined;
  @state() private unread: ToldError | undefined;
  @query('console-setting-fields') private fields!: SettingFields | null;

  readonly #deed = new Deed(this);

  /** Asks, once it is known what the newer version brings. Where that cannot be read, it says so and asks all the same. */
  async ask(): Promise<void> {
    this.#deed.clear();
    this.unread = undefined;
    this.listing = undefined;
    try {
      this.listing = await findListing(this.installation.module);
    } catch (error) {
      this.unread = describeError(error, this.texts);
    }
    this.open = true;
  }

  #confirm = async (): Promise<void> => {
    const { id, granted, upgrade } = this.installation;
    if (!upgrade) return;
    const settings = this.fields ? this.fields.collect() : {};
    if (!settings) return;
    const { version, newPermissions } = upgrade;
    const permissions = [...granted, ...newPermissions.map((each) => each.name)];
    let begun: Installation | undefined;
    await this.#deed.run('upgrade', async () => {
      try {
        begun = await upgradeModule(id, { version, permissions, settings });
      } catch (error) {
        this.fields?.refuse(error);
        throw error;
      }
    });
    if (!begun) return tellChange(this);
    this.open = false;
    this.dispatchEvent(new CustomEvent<Installation>('console-upgrade-begun', { detail: begun }));
  };

  protected override render(): TemplateResult {
    const { name, upgrade } = this.installation;
    return html`<inlay-dialog
      heading=${this.t('module.upgradeTitle', { name, version: upgrade?.version ?? '' })}
      confirm-label=${this.t((upgrade?.newPermissions.length ?? 0) > 0 ? 'module.agreeUpgrade' : 'module.upgradeNow')}
      cancel-label=${this.t('cancel')}
      ?open=${this.open}
      ?busy=${this.#deed.doing !== undefined}
      @inlay-confirm=${this.#confirm}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      ${this.open ? this.#renderBody() : nothing}
    </inlay-dialog>`;
  }

  #renderBody(): TemplateResult {
    const { version, upgrade, settings, settingsSchema, network } = this.installation;
    const asked = this.listing ? listNewSettings(settingsSchema, this.listing.settingsSchema, settings) : [];
    const hosts = this.listing?.network.filter((host) => !network.includes(host)) ?? [];
    // What is longer than the screen must be scrolled by keys, too.
    return html`<div class="stack" role="group" tabindex="0" aria-label=${this.t('module.upgrade')}>
      <p>${this.t('module.upgradeAsk', { version })}</p>
      ${this.listing ? renderChangelog(this.listing.versions, version, this.texts) : renderFault(this.unread)}
      ${
        upgrade && upgrade.newPermissions.length > 0
          ? html`<section><h3>${this.t('module.newPermissions')}</h3>${renderPermissions(upgrade.newPermissions, this.texts)}</section>`
          : html`<p class="quiet">${this.t('module.noNewPermissions')}</p>`
      }
      ${hosts.length > 0 ? html`<section><h3>${this.t('module.newHosts')}</h3>${renderHosts(hosts, this.texts)}</section>` : nothing}
      ${
        asked.length > 0
          ? html`<section>
              <h3>${this.t('module.newSettings')}</h3>
              <console-setting-fields
                .schema=${this.listing!.settingsSchema}
                .settings=${settings}
                .only=${asked}
              ></console-setting-fields>
            </section>`
          : nothing
      }
      ${renderFault(this.#deed.fault)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-upgrade-dialog': UpgradeDialog;
  }
}
