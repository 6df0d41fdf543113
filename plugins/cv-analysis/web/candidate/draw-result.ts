import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/match-gauge';
import 'inlay/widgets/notice';
import { html, nothing, type TemplateResult } from 'lit';
import type { CandidateAnalysis } from '../../shared/analysis.ts';
import type { Advice } from '../../shared/match.ts';
import { drawProfile } from '../shared/draw-profile.ts';
import { drawRequirement, type Judged, pairVerdicts, say } from '../shared/draw-requirement.ts';
import { drawRewriting } from './draw-rewriting.ts';
import { suggestRewriting } from './suggest-rewriting.ts';

interface Actions {
  readonly applied: boolean;
  readonly offerApply: boolean;
  /** A language model read, too. */
  readonly withModel: boolean;
  readonly onApply: () => void;
  readonly onDownload: () => void;
  readonly onReset: () => void;
  /** The offer to erase everything. */
  readonly erase: TemplateResult;
}

/** What a candidate learns: how the CV meets the position, what it does not show yet, and how it was read. */
export function drawResult(
  t: Translator,
  { analysis, known }: { analysis: CandidateAnalysis; known: boolean },
  actions: Actions,
): TemplateResult {
  const { positionTitle, fileName, overall } = analysis;
  return html`<header>
      <h2 tabindex="-1">${positionTitle ? t('check.result', { position: positionTitle }) : t('check.resultProfile')}</h2>
      <p class="quiet"><bdi>${fileName}</bdi></p>
    </header>
    ${known ? html`<inlay-notice kind="info">${t('check.known')}</inlay-notice>` : nothing}
    ${overall ? drawOverall(t, analysis) : nothing} ${drawRequirements(t, analysis)}
    ${drawHints(t, analysis.advice)} ${drawReading(t, analysis)} ${drawActions(t, analysis, actions)}`;
}

function drawOverall(t: Translator, { overall, verdicts }: CandidateAnalysis): TemplateResult {
  const count = (value: string) => verdicts.filter(({ verdict }) => verdict === value).length;
  return html`<section class="overall" aria-label=${t('check.overall')}>
    <inlay-match-gauge
      .low=${overall!.low}
      .high=${overall!.high}
      .words=${t(`match.band.${overall!.band}`)}
    ></inlay-match-gauge>
    <div>
      <p class="sum">${t('check.sum', { met: count('met'), partly: count('partly'), all: verdicts.length })}</p>
      <p>${t(overall!.band === 'needs_human' ? 'check.needsHuman' : 'check.meaning')}</p>
    </div>
  </section>`;
}

function drawRequirements(
  t: Translator,
  { requirements, verdicts, advice, profile }: CandidateAnalysis,
): TemplateResult | typeof nothing {
  const judged = pairVerdicts(requirements, verdicts);
  const open = judged.filter(({ verdict }) => verdict.verdict !== 'met');
  const met = judged.filter(({ verdict }) => verdict.verdict === 'met');
  const adviceOf = ({ requirement: { id } }: Judged) =>
    advice.filter(({ requirementId }) => requirementId === id).map(({ message }) => message);
  const drawGroup = (heading: string, group: readonly Judged[], hint = '') =>
    group.length === 0
      ? nothing
      : html`<section>
          <h3>${heading}</h3>
          ${hint ? html`<p class="quiet">${hint}</p>` : nothing}
          <ul class="requirements">
            ${group.map((each) =>
              drawRequirement(t, each, {
                advice: adviceOf(each),
                below: drawRewriting(t, suggestRewriting(each, profile, t.locale)),
              }),
            )}
          </ul>
        </section>`;
  return html`${drawGroup(t('check.open'), open, t('check.patternTrue'))} ${drawGroup(t('check.met'), met)}`;
}

/** Advice that is about the CV as a whole. */
function drawHints(t: Translator, advice: readonly Advice[]): TemplateResult | typeof nothing {
  const hints = advice.filter(({ requirementId }) => requirementId === undefined);
  if (hints.length === 0) return nothing;
  return html`<section>
    <h3>${t('check.hints')}</h3>
    <ul class="hints">
      ${hints.map(({ message }) => html`<li>${say(t, message)}</li>`)}
    </ul>
  </section>`;
}

function drawReading(
  t: Translator,
  { profile, overall }: CandidateAnalysis,
): TemplateResult | typeof nothing {
  if (!profile) return nothing;
  const reading = html`<p class="quiet">${t('check.profileHint')}</p>
    ${drawProfile(t, profile)}`;
  if (overall === null) return html`<section class="reading">${reading}</section>`;
  return html`<details class="reading">
    <summary>${t('check.profile')}</summary>
    ${reading}
  </details>`;
}

function drawActions(t: Translator, { overall }: CandidateAnalysis, actions: Actions): TemplateResult {
  const { applied, offerApply, withModel, onApply, onDownload, onReset, erase } = actions;
  return html`<footer>
    ${applied ? html`<inlay-notice kind="positive" role="status">${t('check.applied')}</inlay-notice>` : nothing}
    <div class="actions">
      ${
        offerApply
          ? html`<inlay-button variant="primary" ?disabled=${applied} @click=${onApply}>${t('check.apply')}</inlay-button>`
          : nothing
      }
      ${overall ? html`<inlay-button @click=${onDownload}>${t('check.download')}</inlay-button>` : nothing}
      <inlay-button @click=${onReset}>${t('check.another')}</inlay-button>
    </div>
    <div class="last"><span class="quiet">${t(withModel ? 'check.automatedModel' : 'check.automated')}</span> ${erase}</div>
  </footer>`;
}
