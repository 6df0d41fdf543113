import 'inlay/widgets/button';
import 'inlay/widgets/copy-field';
import 'inlay/widgets/notice';
import { Task, TaskStatus } from '@lit/task';
import { showToast } from 'inlay/widgets/toast';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { answerOf, api } from '../../../../api/client.ts';
import { icon } from '../../../parts/icons.ts';
import { Page } from '../../../parts/page.ts';
import { renderFailure, renderListSkeleton } from '../../../parts/render-list.ts';
import { rowStyles } from '../../../parts/rows.styles.ts';
import { router } from '../../../shell/router.ts';
import { rights } from '../../../shell/session.ts';
import { stepStyles } from '../../connect/connect-step.styles.ts';
import { renderPath } from '../../connect/render-path.ts';
import '../../connect/step-trail.ts';
import { wayStyles } from '../../connections/ways.styles.ts';
import { settingsStyles } from '../settings.styles.ts';
import { findPreset, namePreset, type Preset } from './presets.ts';
import { renderPresets } from './render-presets.ts';
import './sso-form.ts';
import { listSsoSteps } from './sso-steps.ts';

/**
 * Sets single sign-on up with one provider, step by step: `/console/settings/sso/google?step=2`. Under a name that is
 * no provider's, such as `choose`, one chooses.
 */
@customElement('console-sso-setup')
export class SsoSetupPage extends Page {
  static override styles = [...[Page.styles].flat(), rowStyles, wayStyles, stepStyles, ...settingsStyles];

  readonly #setup = new Task(this, {
    task: () => answerOf(api.GET('/api/v1/sso')),
    args: () => [] as const,
  });

  get #preset(): Preset | undefined {
    return findPreset(this.params.preset);
  }

  get #step(): 1 | 2 {
    return this.query.get('step') === '2' ? 2 : 1;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.nameTab(this.t('settings.sso'));
    if (changed.has('query') && changed.get('query') !== undefined) void this.focusHeading();
  }

  #onSaved = async (): Promise<void> => {
    showToast(this.t('saved'), { kind: 'positive' });
    await router.navigate('/console/settings/sso');
  };

  protected override render(): TemplateResult {
    const preset = this.#preset;
    const heading = preset ? namePreset(preset, this.texts) : this.t('sso.choose');
    const back =
      preset && !this.#setup.value?.data ? '/console/settings/sso/choose' : '/console/settings/sso';
    return html`
      <a class="back" href=${back}>${icon('back')}${this.t(back.endsWith('choose') ? 'sso.anotherOne' : 'settings.sso')}</a>
      <div class="head">
        <div class="words">
          <h1 tabindex="-1">${heading}</h1>
          ${preset ? nothing : html`<p class="lead">${this.t('sso.chooseLead')}</p>`}
        </div>
      </div>
      ${this.#renderBody(preset)}
    `;
  }

  #renderBody(preset: Preset | undefined): TemplateResult {
    if (!rights.manageOrganisation())
      return html`<inlay-notice>${this.t('settings.adminsOnly')}</inlay-notice>`;
    if (!preset) return renderPresets(this.texts);
    const answer = this.#setup.value;
    if (this.#setup.status === TaskStatus.ERROR) {
      return renderFailure(this.#setup.error, this.texts, () => this.#setup.run());
    }
    if (!answer) return renderListSkeleton(this.texts);
    return html`
      <console-step-trail .labels=${listSsoSteps(this.texts)} .at=${this.#step}></console-step-trail>
      ${
        this.#step === 1
          ? this.#renderAtProvider(preset, answer.setup.redirectUri)
          : html`<console-sso-form
              preset=${preset}
              .config=${answer.data}
              @console-sso-saved=${this.#onSaved}
            ></console-sso-form>`
      }
    `;
  }

  #renderAtProvider(preset: Preset, redirectUri: string): TemplateResult {
    return html`<div class="step">
      <div class="card step">
        <p class="intro">${this.t(`sso.intro.${preset}`)}</p>
        ${renderPath(this.t(`sso.path.${preset}`))}
        <inlay-copy-field label=${this.t('sso.redirectUri')} value=${redirectUri}></inlay-copy-field>
      </div>
      <div class="foot">
        <inlay-button variant="primary" href="/console/settings/sso/${preset}?step=2">${this.t('next')}</inlay-button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sso-setup': SsoSetupPage;
  }
}
