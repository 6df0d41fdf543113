import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import { Task, TaskStatus } from '@lit/task';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ModuleFacts } from '../../../api/api-types.ts';
import { listCatalogue } from '../../../api/module-calls.ts';
import { renderSign } from '../../parts/modules/module-state.ts';
import { nameCategory } from '../../parts/modules/name-category.ts';
import { renderUnsigned } from '../../parts/modules/render-origin.ts';
import { Page } from '../../parts/page.ts';
import { renderFailure, renderListSkeleton } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { router } from '../../shell/router.ts';
import { renderModulesTabs } from '../modules/modules-tabs.ts';
import { settingsStyles } from '../settings/settings.styles.ts';
import { catalogueStyles } from './catalogue.styles.ts';
import { fitsSearch } from './fits-search.ts';

/** What can be installed: search, categories, a card for each module. */
@customElement('console-catalogue')
export class Catalogue extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, ...settingsStyles, catalogueStyles];

  @state() private search = '';
  @state() private category = '';

  readonly #modules = new Task(this, {
    task: () => listCatalogue(),
    args: () => [this.texts.locale] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.search = this.query.get('search') ?? '';
    this.category = this.query.get('category') ?? '';
  }

  protected override updated(): void {
    this.nameTab(this.t('modules.tab.catalogue'));
  }

  /** The address keeps what is looked for, so that the way back leads to it. */
  #look(changes: { search?: string; category?: string }): void {
    Object.assign(this, changes);
    const entries = Object.entries({ search: this.search.trim(), category: this.category });
    router.setQuery(new URLSearchParams(entries.filter(([, value]) => value !== '')));
  }

  protected override render(): TemplateResult {
    return html`
      ${renderModulesTabs('catalogue', this.texts)}
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('modules.tab.catalogue')}</h1>
          <p class="lead">${this.t('catalogue.lead')}</p>
        </div>
      </div>
      ${this.#renderBody()}
    `;
  }

  #renderBody(): TemplateResult {
    const modules = this.#modules.value;
    if (this.#modules.status === TaskStatus.ERROR) {
      return renderFailure(this.#modules.error, this.texts, () => this.#modules.run());
    }
    if (!modules) return renderListSkeleton(this.texts);
    if (modules.length === 0) {
      return html`<div class="card">
        <inlay-empty-state heading=${this.t('catalogue.empty')}>${this.t('catalogue.emptyText')}</inlay-empty-state>
      </div>`;
    }
    const categories = [...new Set(modules.flatMap((each) => each.categories))];
    const found = modules.filter(
      (each) => fitsSearch(each, this.search) && (!this.category || each.categories.includes(this.category)),
    );
    return html`
      ${this.#renderTools(categories)}
      <p class="visually-hidden" role="status">${this.t('shown', { count: found.length })}</p>
      ${
        found.length > 0
          ? html`<ul class="tiles" aria-label=${this.t('modules.tab.catalogue')}>
              ${repeat(
                found,
                ({ module }) => module,
                (each) => this.#renderTile(each),
              )}
            </ul>`
          : html`<div class="card">
              <inlay-empty-state heading=${this.t('catalogue.nothingFound')}
                >${this.t('catalogue.nothingFoundText')}
                <inlay-button slot="actions" @click=${() => this.#look({ search: '', category: '' })}
                  >${this.t('catalogue.showAll')}</inlay-button
                ></inlay-empty-state
              >
            </div>`
      }
    `;
  }

  #renderTools(categories: readonly string[]): TemplateResult {
    const choices = [
      { value: '', label: this.t('catalogue.allCategories') },
      ...categories.map((value) => ({ value, label: nameCategory(value, this.texts) })),
    ];
    return html`<div class="tools" role="search">
      <inlay-text-field
        type="search"
        label=${this.t('catalogue.search')}
        .value=${this.search}
        @input=${(event: Event) => this.#look({ search: (event.target as TextField).value })}
      ></inlay-text-field>
      <inlay-select
        label=${this.t('catalogue.category')}
        .choices=${choices}
        .value=${this.category}
        @change=${(event: Event) => this.#look({ category: (event.target as Select).value })}
      ></inlay-select>
    </div>`;
  }

  #renderTile(facts: ModuleFacts): TemplateResult {
    const { module, name, publisher, summary, thirdParty, version, categories, icon, installed } = facts;
    return html`<li class="card">
      <div class="top">
        ${renderSign({ name, icon })}
        <div>
          <h2><a href="/console/modules/catalogue/${module}">${name}</a></h2>
          <p class="quiet small">${publisher} · ${version}</p>
        </div>
      </div>
      <p>${summary}</p>
      <div class="badges">
        ${renderUnsigned(facts, this.texts)}
        ${thirdParty ? html`<span class="badge plain">${this.t('module.thirdParty')}</span>` : nothing}
        ${categories.map((each) => html`<span class="badge plain">${nameCategory(each, this.texts)}</span>`)}
        ${installed ? html`<span class="badge good">${this.t('catalogue.isInstalled')}</span>` : nothing}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-catalogue': Catalogue;
  }
}
