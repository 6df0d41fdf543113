import 'inlay/widgets/notice';
import { html, nothing, type TemplateResult } from 'lit';
import { Page } from '../../parts/page.ts';
import { rowStyles } from '../../parts/rows.styles.ts';
import { rights } from '../../shell/session.ts';
import { stepStyles } from '../connect/connect-step.styles.ts';
import { settingsStyles } from '../settings/settings.styles.ts';
import { aiStyles } from './ai.styles.ts';
import { type AiTab, renderAiTabs } from './ai-tabs.ts';

/** What the pages about AI have in common: the way between them, a heading, and who may look. */
export abstract class AiPage extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, stepStyles, ...settingsStyles, aiStyles];

  protected abstract readonly tab: AiTab;
  /** Who may look: whoever sees costs, unless a page says otherwise. */
  protected get mayLook(): boolean {
    return rights.seeCosts();
  }

  protected override updated(): void {
    this.nameTab(this.t(`ai.title.${this.tab}`));
  }

  /** What stands beside the heading. */
  protected renderTools(): unknown {
    return nothing;
  }
  protected abstract renderBody(): unknown;

  protected override render(): TemplateResult {
    const { tab } = this;
    return html`
      ${renderAiTabs(tab, this.texts)}
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t(`ai.title.${tab}`)}</h1>
          <p class="lead">${this.t(`ai.lead.${tab}`)}</p>
        </div>
        ${this.mayLook ? this.renderTools() : nothing}
      </div>
      ${this.mayLook ? this.renderBody() : html`<inlay-notice>${this.t('ai.notAllowed')}</inlay-notice>`}
    `;
  }
}
