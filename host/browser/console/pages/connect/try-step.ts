import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AnyConnection } from '../../../api/api-types.ts';
import '../connection/attempts.ts';
import '../connection/test-launch.ts';
import { namePlatform } from '../connections/kinds.ts';
import { MadeConnectionStep } from './made-connection.ts';

/** Whether it works: somebody opens a link while we look on. */
@customElement('console-try-step')
export class TryStep extends MadeConnectionStep {
  protected override renderMade(connection: AnyConnection): TemplateResult {
    const { kind } = connection;
    const lms = kind === 'lti' ? namePlatform(connection.profile, this.texts) : '';
    return html`<div class="step">
      <p class="intro">${this.t(`try.${kind}`, { lms })}</p>
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
