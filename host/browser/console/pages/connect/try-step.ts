import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AnyConnection } from '../../../api/api-types.ts';
import '../connection/attempts.ts';
import '../connection/test-launch.ts';
import { sayLms } from '../connections/kinds.ts';
import { MadeConnectionStep } from './made-connection.ts';

/** Whether it works: somebody opens a link while we look on. */
@customElement('console-try-step')
export class TryStep extends MadeConnectionStep {
  protected override renderMade(connection: AnyConnection): TemplateResult {
    const { kind } = connection;
    return html`<div class="step">
      <p class="intro">${kind === 'lti' ? sayLms(this.texts, 'try.lti', connection.profile) : this.t('try.oauth')}</p>
      ${kind === 'oauth' ? html`<console-test-launch .connection=${connection}></console-test-launch>` : nothing}
      <console-attempts watching .connection=${connection}></console-attempts>
      ${this.renderFoot(this.t('connect.done'), this.done)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-try-step': TryStep;
  }
}
