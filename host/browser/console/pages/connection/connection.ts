import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Connection, ConnectionChange } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import { asSite } from '../../parts/as-site.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { describeError } from '../../parts/describe-error.ts';
import { icon } from '../../parts/icons.ts';
import { Page } from '../../parts/page.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { shortDate } from '../../parts/short-date.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import type { ConnectionDraft, ConnectionForm } from '../connections/connection-form.ts';
import '../connections/connection-form.ts';
import './connection-launches.ts';
import './snippet-maker.ts';

/** One site: its addresses, the lines to copy into its page, and who came from there. */
@customElement('console-connection')
export class ConnectionPage extends Page {
  @state() private changed: Connection | undefined;
  @state() private turning = false;
  @query('console-confirm') private confirm!: ConfirmDeed;
  @query('console-connection-form') private form!: ConnectionForm;

  readonly #connection = new Task(this, {
    task: async ([id]) =>
      asSite((await answerOf(api.GET('/api/v1/connections/{id}', { params: { path: { id } } }))).data),
    args: () => [this.params.id!] as const,
  });

  get #shown(): Connection | undefined {
    return this.changed ?? this.#connection.value;
  }

  protected override updated(): void {
    if (this.#shown) this.nameTab(this.#shown.name);
  }

  async #change(body: ConnectionChange): Promise<void> {
    const params = { path: { id: this.params.id! } };
    this.changed = asSite((await answerOf(api.PATCH('/api/v1/connections/{id}', { params, body }))).data);
  }

  #save = async (draft: ConnectionDraft): Promise<void> => {
    await this.#change(draft);
    showToast(this.t('saved'), { kind: 'positive' });
  };

  #turn = async (enabled: boolean, offerUndo = true): Promise<void> => {
    if (this.turning) return;
    this.turning = true;
    try {
      await this.#change({ enabled });
      const undo = { label: this.t('undo'), run: () => void this.#turn(!enabled, false) };
      showToast(
        this.t(enabled ? 'connection.nowOn' : 'connection.nowOff'),
        offerUndo ? { kind: enabled ? 'positive' : 'info', action: undo, duration: 10_000 } : {},
      );
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.turning = false;
    }
  };

  #remove = async (): Promise<void> => {
    await answerOf(api.DELETE('/api/v1/connections/{id}', { params: { path: { id: this.params.id! } } }));
    showToast(this.t('connection.removed'), { kind: 'positive' });
    await router.navigate('/console/connections', { replace: true });
  };

  protected override render(): TemplateResult {
    const connection = this.#shown;
    return html`
      <a class="back" href="/console/connections">${icon('back')}${this.t('nav.connections')}</a>
      <div class="head">
        <h1 tabindex="-1">${connection?.name ?? this.t('connection.title')}</h1>
        ${connection && rights.editConnections() ? this.#renderButtons(connection) : nothing}
      </div>
      ${connection ? this.#renderConnection(connection) : this.#renderWaiting()}
    `;
  }

  #renderWaiting(): TemplateResult {
    if (this.#connection.status === TaskStatus.ERROR) {
      return renderFailure(this.#connection.error, this.texts, () => this.#connection.run());
    }
    return html`<div class="card" aria-busy="true">
      <span class="visually-hidden" role="status">${this.t('loading')}</span>
      <inlay-skeleton lines="5"></inlay-skeleton>
    </div>`;
  }

  #renderButtons({ enabled }: Connection): TemplateResult {
    return html`<div class="buttons">
      <inlay-button size="s" @click=${() => this.form.ask()}>${this.t('connection.edit')}</inlay-button>
      <inlay-button size="s" ?loading=${this.turning} @click=${() => void this.#turn(!enabled)}
        >${this.t(enabled ? 'turnOff' : 'turnOn')}</inlay-button
      >
      <inlay-button size="s" label=${this.t('remove')} @click=${() => this.confirm.ask()}
        >${icon('trash')}<span class="desk">${this.t('remove')}</span></inlay-button
      >
    </div>`;
  }

  #renderConnection(connection: Connection): TemplateResult {
    const { id, name, enabled, origins, siteKey, createdAt } = connection;
    return html`
      <div class="stack">
        ${enabled ? nothing : html`<inlay-notice kind="caution">${this.t('connection.offText')}</inlay-notice>`}
        <section class="card" aria-label=${this.t('connection.facts')}>
          <dl class="facts">
            <div>
              <dt>${this.t('connection.state')}</dt>
              <dd><span class="badge ${enabled ? 'good' : ''}">${this.t(enabled ? 'on' : 'off')}</span></dd>
            </div>
            <div class="long"><dt>${this.t('connection.origins')}</dt>${origins.map((origin) => html`<dd>${origin}</dd>`)}</div>
            <div class="long"><dt>${this.t('connection.siteKey')}</dt><dd><code>${siteKey}</code></dd></div>
            <div><dt>${this.t('connection.since')}</dt><dd>${this.texts.date(createdAt, shortDate)}</dd></div>
          </dl>
        </section>
        <console-snippet-maker .connection=${connection}></console-snippet-maker>
        <console-connection-launches connection-id=${id}></console-connection-launches>
      </div>
      <console-connection-form .connection=${connection} .save=${this.#save}></console-connection-form>
      <console-confirm
        heading=${this.t('connection.removeTitle', { name })}
        confirm-label=${this.t('connection.removeConfirm')}
        .deed=${this.#remove}
      >
        <p>${this.t('connection.removeText')}</p>
      </console-confirm>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-connection': ConnectionPage;
  }
}
