import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AnyConnection } from '../../../api/api-types.ts';
import '../connection/client-facts.ts';
import '../connection/client-secret.ts';
import '../connection/code-examples.ts';
import { forgetSecret, freshSecretOf } from './fresh-secret.ts';
import { MadeConnectionStep } from './made-connection.ts';

/** What the ATS's server needs to know: seen once, with examples that run. */
@customElement('console-credentials-step')
export class CredentialsStep extends MadeConnectionStep {
  #next = (): void => {
    if (this.renderRoot.querySelector('console-client-secret')?.check() === false) return;
    forgetSecret(this.draft.connectionId);
    this.tell({ go: 'next' });
  };

  protected override renderMade(connection: AnyConnection): TemplateResult {
    if (connection.kind !== 'oauth') return html`${nothing}`;
    const { id, authentication } = connection;
    return html`<div class="step card">
      <p class="intro">${this.t('credentials.intro')}</p>
      <console-client-facts .connection=${connection}></console-client-facts>
      ${
        authentication === 'client_secret'
          ? html`<console-client-secret
              connection-id=${id}
              .secret=${freshSecretOf(id) ?? ''}
            ></console-client-secret>`
          : nothing
      }
      <console-code-examples .connection=${connection}></console-code-examples>
      ${this.renderFoot(this.t('next'), this.#next)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-credentials-step': CredentialsStep;
  }
}
