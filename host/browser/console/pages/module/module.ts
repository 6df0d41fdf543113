import 'inlay/widgets/notice';
import 'inlay/widgets/progress-steps';
import 'inlay/widgets/skeleton';
import 'inlay/widgets/tabs';
import { Task, TaskStatus } from '@lit/task';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Installation } from '../../../api/api-types.ts';
import { findInstallation } from '../../../api/module-calls.ts';
import { icon } from '../../parts/icons.ts';
import { listSteps } from '../../parts/modules/list-steps.ts';
import { describeFailure, isMoving, renderHealth, renderState } from '../../parts/modules/module-state.ts';
import { renderUnsigned } from '../../parts/modules/render-origin.ts';
import { Page } from '../../parts/page.ts';
import { Poll } from '../../parts/poll.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import './module-life.ts';
import './module-logs.ts';
import './module-overview.ts';
import './module-permissions.ts';
import './module-settings.ts';

const tabs = ['overview', 'settings', 'permissions', 'logs', 'life'] as const;

/** One installed module: how it is, what it may do, how it is set, what it said, and each step of its life. */
@customElement('console-module')
export class ModulePage extends Page {
  static override styles = [
    ...[Page.styles].flat(),
    css`
      .badges {
        display: flex;
        flex-wrap: wrap;
        gap: var(--inlay-space-2);
      }
    `,
  ];

  @state() private shown: Installation | undefined;

  readonly #installation = new Task(this, {
    task: () => this.#load(),
    args: () => [this.params.id!, this.texts.locale] as const,
  });

  constructor() {
    super();
    new Poll(this, this.#lookAgain, () => this.shown !== undefined && isMoving(this.shown));
  }

  async #load(): Promise<void> {
    this.shown = await findInstallation(this.params.id!);
  }

  /** What is shown stays where it cannot be loaded anew; once it is erased, there is nothing to show. */
  #lookAgain = async (): Promise<void> => {
    if (this.shown) await this.#load().catch(() => undefined);
  };

  #onChanged = ({ detail }: CustomEvent<Installation | undefined>): void => {
    if (detail) this.shown = detail;
    else void this.#lookAgain();
  };

  #onTab = ({ detail }: CustomEvent<{ id: string }>): void => {
    const query = new URLSearchParams(this.query);
    query.set('tab', detail.id);
    this.query = query;
    router.setQuery(query);
  };

  protected override updated(): void {
    if (this.shown) this.nameTab(this.shown.name);
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    return html`
      <a class="back" href="/console/modules">${icon('back')}${this.t('nav.modules')}</a>
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${shown?.name ?? this.t('module.title')}</h1>
          ${shown?.summary ? html`<p class="lead">${shown.summary}</p>` : nothing}
        </div>
        ${
          shown
            ? html`<div class="badges">
                ${renderUnsigned(shown, this.texts)} ${renderState(shown, this.texts)}
                ${shown.state === 'active' && shown.health ? renderHealth(shown.health, this.texts) : nothing}
              </div>`
            : nothing
        }
      </div>
      ${shown ? this.#renderModule(shown) : this.#renderWaiting()}
    `;
  }

  #renderWaiting(): TemplateResult {
    if (this.#installation.status === TaskStatus.ERROR) {
      return renderFailure(this.#installation.error, this.texts, () => this.#installation.run());
    }
    return html`<div class="card" aria-busy="true">
      <span class="visually-hidden" role="status">${this.t('loading')}</span>
      <inlay-skeleton lines="5"></inlay-skeleton>
    </div>`;
  }

  #renderModule(shown: Installation): TemplateResult {
    const mayEdit = rights.editModules();
    const open = tabs.filter((tab) => mayEdit || tab === 'overview' || tab === 'permissions');
    const current = open.find((tab) => tab === this.query.get('tab')) ?? 'overview';
    const { error, doing } = shown;
    return html`<div class="stack" @console-module-changed=${this.#onChanged}>
      <div role="alert">
        ${
          error
            ? html`<inlay-notice
                kind="negative"
                heading=${error.step ? this.t('module.failedAt', { step: this.t(`module.step.${error.step}`) }) : this.t('module.lastError')}
                >${describeFailure(error, this.texts)}</inlay-notice
              >`
            : nothing
        }
      </div>
      ${
        doing
          ? html`<section class="card" aria-labelledby="doing">
              <h2 id="doing">${this.t(`module.doing.${doing}`)}</h2>
              <inlay-progress-steps
                label=${this.t(`module.doing.${doing}`)}
                .steps=${listSteps(shown, doing, this.texts)}
              ></inlay-progress-steps>
            </section>`
          : nothing
      }
      ${
        shown.yanked
          ? html`<inlay-notice kind="caution" heading=${this.t('module.yankedTitle', { version: shown.version })}
              >${this.t('module.yankedText')} ${shown.yanked.reason}</inlay-notice
            >`
          : nothing
      }
      <inlay-tabs
        label=${shown.name}
        .tabs=${open.map((id) => ({ id, label: this.t(`module.tab.${id}`) }))}
        selected=${current}
        @inlay-tab-changed=${this.#onTab}
      >
        <console-module-overview slot="overview" .installation=${shown}></console-module-overview>
        <console-module-permissions slot="permissions" .installation=${shown}></console-module-permissions>
        ${
          mayEdit
            ? html`
                <console-module-settings slot="settings" .installation=${shown}></console-module-settings>
                <console-module-logs slot="logs" .installation=${shown} ?watching=${current === 'logs'}></console-module-logs>
                <console-module-life slot="life" .installation=${shown}></console-module-life>
              `
            : nothing
        }
      </inlay-tabs>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-module': ModulePage;
  }
}
