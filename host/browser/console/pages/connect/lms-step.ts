import 'inlay/widgets/skeleton';
import 'inlay/widgets/text-field';
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { renderFailure } from '../../parts/render-list.ts';
import { namePlatform, sayLms } from '../connections/kinds.ts';
import { profileOf } from './connect-draft.ts';
import { ConnectStep } from './connect-step.ts';
import { loadTool, type Tool } from './lti-tool.ts';
import { ltiPlacements } from './placements.ts';
import type { TargetField } from './target-field.ts';
import './target-field.ts';

/** What the LMS is called, what its links open, and how it gets to know us. */
@customElement('console-lms-step')
export class LmsStep extends ConnectStep {
  readonly #tool = new Task(this, { task: loadTool, args: () => [] as const });

  #isByHand(tool: Tool): boolean {
    return this.draft.byHand ?? tool.profiles[profileOf(this.way)].registration === 'manual';
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const tool = this.#tool.value;
    if (!tool) return;
    const name = this.draft.name.trim();
    if (await this.showFaults({ name: name ? '' : this.t('connection.nameMissing') })) return;
    this.tell({ change: { byHand: this.#isByHand(tool) }, go: 'next' });
  };

  #onTarget = (event: Event): void => {
    const { widget, positionId } = (event.currentTarget as TargetField).value;
    this.change({ widget, positionId });
  };

  protected override render(): unknown {
    return this.#tool.render({
      pending: () => html`<inlay-skeleton class="card" lines="6" aria-busy="true"></inlay-skeleton>`,
      error: (error) => renderFailure(error, this.texts, () => this.#tool.run()),
      complete: (tool) => this.#renderForm(tool),
    });
  }

  #renderForm(tool: Tool): TemplateResult {
    const { name, widget, positionId } = this.draft;
    const platform = profileOf(this.way);
    const best = tool.profiles[platform].registration === 'manual';
    return html`<form novalidate class="step card" @submit=${this.#submit}>
      <p class="intro">${sayLms(this.texts, 'lms.intro', platform)}</p>
      <inlay-text-field
        class="narrow"
        name="name"
        label=${this.t('connection.name')}
        hint=${this.t('connection.nameHint')}
        placeholder=${namePlatform(platform, this.texts)}
        max-length="80"
        .value=${name}
        error=${this.faults.name ?? ''}
        @input=${this.onInput}
      ></inlay-text-field>
      <fieldset>
        <legend>${this.t('lms.opens')}</legend>
        <p class="quiet small intro">${this.t('lms.opensHint')}</p>
        <console-target-field
          none=${this.t('lms.opensNothing')}
          .placements=${ltiPlacements}
          .value=${{ widget, positionId }}
          @change=${this.#onTarget}
        ></console-target-field>
      </fieldset>
      <fieldset class="narrow">
        <legend>${this.t('lms.how')}</legend>
        ${[best, !best].map((byHand) => this.#renderChoice(byHand, byHand === best, this.#isByHand(tool)))}
      </fieldset>
      ${this.renderFoot(this.t('next'))}
    </form>`;
  }

  #renderChoice(byHand: boolean, isBest: boolean, chosen: boolean): TemplateResult {
    const platform = profileOf(this.way);
    const key = byHand ? 'byHand' : 'byLink';
    return html`<label class="check framed">
      <input type="radio" name="way" .checked=${chosen === byHand} @change=${() => this.change({ byHand })} />
      <span>
        <b>${this.t(`lms.${key}`)}${isBest ? html` <span class="badge plain">${sayLms(this.texts, 'lms.best', platform)}</span>` : ''}</b>
        <span class="quiet small">${sayLms(this.texts, `lms.${key}Text`, platform)}</span>
      </span>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-lms-step': LmsStep;
  }
}
