import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Position } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { icon } from '../../parts/icons.ts';
import { Page } from '../../parts/page.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { shortDate } from '../../parts/short-date.ts';
import { rights } from '../../shell/session.ts';
import { segmentStyles } from './segments.styles.ts';

const filters = ['open', 'closed', 'all'] as const;
type Filter = (typeof filters)[number];

/** The positions, newest first. */
@customElement('console-positions')
export class Positions extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, segmentStyles];

  readonly #list = new PagedList<Position>(this, (cursor) => {
    const state = this.#filter;
    const query = { limit: 25, ...(state !== 'all' && { state }), ...(cursor && { cursor }) };
    return answerOf(api.GET('/api/v1/positions', { params: { query } }));
  });

  get #filter(): Filter {
    const asked = this.query.get('state');
    return filters.find((filter) => filter === asked) ?? 'open';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('query') && changed.get('query') !== undefined) void this.#list.reload();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('nav.positions')}</h1>
          <p class="lead">${this.t('positions.lead')}</p>
        </div>
        ${
          rights.editPositions()
            ? html`<inlay-button variant="primary" href="/console/positions/new"
                >${icon('plus', 'start')}${this.t('positions.new')}</inlay-button
              >`
            : nothing
        }
      </div>
      <nav class="segments" aria-label=${this.t('positions.filter')}>
        ${filters.map(
          (filter) => html`<a
            href="/console/positions?state=${filter}"
            aria-current=${filter === this.#filter ? 'true' : nothing}
            >${this.t(`positions.${filter}`)}</a
          >`,
        )}
      </nav>
      ${renderList(this.#list, this.texts, {
        label: this.t('nav.positions'),
        renderRow: (position) => this.#renderRow(position),
        renderEmpty: () => this.#renderEmpty(),
      })}
    `;
  }

  #renderRow(position: Position): TemplateResult {
    const { id, title, key, location, state, createdAt } = position;
    const date = this.texts.date(createdAt, shortDate);
    return html`<li>
      <a class="row" href="/console/positions/${id}">
        <span class="sign square ${state === 'open' ? '' : 'faint'}" aria-hidden="true">${icon('positions')}</span>
        <span class="what">
          <span class="name">${title}</span>
          <span class="facts-line">
            ${location ? html`<span>${location}</span>` : nothing}<span class="wide">${key}</span>
            ${position.public ? nothing : html`<span>${this.t('position.private')}</span>`}
          </span>
        </span>
        <span class="end">
          <time class="wide" datetime=${createdAt}>${date}</time>
          ${state === 'open' ? nothing : html`<span class="badge">${this.t('position.closed')}</span>`}
          ${icon('forward')}
        </span>
      </a>
    </li>`;
  }

  #renderEmpty(): TemplateResult {
    if (this.#filter === 'closed') {
      return html`<inlay-empty-state heading=${this.t('positions.noneClosed')}></inlay-empty-state>`;
    }
    return html`<inlay-empty-state heading=${this.t('positions.none')}>
      ${this.t('positions.noneText')}
      ${
        rights.editPositions()
          ? html`<inlay-button slot="actions" href="/console/positions/new">${this.t('positions.new')}</inlay-button>`
          : nothing
      }
    </inlay-empty-state>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-positions': Positions;
  }
}
