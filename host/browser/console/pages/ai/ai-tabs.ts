import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import { rights } from '../../shell/session.ts';

const tabs = [
  { name: 'costs', isShown: rights.seeCosts },
  { name: 'calls', isShown: rights.seeCosts },
  { name: 'budgets', isShown: rights.seeCosts },
  { name: 'models', isShown: rights.manageAi },
  { name: 'prices', isShown: rights.manageAi },
  { name: 'prompts', isShown: rights.seeCosts },
  { name: 'sentinel', isShown: rights.seeCosts },
  { name: 'search', isShown: rights.seeCosts },
] as const;

export type AiTab = (typeof tabs)[number]['name'];

/** The way between the pages about AI. */
export const renderAiTabs = (current: AiTab, t: Translator): TemplateResult =>
  html`<nav class="segments" aria-label=${t('nav.ai')}>
    ${tabs
      .filter(({ isShown }) => isShown())
      .map(
        ({ name }) =>
          html`<a href="/console/ai/${name}" aria-current=${name === current ? 'page' : nothing}>${t(`ai.tab.${name}`)}</a>`,
      )}
  </nav>`;
