import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Installation, Listing } from '../../../api/api-types.ts';
import { findListing, listRemoved, restoreModule } from '../../../api/module-calls.ts';
import { Deed } from '../../parts/deed.ts';
import { icon } from '../../parts/icons.ts';
import { nameCategory } from '../../parts/modules/name-category.ts';
import { renderOrigin } from '../../parts/modules/render-origin.ts';
import {
  permissionStyles,
  renderHosts,
  renderPermissions,
  renderPrivacy,
} from '../../parts/modules/render-permissions.ts';
import { namePlaces } from '../../parts/modules/render-places.ts';
import { settle } from '../../parts/modules/settle.ts';
import { tellChange } from '../../parts/modules/tell-change.ts';
import { renderVersions, versionStyles } from '../../parts/modules/versions.ts';
import { Page } from '../../parts/page.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { renderText } from '../../parts/render-text.ts';
import { rights } from '../../shell/session.ts';
import './install-dialog.ts';
import type { InstallDialog } from './install-dialog.ts';
import { listingStyles } from './listing.styles.ts';

/** All about one module of the catalogue, before it is installed. */
@customElement('console-listing')
export class ListingPage extends Page {
  static override styles = [...[Page.styles].flat(), permissionStyles, versionStyles, listingStyles];

  @query('console-install-dialog') private dialog!: InstallDialog;

  readonly #deed = new Deed(this);
  readonly #listing = new Task(this, {
    task: ([module]) => findListing(module),
    args: () => [this.params.module!, this.texts.locale] as const,
  });
  /** Where it was removed and can come back; who may not install has nothing to restore either. */
  readonly #removed = new Task(this, {
    task: async ([module]) =>
      rights.editModules() ? (await listRemoved()).find((each) => each.module === module) : undefined,
    args: () => [this.params.module!] as const,
  });

  #onInstalled = ({ detail }: CustomEvent<Installation>): void => {
    tellChange(this, detail);
    void this.#listing.run();
  };

  #restore = async ({ id, name }: Installation): Promise<void> => {
    let now: Installation | undefined;
    await this.#deed.run('restore', async () => {
      now = await settle(
        await restoreModule(id),
        (each) => tellChange(this, each),
        () => this.isConnected,
      );
    });
    if (now?.state === 'active') showToast(this.t('module.restored', { name }), { kind: 'positive' });
    await Promise.all([this.#listing.run(), this.#removed.run()]);
  };

  protected override updated(): void {
    const name = this.#listing.value?.name;
    if (name) this.nameTab(name);
  }

  protected override render(): TemplateResult {
    const listing = this.#listing.value;
    return html`
      <a class="back" href="/console/modules/catalogue">${icon('back')}${this.t('modules.tab.catalogue')}</a>
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${listing?.name ?? this.t('module.title')}</h1>
          ${listing ? html`<p class="lead">${listing.summary}</p>` : nothing}
        </div>
        ${listing ? this.#renderButton(listing) : nothing}
      </div>
      ${renderFault(this.#deed.fault)}
      ${listing ? this.#renderListing(listing) : this.#renderWaiting()}
      <console-install-dialog @console-module-installed=${this.#onInstalled}></console-install-dialog>
    `;
  }

  #renderWaiting(): TemplateResult {
    if (this.#listing.status === TaskStatus.ERROR) {
      return renderFailure(this.#listing.error, this.texts, () => this.#listing.run());
    }
    return html`<div class="card" aria-busy="true">
      <span class="visually-hidden" role="status">${this.t('loading')}</span>
      <inlay-skeleton lines="5"></inlay-skeleton>
    </div>`;
  }

  #renderButton(listing: Listing): TemplateResult {
    const { installed } = listing;
    if (installed) {
      return html`<div class="buttons">
        <span class="badge good">${this.t('catalogue.isInstalled')}</span>
        <inlay-button href="/console/modules/${installed.id}">${this.t('catalogue.manage')}</inlay-button>
      </div>`;
    }
    const removed = this.#removed.value;
    if (removed) {
      return html`<div class="buttons">
        <span class="quiet small">${this.t('module.restoreHere')}</span>
        <inlay-button
          variant="primary"
          ?loading=${this.#deed.doing !== undefined}
          @click=${() => void this.#restore(removed)}
          >${this.t('module.restore')}</inlay-button
        >
      </div>`;
    }
    // Until it is known whether it was removed, there is no button that would turn into another one.
    if (this.#removed.status === TaskStatus.PENDING) return html``;
    return rights.editModules()
      ? html`<inlay-button variant="primary" @click=${() => this.dialog.ask(listing)}>${this.t('module.install')}</inlay-button>`
      : html`<p class="quiet small">${this.t('catalogue.adminsInstall')}</p>`;
  }

  #renderListing(listing: Listing): TemplateResult {
    const { description, screenshots, permissions, network, versions } = listing;
    return html`<div class="stack">
      ${renderOrigin(listing, this.texts)}
      ${screenshots.length > 0 ? this.#renderScreenshots(screenshots) : nothing}
      <div class="columns">
        <div class="stack">
          ${description ? html`<section class="card prose" aria-label=${this.t('catalogue.about')}>${renderText(description)}</section>` : nothing}
          <section class="card" aria-labelledby="versions">
            <h2 id="versions">${this.t('catalogue.versions')}</h2>
            ${renderVersions(versions, this.texts)}
          </section>
        </div>
        <div class="stack">
          <section class="card" aria-label=${this.t('catalogue.facts')}>${this.#renderFacts(listing)}</section>
          <section class="card" aria-labelledby="may">
            <h2 id="may">${this.t('module.permissions')}</h2>
            ${renderPermissions(permissions, this.texts)}
          </section>
          <section class="card" aria-labelledby="privacy">
            <h2 id="privacy">${this.t('module.privacy')}</h2>
            ${renderPrivacy(listing, this.texts, listing.receivers)}
          </section>
          <section class="card" aria-labelledby="hosts">
            <h2 id="hosts">${this.t('module.hosts')}</h2>
            ${renderHosts(network, this.texts)}
          </section>
        </div>
      </div>
    </div>`;
  }

  #renderScreenshots(screenshots: Listing['screenshots']): TemplateResult {
    return html`<ul class="pictures" aria-label=${this.t('catalogue.pictures')} tabindex="0">
      ${screenshots.map(({ url, alt }) => html`<li><img src=${url} alt=${alt} loading="lazy" /></li>`)}
    </ul>`;
  }

  #renderFacts({ publisherInfo, version, bytes, categories, widgets, locales }: Listing): TemplateResult {
    const { name, domain } = publisherInfo;
    const languages = new Intl.DisplayNames(this.texts.locale, { type: 'language' });
    return html`<dl class="facts">
      <div><dt>${this.t('module.publisher')}</dt><dd>${name}${domain ? html`<br /><span class="quiet small">${domain}</span>` : nothing}</dd></div>
      <div><dt>${this.t('module.versionNow')}</dt><dd>${version}</dd></div>
      ${bytes === null ? nothing : html`<div><dt>${this.t('catalogue.size')}</dt><dd>${this.texts.bytes(bytes)}</dd></div>`}
      <div><dt>${this.t('catalogue.languages')}</dt><dd>${this.texts.list(locales.map((each) => languages.of(each) ?? each))}</dd></div>
      ${
        categories.length > 0
          ? html`<div><dt>${this.t('catalogue.category')}</dt><dd>${this.texts.list(categories.map((each) => nameCategory(each, this.texts)))}</dd></div>`
          : nothing
      }
      ${widgets.map(
        ({ title, placements }) => html`<div class="long">
          <dt>${this.t('module.widgets')}</dt>
          <dd>${title}<br /><span class="quiet small">${namePlaces(placements, this.texts)}</span></dd>
        </div>`,
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-listing': ListingPage;
  }
}
