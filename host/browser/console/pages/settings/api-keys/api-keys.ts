import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/notice';
import { isAppError } from 'inlay/sdk/web';
import { showToast } from 'inlay/widgets/toast';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { ApiKey } from '../../../../api/api-types.ts';
import { answerOf, api } from '../../../../api/client.ts';
import '../../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../../parts/confirm-deed.ts';
import { icon } from '../../../parts/icons.ts';
import { Page } from '../../../parts/page.ts';
import { PagedList } from '../../../parts/paged-list.ts';
import { renderList } from '../../../parts/render-list.ts';
import { rowStyles } from '../../../parts/rows.styles.ts';
import { shortDate } from '../../../parts/short-date.ts';
import { rights } from '../../../shell/session.ts';
import { settingsStyles } from '../settings.styles.ts';
import { renderSettingsTabs } from '../settings-tabs.ts';
import { judgeAge } from './key-age.ts';

/** The keys with which servers of the organisation use the API. */
@customElement('console-api-keys')
export class ApiKeys extends Page {
  static override styles = [
    ...[Page.styles].flat(),
    rowStyles,
    ...settingsStyles,
    css`
      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .row.over {
        background: var(--inlay-surface-raised);
      }
      .name {
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .what {
        gap: var(--inlay-space-1);
      }
      .end .icon {
        color: inherit;
      }
      code {
        font-size: 0.95em;
      }
    `,
  ];

  @state() private asked: ApiKey | undefined;
  @state() private names: ReadonlyMap<string, string> = new Map();
  @query('console-confirm') private confirm!: ConfirmDeed;

  readonly #list = new PagedList<ApiKey>(this, async (cursor) => {
    if (!rights.manageOrganisation()) return { data: [], page: { next: null, limit: 0 } };
    const params = { query: { limit: 25, ...(cursor && { cursor }) } };
    const page = await answerOf(api.GET('/api/v1/api-keys', { params }));
    void this.#learnNames(page.data);
    return page;
  });

  protected override updated(): void {
    this.nameTab(this.t('settings.keys'));
  }

  /** Who made them; a list without names is better than none. */
  async #learnNames(keys: readonly ApiKey[]): Promise<void> {
    const ids = new Set(keys.flatMap(({ memberId }) => memberId ?? []));
    const unknown = [...ids].filter((id) => !this.names.has(id));
    const found = await Promise.all(unknown.map(async (id) => [id, await this.#findName(id)] as const));
    const known = found.filter((each): each is readonly [string, string] => each[1] !== undefined);
    this.names = new Map([...this.names, ...known]);
  }

  async #findName(id: string): Promise<string | undefined> {
    try {
      const { data } = await answerOf(api.GET('/api/v1/members/{id}', { params: { path: { id } } }));
      return data.name || data.email;
    } catch (error) {
      if (isAppError(error)) return undefined;
      throw error;
    }
  }

  #ask(key: ApiKey): void {
    this.asked = key;
    this.confirm.ask();
  }

  #revoke = async (): Promise<void> => {
    const { id, name } = this.asked!;
    await answerOf(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }));
    this.#list.change((items) => items.filter((each) => each.id !== id));
    showToast(this.t('keys.revoked', { name }), { kind: 'positive' });
    void this.focusHeading();
  };

  protected override render(): TemplateResult {
    const mayManage = rights.manageOrganisation();
    const hasNone = this.#list.state === 'ready' && this.#list.items.length === 0;
    return html`
      ${renderSettingsTabs('keys', this.texts)}
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('settings.keys')}</h1>
          <p class="lead">${this.t('keys.lead')}</p>
        </div>
        ${mayManage && !hasNone ? this.#renderNew() : nothing}
      </div>
      ${mayManage ? this.#renderKeys() : html`<inlay-notice>${this.t('settings.adminsOnly')}</inlay-notice>`}
      <console-confirm
        heading=${this.t('keys.revokeTitle', { name: this.asked?.name ?? '' })}
        confirm-label=${this.t('keys.revoke')}
        .deed=${this.#revoke}
      >
        <p>${this.t('keys.revokeText')}</p>
      </console-confirm>
    `;
  }

  #renderNew(): TemplateResult {
    return html`<inlay-button slot="actions" variant="primary" href="/console/settings/api-keys/new"
      >${icon('plus', 'start')}${this.t('keys.new')}</inlay-button
    >`;
  }

  #renderKeys(): TemplateResult {
    return renderList(this.#list, this.texts, {
      label: this.t('settings.keys'),
      renderRow: (key) => this.#renderRow(key),
      renderEmpty: () =>
        html`<inlay-empty-state heading=${this.t('keys.none')}>${this.t('keys.noneText')}${this.#renderNew()}</inlay-empty-state>`,
    });
  }

  #renderRow(key: ApiKey): TemplateResult {
    const { name, start, scopes, memberId, createdAt, lastUsedAt, expiresAt } = key;
    const age = judgeAge(expiresAt);
    const maker = memberId ? this.names.get(memberId) : undefined;
    const revoke = this.t('keys.revokeOne', { name });
    const date = (at: string) => this.texts.date(at, shortDate);
    return html`<li>
      <div class="row ${age}">
        <span class="what">
          <span class="name">${name}</span>
          <span class="small">${this.texts.list(scopes.map((scope) => this.t(`keys.short.${scope}`)))}</span>
          <span class="facts-line">
            <span><code>${start}…</code></span>
            <span>${this.t(maker ? 'keys.madeBy' : 'keys.made', { date: date(createdAt), name: maker ?? '' })}</span>
            <span>${lastUsedAt ? this.t('keys.used', { date: date(lastUsedAt) }) : this.t('keys.unused')}</span>
            ${age === 'fine' ? html`<span>${this.t('keys.until', { date: date(expiresAt) })}</span>` : nothing}
          </span>
          ${age === 'fine' ? nothing : this.#renderAge(age, date(expiresAt))}
        </span>
        <span class="end">
          <inlay-button size="s" label=${revoke} title=${revoke} @click=${() => this.#ask(key)}
            >${icon('trash')}<span class="desk">${this.t('keys.revokeShort')}</span></inlay-button
          >
        </span>
      </div>
    </li>`;
  }

  #renderAge(age: 'over' | 'soon', date: string): TemplateResult {
    return html`<span
      ><span class="badge ${age === 'over' ? 'bad' : 'caution'}">${this.t(`keys.${age}`, { date })}</span></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-api-keys': ApiKeys;
  }
}
