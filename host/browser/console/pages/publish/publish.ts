import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Publisher } from '../../../api/api-types.ts';
import { listPublishers } from '../../../api/publishing-calls.ts';
import { Page } from '../../parts/page.ts';
import { renderFailure, renderListSkeleton } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { rights } from '../../shell/session.ts';
import { renderModulesTabs } from '../modules/modules-tabs.ts';
import { settingsStyles } from '../settings/settings.styles.ts';
import './how-to-publish.ts';
import './own-submissions.ts';
import type { OwnSubmissions } from './own-submissions.ts';
import './publisher-card.ts';
import './publisher-form.ts';
import './send-package.ts';

/** For an organisation that makes modules: who it is as a publisher, its keys, and what it sent in. */
@customElement('console-publish')
export class PublishPage extends Page {
  static override styles = [
    ...[Page.styles].flat(),
    rowStyles,
    ...settingsStyles,
    css`
      section > h2 {
        margin-block-end: var(--inlay-space-3);
      }
    `,
  ];

  @state() private publishers: readonly Publisher[] | undefined;
  @query('console-own-submissions') private submissions!: OwnSubmissions | null;

  readonly #publishers = new Task(this, {
    task: async () => {
      if (rights.publishModules()) this.publishers = await listPublishers();
    },
    args: () => [],
  });

  #onRegistered = ({ detail }: CustomEvent<Publisher>): void => {
    this.publishers = [...(this.publishers ?? []), detail];
    void this.focusHeading();
  };

  #onChanged = ({ detail }: CustomEvent<Publisher>): void => {
    this.publishers = this.publishers?.map((each) => (each.id === detail.id ? detail : each));
  };

  protected override updated(): void {
    this.nameTab(this.t('modules.tab.publish'));
  }

  protected override render(): TemplateResult {
    return html`
      ${renderModulesTabs('publish', this.texts)}
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('publish.title')}</h1>
          <p class="lead">${this.t('publish.lead')}</p>
        </div>
      </div>
      ${rights.publishModules() ? this.#renderBody() : html`<inlay-notice>${this.t('settings.adminsOnly')}</inlay-notice>`}
    `;
  }

  #renderBody(): TemplateResult {
    const { publishers } = this;
    if (!publishers) {
      return this.#publishers.status === TaskStatus.ERROR
        ? renderFailure(this.#publishers.error, this.texts, () => this.#publishers.run())
        : renderListSkeleton(this.texts);
    }
    return html`<div
      class="stack"
      @console-publisher-changed=${this.#onChanged}
      @console-publisher-registered=${this.#onRegistered}
    >
      ${
        publishers.length === 0
          ? html`<console-publisher-form></console-publisher-form>`
          : html`
              ${repeat(
                publishers,
                ({ id }) => id,
                (each) => html`<console-publisher-card .publisher=${each}></console-publisher-card>`,
              )}
              <section aria-labelledby="sent">
                <h2 id="sent">${this.t('publish.submissions')}</h2>
                <console-own-submissions></console-own-submissions>
              </section>
              <console-send-package
                @console-package-sent=${() => void this.submissions?.reload()}
              ></console-send-package>
            `
      }
      <console-how-to-publish
        publisher=${publishers[0]?.id ?? nothing}
        publisher-name=${publishers[0]?.name ?? nothing}
      ></console-how-to-publish>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-publish': PublishPage;
  }
}
