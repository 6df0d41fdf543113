import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import type { Band, Requirement } from '../../shared/match.ts';
import { type FilterSign, filterSigns, isFiltering, noFilter, type RankingFilter } from './filter-rows.ts';
import type { RankedRow } from './read-rows.ts';

interface Filters {
  readonly filter: RankingFilter;
  readonly rows: readonly RankedRow[];
  /** How many of them are shown. */
  readonly shown: number;
  readonly requirements: readonly Requirement[];
  readonly onChange: (filter: RankingFilter) => void;
}

const bands = ['strong', 'possible', 'weak', 'needs_human'] as const satisfies readonly Band[];

const toggle = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

/** What is shown of the list: by words, by result, by what is met, by what is worth a look. */
export function drawFilters(t: Translator, filters: Filters): TemplateResult {
  const { filter, rows, shown, requirements, onChange } = filters;
  const musts = requirements.filter(({ weight }) => weight > 0);
  return html`<div class="filters" role="search" aria-label=${t('ranking.filter')}>
    <inlay-text-field
      class="search"
      type="search"
      label=${t('ranking.search')}
      .value=${filter.text}
      @input=${({ target }: Event) => onChange({ ...filter, text: (target as HTMLInputElement).value })}
    ></inlay-text-field>
    <div class="band-choice" role="group" aria-label=${t('ranking.result')}>
      ${bands.map((band) => {
        const count = rows.filter((row) => row.band === band).length;
        return html`<button
          type="button"
          class="toggle"
          aria-pressed=${filter.bands.includes(band)}
          @click=${() => onChange({ ...filter, bands: toggle(filter.bands, band) })}
        >
          ${t(`match.band.${band}`)} <span class="count">${t.number(count)}</span>
        </button>`;
      })}
    </div>
    <details class="more-filters">
      <summary>
        ${t('ranking.moreFilters')}
        ${filter.met.length + filter.signs.length > 0 ? html`<span class="count">${filter.met.length + filter.signs.length}</span>` : nothing}
      </summary>
      <div class="filter-lists">
        ${drawChecks(
          t('ranking.filterMet'),
          musts.map(({ id, label }) => ({ id, label })),
          filter.met,
          (id) => onChange({ ...filter, met: toggle(filter.met, id) }),
        )}
        ${drawChecks(
          t('ranking.flags'),
          filterSigns.map((id) => ({ id, label: t(`ranking.sign.${id}`) })),
          filter.signs,
          (id) => onChange({ ...filter, signs: toggle(filter.signs, id as FilterSign) }),
        )}
      </div>
    </details>
    <p class="filter-sum" role="status">
      ${isFiltering(filter) ? t('ranking.shown', { shown, all: rows.length }) : nothing}
    </p>
    ${
      isFiltering(filter)
        ? html`<button type="button" class="link" @click=${() => onChange(noFilter)}>${t('ranking.clear')}</button>`
        : nothing
    }
  </div>`;
}

const drawChecks = (
  legend: string,
  choices: readonly { readonly id: string; readonly label: string }[],
  chosen: readonly string[],
  choose: (id: string) => void,
): TemplateResult => html`<fieldset>
  <legend>${legend}</legend>
  ${choices.map(
    ({ id, label }) => html`<label class="check"
      ><input type="checkbox" .checked=${chosen.includes(id)} @change=${() => choose(id)} /><span>${label}</span></label
    >`,
  )}
</fieldset>`;
