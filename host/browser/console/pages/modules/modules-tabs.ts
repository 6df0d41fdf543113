import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import { rights } from '../../shell/session.ts';

const tabs = [
  { name: 'installed', href: '/console/modules', isShown: () => true },
  { name: 'catalogue', href: '/console/modules/catalogue', isShown: () => true },
  { name: 'publish', href: '/console/modules/publish', isShown: rights.publishModules },
  { name: 'review', href: '/console/modules/review', isShown: rights.reviewModules },
] as const;

/** The way between the pages about modules. */
export const renderModulesTabs = (current: (typeof tabs)[number]['name'], t: Translator): TemplateResult =>
  html`<nav class="segments" aria-label=${t('nav.modules')}>
    ${tabs
      .filter(({ isShown }) => isShown())
      .map(
        ({ name, href }) =>
          html`<a href=${href} aria-current=${name === current ? 'page' : nothing}>${t(`modules.tab.${name}`)}</a>`,
      )}
  </nav>`;
