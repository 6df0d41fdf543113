import 'inlay/widgets/skeleton';
import { Task, TaskStatus } from '@lit/task';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AnyConnection, ConnectionChange, LtiConnection } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFailure } from '../../parts/render-list.ts';
import { findPath, renderPath } from '../connect/render-path.ts';
import '../connect/copy-list.ts';
import { sayLms } from '../connections/kinds.ts';
import './removed-people.ts';
import './attempts.ts';
import type { LtiForm } from './lti-form.ts';
import './lti-deployments.ts';
import './lti-form.ts';
import './lti-scores.ts';

/** What only an LMS has: its addresses, its parts, what to copy into it, scores on their way. */
@customElement('console-lti-body')
export class LtiBody extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      dl.facts {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
      }
      details > summary {
        min-block-size: 32px;
        font-size: var(--inlay-font-size-l);
        font-weight: 600;
        cursor: pointer;
      }
      details > .stack {
        padding-block-start: var(--inlay-space-4);
      }
      ol.path {
        display: grid;
        gap: var(--inlay-space-2);
        max-inline-size: 70ch;
        margin: 0;
        padding-inline-start: 1.5em;
      }
    `,
  ];

  @property({ attribute: false }) connection!: Extract<AnyConnection, { kind: 'lti' }>;
  /** Changes what all connections have. */
  @property({ attribute: false }) change!: (change: ConnectionChange) => Promise<void>;

  @state() private changed: LtiConnection | undefined;
  @query('console-lti-form') private form!: LtiForm | null;

  readonly #lti = new Task(this, {
    task: async ([id]) =>
      (await answerOf(api.GET('/api/v1/connections/{id}/lti', { params: { path: { id } } }))).data,
    args: () => [this.connection.id] as const,
  });

  /** Opens the form, once there is something to change. */
  edit(): void {
    this.form?.ask();
  }

  #onDeployments = (event: CustomEvent<LtiConnection>): void => {
    this.changed = event.detail;
  };

  protected override render(): TemplateResult {
    const lti = this.changed ?? this.#lti.value;
    if (!lti && this.#lti.status === TaskStatus.ERROR)
      return renderFailure(this.#lti.error, this.texts, () => this.#lti.run());
    if (!lti) return html`<inlay-skeleton class="card" lines="6" aria-busy="true"></inlay-skeleton>`;
    return this.#renderLti(lti);
  }

  #renderLti(lti: LtiConnection): TemplateResult {
    const { connection } = this;
    const platform = connection.profile;
    return html`<div class="stack" @console-deployments-changed=${this.#onDeployments}>
      <section class="card" aria-label=${this.t('from.addresses')}>
        <dl class="facts">
          ${(['issuer', 'clientId', 'loginUrl', 'tokenUrl', 'jwksUrl'] as const).map(
            (name) =>
              html`<div class="long"><dt>${this.t(`from.field.${name}`)}</dt><dd>${lti[name]}</dd></div>`,
          )}
          <div class="long">
            <dt>${this.t('lms.opens')}</dt>
            <dd>${lti.module ? [lti.module, lti.widget].filter(Boolean).join('/') : this.t('lms.opensNothing')}</dd>
          </div>
        </dl>
      </section>
      <console-lti-deployments .lti=${lti}></console-lti-deployments>
      <console-attempts .connection=${connection}></console-attempts>
      <console-lti-scores connection-id=${connection.id}></console-lti-scores>
      <console-removed-people connection-id=${connection.id}></console-removed-people>
      <details class="card">
        <summary>${sayLms(this.texts, 'into.again', platform)}</summary>
        <div class="stack">
          ${renderPath(findPath('into', platform, this.texts))}
          <console-copy-list platform=${platform} .fields=${lti.tool.profiles[platform].copy}></console-copy-list>
        </div>
      </details>
      <console-lti-form
        .connection=${connection}
        .lti=${lti}
        .change=${this.change}
        @console-saved=${(event: CustomEvent<LtiConnection>) => {
          this.changed = event.detail;
        }}
      ></console-lti-form>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-lti-body': LtiBody;
  }
}
