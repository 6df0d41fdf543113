import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnalysisSummary } from '../../shared/analysis.ts';

interface List {
  readonly items: readonly AnalysisSummary[];
  readonly more: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
  readonly onAdd: () => void;
}

/** All CVs of a position, those that show most first. */
export function drawList(t: Translator, { items, more, onOpen, onMore, onAdd }: List): TemplateResult {
  const position = items.find(({ positionTitle }) => positionTitle)?.positionTitle ?? '';
  return html`<header class="bar">
      <div>
        <h2 tabindex="-1">${t('report.list', { position })}</h2>
        <p class="quiet">${t('report.listHint', { count: items.length })}</p>
      </div>
      <inlay-button @click=${onAdd}>${t('report.add')}</inlay-button>
    </header>
    <ul class="list">
      ${items.map((item) => drawRow(t, item, onOpen))}
    </ul>
    ${more ? html`<p><inlay-button @click=${onMore}>${t('report.more')}</inlay-button></p>` : nothing}`;
}

function drawRow(t: Translator, item: AnalysisSummary, onOpen: (id: string) => void): TemplateResult {
  const { id, personName, fileName, createdAt } = item;
  return html`<li>
    <button type="button" class="row" @click=${() => onOpen(id)}>
      <span class="who">
        <strong><bdi>${personName ?? fileName}</bdi></strong>
        <span class="quiet">${t.date(createdAt)}</span>
      </span>
      ${drawOutcome(t, item)}
    </button>
  </li>`;
}

function drawOutcome(t: Translator, { overall, verdicts, state }: AnalysisSummary): TemplateResult {
  if (!overall || !verdicts) return html`<span class="quiet outcome">${t(`report.state.${state}`)}</span>`;
  const { low, high, band } = overall;
  return html`<span class="outcome">
    <svg class="interval" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="8" rx="4" />
      <rect class="range" x=${low} width=${Math.max(high - low, 2)} height="8" rx="2" />
    </svg>
    <span class="figures">${t('report.range', { low, high })}</span>
  </span>
  <span class="quiet tally">
    ${t('report.tally', { met: verdicts.met, partly: verdicts.partly, open: verdicts.notShown })}
    ${band === 'needs_human' ? html`<span class="human">${t('report.needsHuman')}</span>` : nothing}
  </span>`;
}
