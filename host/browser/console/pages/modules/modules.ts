import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { Task, TaskStatus } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Installation, ModuleFacts } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { loadInstallations } from '../../parts/installations.ts';
import { Page } from '../../parts/page.ts';
import { renderFailure, renderListSkeleton } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { rights } from '../../shell/session.ts';
import './install-dialog.ts';
import type { InstallDialog } from './install-dialog.ts';
import './installed-module.ts';
import { moduleStyles } from './modules.styles.ts';

/** What is installed, and what could be. */
@customElement('console-modules')
export class Modules extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, moduleStyles];

  /** The installations as the last change left them. */
  @state() private changed: readonly Installation[] | undefined;

  readonly #lists = new Task(this, {
    task: async () => {
      const [installed, catalogue] = await Promise.all([
        loadInstallations(),
        answerOf(api.GET('/api/v1/catalogue')),
      ]);
      this.changed = undefined;
      return { installed, catalogue: catalogue.data };
    },
    args: () => [this.texts.locale] as const,
  });

  get #installed(): readonly Installation[] {
    return this.changed ?? this.#lists.value?.installed ?? [];
  }

  #onChanged = ({ detail }: CustomEvent<Installation>): void => {
    this.changed = this.#installed.map((each) => (each.id === detail.id ? detail : each));
  };

  #onRemoved = ({ detail }: CustomEvent<Installation>): void => {
    this.changed = this.#installed.filter(({ id }) => id !== detail.id);
    showToast(this.t('module.removed', { name: detail.name }), { kind: 'positive' });
    void this.focusHeading();
  };

  #onInstalled = ({ detail }: CustomEvent<Installation>): void => {
    this.changed = [...this.#installed, detail];
    showToast(this.t('module.installed', { name: detail.name }), { kind: 'positive' });
  };

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('nav.modules')}</h1>
          <p class="lead">${this.t('modules.lead')}</p>
        </div>
      </div>
      ${this.#renderBody()}
    `;
  }

  #renderBody(): TemplateResult {
    const lists = this.#lists.value;
    if (this.#lists.status === TaskStatus.ERROR) {
      return renderFailure(this.#lists.error, this.texts, () => this.#lists.run());
    }
    if (!lists) return renderListSkeleton(this.texts);
    const names = new Set(this.#installed.map(({ module }) => module));
    const available = lists.catalogue.filter(({ module }) => !names.has(module));
    return html`
      <div class="stack" @console-module-changed=${this.#onChanged} @console-module-removed=${this.#onRemoved}>
        ${
          this.#installed.length > 0
            ? html`<section aria-labelledby="installed">
                <h2 id="installed">${this.t('modules.installed')}</h2>
                ${repeat(
                  this.#installed,
                  ({ id }) => id,
                  (each) => html`<console-installed-module .installation=${each}></console-installed-module>`,
                )}
              </section>`
            : html`<div class="card">
                <inlay-empty-state heading=${this.t('modules.none')}
                  >${this.t(available.length > 0 ? 'modules.noneText' : 'modules.noneAtAll')}</inlay-empty-state
                >
              </div>`
        }
        ${available.length > 0 ? this.#renderCatalogue(available) : nothing}
      </div>
      <console-install-dialog @console-module-installed=${this.#onInstalled}></console-install-dialog>
    `;
  }

  #renderCatalogue(available: readonly ModuleFacts[]): TemplateResult {
    return html`<section aria-labelledby="available">
      <h2 id="available">${this.t('modules.available')}</h2>
      <ul class="tiles">
        ${available.map(
          (module) => html`<li class="card">
            <h3>${module.name}</h3>
            <p class="quiet small">${module.publisher} · ${module.version}</p>
            <p>${module.summary}</p>
            ${
              rights.editModules()
                ? html`<inlay-button @click=${() => this.#dialog.ask(module)}>${this.t('module.install')}</inlay-button>`
                : nothing
            }
          </li>`,
        )}
      </ul>
    </section>`;
  }

  get #dialog(): InstallDialog {
    return this.renderRoot.querySelector('console-install-dialog')!;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-modules': Modules;
  }
}
