import 'inlay/widgets/skeleton';
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { renderFailure } from '../../parts/render-list.ts';
import { sayLms } from '../connections/kinds.ts';
import { profileOf } from './connect-draft.ts';
import { ConnectStep } from './connect-step.ts';
import './copy-list.ts';
import { loadTool, type Tool } from './lti-tool.ts';
import { findPath, renderPath } from './render-path.ts';

/** What to copy into the LMS, and where. */
@customElement('console-into-lms-step')
export class IntoLmsStep extends ConnectStep {
  readonly #tool = new Task(this, { task: loadTool, args: () => [] as const });

  protected override render(): unknown {
    return this.#tool.render({
      pending: () => html`<inlay-skeleton class="card" lines="8" aria-busy="true"></inlay-skeleton>`,
      error: (error) => renderFailure(error, this.texts, () => this.#tool.run()),
      complete: (tool) => this.#renderFields(tool),
    });
  }

  #renderFields(tool: Tool): TemplateResult {
    const platform = profileOf(this.way);
    return html`<div class="step card">
      <p class="intro">${sayLms(this.texts, 'into.intro', platform)}</p>
      ${renderPath(findPath('into', platform, this.texts))}
      <console-copy-list platform=${platform} .fields=${tool.profiles[platform].copy}></console-copy-list>
      ${this.renderFoot(sayLms(this.texts, 'into.next', platform), () => this.tell({ go: 'next' }))}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-into-lms-step': IntoLmsStep;
  }
}
