import 'inlay/widgets/empty-state';
import { Task } from '@lit/task';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { PromptLine } from '../../../../api/api-types.ts';
import { listPrompts } from '../../../../api/prompt-calls.ts';
import { icon } from '../../../parts/icons.ts';
import { renderFailure, renderListSkeleton } from '../../../parts/render-list.ts';
import { AiPage } from '../ai-page.ts';
import { Names } from '../names.ts';
import { runLook } from './run-results.ts';

/** The texts that modules ask models by, module by module. */
@customElement('console-ai-prompts')
export class AiPromptsPage extends AiPage {
  static override styles = [
    ...[AiPage.styles].flat(),
    css`
      .what {
        gap: var(--inlay-space-1);
      }
      .name {
        white-space: normal;
      }
      .end {
        flex-wrap: wrap;
        white-space: normal;
      }
      @media (max-width: 719px) {
        .row {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .end {
          grid-column: 2;
          justify-content: start;
        }
        .end > .icon {
          display: none;
        }
      }
    `,
  ];

  protected override readonly tab = 'prompts';

  readonly #names = new Names(this);
  readonly #lines = new Task(this, {
    task: async (): Promise<readonly PromptLine[]> => (this.mayLook ? listPrompts() : []),
    args: () => [],
  });

  protected override renderBody(): TemplateResult {
    const { value, error } = this.#lines;
    if (!value) {
      return error
        ? renderFailure(error, this.texts, () => this.#lines.run())
        : renderListSkeleton(this.texts);
    }
    if (value.length === 0) {
      return html`<div class="card">
        <inlay-empty-state heading=${this.t('ai.prompts.none')}>${this.t('ai.prompts.noneText')}</inlay-empty-state>
      </div>`;
    }
    const modules = [...new Set(value.map(({ module }) => module))];
    return html`<div class="stack">
      ${modules.map((module) => {
        const lines = value.filter((line) => line.module === module);
        return html`<section class="stack" aria-labelledby=${module}>
          <h2 id=${module}>${this.#names.module(module, this.texts)}</h2>
          <ul class="rows" aria-labelledby=${module}>
            ${lines.map((line) => this.#renderLine(line))}
          </ul>
        </section>`;
      })}
    </div>`;
  }

  #renderLine(line: PromptLine): TemplateResult {
    const { module, id, description, model, production, isOwn, canary, cases, lastRun, alerts } = line;
    return html`<li>
      <a class="row" href="/console/ai/prompts/${module}/${id}">
        <span class="sign square" aria-hidden="true">${icon('file')}</span>
        <span class="what">
          <span class="name">${id}</span>
          ${description ? html`<span class="small">${description}</span>` : nothing}
          <span class="facts-line">
            <span>${this.t(isOwn ? 'ai.prompt.ownAnswers' : 'ai.prompt.answers', { version: production })}</span>
            ${canary ? html`<span>${this.t('ai.prompt.canaryOf', { version: canary.version, share: canary.share })}</span>` : nothing}
            <span>${this.t(`ai.class.${model}`)}</span>
            <span>${this.t('ai.prompt.cases', { count: cases })}</span>
          </span>
        </span>
        <span class="end">
          ${alerts > 0 ? html`<span class="badge bad">${this.t('ai.prompt.alerts', { count: alerts })}</span>` : nothing}
          ${lastRun ? html`<span class="badge ${runLook(lastRun.state)}">${this.t(`ai.run.${lastRun.state}`)}</span>` : nothing}
          ${icon('forward')}
        </span>
      </a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-ai-prompts': AiPromptsPage;
  }
}
