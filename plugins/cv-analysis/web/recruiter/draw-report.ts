import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/match-gauge';
import 'inlay/widgets/notice';
import { html, nothing, type TemplateResult } from 'lit';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { Evidence, MatchReport, Message } from '../../shared/match.ts';
import { drawProfile } from '../shared/draw-profile.ts';
import { drawRequirement, type Judged, pairVerdicts, say } from '../shared/draw-requirement.ts';
import { drawDecided, drawDecision } from './draw-decision.ts';
import { drawCareer, drawMessages, drawSeniority } from './draw-details.ts';
import { drawGlance } from './draw-glance.ts';
import { drawModel, drawModelVerdict } from './draw-model.ts';
import { drawNotes } from './draw-notes.ts';
import { drawRadar } from './draw-radar.ts';
import { drawBlind, drawWarnings } from './draw-warnings.ts';
import type { Review } from './review.ts';

type Drawn = TemplateResult | typeof nothing;

interface ReportParts {
  readonly onEvidence: (evidence: Evidence | null) => void;
  readonly onDownload: () => void;
  readonly onReveal: () => void;
  readonly isRevealing: boolean;
  readonly review: Review;
  /** The CV itself, where it stands beside the report. */
  readonly viewer: Drawn;
  readonly explain: (error: unknown) => string;
}

/** One CV against one position: whether and why first, then what it rests on, then what people make of it. */
export function drawReport(t: Translator, analysis: MemberAnalysis, parts: ReportParts): TemplateResult {
  const { report, profile } = analysis;
  const { viewer, onEvidence, onReveal, isRevealing } = parts;
  return html`${drawHead(t, analysis, parts)}
    ${drawBlind(t, analysis, { isBusy: isRevealing, onReveal })} ${drawWarnings(t, analysis, onEvidence)}
    ${report ? drawOverall(t, report) : html`<inlay-notice>${t('report.noPosition')}</inlay-notice>`}
    <div class="desk ${viewer === nothing ? '' : 'with-cv'}">
      <div class="papers">
        ${report ? drawMatch(t, report, analysis, onEvidence) : nothing} ${drawPeople(t, parts)}
        ${
          profile
            ? html`<details class="reading" ?open=${!report}>
                <summary>${t('report.profile')}</summary>
                ${drawProfile(t, profile)}
              </details>`
            : nothing
        }
      </div>
      ${viewer === nothing ? nothing : html`<aside>${viewer}</aside>`}
    </div>`;
}

function drawHead(
  t: Translator,
  { personName, fileName, blind, positionTitle, createdAt, engine, erasedOn, report }: MemberAnalysis,
  { onEvidence, onDownload, review }: ReportParts,
): TemplateResult {
  const [decision] = review.decisions;
  const name = blind ? t('pdf.candidate') : (personName ?? fileName);
  return html`<header class="bar">
    <div>
      <h2 tabindex="-1"><bdi>${name}</bdi></h2>
      ${positionTitle ? html`<p>${t('report.for', { position: positionTitle })}</p>` : nothing}
      <p class="quiet">
        ${t('report.made', { date: t.date(createdAt), engine })}
        ${erasedOn ? html`<br>${t('report.erasedOn', { date: t.date(erasedOn) })}` : nothing} ${decision ? drawDecided(t, decision) : nothing}
      </p>
    </div>
    <div class="actions">
      <inlay-button @click=${() => onEvidence(null)}>${t('report.openText')}</inlay-button>
      ${report ? html`<inlay-button @click=${onDownload}>${t('report.download')}</inlay-button>` : nothing}
    </div>
  </header>`;
}

/** Ten seconds: the range, the musts, where the strengths lie. */
function drawOverall(t: Translator, report: MatchReport): TemplateResult {
  const { overall, requirements, verdicts, seniority } = report;
  const judged = pairVerdicts(requirements, verdicts);
  const musts = judged.filter(isMust);
  const count = (of: readonly Judged[], value: string) =>
    of.filter(({ verdict }) => verdict.verdict === value).length;
  const sum = musts.length > 0 ? musts : judged;
  const tally = { met: count(sum, 'met'), partly: count(sum, 'partly'), all: sum.length };
  return html`<section class="overall" aria-label=${t('report.overall')}>
    <inlay-match-gauge
      .low=${overall.low}
      .high=${overall.high}
      .words=${t(`match.band.${overall.band}`)}
    ></inlay-match-gauge>
    <div class="why-so">
      <p class="sum">${t(musts.length > 0 ? 'report.musts' : 'check.sum', tally)}</p>
      ${drawGlance(t, judged)} ${overall.reasons.map((reason) => html`<p>${say(t, reason)}</p>`)}
      ${drawSeniority(t, seniority)}
      <p class="quiet">${t('report.human')}</p>
    </div>
    ${drawRadar(t, report)}
  </section>`;
}

/** What is warned of above needs no second mention. */
const isQuiet = ({ code }: Message): boolean => !/^match\.flag\.(?:hidden_text|injection)/.test(code);

const isMust = ({ requirement }: Judged) => requirement.importance === 'must';

function drawMatch(
  t: Translator,
  report: MatchReport,
  analysis: MemberAnalysis,
  onOpen: (evidence: Evidence) => void,
): TemplateResult {
  const { requirements, verdicts, flags, questions, notShown } = report;
  const judged = pairVerdicts(requirements, verdicts);
  const byModel = new Map(analysis.model?.verdicts.map((found) => [found.requirementId, found]));
  const drawGroup = (heading: string, group: readonly Judged[]): Drawn =>
    group.length === 0
      ? nothing
      : html`<section>
          <h3>${heading}</h3>
          <ul class="requirements">
            ${group.map((each) =>
              drawRequirement(t, each, {
                onOpen,
                grouped: true,
                below: drawModelVerdict(t, byModel.get(each.requirement.id), onOpen),
              }),
            )}
          </ul>
        </section>`;
  return html`${drawGroup(t('report.mustList'), judged.filter(isMust))}
    ${drawGroup(
      t('report.niceList'),
      judged.filter((each) => !isMust(each)),
    )}
    ${drawModel(t, analysis)}
    <div class="columns">
      ${drawMessages(t, t('report.questions'), questions)} ${drawMessages(t, t('report.notShown'), notShown)}
    </div>
    ${drawCareer(t, report, analysis.asOf)} ${drawMessages(t, t('report.flags'), flags.filter(isQuiet), t('report.flagsHint'))}`;
}

/** What people wrote and decided. */
function drawPeople(t: Translator, { review, explain }: ReportParts): TemplateResult {
  if (review.error) {
    return html`<inlay-error-card
      retryable
      .reason=${explain(review.error)}
      @inlay-retry=${review.load}
    ></inlay-error-card>`;
  }
  if (!review.isLoaded) return html`<inlay-skeleton lines="3"></inlay-skeleton>`;
  return html`<div class="columns people">${drawDecision(t, review)} ${drawNotes(t, review)}</div>`;
}
