import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import { rights } from '../../shell/session.ts';

const tabs = [
  { name: 'members', href: '/console/settings/members', isShown: () => true },
  { name: 'sso', href: '/console/settings/sso', isShown: rights.manageOrganisation },
  { name: 'keys', href: '/console/settings/api-keys', isShown: rights.manageOrganisation },
] as const;

/** The way between the pages of the settings. */
export function renderSettingsTabs(
  current: (typeof tabs)[number]['name'],
  t: Translator,
): TemplateResult | typeof nothing {
  const shown = tabs.filter(({ isShown }) => isShown());
  if (shown.length < 2) return nothing;
  return html`<nav class="segments" aria-label=${t('nav.settings')}>
    ${shown.map(
      ({ name, href }) =>
        html`<a href=${href} aria-current=${name === current ? 'page' : nothing}>${t(`settings.${name}`)}</a>`,
    )}
  </nav>`;
}
