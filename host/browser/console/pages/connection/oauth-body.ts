import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnyConnection } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { rights } from '../../shell/session.ts';
import './attempts.ts';
import './client-facts.ts';
import './removed-people.ts';
import './client-secret.ts';
import './code-examples.ts';
import './test-launch.ts';

/** What only an ATS or a program has: a client with its secret, examples, a test launch. */
@customElement('console-oauth-body')
export class OAuthBody extends ConsoleElement {
  static override styles = [tokens, pageStyles];

  @property({ attribute: false }) connection!: Extract<AnyConnection, { kind: 'oauth' }>;

  protected override render(): TemplateResult {
    const { connection } = this;
    const { id, authentication, scopes, enabled } = connection;
    const mayEdit = rights.editConnections();
    return html`<div class="stack">
      <section class="card stack" aria-labelledby="credentials">
        <h2 id="credentials">${this.t('credentials.title')}</h2>
        <console-client-facts .connection=${connection}></console-client-facts>
        ${
          mayEdit && authentication === 'client_secret'
            ? html`<console-client-secret connection-id=${id}></console-client-secret>`
            : nothing
        }
      </section>
      ${
        mayEdit && enabled && scopes.includes('launch:create')
          ? html`<console-test-launch .connection=${connection}></console-test-launch>`
          : nothing
      }
      <console-attempts .connection=${connection}></console-attempts>
      <console-removed-people connection-id=${id}></console-removed-people>
      ${
        scopes.includes('launch:create')
          ? html`<div class="card"><console-code-examples .connection=${connection}></console-code-examples></div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-oauth-body': OAuthBody;
  }
}
