import 'inlay/widgets/copy-field';
import 'inlay/widgets/tabs';
import { tokens } from 'inlay/widgets/tokens';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { atsPlacements } from '../connect/placements.ts';
import { splitTarget, type Target, type TargetField } from '../connect/target-field.ts';
import '../connect/target-field.ts';
import type { AnyConnection } from '../../../api/api-types.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { writeExamples } from './write-examples.ts';

/** Code that asks for a launch URL, with the real values of this connection. */
@customElement('console-code-examples')
export class CodeExamples extends ConsoleElement {
  static override styles = [
    tokens,
    pageStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--inlay-space-4);
      }
    `,
  ];

  @property({ attribute: false }) connection!: Extract<AnyConnection, { kind: 'oauth' }>;

  @state() private target: Target = { widget: '', positionId: '' };

  protected override render(): TemplateResult | typeof nothing {
    const { clientId, authentication, scopes } = this.connection;
    if (authentication === 'none' || !scopes.includes('launch:create')) return nothing;
    const examples = writeExamples({
      host: location.origin,
      clientId,
      authentication,
      module: splitTarget(this.target)?.module ?? 'module',
      widget: splitTarget(this.target)?.widget ?? 'widget',
      positionKey: this.renderRoot.querySelector('console-target-field')?.positionKey,
    });
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.t('examples.title')}</h2>
      <p class="quiet">${this.t(`examples.${authentication}`)}</p>
      <console-target-field
        .placements=${atsPlacements}
        .value=${this.target}
        @change=${(event: Event) => {
          this.target = (event.currentTarget as TargetField).value;
        }}
      ></console-target-field>
      <inlay-tabs
        label=${this.t('examples.title')}
        .tabs=${examples.map(({ name }) => ({ id: idOf(name), label: name }))}
      >
        ${examples.map(
          ({ name, code }) =>
            html`<inlay-copy-field slot=${idOf(name)} value=${code} label=${name}></inlay-copy-field>`,
        )}
      </inlay-tabs>
    </section>`;
  }
}

const idOf = (name: string): string => name.replace(/\W/g, '').toLowerCase();

declare global {
  interface HTMLElementTagNameMap {
    'console-code-examples': CodeExamples;
  }
}
