import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/tabs';
import 'inlay/widgets/timeline';
import 'inlay/widgets/verdict';
import { html, nothing, type TemplateResult } from 'lit';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { Evidence, Requirement, Verdict } from '../../shared/match.ts';
import { drawCareer, drawSeniority } from '../recruiter/draw-details.ts';
import { drawEvidence, say } from '../shared/draw-requirement.ts';
import { drawInterval } from './draw-cells.ts';

interface Comparison {
  readonly analyses: readonly MemberAnalysis[];
  readonly onlyDifferent: boolean;
  /** The one that is shown where there is room for one; undefined where all are. */
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
  readonly onToggle: () => void;
}

/** What the position asks for, with the verdict of each CV at its place. */
interface Row {
  readonly requirement: Requirement;
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly differs: boolean;
}

export function drawComparison(t: Translator, comparison: Comparison): TemplateResult {
  const { analyses, onlyDifferent, shown, onShow, onToggle } = comparison;
  const all = listRows(analyses);
  const rows = onlyDifferent ? all.filter(({ differs }) => differs) : all;
  const differences = all.filter(({ differs }) => differs).length;
  const tabs = analyses.map((analysis, at) => ({ id: analysis.id, label: nameOf(t, analysis, at) }));
  return html`<div class="bar">
      <p class="quiet">${differences > 0 ? t('compare.differences', { count: differences }) : t('compare.same')}</p>
      <label class="check"
        ><input type="checkbox" .checked=${onlyDifferent} @change=${onToggle} />${t('compare.onlyDifferent')}</label
      >
    </div>
    ${
      shown === undefined
        ? drawTable(t, analyses, rows)
        : html`<inlay-tabs
            label=${t('compare.title')}
            .tabs=${tabs}
            selected=${shown}
            @inlay-tab-changed=${({ detail }: CustomEvent<{ id: string }>) => onShow(detail.id)}
          >
            ${analyses.map(
              (analysis, at) => html`<div slot=${analysis.id}>
                ${analysis.id === shown ? drawOne(t, analysis, at, rows) : nothing}
              </div>`,
            )}
          </inlay-tabs>`
    }`;
}

function drawTable(t: Translator, analyses: readonly MemberAnalysis[], rows: readonly Row[]): TemplateResult {
  return html`<div class="compare-scroller" tabindex="0" role="region" aria-label=${t('compare.title')}>
    <table class="compare">
      <thead>
        <tr>
          <td></td>
          ${analyses.map((analysis, at) => html`<th scope="col"><bdi>${nameOf(t, analysis, at)}</bdi></th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${t('report.overall')}</th>
          ${analyses.map((analysis) => html`<td>${drawOverall(t, analysis)}</td>`)}
        </tr>
        ${rows.map(
          ({ requirement, verdicts, differs }) => html`<tr class=${differs ? 'differs' : ''}>
            <th scope="row">${drawLabel(t, requirement, differs)}</th>
            ${verdicts.map((verdict) => html`<td>${drawVerdict(t, verdict)}</td>`)}
          </tr>`,
        )}
        <tr>
          <th scope="row">${t('report.career')}</th>
          ${analyses.map((analysis) => html`<td>${drawCareerOf(t, analysis)}</td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
}

/** One CV at a time, with how the others stand beside each verdict. */
function drawOne(t: Translator, analysis: MemberAnalysis, at: number, rows: readonly Row[]): TemplateResult {
  return html`<div class="compare-one">
    ${drawOverall(t, analysis)}
    <ul>
      ${rows.map(
        ({ requirement, verdicts, differs }) => html`<li class=${differs ? 'differs' : ''}>
          <p class="what">${drawLabel(t, requirement, differs)}</p>
          ${drawVerdict(t, verdicts[at])}
        </li>`,
      )}
    </ul>
    ${drawCareerOf(t, analysis)}
  </div>`;
}

const drawLabel = (t: Translator, { label, importance }: Requirement, differs: boolean): TemplateResult =>
  html`<span class="label">${label}</span>
    <span class="quiet">${t(`match.importance.${importance}`)}</span>
    ${differs ? html`<span class="differs-mark">${t('compare.differs')}</span>` : nothing}`;

function drawOverall(t: Translator, { report }: MemberAnalysis): TemplateResult {
  if (!report) return html`<p class="quiet">${t('report.noPosition')}</p>`;
  const { low, high, band } = report.overall;
  return html`<div class="overall-cell">
    ${drawInterval(t, { low, high, band })}
    ${drawSeniority(t, report.seniority)}
  </div>`;
}

function drawVerdict(t: Translator, verdict: Verdict | undefined): TemplateResult {
  if (!verdict) return html`<p class="quiet">${t('compare.notAsked')}</p>`;
  const value = verdict.verdict === 'not_shown' ? 'not-shown' : verdict.verdict;
  return html`<div class="verdict-cell">
    <inlay-verdict value=${value}></inlay-verdict>
    <p>${say(t, verdict.reason)}</p>
    ${pickQuotes(verdict).map((evidence) => drawEvidence(evidence))}
  </div>`;
}

/** The same words in two places say no more here. */
const pickQuotes = ({ evidence }: Verdict): Evidence[] =>
  [...new Map(evidence.map((each) => [each.quote, each])).values()].slice(0, 2);

const drawCareerOf = (t: Translator, { report, asOf }: MemberAnalysis) =>
  report ? drawCareer(t, report, asOf) : nothing;

const nameOf = (t: Translator, { personName, fileName }: MemberAnalysis, at: number): string =>
  personName ?? (fileName || t('compare.cv', { number: at + 1 }));

/** All requirements that any of the CVs was held against, in the order of the first one's. */
export function listRows(analyses: readonly Pick<MemberAnalysis, 'report'>[]): Row[] {
  const requirements = new Map<string, Requirement>();
  for (const { report } of analyses)
    for (const each of report?.requirements ?? [])
      if (!requirements.has(each.id)) requirements.set(each.id, each);
  return [...requirements.values()].map((requirement) => {
    const verdicts = analyses.map(({ report }) =>
      report?.verdicts.find(({ requirementId }) => requirementId === requirement.id),
    );
    return { requirement, verdicts, differs: new Set(verdicts.map((each) => each?.verdict)).size > 1 };
  });
}
