import { WidgetElement } from 'inlay/sdk/web';
import 'inlay/widgets/tabs';
import { tokens } from 'inlay/widgets/tokens';
import { html, nothing, type TemplateResult } from 'lit';
import type { api } from '../shared/api.ts';
import { readCvSettings, tellErasureDay } from '../shared/settings.ts';
import { readSettings } from './candidate/settings.ts';
import { settingsStyles } from './settings/settings.styles.ts';
import { sheet } from './shared/sheet.styles.ts';

const languages = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', zh: '中文' } as const;
/** The largest factor that the form takes. */
const mostWeight = 3;

/**
 * Says what follows from the settings of the form above it: when CVs go, what counts how much, and what candidates read
 * in each language. The form itself, and where they are kept, is the house's.
 */
export default class Settings extends WidgetElement<typeof api> {
  static override styles = [tokens, sheet, settingsStyles];

  protected override render(): TemplateResult {
    const { t } = this;
    const settings = readCvSettings(this.settings);
    const day = tellErasureDay(new Date().toISOString(), settings);
    return html`<div class="outlook">
      <section>
        <h3>${t('settings.follows')}</h3>
        <ul class="follows">
          <li>${t('settings.erased', { date: t.date(day) })}</li>
          <li>${t(settings.blindByDefault ? 'settings.blind' : 'settings.open')}</li>
        </ul>
        ${this.#renderWeights(Object.entries(settings.weights))}
      </section>
      <section>
        <h3>${t('settings.candidates')}</h3>
        <inlay-tabs
          label=${t('settings.candidates')}
          .tabs=${Object.entries(languages).map(([id, label]) => ({ id, label }))}
          selected=${this.context.locale.slice(0, 2)}
        >
          ${Object.keys(languages).map((language) => this.#renderTexts(language))}
        </inlay-tabs>
      </section>
    </div>`;
  }

  #renderWeights(weights: readonly [string, number][]): TemplateResult {
    const { t } = this;
    return html`<table>
      <caption>${t('settings.weights')}</caption>
      <tbody>
        ${weights.map(
          ([kind, weight]) => html`<tr>
            <th scope="row">${t(`settings.kind.${kind}`)}</th>
            <td class="bar">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width=${(100 * weight) / mostWeight} height="8" rx="2" />
              </svg>
            </td>
            <td>${t('settings.times', { weight: t.number(weight) })}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderTexts(language: string): TemplateResult {
    const { t } = this;
    const settings = readSettings(this.settings, language);
    const { policyText, consentText, policyUrl, policyVersion, retentionDays, modelUse } = settings;
    // The texts of the other languages are not here.
    const isOwn = language === this.context.locale.slice(0, 2);
    const standard = (key: string) =>
      html`<span class="quiet">${t('settings.standard')}${isOwn ? `: ${t(key)}` : ''}</span>`;
    return html`<div slot=${language} class="letter">
      <p lang=${policyText ? language : this.context.locale}>${policyText || standard('check.policyText')}</p>
      ${isOwn && modelUse !== 'off' ? html`<p class="quiet">${t('check.policyModel')}</p>` : nothing}
      ${isOwn ? html`<p class="quiet">${t('check.policyErase', { count: retentionDays })}</p>` : nothing}
      <p lang=${consentText ? language : this.context.locale}>☐ ${consentText || standard('check.consent')}</p>
      <p class="quiet">${policyUrl ? `${policyUrl} · ` : ''}${t('settings.version', { version: policyVersion })}</p>
    </div>`;
  }
}
