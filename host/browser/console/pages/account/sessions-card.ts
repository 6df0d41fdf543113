import 'inlay/widgets/button';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { OwnSession } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { icon } from '../../parts/icons.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { currentSession } from '../../shell/session.ts';
import { cardStyles } from './card.styles.ts';
import { deedRowStyles } from './deed-rows.styles.ts';
import { describeAge } from './describe-age.ts';
import { describeAgent } from './describe-agent.ts';

/** Where the person is signed in, and how to end that. */
@customElement('console-sessions-card')
export class SessionsCard extends ConsoleElement {
  static override styles = [tokens, pageStyles, rowStyles, cardStyles, deedRowStyles];

  /** The one that is to be ended. */
  @state() private chosen: OwnSession | undefined;

  readonly #list = new PagedList<OwnSession>(this, (cursor) =>
    answerOf(api.GET('/api/v1/sessions', { params: { query: { limit: 20, ...(cursor && { cursor }) } } })),
  );

  /** Looks again. */
  reload(): Promise<void> {
    return this.#list.reload({ quietly: true });
  }

  get #hasOthers(): boolean {
    return this.#list.hasMore || this.#list.items.some(({ current }) => !current);
  }

  #ask = async (session: OwnSession): Promise<void> => {
    this.chosen = session;
    await this.updateComplete;
    this.#confirm('one').ask();
  };

  #confirm = (id: string) =>
    this.renderRoot.querySelector(`console-confirm#${id}`) as HTMLElementTagNameMap['console-confirm'];

  #end = async (): Promise<void> => {
    const { id } = this.chosen!;
    await api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } });
    this.#list.change((items) => items.filter((item) => item.id !== id));
    showToast(this.t('sessions.ended'), { kind: 'positive' });
    this.renderRoot.querySelector('h2')!.focus();
  };

  #endOthers = async (): Promise<void> => {
    await api.DELETE('/api/v1/sessions');
    showToast(this.t('sessions.othersEnded'), { kind: 'positive' });
    await this.reload();
    this.renderRoot.querySelector('h2')!.focus();
  };

  #name({ userAgent }: OwnSession): string {
    const { browser, system } = describeAgent(userAgent);
    if (browser && system) return this.t('sessions.agent', { browser, system });
    return browser ?? system ?? this.t('sessions.unknown');
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <div class="title">
        <h2 id="title" tabindex="-1">${this.t('sessions.title')}</h2>
        ${
          this.#hasOthers
            ? html`<inlay-button size="s" @click=${() => this.#confirm('others').ask()}
                >${this.t('sessions.endOthers')}</inlay-button
              >`
            : nothing
        }
      </div>
      <p class="quiet text">${this.t('sessions.text')}</p>
      ${renderList(this.#list, this.texts, {
        label: this.t('sessions.title'),
        renderRow: (session) => this.#renderRow(session),
        renderEmpty: () => html`<p class="quiet">${this.t('sessions.none')}</p>`,
      })}
      <console-confirm
        id="one"
        heading=${this.t('sessions.endTitle')}
        confirm-label=${this.t('sessions.end')}
        .deed=${this.#end}
      >
        <p>${this.chosen ? this.t('sessions.endText', { name: this.#name(this.chosen) }) : nothing}</p>
      </console-confirm>
      <console-confirm
        id="others"
        heading=${this.t('sessions.endOthersTitle')}
        confirm-label=${this.t('sessions.endOthers')}
        .deed=${this.#endOthers}
      >
        <p>${this.t('sessions.endOthersText')}</p>
      </console-confirm>
    </section>`;
  }

  #renderRow(session: OwnSession): TemplateResult {
    const { isPhone } = describeAgent(session.userAgent);
    const name = this.#name(session);
    const isElsewhere = session.tenant.id !== currentSession()?.tenant.id;
    return html`<li class="row">
      <span class="sign square faint" aria-hidden="true">${icon(isPhone ? 'phone' : 'screen')}</span>
      <span class="what">
        <span class="name">${name}</span>
        <span class="facts-line">
          <span>${session.current ? this.t('sessions.now') : this.t('sessions.seen', { when: describeAge(session.lastSeenAt, this.texts) })}</span>
          ${session.address ? html`<span>${session.address}</span>` : nothing}
          <span>${this.t(`sessions.via.${session.via}`)}</span>
          ${isElsewhere ? html`<span>${session.tenant.name}</span>` : nothing}
        </span>
      </span>
      <span class="end">
        ${
          session.current
            ? html`<span class="badge good">${this.t('sessions.current')}</span>`
            : html`<inlay-button
                size="s"
                label=${this.t('sessions.endLabel', { name })}
                @click=${() => this.#ask(session)}
                >${this.t('sessions.end')}</inlay-button
              >`
        }
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sessions-card': SessionsCard;
  }
}
