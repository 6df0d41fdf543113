import 'inlay/widgets/button';
import 'inlay/widgets/notice';
import { Task, TaskStatus } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { SsoBody, SsoConfig, SsoSetup, SsoTrial } from '../../../../api/api-types.ts';
import { answerOf, api } from '../../../../api/client.ts';
import '../../../parts/confirm-deed.ts';
import type { ConfirmDeed } from '../../../parts/confirm-deed.ts';
import { icon } from '../../../parts/icons.ts';
import { Page } from '../../../parts/page.ts';
import { renderFailure, renderListSkeleton } from '../../../parts/render-list.ts';
import { rowStyles } from '../../../parts/rows.styles.ts';
import { rights } from '../../../shell/session.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import '../../connect/step-trail.ts';
import { wayStyles } from '../../connections/ways.styles.ts';
import { settingsStyles } from '../settings.styles.ts';
import { renderSettingsTabs } from '../settings-tabs.ts';
import { namePreset } from './presets.ts';
import { renderPresets } from './render-presets.ts';
import { writeStored } from './sso-draft.ts';
import { listSsoSteps } from './sso-steps.ts';
import './sso-switches.ts';
import './sso-test.ts';

/** How people sign in by their organisation's own provider: what it is, whether it works, whether it is on. */
@customElement('console-sso')
export class Sso extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, wayStyles, stepStyles, ...settingsStyles];

  /** As the last change left it. */
  @state() private changed: SsoConfig | null | undefined;
  @query('#remove') private removal!: ConfirmDeed;

  /** One has just come back from the provider. */
  readonly #isBack = location.hash === '#test';

  readonly #answers = new Task(this, {
    task: async () => {
      const [{ data, setup }, trial] = await Promise.all([
        answerOf(api.GET('/api/v1/sso')),
        answerOf(api.GET('/api/v1/sso/test')),
      ]);
      return { config: data, setup, trial: trial.data };
    },
    args: () => [] as const,
    autoRun: rights.manageOrganisation(),
  });

  get #config(): SsoConfig | null {
    return this.changed === undefined ? (this.#answers.value?.config ?? null) : this.changed;
  }

  /** A test of older settings says nothing about these. */
  #findTrial(config: SsoConfig): SsoTrial | null {
    const trial = this.#answers.value?.trial ?? null;
    return trial && this.changed === undefined && trial.at < config.updatedAt ? null : trial;
  }

  protected override updated(): void {
    this.nameTab(this.t('settings.sso'));
  }

  #change = async (change: Partial<SsoBody>): Promise<void> => {
    const body = writeStored(this.#config!, change);
    this.changed = (await answerOf(api.PUT('/api/v1/sso', { body }))).data;
  };

  #remove = async (): Promise<void> => {
    await answerOf(api.DELETE('/api/v1/sso'));
    this.changed = null;
    showToast(this.t('sso.removed'), { kind: 'positive' });
    void this.focusHeading();
  };

  protected override render(): TemplateResult {
    return html`
      ${renderSettingsTabs('sso', this.texts)}
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${this.t('settings.sso')}</h1>
          <p class="lead">${this.t('sso.lead')}</p>
        </div>
      </div>
      ${this.#renderBody()}
    `;
  }

  #renderBody(): TemplateResult {
    if (!rights.manageOrganisation())
      return html`<inlay-notice>${this.t('settings.adminsOnly')}</inlay-notice>`;
    const { status, value, error } = this.#answers;
    if (status === TaskStatus.ERROR) return renderFailure(error, this.texts, () => this.#answers.run());
    if (!value) return renderListSkeleton(this.texts);
    const config = this.#config;
    if (!config) {
      return html`<section class="stack" aria-label=${this.t('sso.choose')}>
        <p>${this.t('sso.none')}</p>
        ${renderPresets(this.texts)}
      </section>`;
    }
    return this.#renderConfig(config, value.setup);
  }

  #renderConfig(config: SsoConfig, setup: SsoSetup): TemplateResult {
    const trial = this.#findTrial(config);
    return html`
      ${
        config.enabled
          ? nothing
          : html`<console-step-trail
              .labels=${listSsoSteps(this.texts)}
              .at=${trial?.ok ? 4 : 3}
              .first=${9}
            ></console-step-trail>`
      }
      <div class="stack">
        ${this.#renderFacts(config)}
        <console-sso-test .trial=${trial} ?arrived=${this.#isBack} .needed=${!trial?.ok && !config.enabled}></console-sso-test>
        <console-sso-switches
          .config=${config}
          .signInUrl=${setup.signInUrl}
          .tested=${trial?.ok ?? false}
          .change=${this.#change}
        ></console-sso-switches>
      </div>
      <console-confirm
        id="remove"
        heading=${this.t('sso.removeTitle')}
        confirm-label=${this.t('sso.removeConfirm')}
        .deed=${this.#remove}
      >
        <p>${this.t('sso.removeText')}</p>
      </console-confirm>
    `;
  }

  #renderFacts(config: SsoConfig): TemplateResult {
    const { preset, label, issuer, clientId, domains, createMembers, role, enabled } = config;
    const name = preset === 'other' ? label : namePreset(preset, this.texts);
    return html`<section class="card" aria-labelledby="provider">
      <div class="head compact">
        <h2 id="provider">${name}</h2>
        <div class="buttons">
          <inlay-button size="s" href="/console/settings/sso/${preset}?step=2">${this.t('sso.edit')}</inlay-button>
          <inlay-button size="s" href="/console/settings/sso/choose">${this.t('sso.anotherOne')}</inlay-button>
          <inlay-button size="s" label=${this.t('remove')} @click=${() => this.removal.ask()}
            >${icon('trash')}<span class="desk">${this.t('remove')}</span></inlay-button
          >
        </div>
      </div>
      <dl class="facts">
        <div>
          <dt>${this.t('connection.state')}</dt>
          <dd><span class="badge ${enabled ? 'good' : ''}">${this.t(enabled ? 'on' : 'off')}</span></dd>
        </div>
        <div class="long"><dt>${this.t('sso.issuer.other')}</dt><dd>${issuer}</dd></div>
        <div class="long"><dt>${this.t('sso.clientId.other')}</dt><dd>${clientId}</dd></div>
        <div><dt>${this.t('sso.domains')}</dt>${domains.map((domain) => html`<dd>${domain}</dd>`)}</div>
        <div>
          <dt>${this.t('sso.newcomers')}</dt>
          <dd>${createMembers ? this.t('sso.newcomersIn', { role: this.t(`role.${role}`) }) : this.t('sso.newcomersOut')}</dd>
        </div>
      </dl>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sso': Sso;
  }
}
