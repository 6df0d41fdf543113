import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AnyConnection } from '../../../api/api-types.ts';
import '../connection/attempts.ts';
import '../connection/snippet-maker.ts';
import { MadeConnectionStep } from './made-connection.ts';

/** The lines for the page, and whether they work. */
@customElement('console-embed-step')
export class EmbedStep extends MadeConnectionStep {
  protected override renderMade(connection: AnyConnection): TemplateResult {
    return html`<div class="step">
      ${connection.kind === 'site' ? html`<console-snippet-maker .connection=${connection}></console-snippet-maker>` : nothing}
      <console-attempts watching .connection=${connection}></console-attempts>
      ${this.renderFoot(this.t('connect.done'), this.done)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-embed-step': EmbedStep;
  }
}
