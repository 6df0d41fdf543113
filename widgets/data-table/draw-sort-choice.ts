import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../i18n/i18n.ts';
import type { Column } from './column.ts';
import type { Sort } from './sort-rows.ts';

/** The order as a choice, for cards: they have no headings to press. */
export function drawSortChoice(
  t: Translator,
  columns: readonly Pick<Column, 'key' | 'label' | 'sortable'>[],
  sort: Sort | undefined,
  sortBy: (sort: Sort | undefined) => void,
): TemplateResult | typeof nothing {
  const sortable = columns.filter((column) => column.sortable);
  if (sortable.length === 0) return nothing;
  const chosen = sort ? `${sort.direction} ${sort.key}` : '';
  const choose = (event: Event): void => {
    const [direction, ...key] = (event.target as HTMLSelectElement).value.split(' ');
    sortBy(direction ? { key: key.join(' '), direction: direction as Sort['direction'] } : undefined);
  };
  const option = (value: string, text: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
  return html`<label class="sort-choice"
    ><span>${t('tableSort')}</span
    ><select @change=${choose}>
      ${option('', t('tableSortNone'))}
      ${sortable.map(({ key, label }) => [
        option(`ascending ${key}`, t('tableSortUp', { column: label })),
        option(`descending ${key}`, t('tableSortDown', { column: label })),
      ])}
    </select></label
  >`;
}
