import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Page } from '../../parts/page.ts';
import { currentSession } from '../../shell/session.ts';
import './password-card.ts';
import './places-card.ts';
import type { SessionsCard } from './sessions-card.ts';
import './sessions-card.ts';
import './totp-card.ts';

/** What belongs to the person and not to the organisation: `/console/account`. */
@customElement('console-account')
export class Account extends Page {
  static override styles = [
    ...[Page.styles].flat(),
    css`
      @media print {
        :host([codes]) .head,
        :host([codes]) .stack > :not(console-totp-card) {
          display: none;
        }
      }
    `,
  ];

  /** Recovery codes are shown: a print holds them and nothing else. */
  @property({ type: Boolean, reflect: true }) codes = false;

  @query('console-sessions-card') private sessions!: SessionsCard;

  protected override updated(): void {
    this.nameTab(this.t('account.title'));
  }

  /** A new password ends the other sessions. */
  #onPasswordChanged = (): void => void this.sessions.reload();

  protected override render(): TemplateResult {
    const { member, tenant } = currentSession()!;
    return html`
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('account.title')}</h1>
          <p class="lead">${this.t('account.lead')}</p>
        </div>
      </div>
      <div class="stack">
        <section class="card" aria-labelledby="profile">
          <h2 id="profile">${this.t('profile.title')}</h2>
          <dl class="facts">
            <div><dt>${this.t('profile.name')}</dt><dd>${member.name}</dd></div>
            <div><dt>${this.t('signIn.email')}</dt><dd>${member.email}</dd></div>
            <div><dt>${this.t('profile.organisation')}</dt><dd>${tenant.name}</dd></div>
            <div><dt>${this.t('profile.role')}</dt><dd>${this.t(`role.${member.role}`)}</dd></div>
          </dl>
        </section>
        <console-places-card></console-places-card>
        <console-password-card
          email=${member.email}
          name=${member.name}
          @console-password-changed=${this.#onPasswordChanged}
        ></console-password-card>
        <console-totp-card
          email=${member.email}
          @console-codes-shown=${({ detail }: CustomEvent<boolean>) => {
            this.codes = detail;
          }}
        ></console-totp-card>
        <console-sessions-card></console-sessions-card>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-account': Account;
  }
}
