import 'inlay/widgets/button';
import { Task } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LtiScore } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { type ConsoleIcon, icon } from '../../parts/icons.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFailure, renderListSkeleton } from '../../parts/render-list.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { rights } from '../../shell/session.ts';
import { attemptStyles } from './attempts.styles.ts';

const looks: Readonly<Record<LtiScore['state'], readonly [icon: ConsoleIcon, look: string]>> = {
  queued: ['clock', 'asked'],
  sending: ['clock', 'asked'],
  sent: ['check', 'opened'],
  replaced: ['check', 'asked'],
  failed: ['close', 'refused'],
};

/** Scores on their way into the grade book. Nothing is shown while there are none. */
@customElement('console-lti-scores')
export class LtiScores extends ConsoleElement {
  static override styles = [tokens, pageStyles, rowStyles, attemptStyles];

  @property({ attribute: 'connection-id' }) connectionId = '';

  @state() private changed: readonly LtiScore[] | undefined;
  @state() private sending = '';

  readonly #scores = new Task(this, {
    task: async ([id]) => {
      this.changed = undefined;
      return (await answerOf(api.GET('/api/v1/connections/{id}/lti/scores', { params: { path: { id } } })))
        .data;
    },
    args: () => [this.connectionId] as const,
  });

  async #retry(scoreId: string): Promise<void> {
    this.sending = scoreId;
    try {
      const params = { path: { id: this.connectionId, scoreId } };
      const call = api.POST('/api/v1/connections/{id}/lti/scores/{scoreId}/retry', { params });
      this.changed = (await answerOf(call)).data;
      showToast(this.t('score.again'), { kind: 'positive' });
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.sending = '';
    }
  }

  protected override render(): unknown {
    return this.#scores.render({
      pending: () => renderListSkeleton(this.texts),
      error: (error) => renderFailure(error, this.texts, () => this.#scores.run()),
      complete: (scores) => this.#renderScores(this.changed ?? scores),
    });
  }

  #renderScores(scores: readonly LtiScore[]): TemplateResult | typeof nothing {
    this.hidden = scores.length === 0;
    if (this.hidden) return nothing;
    return html`<section aria-labelledby="title">
      <div class="head compact">
        <h2 id="title">${this.t('scores.title')}</h2>
        <inlay-button size="s" variant="quiet" @click=${() => this.#scores.run()}>${this.t('reload')}</inlay-button>
      </div>
      <ul class="rows" aria-label=${this.t('scores.title')}>
        ${scores.map((score) => this.#renderScore(score))}
      </ul>
    </section>`;
  }

  #renderScore(score: LtiScore): TemplateResult {
    const { id, state, person, subjectId, link, given, maximum, createdAt, nextAt, reason } = score;
    const [mark, look] = looks[state];
    const time = (at: string): string => this.texts.date(at, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<li class=${look}>
      <div class="row">
        <span class="sign mark" aria-hidden="true">${icon(mark)}</span>
        <span class="what">
          <span
            ><a href="/console/candidates/${subjectId}">${person ?? this.t('candidates.anonymous')}</a>:
            <b>${this.t('score.points', { given: this.texts.number(given), maximum: this.texts.number(maximum) })}</b></span
          >
          <span class="facts-line">
            <span>${this.t(`score.${state}`)}</span><span>${link}</span><time datetime=${createdAt}>${time(createdAt)}</time>
            ${nextAt ? html`<span>${this.t('score.next', { date: time(nextAt) })}</span>` : nothing}
          </span>
          ${reason && state !== 'sent' ? html`<span class="small">${this.#explain(reason)}</span>` : nothing}
        </span>
        <span class="end">
          ${
            state === 'failed' && rights.editConnections()
              ? html`<inlay-button size="s" ?loading=${this.sending === id} @click=${() => void this.#retry(id)}
                  >${this.t('score.retry')}</inlay-button
                >`
              : nothing
          }
        </span>
      </div>
    </li>`;
  }

  #explain({ code, message, said }: NonNullable<LtiScore['reason']>): string {
    const text = this.t(`why.${code}`);
    const known = text === `why.${code}` ? message : text;
    return said ? `${known} ${this.t('score.said', { text: said })}` : known;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-lti-scores': LtiScores;
  }
}
