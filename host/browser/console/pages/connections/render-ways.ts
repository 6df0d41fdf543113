import type { Translator } from 'inlay/widgets/i18n';
import { html, type TemplateResult } from 'lit';
import { type ConsoleIcon, icon } from '../../parts/icons.ts';
import { namePlatform, platformNames } from './kinds.ts';

const sign = (name: ConsoleIcon): TemplateResult =>
  html`<span class="sign square" aria-hidden="true">${icon(name)}</span>`;
const address = (way: string): string => `/console/connections/new/${way}`;

/** The three ways to connect, explained; each leads into its steps. */
export function renderWays(t: Translator): TemplateResult {
  return html`<div class="ways">
    <a class="way" href=${address('site')}>${sign('site')}<h2>${t('way.site')}</h2><p>${t('way.siteText')}</p></a>
    <div class="way">
      ${sign('lms')}
      <h2>${t('way.lms')}</h2>
      <p>${t('way.lmsText')}</p>
      <ul class="platforms" aria-label=${t('way.lms')}>
        ${Object.keys(platformNames).map(
          (platform) => html`<li><a href=${address(platform)}>${namePlatform(platform, t)}</a></li>`,
        )}
        <li><a href=${address('lms')}>${t('way.otherLms')}</a></li>
      </ul>
    </div>
    <a class="way" href=${address('ats')}>${sign('ats')}<h2>${t('way.ats')}</h2><p>${t('way.atsText')}</p></a>
  </div>`;
}
