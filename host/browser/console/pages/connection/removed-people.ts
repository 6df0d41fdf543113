import 'inlay/widgets/button';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { shortDate } from '../../parts/short-date.ts';
import { rights } from '../../shell/session.ts';

interface RemovedPerson {
  readonly externalId: string;
  readonly name: string;
  readonly removedAt: string;
}

/** Whom an admin removed, so that this LMS or ATS brings them no more. Nothing is shown while there is nobody. */
@customElement('console-removed-people')
export class RemovedPeople extends ConsoleElement {
  static override styles = [tokens, pageStyles, rowStyles];

  @property({ attribute: 'connection-id' }) connectionId = '';

  @state() private busy = '';

  readonly #people = new PagedList<RemovedPerson>(this, async (cursor) =>
    answerOf(
      api.GET('/api/v1/connections/{id}/removed', {
        params: { path: { id: this.connectionId }, query: cursor === undefined ? {} : { cursor } },
      }),
    ),
  );

  async #letIn({ externalId, name }: RemovedPerson): Promise<void> {
    if (this.busy) return;
    this.busy = externalId;
    try {
      const path = { id: this.connectionId, externalId };
      await answerOf(api.DELETE('/api/v1/connections/{id}/removed/{externalId}', { params: { path } }));
      this.#people.change((people) => people.filter((each) => each.externalId !== externalId));
      showToast(this.t('removed.in', { name: name || externalId }), { kind: 'positive' });
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.busy = '';
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { items, hasMore, loadingMore } = this.#people;
    this.hidden = items.length === 0;
    if (this.hidden) return nothing;
    return html`<section aria-labelledby="title">
      <div class="head compact"><h2 id="title">${this.t('removed.title')}</h2></div>
      <p class="quiet">${this.t('removed.text')}</p>
      <ul class="rows" aria-label=${this.t('removed.title')}>
        ${items.map((person) => this.#renderPerson(person))}
      </ul>
      ${
        hasMore
          ? html`<p>
              <inlay-button ?loading=${loadingMore} @click=${() => void this.#people.loadMore()}
                >${this.t('loadMore')}</inlay-button
              >
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderPerson(person: RemovedPerson): TemplateResult {
    const { externalId, name, removedAt } = person;
    const date = this.texts.date(removedAt, shortDate);
    return html`<li>
      <div class="row">
        <span class="what">
          <span class="name"><bdi>${name || externalId}</bdi></span>
          <span class="facts-line">
            ${name ? html`<span>${externalId}</span>` : nothing}
            <span>${this.t('removed.since', { date })}</span>
          </span>
        </span>
        ${
          rights.editConnections()
            ? html`<span class="end">
                <inlay-button
                  size="s"
                  label=${`${this.t('removed.letIn')}: ${name || externalId}`}
                  ?loading=${this.busy === externalId}
                  @click=${() => void this.#letIn(person)}
                  >${this.t('removed.letIn')}</inlay-button
                >
              </span>`
            : nothing
        }
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-removed-people': RemovedPeople;
  }
}
