import 'inlay/widgets/button';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Invitation } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { icon } from '../../parts/icons.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { shortDate } from '../../parts/short-date.ts';

/** Who was invited and has not come yet. */
@customElement('console-invitations')
export class Invitations extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    rowStyles,
    css`
      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .name {
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .end {
        flex-wrap: wrap;
        white-space: normal;
      }
      .end .icon {
        color: inherit;
      }
      .deeds {
        display: inline-flex;
        gap: var(--inlay-space-2);
      }
      @media (max-width: 719px) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
        .end {
          justify-content: start;
        }
      }
    `,
  ];

  /** What a member is called; undefined for one who is not known here. */
  @property({ attribute: false }) nameMember: (id: string) => string | undefined = () => undefined;

  @state() private asked: Invitation | undefined;
  @state() private sending = '';

  readonly #list = new PagedList<Invitation>(this, (cursor) => {
    const query = { limit: 25, ...(cursor && { cursor }) };
    return answerOf(api.GET('/api/v1/invitations', { params: { query } }));
  });

  /** Loads the list anew, without taking the old one away first. */
  async reload(): Promise<void> {
    await this.#list.reload({ quietly: this.#list.state === 'ready' });
  }

  async #resend({ id, email }: Invitation): Promise<void> {
    if (this.sending) return;
    this.sending = id;
    try {
      const params = { path: { id } };
      const { data } = await answerOf(api.POST('/api/v1/invitations/{id}/resend', { params }));
      this.#list.change((items) => items.map((each) => (each.id === id ? data : each)));
      showToast(this.t('invitation.sentAgain', { email }), { kind: 'positive' });
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.sending = '';
    }
  }

  #ask(invitation: Invitation): void {
    this.asked = invitation;
    this.renderRoot.querySelector<ConfirmDeed>('console-confirm')!.ask();
  }

  #revoke = async (): Promise<void> => {
    const { id, email } = this.asked!;
    await answerOf(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } }));
    this.#list.change((items) => items.filter((each) => each.id !== id));
    showToast(this.t('invitation.revoked', { email }), { kind: 'positive' });
  };

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      <div class="head compact"><h2 id="title">${this.t('invitations.title')}</h2></div>
      ${renderList(this.#list, this.texts, {
        label: this.t('invitations.title'),
        renderRow: (invitation) => this.#renderRow(invitation),
        renderEmpty: () => html`<p class="quiet">${this.t('invitations.none')}</p>`,
      })}
      <console-confirm
        heading=${this.t('invitation.revokeTitle', { email: this.asked?.email ?? '' })}
        confirm-label=${this.t('invitation.revoke')}
        .deed=${this.#revoke}
      >
        <p>${this.t('invitation.revokeText')}</p>
      </console-confirm>
    </section>`;
  }

  #renderRow(invitation: Invitation): TemplateResult {
    const { id, email, role, invitedBy, sentAt, expiresAt, state } = invitation;
    const by = invitedBy && this.nameMember(invitedBy);
    const isOver = state === 'expired';
    const until = this.texts.date(expiresAt, shortDate);
    return html`<li>
      <div class="row">
        <span class="what">
          <span class="name">${email}</span>
          <span class="facts-line">
            <span>${this.t(`role.${role}`)}</span>
            <span>${this.t('invitation.sentAt', { date: this.texts.date(sentAt, shortDate) })}</span>
            ${by ? html`<span>${this.t('invitation.by', { name: by })}</span>` : nothing}
          </span>
        </span>
        <span class="end">
          <span class="badge ${isOver ? 'caution' : ''}"
            >${this.t(isOver ? 'invitation.over' : 'invitation.until', { date: until })}</span
          >
          <span class="deeds">
          <inlay-button
            size="s"
            label=${`${this.t('invitation.resend')}: ${email}`}
            ?loading=${this.sending === id}
            @click=${() => void this.#resend(invitation)}
            >${this.t('invitation.resend')}</inlay-button
          >
          <inlay-button
            size="s"
            variant="quiet"
            label=${`${this.t('invitation.revoke')}: ${email}`}
            title=${`${this.t('invitation.revoke')}: ${email}`}
            @click=${() => this.#ask(invitation)}
            >${icon('trash')}</inlay-button
          >
          </span>
        </span>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-invitations': Invitations;
  }
}
