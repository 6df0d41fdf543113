import 'inlay/widgets/empty-state';
import 'inlay/widgets/notice';
import 'inlay/widgets/select';
import type { Select } from 'inlay/widgets/select';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Review, ReviewState } from '../../../api/api-types.ts';
import { listReviews } from '../../../api/publishing-calls.ts';
import { icon } from '../../parts/icons.ts';
import { renderSubmissionState } from '../../parts/modules/submission.ts';
import { Page } from '../../parts/page.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { shortDate } from '../../parts/short-date.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import { renderModulesTabs } from '../modules/modules-tabs.ts';
import { settingsStyles } from '../settings/settings.styles.ts';

const states = ['in_review', 'approved', 'rejected', 'yanked', 'checking'] as const;

/** What publishers sent in, for whoever runs this host. */
@customElement('console-review')
export class ReviewPage extends Page {
  static override styles = [
    ...[Page.styles].flat(),
    rowStyles,
    ...settingsStyles,
    css`
      inlay-select {
        max-inline-size: 280px;
        margin-block-end: var(--inlay-space-4);
      }
      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }
    `,
  ];

  readonly #list = new PagedList<Review>(this, async (cursor) =>
    rights.reviewModules() ? listReviews(this.#asked, cursor) : { data: [], page: { next: null, limit: 0 } },
  );

  /** The address may name another list than the queue. */
  get #asked(): ReviewState {
    return states.find((each) => each === this.query.get('state')) ?? 'in_review';
  }

  #choose(chosen: ReviewState): void {
    this.query = new URLSearchParams(chosen === 'in_review' ? {} : { state: chosen });
    router.setQuery(this.query);
    void this.#list.reload();
  }

  protected override updated(): void {
    this.nameTab(this.t('modules.tab.review'));
  }

  protected override render(): TemplateResult {
    return html`
      ${renderModulesTabs('review', this.texts)}
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('review.title')}</h1>
          <p class="lead">${this.t('review.lead')}</p>
        </div>
      </div>
      ${rights.reviewModules() ? this.#renderBody() : html`<inlay-notice>${this.t('review.operatorsOnly')}</inlay-notice>`}
    `;
  }

  #renderBody(): TemplateResult {
    const shown = this.#asked;
    return html`
      <inlay-select
        label=${this.t('review.show')}
        .choices=${states.map((value) => ({ value, label: this.t(`review.list.${value}`) }))}
        .value=${shown}
        @change=${(event: Event) => this.#choose((event.target as Select).value as ReviewState)}
      ></inlay-select>
      ${renderList(this.#list, this.texts, {
        label: this.t('review.title'),
        renderRow: (each) => this.#renderRow(each),
        renderEmpty: () =>
          html`<inlay-empty-state heading=${this.t(shown === 'in_review' ? 'review.none' : 'review.noneOfState')}
            >${shown === 'in_review' ? this.t('review.noneText') : nothing}</inlay-empty-state
          >`,
      })}
    `;
  }

  #renderRow(review: Review): TemplateResult {
    const { id, name, version, publisherName, organisation, createdAt, diff } = review;
    const isNew = diff.before === null;
    const asks = diff.newPermissions.length + diff.newHosts.length;
    return html`<li>
      <a class="row" href="/console/modules/review/${id}">
        <span class="what">
          <span class="name">${name} ${version}</span>
          <span class="facts-line">
            <span>${publisherName}</span>
            <span>${organisation}</span>
            <span>${this.t('publish.sentOn', { date: this.texts.date(createdAt, shortDate) })}</span>
            <span>${isNew ? this.t('review.firstVersion') : this.t('review.asksMore', { count: asks })}</span>
          </span>
        </span>
        <span class="end">${renderSubmissionState(review, this.texts)}${icon('forward')}</span>
      </a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-review': ReviewPage;
  }
}
