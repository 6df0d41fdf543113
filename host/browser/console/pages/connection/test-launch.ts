import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnyConnection } from '../../../api/api-types.ts';
import { answerOf, api } from '../../../api/client.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { describeError } from '../../parts/describe-error.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { atsPlacements } from '../connect/placements.ts';
import { splitTarget, type Target, type TargetField } from '../connect/target-field.ts';
import '../connect/target-field.ts';

/** Makes a launch URL as the ATS would, about a test person, and opens it in a window of its own. */
@customElement('console-test-launch')
export class TestLaunch extends ConsoleElement {
  static override styles = [tokens, pageStyles];

  @property({ attribute: false }) connection!: AnyConnection;

  @state() private target: Target = { widget: '', positionId: '' };
  @state() private busy = false;
  @state() private reason = '';
  @state() private url = '';

  #try = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.reason = '';
    const field = this.renderRoot.querySelector('console-target-field');
    // Whoever presses before the widgets are there means the first of them.
    await field?.settled;
    const target = splitTarget(this.target);
    const positionKey = field?.positionKey;
    try {
      if (!target) return;
      const params = { path: { id: this.connection.id } };
      const body = { ...target, ...(positionKey && { positionKey }) };
      const { data } = await answerOf(api.POST('/api/v1/connections/{id}/test', { params, body }));
      this.url = data.url;
      // Without a referrer: the ticket is for the pages of the ATS, and we are none.
      open(data.url, '_blank', 'noopener,noreferrer');
    } catch (error) {
      this.reason = describeError(error, this.texts).reason;
    } finally {
      this.busy = false;
    }
  };

  protected override render(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${this.t('test.title')}</h2>
      <p class="quiet">${this.t('test.text')}</p>
      <console-target-field
        .placements=${atsPlacements}
        .value=${this.target}
        @change=${(event: Event) => {
          this.target = (event.currentTarget as TargetField).value;
        }}
      ></console-target-field>
      <div class="buttons">
        <inlay-button ?loading=${this.busy} @click=${this.#try}>${this.t('test.start')}</inlay-button>
        ${
          this.url
            ? html`<span class="small" role="status"
                >${this.t('test.noWindow')} <a href=${this.url} target="_blank" rel="noopener noreferrer">${this.t('test.open')}</a></span
              >`
            : nothing
        }
      </div>
      <div role="alert">${this.reason ? html`<inlay-notice kind="negative">${this.reason}</inlay-notice>` : nothing}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-test-launch': TestLaunch;
  }
}
