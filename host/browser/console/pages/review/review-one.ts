import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Review } from '../../../api/api-types.ts';
import { downloadPackage, findReview } from '../../../api/publishing-calls.ts';
import { Deed } from '../../parts/deed.ts';
import { icon } from '../../parts/icons.ts';
import { permissionStyles, renderHosts, renderPermissions } from '../../parts/modules/render-permissions.ts';
import { checkStyles, renderChecks, renderSubmissionState } from '../../parts/modules/submission.ts';
import { Page } from '../../parts/page.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { saveBlob } from '../../parts/save-blob.ts';
import { shortDate } from '../../parts/short-date.ts';
import { rights } from '../../shell/session.ts';
import './review-decision.ts';
import './version-diff.ts';

/** One submission as a reviewer sees it: who, what is new, the checks, and the decision. */
@customElement('console-review-one')
export class ReviewOne extends Page {
  static override styles = [
    ...[Page.styles].flat(),
    permissionStyles,
    checkStyles,
    css`
      /* A name goes to the next line whole. */
      .whole {
        display: inline-block;
        max-inline-size: 100%;
      }
    `,
  ];

  @state() private review: Review | undefined;

  readonly #deed = new Deed(this);

  readonly #review = new Task(this, {
    task: async ([id]) => {
      if (rights.reviewModules()) this.review = await findReview(id);
    },
    args: () => [this.params.id!, this.texts.locale] as const,
  });

  #download = async (): Promise<void> => {
    const { id, module, version } = this.review!;
    await this.#deed.run('download', async () =>
      saveBlob(await downloadPackage(id), `${module}-${version}.inlay.tgz`),
    );
  };

  /** After a decision; without one the page looks for itself, since somebody else may have been first. */
  #onDecided = ({ detail }: CustomEvent<Review | undefined>): void => {
    if (detail) this.review = detail;
    else void this.#review.run();
  };

  protected override updated(): void {
    if (this.review) this.nameTab(`${this.review.name} ${this.review.version}`);
  }

  protected override render(): TemplateResult {
    const { review } = this;
    return html`
      <a class="back" href="/console/modules/review">${icon('back')}${this.t('review.title')}</a>
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${review ? `${review.name} ${review.version}` : this.t('review.one')}</h1>
          ${review?.summary ? html`<p class="lead">${review.summary}</p>` : nothing}
        </div>
        ${review ? renderSubmissionState(review, this.texts) : nothing}
      </div>
      ${review ? this.#renderReview(review) : this.#renderWaiting()}
    `;
  }

  #renderWaiting(): TemplateResult {
    if (!rights.reviewModules()) return html`<inlay-notice>${this.t('review.operatorsOnly')}</inlay-notice>`;
    if (this.#review.status === TaskStatus.ERROR) {
      return renderFailure(this.#review.error, this.texts, () => this.#review.run());
    }
    return html`<div class="card" aria-busy="true">
      <span class="visually-hidden" role="status">${this.t('loading')}</span>
      <inlay-skeleton lines="5"></inlay-skeleton>
    </div>`;
  }

  #renderReview(review: Review): TemplateResult {
    const { reason, checks, permissions, network, diff } = review;
    return html`<div class="stack" @console-review-decided=${this.#onDecided}>
      ${reason ? html`<inlay-notice kind="caution">${this.t('publish.reason', { reason })}</inlay-notice>` : nothing}
      <section class="card stack" aria-label=${this.t('catalogue.facts')}>
        ${this.#renderFacts(review)}
        <div>
          <inlay-button ?loading=${this.#deed.doing !== undefined} @click=${this.#download}
            >${this.t('review.download')}</inlay-button
          >
        </div>
        ${renderFault(this.#deed.fault)}
      </section>
      <console-review-decision .review=${review}></console-review-decision>
      <console-version-diff .diff=${diff}></console-version-diff>
      <section class="card" aria-labelledby="may">
        <h2 id="may">${this.t('module.permissions')}</h2>
        ${renderPermissions(permissions, this.texts)}
      </section>
      <section class="card" aria-labelledby="hosts">
        <h2 id="hosts">${this.t('module.hosts')}</h2>
        ${renderHosts(network, this.texts)}
      </section>
      <section class="card" aria-labelledby="checks">
        <h2 id="checks">${this.t('review.checks')}</h2>
        ${renderChecks(checks, this.texts)}
      </section>
    </div>`;
  }

  #renderFacts(review: Review): TemplateResult {
    const {
      publisherName,
      publisher,
      publisherDomain,
      organisation,
      module,
      size,
      installations,
      createdAt,
    } = review;
    return html`<dl class="facts">
      <div class="long">
        <dt>${this.t('module.publisher')}</dt>
        <dd>${publisherName} <code class="whole">${publisher}</code></dd>
      </div>
      ${
        publisherDomain
          ? html`<div class="long"><dt>${this.t('review.domain')}</dt><dd>${publisherDomain}</dd></div>`
          : nothing
      }
      <div><dt>${this.t('review.organisation')}</dt><dd>${organisation}</dd></div>
      <div class="long"><dt>${this.t('review.module')}</dt><dd><code>${module}</code></dd></div>
      <div><dt>${this.t('catalogue.size')}</dt><dd>${this.texts.bytes(size)}</dd></div>
      <div><dt>${this.t('review.sent')}</dt><dd>${this.texts.date(createdAt, shortDate)}</dd></div>
      <div><dt>${this.t('review.installations')}</dt><dd>${this.texts.number(installations)}</dd></div>
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-review-one': ReviewOne;
  }
}
