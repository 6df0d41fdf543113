import 'inlay/widgets/notice';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../parts/icons.ts';
import { Page } from '../../parts/page.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { router } from '../../shell/router.ts';
import { rights } from '../../shell/session.ts';
import { platformOf, sayLms, type Way, ways } from '../connections/kinds.ts';
import { renderWays } from '../connections/render-ways.ts';
import { wayStyles } from '../connections/ways.styles.ts';
import {
  type ConnectDraft,
  countReachable,
  emptyDraft,
  findFirst,
  forgetDraft,
  keepDraft,
  listSteps,
  readDraft,
  type StepName,
} from './connect-draft.ts';
import type { StepNews } from './connect-step.ts';
import './ats-step.ts';
import './credentials-step.ts';
import './embed-step.ts';
import './from-lms-step.ts';
import './into-lms-step.ts';
import './lms-step.ts';
import './register-step.ts';
import './site-step.ts';
import './step-trail.ts';
import './try-step.ts';

/**
 * Connects a site, an LMS or an ATS, step by step: `/console/connections/new/moodle?step=2`. Each step has an address,
 * so the browser's own back works, and what was written outlives a reload.
 */
@customElement('console-connect')
export class Connect extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, wayStyles];

  @state() private draft: ConnectDraft = emptyDraft;

  get #way(): Way | undefined {
    return ways.find((way) => way === this.params.way);
  }

  /** Whoever begins anew after the last one was made gets an empty draft. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('params') || !this.#way) return;
    const kept = readDraft(this.#way);
    this.draft = kept.connectionId && !this.query.has('step') ? emptyDraft : kept;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.nameTab(this.#heading);
    if (changed.has('query') && changed.get('query') !== undefined) void this.focusHeading();
  }

  get #heading(): string {
    const way = this.#way;
    if (!way) return this.t('connections.new');
    const platform = platformOf(way);
    return platform ? sayLms(this.texts, 'connect.lms', platform) : this.t(`connect.${way}`);
  }

  /** The step of the address, as far as one can be there. */
  #findStep(way: Way): number {
    const asked = Number(this.query.get('step') ?? 1);
    const [first, last] = [findFirst(way, this.draft), countReachable(way, this.draft)];
    return Math.min(Math.max(Number.isInteger(asked) ? asked : 1, first), last);
  }

  #onStep = async ({ detail: { change, go } }: CustomEvent<StepNews>): Promise<void> => {
    const way = this.#way!;
    const at = this.#findStep(way);
    if (change) {
      this.draft = { ...this.draft, ...change };
      keepDraft(way, this.draft);
    }
    if (go === 'next') await router.navigate(`${router.place.path}?step=${at + 1}`);
    if (go === 'done' && (await router.navigate(`/console/connections/${this.draft.connectionId}`)))
      forgetDraft(way);
  };

  protected override render(): TemplateResult {
    const way = this.#way;
    return html`
      <a class="back" href=${way ? '/console/connections/new' : '/console/connections'}
        >${icon('back')}${this.t(way ? 'connect.otherWay' : 'nav.connections')}</a
      >
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.#heading}</h1>
          ${way ? '' : html`<p class="lead">${this.t('connect.chooseLead')}</p>`}
        </div>
      </div>
      ${rights.editConnections() ? this.#renderWay(way) : html`<inlay-notice>${this.t('connections.askAdmin')}</inlay-notice>`}
    `;
  }

  #renderWay(way: Way | undefined): TemplateResult {
    if (!way) return renderWays(this.texts);
    const steps = listSteps(way, this.draft);
    const at = this.#findStep(way);
    const first = findFirst(way, this.draft);
    return html`
      <console-step-trail
        .labels=${steps.map((step) => this.t(`step.${step}`))}
        .at=${at}
        .first=${first}
      ></console-step-trail>
      ${this.#renderStep(steps[at - 1]!, way, at > first ? `?step=${at - 1}` : '')}
    `;
  }

  #renderStep(step: StepName, way: Way, back: string): TemplateResult {
    const { draft } = this;
    const listen = this.#onStep;
    switch (step) {
      case 'site':
        return html`<console-site-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-site-step>`;
      case 'embed':
        return html`<console-embed-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-embed-step>`;
      case 'lms':
        return html`<console-lms-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-lms-step>`;
      case 'register':
        return html`<console-register-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-register-step>`;
      case 'into':
        return html`<console-into-lms-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-into-lms-step>`;
      case 'from':
        return html`<console-from-lms-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-from-lms-step>`;
      case 'ats':
        return html`<console-ats-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-ats-step>`;
      case 'credentials':
        return html`<console-credentials-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-credentials-step>`;
      case 'try':
        return html`<console-try-step .way=${way} .draft=${draft} back=${back} @console-step=${listen}></console-try-step>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-connect': Connect;
  }
}
