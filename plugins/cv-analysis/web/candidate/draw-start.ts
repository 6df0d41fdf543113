import 'inlay/widgets/dropzone';
import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/notice';
import { html, nothing, type TemplateResult } from 'lit';
import { acceptedFiles, largestFile } from '../shared/accepted-files.ts';
import type { CandidateSettings } from './settings.ts';

interface Start {
  readonly settings: CandidateSettings;
  readonly hasPosition: boolean;
  /** The overall figure will go to an LMS. */
  readonly wantsScore: boolean;
  /** The page was reloaded and the session before is out of reach. */
  readonly lost: boolean;
  readonly consent: boolean;
  readonly consentMissing: boolean;
  readonly onFiles: (event: CustomEvent<{ files: File[] }>) => void;
  readonly onConsent: (event: Event) => void;
}

/** The first screen: what this is, what is agreed to, and where the CV goes in. */
export function drawStart(t: Translator, start: Start): TemplateResult {
  const { settings, hasPosition, wantsScore, lost, consent, consentMissing, onFiles, onConsent } = start;
  return html`<header>
      <h2 tabindex="-1">${t(hasPosition ? 'check.title' : 'check.titleProfile')}</h2>
      <p class="lead">${t(hasPosition ? 'check.lead' : 'check.leadProfile')}</p>
    </header>
    ${lost ? html`<inlay-notice kind="info">${t('check.lost')} ${t('check.leftBehind', { count: settings.retentionDays })}</inlay-notice>` : nothing}
    <section class="policy" aria-label=${t('check.policyTitle')}>
      <h3>${t('check.policyTitle')}</h3>
      <p>${settings.policyText || t(hasPosition ? 'check.policyText' : 'check.policyTextProfile')}</p>
      ${settings.modelUse === 'off' ? nothing : html`<p>${t('check.policyModel')}</p>`}
      <p>${t('check.policyErase', { count: settings.retentionDays })}</p>
      ${hasPosition && wantsScore ? html`<p>${t('check.gradeBook')}</p>` : nothing}
      ${
        settings.policyUrl
          ? html`<p><a href=${settings.policyUrl} target="_blank" rel="noopener">${t('check.policyLink')}</a></p>`
          : nothing
      }
      <label class="consent">
        <input
          id="consent"
          type="checkbox"
          .checked=${consent}
          aria-describedby=${consentMissing ? 'consent-missing' : nothing}
          aria-invalid=${consentMissing ? 'true' : nothing}
          @change=${onConsent}
        />
        <span>${settings.consentText || t(hasPosition ? 'check.consent' : 'check.consentProfile')}</span>
      </label>
      ${consentMissing ? html`<p id="consent-missing" class="fault" role="alert">${t('check.consentMissing')}</p>` : nothing}
    </section>
    <inlay-dropzone
      label=${t('check.drop')}
      accept=${acceptedFiles}
      max-size=${largestFile}
      @inlay-files-added=${onFiles}
    ></inlay-dropzone>`;
}
