import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AnyConnection } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { icon } from '../../parts/icons.ts';
import { Page } from '../../parts/page.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { rights } from '../../shell/session.ts';
import '../connect/registration-links.ts';
import { segmentStyles } from '../positions/segments.styles.ts';
import { kindIcons, nameKind } from './kinds.ts';
import { renderWays } from './render-ways.ts';
import { wayStyles } from './ways.styles.ts';

const filters = ['any', 'site', 'lti', 'oauth'] as const;
type Filter = (typeof filters)[number];

/** Everything that may open our widgets, with how it goes. */
@customElement('console-connections')
export class Connections extends Page {
  static override styles = [
    ...[Page.styles].flat(),
    rowStyles,
    segmentStyles,
    wayStyles,
    css`
      .links {
        margin-block-start: var(--inlay-space-6);
      }
      @media (max-width: 559px) {
        a.row {
          grid-template-columns: auto minmax(0, 1fr);
        }
        a.row .end {
          grid-column: 2;
          justify-content: start;
        }
        a.row .end .icon {
          display: none;
        }
      }
    `,
  ];

  readonly #list = new PagedList<AnyConnection>(this, (cursor) => {
    const query = { kind: this.#filter, limit: 25, ...(cursor && { cursor }) };
    return answerOf(api.GET('/api/v1/connections', { params: { query } }));
  });

  get #filter(): Filter {
    const asked = this.query.get('kind');
    return filters.find((filter) => filter === asked) ?? 'any';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('query') && changed.get('query') !== undefined) void this.#list.reload();
  }

  protected override render(): TemplateResult {
    const isEmpty = this.#list.state === 'ready' && this.#list.items.length === 0;
    const hasNone = isEmpty && this.#filter === 'any';
    return html`
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('nav.connections')}</h1>
          <p class="lead">${this.t('connections.lead')}</p>
        </div>
        ${
          rights.editConnections() && !hasNone
            ? html`<inlay-button variant="primary" href="/console/connections/new"
                >${icon('plus', 'start')}${this.t('connections.new')}</inlay-button
              >`
            : nothing
        }
      </div>
      ${hasNone ? this.#renderFirst() : this.#renderAll()}
      ${
        rights.editConnections()
          ? html`<console-registration-links class="links"></console-registration-links>`
          : nothing
      }
    `;
  }

  #renderAll(): TemplateResult {
    return html`
      <nav class="segments" aria-label=${this.t('connections.filter')}>
        ${filters.map(
          (filter) => html`<a
            href="/console/connections?kind=${filter}"
            aria-current=${filter === this.#filter ? 'true' : nothing}
            >${this.t(`connections.${filter}`)}</a
          >`,
        )}
      </nav>
      ${renderList(this.#list, this.texts, {
        label: this.t('nav.connections'),
        renderRow: (connection) => this.#renderRow(connection),
        renderEmpty: () =>
          html`<inlay-empty-state heading=${this.t('connections.noneOfKind')}></inlay-empty-state>`,
      })}
    `;
  }

  /** Nothing is connected yet: the three ways are the page. */
  #renderFirst(): TemplateResult {
    if (!rights.editConnections()) {
      return html`<div class="card">
        <inlay-empty-state heading=${this.t('connections.none')}>${this.t('connections.askAdmin')}</inlay-empty-state>
      </div>`;
    }
    return html`<section class="stack" aria-label=${this.t('connections.none')}>
      <p>${this.t('connections.noneText')}</p>
      ${renderWays(this.texts)}
    </section>`;
  }

  #renderRow(connection: AnyConnection): TemplateResult {
    const { id, kind, name, enabled } = connection;
    return html`<li>
      <a class="row" href="/console/connections/${id}">
        <span class="sign square ${enabled ? '' : 'faint'}" aria-hidden="true">${icon(kindIcons[kind])}</span>
        <span class="what">
          <span class="name">${name}</span>
          <span class="facts-line">
            <span>${nameKind(connection, this.texts)}</span>
            <span>${this.#describeLast(connection)}</span>
          </span>
        </span>
        <span class="end">${this.#renderState(connection)} ${icon('forward')}</span>
      </a>
    </li>`;
  }

  #describeLast({ lastLaunch }: AnyConnection): string {
    if (!lastLaunch) return this.t('connections.nobodyYet');
    const date = this.texts.date(lastLaunch.at, { dateStyle: 'medium', timeStyle: 'short' });
    return this.t(lastLaunch.code ? 'connections.lastRefused' : 'connections.lastOpened', { date });
  }

  /** The one thing about it that an admin should see first. */
  #renderState(connection: AnyConnection): TemplateResult {
    const { enabled, lastLaunch } = connection;
    if (!enabled) return html`<span class="badge">${this.t('off')}</span>`;
    if (connection.kind === 'lti' && connection.waitingDeployments > 0)
      return html`<span class="badge caution">${this.t('connections.waits')}</span>`;
    if (lastLaunch?.code) return html`<span class="badge bad">${this.t('connections.refused')}</span>`;
    return html`<span class="badge ${lastLaunch ? 'good' : ''}"
      >${this.t(lastLaunch ? 'connections.works' : 'connections.untried')}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-connections': Connections;
  }
}
