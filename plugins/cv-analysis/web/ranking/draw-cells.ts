import type { Translator } from 'inlay/widgets/i18n';
import { type IconName, icon } from 'inlay/widgets/icons';
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Overall } from '../../shared/analysis.ts';
import type { Requirement, VerdictValue } from '../../shared/match.ts';
import { isHeld } from '../../shared/overall.ts';
import type { StandingFlag } from '../../shared/standings.ts';
import type { RankedRow } from './read-rows.ts';

type Drawn = TemplateResult | typeof nothing;

/** Whose CV it is; the file's name where the CV gives none. */
export const namePerson = ({ name, fileName }: RankedRow): string => name ?? fileName ?? '–';

export function drawPerson(row: RankedRow): TemplateResult {
  return html`<span class="person">
    <bdi class="name" title=${namePerson(row)}>${namePerson(row)}</bdi>
    ${row.name && row.fileName ? html`<bdi class="file" title=${row.fileName}>${row.fileName}</bdi>` : nothing}
  </span>`;
}

/** The result as a range on a line with its words; where there is none, why. */
export function drawResult(t: Translator, { low, high, band, state }: RankedRow): TemplateResult {
  if (low === null || high === null || band === null) {
    return html`<span class="quiet ${state === 'failed' ? 'failed' : ''}">${t(`ranking.state.${state}`)}</span>`;
  }
  return drawInterval(t, { low, high, band });
}

export function drawInterval(t: Translator, { low, high, band }: Overall): TemplateResult {
  const name = t(`match.band.${band}`);
  const words = isHeld({ low, high, band }) ? `${name}: ${t('ranking.held')}` : name;
  return html`<span class="result">
    <svg class="interval" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="8" />
      <rect class="range" x=${low} width=${Math.max(high - low, 2)} height="8" />
    </svg>
    <span class="figures">${t('report.range', { low, high })}</span>
    <span class="band ${band}" title=${words}>${words}</span>
  </span>`;
}

const shapes: Readonly<Record<VerdictValue, SVGTemplateResult>> = {
  met: svg`<circle class="met" r="4.5" />`,
  partly: svg`<circle class="rim" r="4" /><path class="met" d="M0 -4 A4 4 0 0 1 0 4 Z" />`,
  not_shown: svg`<circle class="rim open" r="4" />`,
};
const untested = svg`<path class="rim" d="M-3 0h6" />`;

/** More marks than this are no longer taken in at a glance. */
const mostMarks = 12;
const markWidth = 12;

/** The musts as marks, each a shape of its own: full, half, empty. Their names come with `listVerdicts`. */
export function drawMusts(t: Translator, requirements: readonly Requirement[], row: RankedRow): Drawn {
  if (row.state !== 'completed') return nothing;
  const musts = requirements.flatMap((each, at) => (each.importance === 'must' ? [row.credits[at]] : []));
  if (musts.length === 0) return nothing;
  const shown = musts.slice(0, mostMarks);
  const tally = t('ranking.mustTally', { met: row.mustsMet, all: musts.length });
  return html`<span class="musts" .rankedRow=${row}>
    <span class="figures" aria-hidden="true">${row.mustsMet}/${musts.length}</span>
    <svg
      class="marks"
      role="img"
      aria-label=${tally}
      width=${shown.length * markWidth}
      height="12"
      viewBox="0 0 ${shown.length * markWidth} 12"
    >
      ${shown.map((credit, at) => svg`<g transform="translate(${at * markWidth + 6} 6)">${credit ? shapes[credit.verdict] : untested}</g>`)}
    </svg>
  </span>`;
}

/** What is worth knowing before one reads on, what weighs most first. */
const signs = {
  injection: 'error-circle',
  hidden: 'alert',
  stuffed: 'alert',
  outdated: 'retry',
} as const satisfies Partial<Record<StandingFlag, IconName>>;
type Sign = keyof typeof signs;

export const listSigns = ({ flags }: RankedRow): Sign[] =>
  (Object.keys(signs) as Sign[]).filter((sign) => flags.includes(sign));

/** As signs, whose names come with the hint; in words where there is room. */
export function drawFlags(t: Translator, row: RankedRow, inWords = false): Drawn {
  const told = listSigns(row);
  if (told.length === 0) return nothing;
  return html`<span class="flags" .rankedRow=${row}>
    ${told.map(
      (sign) => html`<span class="flag ${sign}"
        >${icon(signs[sign])}<span class=${inWords ? '' : 'visually-hidden'}>${t(`ranking.flag.${sign}`)}</span></span
      >`,
    )}
  </span>`;
}

export function drawDecision(t: Translator, { decision }: RankedRow): TemplateResult {
  return decision
    ? html`<span class="decision ${decision}">${t(`ranking.decision.${decision}`)}</span>`
    : html`<span class="quiet">${t('ranking.undecided')}</span>`;
}

/** The musts by their verdicts, in words. */
export function listVerdicts(
  requirements: readonly Requirement[],
  { credits }: RankedRow,
): { readonly verdict: VerdictValue; readonly labels: readonly string[] }[] {
  const verdicts = ['met', 'partly', 'not_shown'] as const;
  return verdicts
    .map((verdict) => ({
      verdict,
      labels: requirements
        .filter(({ importance }, at) => importance === 'must' && credits[at]?.verdict === verdict)
        .map(({ label }) => label),
    }))
    .filter(({ labels }) => labels.length > 0);
}
