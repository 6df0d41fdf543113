import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/match-gauge';
import 'inlay/widgets/notice';
import { html, nothing, type TemplateResult } from 'lit';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { Evidence, MatchReport } from '../../shared/match.ts';
import { drawProfile } from '../shared/draw-profile.ts';
import { drawRequirement, pairVerdicts, say } from '../shared/draw-requirement.ts';
import { drawCareer, drawMessages, drawSeniority } from './draw-details.ts';
import { drawGlance } from './draw-glance.ts';

interface ReportActions {
  readonly onEvidence: (evidence: Evidence | null) => void;
  readonly onDownload: () => void;
}

/** One CV against one position: the verdicts first, what to talk about next, what was read last. */
export function drawReport(t: Translator, analysis: MemberAnalysis, actions: ReportActions): TemplateResult {
  const { report, profile } = analysis;
  return html`${drawHead(t, analysis, actions)} ${drawHidden(t, analysis)}
    ${report ? drawMatch(t, report, analysis, actions.onEvidence) : html`<inlay-notice>${t('report.noPosition')}</inlay-notice>`}
    ${
      profile
        ? html`<details class="reading" ?open=${!report}>
            <summary>${t('report.profile')}</summary>
            ${drawProfile(t, profile)}
          </details>`
        : nothing
    }`;
}

function drawHead(
  t: Translator,
  { personName, fileName, positionTitle, createdAt, engine, report }: MemberAnalysis,
  { onEvidence, onDownload }: ReportActions,
): TemplateResult {
  return html`<header class="bar">
    <div>
      <h2 tabindex="-1"><bdi>${personName ?? fileName}</bdi></h2>
      ${positionTitle ? html`<p>${t('report.for', { position: positionTitle })}</p>` : nothing}
      <p class="quiet">${t('report.made', { date: t.date(createdAt), engine })}</p>
    </div>
    <div class="actions">
      <inlay-button @click=${() => onEvidence(null)}>${t('report.openText')}</inlay-button>
      ${report ? html`<inlay-button @click=${onDownload}>${t('report.download')}</inlay-button>` : nothing}
    </div>
  </header>`;
}

/** Said to people, never counted: text that only a program would have read. */
function drawHidden(t: Translator, { hidden }: MemberAnalysis): TemplateResult | typeof nothing {
  const count = hidden.reduce((sum, { characters }) => sum + characters, 0);
  if (count === 0) return nothing;
  return html`<inlay-notice kind="caution" heading=${t('report.hidden')}>
    <p>${t('report.hiddenText', { count })}</p>
    <ul class="hints">
      ${hidden.slice(0, 5).map(({ page, sample }) => html`<li>${t('report.hiddenSample', { page, sample })}</li>`)}
    </ul>
  </inlay-notice>`;
}

function drawMatch(
  t: Translator,
  report: MatchReport,
  { asOf }: MemberAnalysis,
  onOpen: (evidence: Evidence) => void,
): TemplateResult {
  const { overall, requirements, verdicts, seniority, flags, questions, notShown } = report;
  const judged = pairVerdicts(requirements, verdicts);
  const count = (value: string) => verdicts.filter(({ verdict }) => verdict === value).length;
  const tally = { met: count('met'), partly: count('partly'), all: verdicts.length };
  return html`<section class="overall" aria-label=${t('report.overall')}>
      <inlay-match-gauge
        .low=${overall.low}
        .high=${overall.high}
        .words=${t(`match.band.${overall.band}`)}
      ></inlay-match-gauge>
      <div>
        <p class="sum">${t('check.sum', tally)}</p>
        ${drawGlance(t, judged)} ${overall.reasons.map((reason) => html`<p>${say(t, reason)}</p>`)}
        ${drawSeniority(t, seniority)}
        <p class="quiet">${t('report.human')}</p>
      </div>
    </section>
    <section>
      <h3>${t('report.requirements')}</h3>
      <ul class="requirements">
        ${judged.map((each) => drawRequirement(t, each, { onOpen }))}
      </ul>
    </section>
    <div class="columns">
      ${drawMessages(t, t('report.questions'), questions)} ${drawMessages(t, t('report.notShown'), notShown)}
    </div>
    ${drawCareer(t, report, asOf)} ${drawMessages(t, t('report.flags'), flags, t('report.flagsHint'))}`;
}
