import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Subject } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import '../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import { icon } from '../../parts/icons.ts';
import '../../parts/module-widgets.ts';
import type { ModuleWidgets } from '../../parts/module-widgets.ts';
import { Page } from '../../parts/page.ts';
import { namePerson } from '../../parts/person.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { shortDate } from '../../parts/short-date.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import './candidate-documents.ts';

/** One person: what is known, their documents, and what modules say about them. */
@customElement('console-candidate')
export class Candidate extends Page {
  @query('console-confirm') private confirm!: ConfirmDeed;
  @query('console-module-widgets') private widgets!: ModuleWidgets | null;

  readonly #subject = new Task(this, {
    task: async ([id]) =>
      (await answerOf(api.GET('/api/v1/subjects/{id}', { params: { path: { id } } }))).data,
    args: () => [this.params.id!] as const,
  });

  get #shown(): Subject | undefined {
    return this.#subject.value;
  }

  protected override updated(): void {
    if (this.#shown) this.nameTab(namePerson(this.#shown, this.texts));
  }

  #erase = async (): Promise<void> => {
    const { id } = this.params as { id: string };
    await answerOf(api.DELETE('/api/v1/subjects/{id}', { params: { path: { id } } }));
    showToast(this.t('candidate.erased'), { kind: 'positive' });
    await router.navigate('/console/candidates', { replace: true });
  };

  /** A module may fill in the name that it read from a new CV. */
  #onUploaded = (): void => {
    this.widgets?.reopen();
    void this.#subject.run();
  };

  protected override render(): TemplateResult {
    const name = this.#shown ? namePerson(this.#shown, this.texts) : this.t('candidate.title');
    return html`
      <a class="back" href="/console/candidates">${icon('back')}${this.t('nav.candidates')}</a>
      <div class="head">
        <h1 tabindex="-1">${name}</h1>
        ${
          this.#shown && rights.erasePeople()
            ? html`<inlay-button size="s" label=${this.t('candidate.erase')} @click=${() => this.confirm.ask()}
                >${icon('trash')}<span class="desk">${this.t('candidate.erase')}</span></inlay-button
              >`
            : nothing
        }
      </div>
      ${this.#renderBody()}
    `;
  }

  #renderBody(): TemplateResult {
    if (this.#subject.status === TaskStatus.ERROR && !this.#shown) {
      return renderFailure(this.#subject.error, this.texts, () => this.#subject.run());
    }
    if (!this.#shown) {
      return html`<div class="card" aria-busy="true">
        <span class="visually-hidden" role="status">${this.t('loading')}</span>
        <inlay-skeleton lines="4"></inlay-skeleton>
      </div>`;
    }
    return this.#renderPerson(this.#shown);
  }

  #renderPerson(subject: Subject): TemplateResult {
    const { id, email, via, createdAt } = subject;
    return html`
      <div class="stack">
        <section class="card" aria-label=${this.t('candidate.facts')}>
          <dl class="facts">
            <div>
              <dt>${this.t('candidate.cameBy')}</dt>
              <dd>${via ? via.connection.name : this.t('candidates.addedHere')}</dd>
            </div>
            ${
              via?.position
                ? html`<div>
                    <dt>${this.t('candidate.position')}</dt>
                    <dd><a href="/console/positions/${via.position.id}">${via.position.title}</a></dd>
                  </div>`
                : nothing
            }
            <div>
              <dt>${this.t('candidate.since')}</dt>
              <dd>${this.texts.date(createdAt, shortDate)}</dd>
            </div>
            <div class="long">
              <dt>${this.t('candidate.email')}</dt>
              <dd>${email ? html`<a href="mailto:${email}">${email}</a>` : html`<span class="quiet">${this.t('unknown')}</span>`}</dd>
            </div>
          </dl>
        </section>
        <console-candidate-documents subject-id=${id} @console-uploaded=${this.#onUploaded}></console-candidate-documents>
        <console-module-widgets placement="page.candidate" .subjectId=${id}>
          <div class="card">
            <inlay-empty-state heading=${this.t('candidate.noWidgets')}>
              ${this.t('candidate.noWidgetsText')}
              <inlay-button slot="actions" href="/console/modules">${this.t('nav.modules')}</inlay-button>
            </inlay-empty-state>
          </div>
        </console-module-widgets>
      </div>
      <console-confirm
        heading=${this.t('candidate.eraseTitle', { name: namePerson(subject, this.texts) })}
        confirm-label=${this.t('candidate.eraseConfirm')}
        .deed=${this.#erase}
      >
        <p>${this.t('candidate.eraseText')}</p>
        <ul>
          <li>${this.t('candidate.eraseFacts')}</li>
          <li>${this.t('candidate.eraseDocuments', { count: subject.documents })}</li>
          <li>${this.t('candidate.eraseModules')}</li>
        </ul>
        <p>${this.t('candidate.eraseFinal')}</p>
      </console-confirm>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-candidate': Candidate;
  }
}
