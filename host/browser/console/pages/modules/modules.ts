import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Installation } from '../../../api/api-types.ts';
import { listInstallations, listRemoved } from '../../../api/module-calls.ts';
import { isMoving } from '../../parts/modules/module-state.ts';
import { Page } from '../../parts/page.ts';
import { Poll } from '../../parts/poll.ts';
import { renderFailure, renderListSkeleton } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { rights } from '../../shell/session.ts';
import { settingsStyles } from '../settings/settings.styles.ts';
import './installed-module.ts';
import { moduleStyles } from './modules.styles.ts';
import { renderModulesTabs } from './modules-tabs.ts';

/** What is installed and how it is, and what was removed and can still come back. */
@customElement('console-modules')
export class Modules extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, ...settingsStyles, moduleStyles];

  /** The installations as the last look found them. */
  @state() private installed: readonly Installation[] | undefined;
  @state() private removed: readonly Installation[] = [];

  readonly #lists = new Task(this, {
    task: () => this.#load(),
    args: () => [this.texts.locale] as const,
  });
  constructor() {
    super();
    new Poll(
      this,
      () => this.#lookAgain(),
      () => this.installed?.some(isMoving) ?? false,
    );
  }

  async #load(): Promise<void> {
    const mayRestore = rights.editModules();
    [this.installed, this.removed] = await Promise.all([
      listInstallations(),
      mayRestore ? listRemoved() : [],
    ]);
  }

  /** What is shown stays where it cannot be loaded anew. */
  #lookAgain = async (): Promise<void> => {
    if (this.installed) await this.#load().catch(() => undefined);
  };

  protected override updated(): void {
    this.nameTab(this.t('nav.modules'));
  }

  protected override render(): TemplateResult {
    return html`
      ${renderModulesTabs('installed', this.texts)}
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('nav.modules')}</h1>
          <p class="lead">${this.t('modules.lead')}</p>
        </div>
        ${this.installed?.length ? this.#renderAdd() : nothing}
      </div>
      ${this.#renderBody()}
    `;
  }

  #renderAdd(): TemplateResult {
    return html`<inlay-button slot="actions" variant="primary" href="/console/modules/catalogue"
      >${this.t('modules.toCatalogue')}</inlay-button
    >`;
  }

  #renderBody(): TemplateResult {
    const { installed, removed } = this;
    if (!installed) {
      return this.#lists.status === TaskStatus.ERROR
        ? renderFailure(this.#lists.error, this.texts, () => this.#lists.run())
        : renderListSkeleton(this.texts);
    }
    return html`<div class="stack" @console-module-changed=${this.#lookAgain}>
      ${
        installed.length > 0
          ? this.#renderList(installed, 'modules.installed')
          : html`<div class="card">
              <inlay-empty-state heading=${this.t('modules.none')}
                >${this.t('modules.noneText')}${this.#renderAdd()}</inlay-empty-state
              >
            </div>`
      }
      ${
        removed.length > 0
          ? html`<section aria-labelledby="removed">
              <h2 id="removed">${this.t('modules.removed')}</h2>
              ${this.#renderList(removed, 'modules.removed')}
            </section>`
          : nothing
      }
    </div>`;
  }

  #renderList(installations: readonly Installation[], label: string): TemplateResult {
    return html`<ul class="rows" aria-label=${this.t(label)}>
      ${repeat(
        installations,
        ({ id }) => id,
        (each) => html`<li><console-installed-module .installation=${each}></console-installed-module></li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-modules': Modules;
  }
}
