import 'inlay/widgets/button';
import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/notice';
import { html, nothing, type TemplateResult } from 'lit';
import type { Attempt, MemberAnalysis } from '../../shared/analysis.ts';
import type { Evidence } from '../../shared/match.ts';

type Drawn = TemplateResult | typeof nothing;
type OnEvidence = (evidence: Evidence) => void;

const mostSamples = 5;

/** What a reader has to know before anything else: said to people, never counted. */
export function drawWarnings(t: Translator, analysis: MemberAnalysis, onEvidence: OnEvidence): Drawn {
  return html`${drawAttempts(t, analysis, onEvidence)} ${drawHidden(t, analysis)}`;
}

/** Words that speak to a program and not to a person. */
function drawAttempts(t: Translator, { attempts }: MemberAnalysis, onEvidence: OnEvidence): Drawn {
  if (attempts.length === 0) return nothing;
  return html`<inlay-notice kind="caution" heading=${t('report.attempts')}>
    <p>${t('report.attemptsText')}</p>
    <ul class="hints">
      ${attempts.slice(0, mostSamples).map(
        (attempt) => html`<li>
          ${t('report.hiddenSample', { page: attempt.page, sample: attempt.quote })}
          ${drawPlace(t, attempt, onEvidence)}
        </li>`,
      )}
    </ul>
  </inlay-notice>`;
}

function drawPlace(t: Translator, { quote, page, start, end }: Attempt, onEvidence: OnEvidence): Drawn {
  if (start === null || end === null) return html`<span class="quiet">${t('report.attemptHidden')}</span>`;
  const evidence = { quote, page, start, end };
  return html`<inlay-button size="s" variant="quiet" @click=${() => onEvidence(evidence)}
    >${t('report.openText')}</inlay-button
  >`;
}

/** Text that only a program would have read. */
function drawHidden(t: Translator, { hidden }: MemberAnalysis): Drawn {
  const count = hidden.reduce((sum, { characters }) => sum + characters, 0);
  if (count === 0) return nothing;
  return html`<inlay-notice kind="caution" heading=${t('report.hidden')}>
    <p>${t('report.hiddenText', { count })}</p>
    <ul class="hints">
      ${hidden
        .slice(0, mostSamples)
        .map(({ page, sample }) => html`<li>${t('report.hiddenSample', { page, sample })}</li>`)}
    </ul>
  </inlay-notice>`;
}

/** Who it is stays hidden until somebody asks for it, which is noted. */
export function drawBlind(
  t: Translator,
  { blind, revealed }: MemberAnalysis,
  { isBusy, onReveal }: { readonly isBusy: boolean; readonly onReveal: () => void },
): Drawn {
  if (blind) {
    return html`<inlay-notice kind="info" heading=${t('report.blind')}>
      <p>${t('report.blindText')}</p>
      <inlay-button slot="actions" ?loading=${isBusy} @click=${onReveal}>${t('report.reveal')}</inlay-button>
    </inlay-notice>`;
  }
  if (!revealed) return nothing;
  const time = t.date(revealed.at, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<p class="quiet">${t('report.revealed', { time })}</p>`;
}
