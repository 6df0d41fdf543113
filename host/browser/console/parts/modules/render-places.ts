import type { Translator } from 'inlay/widgets/i18n';
import { html, type TemplateResult } from 'lit';
import type { ModuleFacts } from '../../../api/api-types.ts';

type Widgets = ModuleFacts['widgets'];

/** Places in words, as a line of their own: it begins with a large letter. */
export function namePlaces(placements: readonly string[], t: Translator): string {
  const words = t.list(placements.map((placement) => t(`placement.${placement}`)));
  return words.charAt(0).toLocaleUpperCase(t.locale) + words.slice(1);
}

/** Where each widget of a module can stand. */
export const renderPlaces = (widgets: Widgets, t: Translator): TemplateResult =>
  html`<dl class="facts">
    ${widgets.map(
      ({ title, placements }) => html`<div class="long">
        <dt>${title}</dt>
        <dd>${namePlaces(placements, t)}</dd>
      </div>`,
    )}
  </dl>`;
