import type { Translator } from 'inlay/widgets/i18n';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../../parts/icons.ts';
import { namePreset, presets } from './presets.ts';

/** The providers to choose from, with whom each suits. */
export function renderPresets(t: Translator): TemplateResult {
  return html`<div class="ways">
    ${presets.map(
      (preset) => html`<a class="way" href="/console/settings/sso/${preset}">
        <span class="sign square" aria-hidden="true"
          >${preset === 'other' ? icon('site') : namePreset(preset, t).charAt(0)}</span
        >
        <h2>${namePreset(preset, t)}</h2>
        <p>${t(`sso.suits.${preset}`)}</p>
      </a>`,
    )}
  </div>`;
}
