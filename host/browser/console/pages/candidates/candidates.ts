import 'inlay/widgets/button';
import 'inlay/widgets/empty-state';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Subject } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { icon } from '../../parts/icons.ts';
import { Page } from '../../parts/page.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { nameInitials, namePerson } from '../../parts/person.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import '../../parts/upload-cvs.ts';
import { shortDate } from '../../parts/short-date.ts';
import { rights } from '../../shell/session.ts';
import { candidatesStyles } from './candidates.styles.ts';

/** When to look for the names of people who have just come; then their CV is not going to give any. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 16_000];

/** The people, newest first. */
@customElement('console-candidates')
export class Candidates extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, candidatesStyles];

  @state() private adding = false;

  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #list = new PagedList<Subject>(this, (cursor) =>
    answerOf(api.GET('/api/v1/subjects', { params: { query: { limit: 25, ...(cursor && { cursor }) } } })),
  );

  #toggleAdding = (): void => {
    this.adding = !this.adding;
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #onUploaded = (): void => {
    void this.#follow(0);
  };

  /** Shows who has come; a module that reads their CVs gives them names a little later. */
  async #follow(looks: number): Promise<void> {
    clearTimeout(this.#timer);
    await this.#list.reload({ quietly: true });
    const pause = pausesMs[looks];
    const isNameless = this.#list.items.some(({ displayName }) => displayName === null);
    if (pause !== undefined && isNameless && this.isConnected)
      this.#timer = setTimeout(() => void this.#follow(looks + 1), pause);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('nav.candidates')}</h1>
          <p class="lead">${this.t('candidates.lead')}</p>
        </div>
        <inlay-button
          variant=${this.adding ? 'secondary' : 'primary'}
          @click=${this.#toggleAdding}
          >${icon(this.adding ? 'close' : 'plus', 'start')}${this.t(this.adding ? 'close' : 'candidates.add')}</inlay-button
        >
      </div>
      ${
        this.adding
          ? html`<section class="adding" aria-label=${this.t('candidates.add')}>
              <console-upload-cvs multiple @console-uploaded=${this.#onUploaded}></console-upload-cvs>
            </section>`
          : ''
      }
      ${renderList(this.#list, this.texts, {
        label: this.t('nav.candidates'),
        renderRow: (subject) => this.#renderRow(subject),
        renderEmpty: () => this.#renderEmpty(),
      })}
    `;
  }

  #renderRow(subject: Subject): TemplateResult {
    const named = subject.displayName !== null;
    const date = this.texts.date(subject.createdAt, shortDate);
    return html`<li>
      <a class="row" href="/console/candidates/${subject.id}">
        <span class="sign ${named ? '' : 'faint'}" aria-hidden="true"
          >${named ? nameInitials(subject.displayName!) : icon('candidates')}</span
        >
        <span class="what">
          <span class="name">${namePerson(subject, this.texts)}</span>
          <span class="facts-line">
            ${named && subject.email ? html`<span class="wide">${subject.email}</span>` : ''}
            ${subject.via?.position ? html`<span>${subject.via.position.title}</span>` : ''}
            <span>${subject.via ? subject.via.connection.name : this.t('candidates.addedHere')}</span>
            <span class="narrow">${date}</span>
          </span>
        </span>
        <span class="end">
          <span class="wide">${this.t('candidates.documents', { count: subject.documents })}</span>
          <time class="wide date" datetime=${subject.createdAt}>${date}</time>
          ${icon('forward')}
        </span>
      </a>
    </li>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<inlay-empty-state heading=${this.t('candidates.none')}>
      ${this.t('candidates.noneText')}
      <inlay-button slot="actions" @click=${this.#toggleAdding}>${this.t('candidates.add')}</inlay-button>
      ${
        rights.seeConnections()
          ? html`<inlay-button slot="actions" variant="quiet" href="/console/connections">${this.t('nav.connections')}</inlay-button>`
          : ''
      }
    </inlay-empty-state>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-candidates': Candidates;
  }
}
