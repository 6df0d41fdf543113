import type { Column } from 'inlay/widgets/data-table';
import type { Translator } from 'inlay/widgets/i18n';
import { html, type TemplateResult } from 'lit';
import type { Requirement } from '../../shared/match.ts';
import { drawDecision, drawFlags, drawMusts, drawPerson, drawResult, namePerson } from './draw-cells.ts';
import type { RankedRow } from './read-rows.ts';

interface Look {
  readonly requirements: readonly Requirement[];
  /** Some names are hidden: each of those rows offers to reveal its own. */
  readonly isBlind: boolean;
  /** Something is worth a look in some CV: a column of nothing would take the room of names. */
  readonly hasFlags: boolean;
  readonly onReveal: (row: RankedRow) => void;
}

/** The columns of the ranking; what shows most for certain stands first when it is sorted by the result downwards. */
export function listColumns(t: Translator, look: Look): Column<RankedRow>[] {
  const { requirements, isBlind, hasFlags } = look;
  const date = dateWriter(t);
  const years = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 1 });
  const columns: Column<RankedRow>[] = [
    {
      key: 'name',
      label: t('ranking.person'),
      width: 'minmax(11rem, 5fr)',
      sortable: true,
      value: namePerson,
      render: drawPerson,
    },
    {
      key: 'result',
      label: t('ranking.result'),
      width: 'minmax(9.25rem, 2.2fr)',
      sortable: true,
      // By what is certain, then by what may be.
      value: ({ low, high }) => (low === null || high === null ? null : low + high / 1000),
      render: (row) => drawResult(t, row),
    },
    {
      key: 'musts',
      label: t('ranking.musts'),
      width: 'minmax(6.5rem, 1.7fr)',
      sortable: true,
      value: ({ mustsMet, state }) => (state === 'completed' ? mustsMet : null),
      render: (row) => drawMusts(t, requirements, row),
    },
    {
      key: 'years',
      label: t('ranking.years'),
      width: '4.9rem',
      align: 'end',
      sortable: true,
      render: (row) => html`<span class="years">${row.years === null ? '–' : years.format(row.years)}</span>`,
    },
    ...(hasFlags ? [flagsColumn(t)] : []),
    {
      key: 'receivedAt',
      label: t('ranking.date'),
      width: '6.6rem',
      sortable: true,
      render: (row) => html`<span class="date">${date(row.receivedAt)}</span>`,
    },
    {
      key: 'decision',
      label: t('ranking.decision'),
      width: 'minmax(7.25rem, 1.2fr)',
      sortable: true,
      value: ({ decision }) => decision && t(`ranking.decision.${decision}`),
      render: (row) => drawDecision(t, row),
    },
  ];
  if (!isBlind) return columns;
  return [
    ...columns,
    { key: 'reveal', label: t('ranking.blind'), width: '6.5rem', render: (row) => drawReveal(t, row, look) },
  ];
}

const flagsColumn = (t: Translator): Column<RankedRow> => ({
  key: 'flags',
  label: t('ranking.flags'),
  width: '5.75rem',
  render: (row) => drawFlags(t, row),
});

/** What stands in a card below the name, at the width of a phone. */
export function drawCard(t: Translator, row: RankedRow, look: Look): TemplateResult {
  const date = dateWriter(t);
  return html`<span class="card">
    ${drawResult(t, row)}
    <span class="line">${drawMusts(t, look.requirements, row)} ${drawFlags(t, row, true)}</span>
    <span class="line"
      >${drawDecision(t, row)} <span class="quiet date">${date(row.receivedAt)}</span> ${look.isBlind ? drawReveal(t, row, look) : ''}</span
    >
  </span>`;
}

/** Enter opens the report, which offers the same: in the row it is for the pointer alone. */
function drawReveal(t: Translator, row: RankedRow, { onReveal }: Look): TemplateResult | string {
  if (!row.flags.includes('blind')) return '';
  return html`<button type="button" class="reveal" tabindex="-1" @click=${() => onReveal(row)}>${t('ranking.reveal')}</button>`;
}

/** A format is dear to make and is asked for with each row that scrolls by. */
const formats = new Map<string, Intl.DateTimeFormat>();
function dateWriter({ locale }: Translator): (time: number) => string {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, { year: '2-digit', month: '2-digit', day: '2-digit' });
  formats.set(locale, format);
  return (time) => format.format(time);
}
