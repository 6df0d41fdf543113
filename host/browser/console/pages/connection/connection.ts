import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { AnyConnection, ConnectionChange } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { describeError } from '../../parts/describe-error.ts';
import { icon } from '../../parts/icons.ts';
import { Page } from '../../parts/page.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { shortDate } from '../../parts/short-date.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import { nameKind } from '../connections/kinds.ts';
import './attempts.ts';
import './lti-body.ts';
import './oauth-body.ts';
import './oauth-form.ts';
import './site-form.ts';
import './site-limits.ts';
import './snippet-maker.ts';

/** One connection: what it is, what to copy, who came by it, and whether that worked. */
@customElement('console-connection')
export class ConnectionPage extends Page {
  @state() private changed: AnyConnection | undefined;
  @state() private turning = false;
  @query('console-confirm') private confirm!: ConfirmDeed;

  readonly #connection = new Task(this, {
    task: async ([id]) =>
      (await answerOf(api.GET('/api/v1/connections/{id}', { params: { path: { id } } }))).data,
    args: () => [this.params.id!] as const,
  });

  get #shown(): AnyConnection | undefined {
    return this.changed ?? this.#connection.value;
  }

  protected override updated(): void {
    if (this.#shown) this.nameTab(this.#shown.name);
  }

  #change = async (body: ConnectionChange): Promise<void> => {
    const params = { path: { id: this.params.id! } };
    this.changed = (await answerOf(api.PATCH('/api/v1/connections/{id}', { params, body }))).data;
  };

  #edit(): void {
    const form = this.renderRoot.querySelector('console-site-form, console-oauth-form');
    if (form) (form as HTMLElementTagNameMap['console-site-form']).ask();
    else this.renderRoot.querySelector('console-lti-body')?.edit();
  }

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

  #renderButtons({ enabled }: AnyConnection): TemplateResult {
    return html`<div class="buttons">
      <inlay-button size="s" @click=${() => this.#edit()}>${this.t('connection.edit')}</inlay-button>
      <inlay-button size="s" ?loading=${this.turning} @click=${() => void this.#turn(!enabled)}
        >${this.t(enabled ? 'turnOff' : 'turnOn')}</inlay-button
      >
      <inlay-button size="s" label=${this.t('remove')} @click=${() => this.confirm.ask()}
        >${icon('trash')}<span class="desk">${this.t('remove')}</span></inlay-button
      >
    </div>`;
  }

  #renderConnection(connection: AnyConnection): TemplateResult {
    const { name, kind, enabled } = connection;
    return html`
      <div class="stack">
        ${enabled ? nothing : html`<inlay-notice kind="caution">${this.t(`connection.offText.${kind}`)}</inlay-notice>`}
        ${this.#renderFacts(connection)} ${this.#renderBody(connection)}
      </div>
      <console-confirm
        heading=${this.t('connection.removeTitle', { name })}
        confirm-label=${this.t('connection.removeConfirm')}
        .deed=${this.#remove}
      >
        <p>${this.t(`connection.removeText.${kind}`)}</p>
      </console-confirm>
    `;
  }

  #renderFacts(connection: AnyConnection): TemplateResult {
    const { enabled, origins, createdAt } = connection;
    return html`<section class="card" aria-label=${this.t('connection.facts')}>
      <dl class="facts">
        <div><dt>${this.t('connection.kind')}</dt><dd>${nameKind(connection, this.texts)}</dd></div>
        <div>
          <dt>${this.t('connection.state')}</dt>
          <dd><span class="badge ${enabled ? 'good' : ''}">${this.t(enabled ? 'on' : 'off')}</span></dd>
        </div>
        ${
          origins.length > 0
            ? html`<div class="long"><dt>${this.t('connection.origins')}</dt>${origins.map((origin) => html`<dd>${origin}</dd>`)}</div>`
            : nothing
        }
        ${
          connection.kind === 'site'
            ? html`<div class="long"><dt>${this.t('connection.siteKey')}</dt><dd><code>${connection.siteKey}</code></dd></div>`
            : nothing
        }
        ${connection.kind === 'oauth' ? this.#renderRights(connection) : nothing}
        <div><dt>${this.t('connection.since')}</dt><dd>${this.texts.date(createdAt, shortDate)}</dd></div>
      </dl>
    </section>`;
  }

  #renderRights({ scopes, redirectUris }: Extract<AnyConnection, { kind: 'oauth' }>): TemplateResult {
    return html`
      <div class="long">
        <dt>${this.t('ats.rights')}</dt>
        ${scopes.includes('launch:create') ? html`<dd>${this.t('ats.mayLaunch')}</dd>` : nothing}
        ${scopes.includes('openid') ? html`<dd>${this.t('ats.maySignIn')}</dd>` : nothing}
      </div>
      ${
        redirectUris.length > 0
          ? html`<div class="long"><dt>${this.t('ats.redirectUris')}</dt>${redirectUris.map((uri) => html`<dd>${uri}</dd>`)}</div>`
          : nothing
      }
    `;
  }

  #renderBody(connection: AnyConnection): TemplateResult {
    switch (connection.kind) {
      case 'site':
        return html`
          <console-snippet-maker .connection=${connection}></console-snippet-maker>
          <console-site-limits .connection=${connection}></console-site-limits>
          <console-attempts .connection=${connection}></console-attempts>
          <console-site-form .connection=${connection} .change=${this.#change}></console-site-form>
        `;
      case 'oauth':
        return html`
          <console-oauth-body .connection=${connection}></console-oauth-body>
          <console-oauth-form .connection=${connection} .change=${this.#change}></console-oauth-form>
        `;
      case 'lti':
        return html`<console-lti-body .connection=${connection} .change=${this.#change}></console-lti-body>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-connection': ConnectionPage;
  }
}
