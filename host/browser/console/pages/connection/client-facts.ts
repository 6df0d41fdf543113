import 'inlay/widgets/copy-field';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnyConnection } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { wholeAddressStyles } from '../../parts/whole-address.styles.ts';

/** What the program of an ATS is told about us; none of it is secret. */
@customElement('console-client-facts')
export class ClientFacts extends ConsoleElement {
  static override styles = [
    tokens,
    wholeAddressStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        gap: var(--inlay-space-4);
      }
    `,
  ];

  @property({ attribute: false }) connection!: Extract<AnyConnection, { kind: 'oauth' }>;

  protected override render(): TemplateResult {
    const { origin } = location;
    const facts = {
      clientId: this.connection.clientId,
      tokenUrl: `${origin}/oauth/token`,
      discovery: `${origin}/.well-known/oauth-authorization-server`,
      launchUrl: `${origin}/api/v1/launches`,
    };
    return html`${Object.entries(facts).map(
      ([name, value]) =>
        html`<inlay-copy-field label=${this.t(`client.${name}`)} value=${value}></inlay-copy-field>`,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-client-facts': ClientFacts;
  }
}
