import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Connection } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { asSite } from '../../parts/as-site.ts';
import { icon } from '../../parts/icons.ts';
import { Page } from '../../parts/page.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import type { ConnectionDraft, ConnectionForm } from './connection-form.ts';
import './connection-form.ts';

/** The sites that may show our widgets. */
@customElement('console-connections')
export class Connections extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles];

  @query('console-connection-form') private form!: ConnectionForm | null;

  readonly #list = new PagedList<Connection>(this, async (cursor) => {
    const query = { kind: 'site', limit: 25, ...(cursor && { cursor }) } as const;
    const { data, page } = await answerOf(api.GET('/api/v1/connections', { params: { query } }));
    return { data: data.map(asSite), page };
  });

  #ask = (): void => this.form?.ask();

  #create = async (draft: ConnectionDraft): Promise<void> => {
    const { data } = await answerOf(api.POST('/api/v1/connections', { body: { kind: 'site', ...draft } }));
    await router.navigate(`/console/connections/${data.id}`);
  };

  protected override render(): TemplateResult {
    const mayEdit = rights.editConnections();
    return html`
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('nav.connections')}</h1>
          <p class="lead">${this.t('connections.lead')}</p>
        </div>
        ${
          mayEdit
            ? html`<inlay-button variant="primary" @click=${this.#ask}
                >${icon('plus', 'start')}${this.t('connections.new')}</inlay-button
              >`
            : nothing
        }
      </div>
      ${renderList(this.#list, this.texts, {
        label: this.t('nav.connections'),
        renderRow: (connection) => this.#renderRow(connection),
        renderEmpty: () => html`<inlay-empty-state heading=${this.t('connections.none')}>
          ${this.t('connections.noneText')}
          ${mayEdit ? html`<inlay-button slot="actions" @click=${this.#ask}>${this.t('connections.new')}</inlay-button>` : nothing}
        </inlay-empty-state>`,
      })}
      <console-connection-form .save=${this.#create}></console-connection-form>
    `;
  }

  #renderRow({ id, name, origins, enabled }: Connection): TemplateResult {
    const [first, ...rest] = origins;
    return html`<li>
      <a class="row" href="/console/connections/${id}">
        <span class="sign square ${enabled ? '' : 'faint'}" aria-hidden="true">${icon('connections')}</span>
        <span class="what">
          <span class="name">${name}</span>
          <span class="facts-line">
            <span>${first?.replace(/^https:\/\//, '')}</span>
            ${rest.length > 0 ? html`<span>${this.t('connections.more', { count: rest.length })}</span>` : nothing}
          </span>
        </span>
        <span class="end">
          <span class="badge ${enabled ? 'good' : ''}">${this.t(enabled ? 'on' : 'off')}</span>
          ${icon('forward')}
        </span>
      </a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-connections': Connections;
  }
}
