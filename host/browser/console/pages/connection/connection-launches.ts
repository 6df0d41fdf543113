import 'inlay/widgets/empty-state';
import { tokens } from 'inlay/widgets/tokens';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Launch } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { icon } from '../../parts/icons.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';

/** The latest launches from one site: the proof that the snippet works. */
@customElement('console-connection-launches')
export class ConnectionLaunches extends ConsoleElement {
  static override styles = [tokens, pageStyles, rowStyles];

  @property({ attribute: 'connection-id' }) connectionId = '';

  readonly #list = new PagedList<Launch>(this, (cursor) =>
    answerOf(
      api.GET('/api/v1/launches', {
        params: { query: { connectionId: this.connectionId, limit: 10, ...(cursor && { cursor }) } },
      }),
    ),
  );

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      <div class="head compact">
        <h2 id="title">${this.t('launches.title')}</h2>
        <inlay-button size="s" variant="quiet" @click=${() => void this.#list.reload({ quietly: true })}
          >${this.t('reload')}</inlay-button
        >
      </div>
      ${renderList(this.#list, this.texts, {
        label: this.t('launches.title'),
        renderRow: (launch) => this.#renderRow(launch),
        renderEmpty: () =>
          html`<inlay-empty-state heading=${this.t('launches.none')}>${this.t('launches.noneText')}</inlay-empty-state>`,
      })}
    </section>`;
  }

  #renderRow({ createdAt, module, widget, origin, locale, subjectId }: Launch): TemplateResult {
    return html`<li>
      <div class="row">
        <span class="sign square faint" aria-hidden="true">${icon('modules')}</span>
        <span class="what">
          <time datetime=${createdAt}>${this.texts.date(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}</time>
          <span class="facts-line">
            <span>${module}/${widget}</span><span>${origin.replace(/^https:\/\//, '')}</span><span>${locale}</span>
          </span>
        </span>
        <span class="end">
          ${
            subjectId
              ? html`<a href="/console/candidates/${subjectId}">${this.t('launches.candidate')}</a>`
              : html`<span>${this.t('launches.looked')}</span>`
          }
        </span>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-connection-launches': ConnectionLaunches;
  }
}
