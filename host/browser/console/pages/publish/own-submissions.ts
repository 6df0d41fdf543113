import 'inlay/widgets/empty-state';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Submission } from '../../../api/api-types.ts';
import { listSubmissions } from '../../../api/publishing-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { checkStyles, renderChecks, renderSubmissionState } from '../../parts/modules/submission.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { PagedList } from '../../parts/paged-list.ts';
import { Poll } from '../../parts/poll.ts';
import { renderList } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { shortDate } from '../../parts/short-date.ts';

/** What the organisation sent in, and what became of it. */
@customElement('console-own-submissions')
export class OwnSubmissions extends ConsoleElement {
  static override styles = [tokens, pageStyles, rowStyles, checkStyles];

  readonly #list = new PagedList<Submission>(this, listSubmissions);

  constructor() {
    super();
    new Poll(
      this,
      () => this.reload(),
      () => this.#list.items.some(isBeingChecked),
    );
  }

  /** Looks anew; what is shown stays until then. */
  reload(): Promise<void> {
    return this.#list.reload({ quietly: this.#list.state === 'ready' });
  }

  protected override render(): TemplateResult {
    return renderList(this.#list, this.texts, {
      label: this.t('publish.submissions'),
      renderRow: (each) => this.#renderRow(each),
      renderEmpty: () =>
        html`<inlay-empty-state heading=${this.t('publish.none')}>${this.t('publish.noneText')}</inlay-empty-state>`,
    });
  }

  #renderRow(submission: Submission): TemplateResult {
    const { module, version, createdAt, size, reason, checks, checksInAll } = submission;
    const failed = checks.filter(({ passed, ran }) => ran && !passed).length;
    return html`<li class="submission">
      <div class="line">
        <b>${module} ${version}</b>
        ${renderSubmissionState(submission, this.texts)}
      </div>
      <div class="facts-line">
        <span>${this.t('publish.sentOn', { date: this.texts.date(createdAt, shortDate) })}</span>
        <span>${this.texts.bytes(size)}</span>
      </div>
      ${reason ? html`<p>${this.t('publish.reason', { reason })}</p>` : nothing}
      <details ?open=${failed > 0 || isBeingChecked(submission)}>
        <summary>
          ${
            isBeingChecked(submission)
              ? this.t('publish.checking', { done: checks.length, all: checksInAll })
              : this.t(failed > 0 ? 'publish.checksFailed' : 'publish.checksPassed', {
                  count: failed > 0 ? failed : checks.length,
                })
          }
        </summary>
        ${renderChecks(checks, this.texts)}
      </details>
    </li>`;
  }
}

const isBeingChecked = ({ state }: Submission): boolean => state === 'submitted' || state === 'checking';

declare global {
  interface HTMLElementTagNameMap {
    'console-own-submissions': OwnSubmissions;
  }
}
