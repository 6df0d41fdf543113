import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { showToast } from 'inlay/widgets/toast';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Installation, ModuleHealth } from '../../../api/api-types.ts';
import { reviveModule } from '../../../api/module-calls.ts';
import { ConsoleElement } from '../../parts/console-element.ts';
import { Deed } from '../../parts/deed.ts';
import { describeFailure, renderHealth, renderState } from '../../parts/modules/module-state.ts';
import { renderPlaces } from '../../parts/modules/render-places.ts';
import { tellChange } from '../../parts/modules/tell-change.ts';
import { pageStyles } from '../../parts/page.styles.ts';
import { renderFault } from '../../parts/render-fault.ts';
import { shortDate } from '../../parts/short-date.ts';
import { rights } from '../../shell/session.ts';

const moment: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** How a module is: its state, what runs it, what went wrong last, and where its widgets stand. */
@customElement('console-module-overview')
export class ModuleOverview extends ConsoleElement {
  static override styles = [tokens, pageStyles];

  @property({ attribute: false }) installation!: Installation;

  readonly #deed = new Deed(this);

  #revive = async (): Promise<void> => {
    const { id, name } = this.installation;
    if (await this.#deed.run('revive', () => reviveModule(id)))
      showToast(this.t('module.revived', { name }), { kind: 'positive' });
    tellChange(this);
  };

  protected override render(): TemplateResult {
    const { installation } = this;
    const { health } = installation;
    return html`<div class="stack">
      ${health?.state === 'quarantined' ? this.#renderQuarantine() : nothing} ${renderFault(this.#deed.fault)}
      <section class="card" aria-label=${this.t('catalogue.about')}>${this.#renderFacts()}</section>
      ${installation.widgets.length > 0 ? this.#renderWidgets() : nothing}
    </div>`;
  }

  #renderQuarantine(): TemplateResult {
    return html`<inlay-notice kind="negative" heading=${this.t('module.quarantinedTitle')}>
      ${this.t('module.quarantinedText')}
      ${
        rights.editModules()
          ? html`<inlay-button slot="actions" size="s" ?loading=${this.#deed.doing === 'revive'} @click=${this.#revive}
              >${this.t('module.revive')}</inlay-button
            >`
          : nothing
      }
    </inlay-notice>`;
  }

  #renderFacts(): TemplateResult {
    const { publisher, thirdParty, version, newest, createdAt, health, runner, upgrade } = this.installation;
    return html`<dl class="facts">
      <div><dt>${this.t('module.state')}</dt><dd>${renderState(this.installation, this.texts)}</dd></div>
      <div>
        <dt>${this.t('module.versionNow')}</dt>
        <dd>${version}${upgrade ? html` <span class="quiet small">${this.t('module.newestIs', { version: newest })}</span>` : nothing}</dd>
      </div>
      <div>
        <dt>${this.t('module.publisher')}</dt>
        <dd>${publisher}</dd>
        ${thirdParty ? html`<dd class="quiet small">${this.t('module.thirdParty')}</dd>` : nothing}
      </div>
      <div><dt>${this.t('module.since')}</dt><dd>${this.texts.date(createdAt, shortDate)}</dd></div>
      ${runner ? html`<div class="long"><dt>${this.t('module.runner')}</dt><dd>${this.t(`module.runner.${runner}`)}</dd></div>` : nothing}
      ${health ? this.#renderHealth(health) : nothing}
    </dl>`;
  }

  #renderHealth(health: ModuleHealth): TemplateResult {
    const { restarts, memoryBytes, startedAt, lastError } = health;
    const date = (at: string) => this.texts.date(at, moment);
    // What runs a version serves others too: of a module that is off here it says nothing.
    const running = html`
      <div><dt>${this.t('module.health')}</dt><dd>${renderHealth(health, this.texts)}</dd></div>
      <div><dt>${this.t('module.restarts')}</dt><dd>${this.texts.number(restarts)}</dd></div>
      ${memoryBytes === null ? nothing : html`<div><dt>${this.t('module.memory')}</dt><dd>${this.texts.bytes(memoryBytes)}</dd></div>`}
      ${startedAt ? html`<div><dt>${this.t('module.startedAt')}</dt><dd>${date(startedAt)}</dd></div>` : nothing}
    `;
    return html`
      ${this.installation.state === 'active' ? running : nothing}
      <div class="long">
        <dt>${this.t('module.lastError')}</dt>
        <dd>
          ${
            lastError
              ? html`${describeFailure(lastError, this.texts)} <span class="quiet small">${date(lastError.at)}</span>`
              : this.t('module.noError')
          }
        </dd>
      </div>
    `;
  }

  #renderWidgets(): TemplateResult {
    return html`<section class="card">
      <h2>${this.t('module.widgets')}</h2>
      ${renderPlaces(this.installation.widgets, this.texts)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-module-overview': ModuleOverview;
  }
}
