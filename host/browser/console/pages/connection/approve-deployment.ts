import 'inlay/widgets/button';
import { showToast } from 'inlay/widgets/toast';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';

/**
 * Lets a part of an LMS in.
 * @fires console-deployments-changed - It was let in; `detail` is the connection as it is now. It bubbles.
 */
@customElement('console-approve-deployment')
export class ApproveDeployment extends ConsoleElement {
  @property({ attribute: 'connection-id' }) connectionId = '';
  @property({ attribute: 'deployment-id' }) deploymentId = '';

  @state() private busy = false;
  @state() private done = false;

  #approve = async (): Promise<void> => {
    this.busy = true;
    try {
      const path = { id: this.connectionId, deploymentId: this.deploymentId };
      const call = api.POST('/api/v1/connections/{id}/lti/deployments/{deploymentId}', { params: { path } });
      const { data } = await answerOf(call);
      this.done = true;
      showToast(this.t('deployment.approved'), { kind: 'positive' });
      this.dispatchEvent(
        new CustomEvent('console-deployments-changed', { detail: data, bubbles: true, composed: true }),
      );
    } catch (error) {
      showToast(describeError(error, this.texts).reason, { kind: 'negative' });
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    return this.done
      ? html`<span role="status">${this.t('deployment.approvedNow')}</span>`
      : html`<inlay-button size="s" variant="primary" ?loading=${this.busy} @click=${this.#approve}
          >${this.t('deployment.approve')}</inlay-button
        >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-approve-deployment': ApproveDeployment;
  }
}
