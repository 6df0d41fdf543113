import 'inlay/widgets/dialog';
import 'inlay/widgets/select';
import 'inlay/widgets/text-field';
import { isAppError } from 'inlay/sdk/web';
import type { Select } from 'inlay/widgets/select';
import type { TextField } from 'inlay/widgets/text-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Role } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { isAddress, maxAddresses, readAddresses } from './read-addresses.ts';
import { roles } from './roles.ts';

/** What became of one address; no reason where it was invited. */
interface Result {
  readonly email: string;
  readonly reason: string;
}

/** How many invitations went out. */
export interface InviteNews {
  readonly sent: number;
}

/** What would fail for the next address just as well. */
const endsAll = (error: unknown): boolean =>
  !isAppError(error) || error.status === 429 || error.status >= 500 || error.code === 'network.offline';

/**
 * Invites one person or several by mail. Each address has a result of its own, and those that failed stay in the
 * field.
 * @fires console-invited - Invitations went out; `detail` is an `InviteNews`.
 */
@customElement('console-invite-dialog')
export class InviteDialog extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      :host {
        display: contents;
      }
      ul {
        display: grid;
        gap: var(--inlay-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
        overflow-wrap: anywhere;
      }
      li {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr);
      }
      li::before {
        content: '✓';
        content: '✓' / '';
        color: var(--inlay-positive);
        font-weight: 600;
      }
      li.bad::before {
        content: '✕';
        content: '✕' / '';
        color: var(--inlay-negative);
      }
    `,
  ];

  @state() private open = false;
  @state() private addresses = '';
  @state() private chosen: Role = 'user';
  @state() private fault = '';
  @state() private results: readonly Result[] = [];
  @state() private progress = '';

  @query('inlay-text-field') private field!: TextField;

  /** Opens it empty. */
  ask(): void {
    Object.assign(this, { open: true, addresses: '', chosen: 'user', fault: '', results: [] });
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.progress) return;
    const emails = readAddresses(this.addresses);
    this.results = [];
    this.fault = this.#findFault(emails);
    if (this.fault) return this.field.focus();
    const sent = await this.#send(emails);
    if (sent > 0) {
      this.dispatchEvent(new CustomEvent<InviteNews>('console-invited', { detail: { sent } }));
    }
    const failed = this.results.filter(({ reason }) => reason);
    if (failed.length === 0) {
      this.open = false;
      return;
    }
    this.addresses = failed.map(({ email }) => email).join('\n');
    await this.updateComplete;
    this.field.focus();
  };

  #findFault(emails: readonly string[]): string {
    const wrong = emails.filter((email) => !isAddress(email));
    if (emails.length === 0) return this.t('invite.missing');
    if (emails.length > maxAddresses) return this.t('invite.tooMany', { most: maxAddresses });
    return wrong.length > 0 ? this.t('invite.wrong', { emails: this.texts.list(wrong.slice(0, 3)) }) : '';
  }

  /** One after the other, so that each has its answer; how many went out. */
  async #send(emails: readonly string[]): Promise<number> {
    const body = { role: this.chosen, locale: this.texts.locale };
    let stopped = false;
    for (const [at, email] of emails.entries()) {
      this.progress = this.t('invite.progress', { at: at + 1, total: emails.length });
      let reason = '';
      try {
        if (stopped) reason = this.t('invite.notTried');
        else await answerOf(api.POST('/api/v1/invitations', { body: { email, ...body } }));
      } catch (error) {
        reason = describeError(error, this.texts).reason;
        stopped = endsAll(error);
      }
      this.results = [...this.results, { email, reason }];
    }
    this.progress = '';
    return this.results.filter(({ reason }) => !reason).length;
  }

  #onInput = (event: Event): void => {
    this.addresses = (event.target as TextField).value;
    this.fault = '';
  };

  protected override render(): TemplateResult {
    return html`<inlay-dialog
      heading=${this.t('invite.title')}
      confirm-label=${this.t('invite.send')}
      cancel-label=${this.t(this.results.length > 0 ? 'close' : 'cancel')}
      ?open=${this.open}
      ?busy=${this.progress !== ''}
      @inlay-confirm=${this.#submit}
      @inlay-cancel=${() => {
        this.open = false;
      }}
    >
      <form novalidate @submit=${this.#submit}>
        <div role="status">${this.progress ? html`<p>${this.progress}</p>` : this.#renderResults()}</div>
        <inlay-text-field
          autofocus
          multiline
          rows="3"
          label=${this.t('invite.addresses')}
          hint=${this.t('invite.addressesHint')}
          .value=${this.addresses}
          error=${this.fault}
          @input=${this.#onInput}
        ></inlay-text-field>
        <inlay-select
          label=${this.t('members.role')}
          hint=${this.t(`role.${this.chosen}Text`)}
          .choices=${roles.map((role) => ({ value: role, label: this.t(`role.${role}`) }))}
          .value=${this.chosen}
          @change=${(event: Event) => {
            this.chosen = (event.target as Select).value as Role;
          }}
        ></inlay-select>
      </form>
    </inlay-dialog>`;
  }

  #renderResults(): TemplateResult | typeof nothing {
    if (this.results.length === 0) return nothing;
    return html`<ul aria-label=${this.t('invite.results')}>
      ${this.results.map(({ email, reason }) =>
        reason
          ? html`<li class="bad"><span><b>${email}</b> – ${reason}</span></li>`
          : html`<li><span><b>${email}</b> – ${this.t('invite.done')}</span></li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-invite-dialog': InviteDialog;
  }
}
