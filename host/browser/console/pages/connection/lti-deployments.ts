import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LtiConnection } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import type { ConfirmDeed } from '../../parts/confirm-deed.ts';
import '../../parts/confirm-deed.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { shortDate } from '../../parts/short-date.ts';
import { rights } from '../../shell/session.ts';
import './approve-deployment.ts';

type Deployment = LtiConnection['deployments'][number];

/**
 * The parts of an LMS that came by: those let in, and those that wait.
 * @fires console-deployments-changed - One was taken out; `detail` is the connection as it is now. It bubbles.
 */
@customElement('console-lti-deployments')
export class LtiDeployments extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    rowStyles,
    css`
      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .name {
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .waits {
        background: var(--inlay-caution-quiet);
      }
      @media (max-width: 559px) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
        .end {
          justify-content: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) lti!: LtiConnection;

  @state() private asked: Deployment | undefined;

  #ask(deployment: Deployment): void {
    this.asked = deployment;
    this.renderRoot.querySelector<ConfirmDeed>('console-confirm')!.ask();
  }

  #reject = async (): Promise<void> => {
    const path = { id: this.lti.id, deploymentId: this.asked!.deploymentId };
    const call = api.DELETE('/api/v1/connections/{id}/lti/deployments/{deploymentId}', { params: { path } });
    const { data } = await answerOf(call);
    showToast(this.t('deployment.removed'), { kind: 'positive' });
    this.dispatchEvent(new CustomEvent('console-deployments-changed', { detail: data, bubbles: true }));
  };

  protected override render(): TemplateResult {
    const order = { quarantined: 0, approved: 1 };
    const deployments = this.lti.deployments.toSorted((a, b) => order[a.state] - order[b.state]);
    const name = this.asked?.deploymentId ?? '';
    return html`<section aria-labelledby="title">
      <div class="head compact"><h2 id="title">${this.t('deployments.title')}</h2></div>
      ${
        deployments.length === 0
          ? html`<inlay-notice>${this.t('deployments.none')}</inlay-notice>`
          : html`<ul class="rows" aria-label=${this.t('deployments.title')}>
              ${deployments.map((deployment) => this.#renderDeployment(deployment))}
            </ul>`
      }
      <console-confirm
        heading=${this.t('deployment.removeTitle', { name })}
        confirm-label=${this.t('deployment.removeConfirm')}
        .deed=${this.#reject}
      >
        <p>${this.t('deployment.removeText')}</p>
      </console-confirm>
    </section>`;
  }

  #renderDeployment(deployment: Deployment): TemplateResult {
    const { deploymentId, state, createdAt } = deployment;
    const waits = state === 'quarantined';
    return html`<li class=${waits ? 'waits' : ''}>
      <div class="row">
        <span class="what">
          <span class="name">${deploymentId}</span>
          <span class="facts-line">
            <span>${this.t(waits ? 'deployment.waits' : 'deployment.in')}</span>
            ${createdAt ? html`<span>${this.t('deployment.since', { date: this.texts.date(createdAt, shortDate) })}</span>` : nothing}
          </span>
        </span>
        ${rights.editConnections() ? this.#renderButtons(deployment, waits) : nothing}
      </div>
    </li>`;
  }

  #renderButtons(deployment: Deployment, waits: boolean): TemplateResult {
    const { deploymentId } = deployment;
    return html`<span class="end">
      ${
        waits
          ? html`<console-approve-deployment
              connection-id=${this.lti.id}
              deployment-id=${deploymentId}
            ></console-approve-deployment>`
          : nothing
      }
      <inlay-button
        size="s"
        label=${`${this.t(waits ? 'deployment.reject' : 'remove')}: ${deploymentId}`}
        @click=${() => this.#ask(deployment)}
        >${this.t(waits ? 'deployment.reject' : 'remove')}</inlay-button
      >
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-lti-deployments': LtiDeployments;
  }
}
