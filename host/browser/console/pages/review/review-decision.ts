import 'inlay/widgets/button';
import 'inlay/widgets/select';
import type { Select } from 'inlay/widgets/select';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Review } from '../../../api/api-types.ts';
import { approveVersion, rejectVersion, rollOutVersion, yankVersion } from '../../../api/publishing-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';
import './reason-dialog.ts';
import type { ReasonDialog } from './reason-dialog.ts';

const rollouts = [1, 10, 100] as const;
type Rollout = (typeof rollouts)[number];

/**
 * What an operator decides about a submission.
 * @fires console-review-decided - `detail` is the submission as it is now; nothing where the server refused.
 */
@customElement('console-review-decision')
export class ReviewDecision extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      inlay-select {
        max-inline-size: 360px;
      }
      .quiet {
        max-inline-size: 68ch;
      }
    `,
  ];

  @property({ attribute: false }) review!: Review;

  /** What was chosen; what holds where nothing was, and the fewest at an approval. */
  @state() private chosen: Rollout | undefined;
  @query('#reject') private rejection!: ReasonDialog;
  @query('#yank') private withdrawal!: ReasonDialog;

  readonly #deed = new Deed(this);

  get #rollout(): Rollout {
    return this.chosen ?? rollouts.find((each) => each === this.review.rollout) ?? 1;
  }

  #tell(review?: Review): void {
    this.chosen = undefined;
    const options = { detail: review, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<Review | undefined>('console-review-decided', options));
  }

  async #do(name: 'approve' | 'rollout', work: () => Promise<Review>): Promise<void> {
    let now: Review | undefined;
    const isDone = await this.#deed.run(name, async () => {
      now = await work();
    });
    if (isDone) showToast(this.t(`review.done.${name}`), { kind: 'positive' });
    this.#tell(now);
  }

  #reject = async (reason: string): Promise<void> => {
    this.#tell(await rejectVersion(this.review.id, reason));
    showToast(this.t('review.done.reject'), { kind: 'positive' });
  };

  #yank = async (reason: string): Promise<void> => {
    this.#tell(await yankVersion(this.review.id, reason));
    showToast(this.t('review.done.yank'), { kind: 'positive' });
  };

  protected override render(): TemplateResult | typeof nothing {
    const { id, state, name, version } = this.review;
    if (state !== 'in_review' && state !== 'approved') return nothing;
    const module = `${name} ${version}`;
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${this.t('review.decision')}</h2>
      <inlay-select
        label=${this.t('review.rollout')}
        hint=${this.t('review.rolloutHint')}
        .choices=${rollouts.map((each) => ({ value: String(each), label: this.t(`review.rollout.${each}`) }))}
        .value=${String(this.#rollout)}
        @change=${(event: Event) => {
          this.chosen = Number((event.target as Select).value) as Rollout;
        }}
      ></inlay-select>
      ${renderFault(this.#deed.fault)}
      <div class="buttons">
        ${
          state === 'in_review'
            ? html`
                <inlay-button
                  variant="primary"
                  ?loading=${this.#deed.doing === 'approve'}
                  @click=${() => void this.#do('approve', () => approveVersion(id, this.#rollout))}
                  >${this.t('review.approve')}</inlay-button
                >
                <inlay-button ?disabled=${this.#deed.doing !== undefined} @click=${() => this.rejection.ask()}
                  >${this.t('review.reject')}</inlay-button
                >
              `
            : html`
                <inlay-button
                  variant="primary"
                  ?disabled=${this.#rollout === this.review.rollout}
                  ?loading=${this.#deed.doing === 'rollout'}
                  @click=${() => void this.#do('rollout', () => rollOutVersion(id, this.#rollout))}
                  >${this.t('review.changeRollout')}</inlay-button
                >
                <inlay-button ?disabled=${this.#deed.doing !== undefined} @click=${() => this.withdrawal.ask()}
                  >${this.t('review.yank')}</inlay-button
                >
              `
        }
      </div>
      <console-reason-dialog
        id="reject"
        heading=${this.t('review.rejectTitle', { module })}
        text=${this.t('review.rejectText')}
        confirm-label=${this.t('review.reject')}
        .deed=${this.#reject}
      ></console-reason-dialog>
      <console-reason-dialog
        id="yank"
        heading=${this.t('review.yankTitle', { module })}
        text=${this.t('review.yankText')}
        confirm-label=${this.t('review.yank')}
        .deed=${this.#yank}
      ></console-reason-dialog>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-review-decision': ReviewDecision;
  }
}
