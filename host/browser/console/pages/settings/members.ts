import 'inlay/widgets/button';
import 'inlay/widgets/data-table';
import 'inlay/widgets/notice';
import type { Column } from 'inlay/widgets/data-table';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Member, Role } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { describeError } from '../../parts/describe-error.ts';
import { icon } from '../../parts/icons.ts';
import { Page } from '../../parts/page.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { shortDate } from '../../parts/short-date.ts';
import { currentSession, rights } from '../../shell/session.ts';
import './badge.ts';
import './invitations.ts';
import './invite-dialog.ts';
import type { InviteDialog, InviteNews } from './invite-dialog.ts';
import './role-select.ts';
import { roles, rolesFromElsewhere } from './roles.ts';
import { settingsStyles } from './settings.styles.ts';
import { renderSettingsTabs } from './settings-tabs.ts';

type Row = Member & Readonly<Record<string, unknown>>;

/** Who belongs to the organisation and what they may do; admins invite, change and remove. */
@customElement('console-members')
export class Members extends Page {
  static override styles = [...[Page.styles].flat(), ...settingsStyles];

  /** The one that is asked about before something is done to them. */
  @state() private asked: Member | undefined;
  /** The role that an admin is about to give themselves. */
  @state() private ownRole: Role = 'user';
  @query('#remove') private removal!: ConfirmDeed;
  @query('#own-role') private ownChange!: ConfirmDeed;
  @query('console-invite-dialog') private inviteDialog!: InviteDialog;

  readonly #list = new PagedList<Member>(this, (cursor) => {
    const query = { limit: 50, ...(cursor && { cursor }) };
    return answerOf(api.GET('/api/v1/members', { params: { query } }));
  });

  protected override updated(): void {
    this.nameTab(this.t('settings.members'));
  }

  #nameOf = ({ name, email }: Member): string => name || email || this.t('members.unnamed');

  #isSelf({ id }: Member): boolean {
    return id === currentSession()?.member.id;
  }

  /** As far as can be told before the server is asked: whoever is vouched for by an LMS or ATS does not count. */
  #isLastAdmin(member: Member): boolean {
    if (this.#list.hasMore || member.role !== 'admin' || member.external) return false;
    return this.#list.items.filter(({ role, external }) => role === 'admin' && !external).length === 1;
  }

  #changeRole = async (member: Member, role: Role): Promise<void> => {
    if (this.#isSelf(member)) {
      this.asked = member;
      this.ownRole = role;
      this.ownChange.ask();
      return;
    }
    const changed = await this.#patch(member, role);
    const name = this.#nameOf(changed);
    showToast(this.t('members.roleChanged', { name, role: this.t(`role.${role}`) }), { kind: 'positive' });
  };

  async #patch({ id }: Member, role: Role): Promise<Member> {
    const call = api.PATCH('/api/v1/members/{id}', { params: { path: { id } }, body: { role } });
    const { data } = await answerOf(call);
    this.#list.change((items) => items.map((each) => (each.id === id ? data : each)));
    return data;
  }

  /** The console shows what the own role may do, so it begins anew. */
  #changeOwnRole = async (): Promise<void> => {
    await this.#patch(this.asked!, this.ownRole);
    location.reload();
  };

  #askToRemove(member: Member): void {
    this.asked = member;
    this.removal.ask();
  }

  #remove = async (): Promise<void> => {
    const member = this.asked!;
    await answerOf(api.DELETE('/api/v1/members/{id}', { params: { path: { id: member.id } } }));
    if (this.#isSelf(member)) return location.reload();
    this.#list.change((items) => items.filter(({ id }) => id !== member.id));
    showToast(this.t('members.removed', { name: this.#nameOf(member) }), { kind: 'positive' });
    void this.focusHeading();
  };

  #onInvited = ({ detail: { sent } }: CustomEvent<InviteNews>): void => {
    void this.renderRoot.querySelector('console-invitations')?.reload();
    showToast(this.t('invite.sent', { count: sent }), { kind: 'positive' });
  };

  #loadMore = async (): Promise<void> => {
    try {
      await this.#list.loadMore();
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    }
  };

  protected override render(): TemplateResult {
    const mayManage = rights.manageOrganisation();
    return html`
      ${renderSettingsTabs('members', this.texts)}
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('settings.members')}</h1>
          <p class="lead">${this.t(mayManage ? 'members.lead' : 'members.leadReader')}</p>
        </div>
        ${
          mayManage
            ? html`<inlay-button variant="primary" @click=${() => this.inviteDialog.ask()}
                >${icon('plus', 'start')}${this.t('invite.open')}</inlay-button
              >`
            : nothing
        }
      </div>
      <div class="stack">${this.#renderMembers()} ${mayManage ? this.#renderManaging() : nothing}</div>
    `;
  }

  #renderMembers(): TemplateResult {
    const list = this.#list;
    if (list.state === 'failed') return renderFailure(list.error, this.texts, () => list.reload());
    return html`<section>
      <inlay-data-table
        label=${this.t('settings.members')}
        .columns=${this.#columns()}
        .rows=${list.items as readonly Row[]}
        ?loading=${list.state === 'loading'}
      ></inlay-data-table>
      ${
        list.hasMore
          ? html`<div class="more">
              <inlay-button ?loading=${list.loadingMore} @click=${this.#loadMore}>${this.t('loadMore')}</inlay-button>
            </div>`
          : nothing
      }
    </section>`;
  }

  #columns(): readonly Column<Row>[] {
    const mayManage = rights.manageOrganisation();
    // A date in one piece: the cells of the table are styled by the table.
    const since = ({ createdAt }: Member) => this.texts.date(createdAt, shortDate).replaceAll(' ', '\u00a0');
    const columns: Column<Row>[] = [
      { key: 'name', label: this.t('members.name'), render: (member) => this.#renderName(member) },
      { key: 'email', label: this.t('members.email'), render: ({ email }) => email || '–' },
      { key: 'role', label: this.t('members.role'), render: (member) => this.#renderRole(member, mayManage) },
      { key: 'createdAt', label: this.t('members.since'), render: since },
      { key: 'from', label: this.t('members.from'), render: (member) => this.#renderFrom(member) },
    ];
    const remove = (member: Member) => this.#renderRemove(member);
    return mayManage
      ? [...columns, { key: 'remove', label: this.t('remove'), align: 'end', render: remove }]
      : columns;
  }

  #renderName(member: Member): TemplateResult {
    return html`<b>${this.#nameOf(member)}</b>${
      this.#isSelf(member) ? html` <console-badge>${this.t('members.you')}</console-badge>` : nothing
    }`;
  }

  #renderRole(member: Member, mayManage: boolean): TemplateResult {
    const { role } = member;
    if (!mayManage) return html`${this.t(`role.${role}`)}`;
    if (this.#isLastAdmin(member)) {
      return html`${this.t('role.admin')}<br /><small>${this.t('members.lastAdmin')}</small>`;
    }
    return html`<console-role-select
      name=${this.#nameOf(member)}
      .current=${role}
      .offered=${member.external ? rolesFromElsewhere : roles}
      .change=${(next: Role) => this.#changeRole(member, next)}
    ></console-role-select>`;
  }

  #renderFrom({ external }: Member): TemplateResult {
    return external
      ? html`<console-badge kind="caution">${this.t('members.fromElsewhere')}</console-badge>`
      : html`${this.t('members.fromHere')}`;
  }

  #renderRemove(member: Member): TemplateResult {
    if (this.#isLastAdmin(member)) return html`–`;
    return html`<inlay-button
      size="s"
      label=${this.t('members.remove', { name: this.#nameOf(member) })}
      title=${this.t('members.remove', { name: this.#nameOf(member) })}
      @click=${() => this.#askToRemove(member)}
      >${icon('trash')}</inlay-button
    >`;
  }

  #renderManaging(): TemplateResult {
    const { asked } = this;
    const name = asked ? this.#nameOf(asked) : '';
    const isSelf = asked !== undefined && this.#isSelf(asked);
    const removeText = isSelf
      ? 'members.removeSelf'
      : `members.removeText.${asked?.external ? 'external' : 'own'}`;
    return html`
      <console-invitations .nameMember=${this.#findName}></console-invitations>
      <console-invite-dialog @console-invited=${this.#onInvited}></console-invite-dialog>
      <console-confirm
        id="remove"
        heading=${this.t('members.removeTitle', { name })}
        confirm-label=${this.t('members.removeConfirm')}
        .deed=${this.#remove}
      >
        <p>${this.t(removeText)}</p>
      </console-confirm>
      <console-confirm
        id="own-role"
        heading=${this.t('members.ownRoleTitle')}
        confirm-label=${this.t('members.ownRoleConfirm')}
        .deed=${this.#changeOwnRole}
      >
        <p>${this.t('members.ownRoleText', { role: this.t(`role.${this.ownRole}`) })}</p>
      </console-confirm>
    `;
  }

  #findName = (id: string): string | undefined => {
    const member = this.#list.items.find((each) => each.id === id);
    return member && this.#nameOf(member);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'console-members': Members;
  }
}
