import 'inlay/widgets/evidence-quote';
import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/verdict';
import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence, Message, Requirement, Verdict } from '../../shared/match.ts';
import { sayMessage } from '../../shared/say-message.ts';

/** A requirement of the position with what the CV shows for it. */
export interface Judged {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
}

/** Puts requirements and verdicts together, in the order of the position. */
export function pairVerdicts(requirements: readonly Requirement[], verdicts: readonly Verdict[]): Judged[] {
  const byId = new Map(verdicts.map((verdict) => [verdict.requirementId, verdict]));
  return requirements.flatMap((requirement) => {
    const verdict = byId.get(requirement.id);
    return verdict ? [{ requirement, verdict }] : [];
  });
}

/** Says a message of the server in the reader's language. */
export const say = (t: Translator, message: Message): string => sayMessage(message, t, t.locale);

export interface RequirementLook {
  /** Makes each quote offer to show itself in the CV. */
  readonly onOpen?: (evidence: Evidence) => void;
  /** How to show what is missing, for a candidate. */
  readonly advice?: readonly Message[];
  /** It stands under a heading that says how important it is. */
  readonly grouped?: boolean;
  /** More about it, of another origin than the verdict. */
  readonly below?: TemplateResult | typeof nothing;
}

/** Draws a requirement with its verdict, the reason and the evidence. */
export function drawRequirement(
  t: Translator,
  { requirement, verdict }: Judged,
  { onOpen, advice = [], grouped = false, below = nothing }: RequirementLook = {},
): TemplateResult {
  const value = verdict.verdict === 'not_shown' ? 'not-shown' : verdict.verdict;
  return html`<li class="requirement ${value}">
    <div class="what">
      <span class="label" title=${requirement.text}>${requirement.label}</span>
      ${saysMore(requirement) ? html`<span class="quiet">${requirement.text}</span>` : nothing}
      ${grouped ? nothing : html`<span class="quiet">${t(`match.importance.${requirement.importance}`)}</span>`}
    </div>
    <inlay-verdict value=${value}></inlay-verdict>
    <div class="why">
      <p>${say(t, verdict.reason)}</p>
      ${verdict.evidence.map((evidence) => drawEvidence(evidence, onOpen))}
      ${
        advice.length > 0
          ? html`<p class="advice"><strong>${t('check.advice')}</strong> ${advice.map((each) => say(t, each)).join(' ')}</p>`
          : nothing
      }
      ${below}
    </div>
  </li>`;
}

/** The label names what is asked for; the position's own words are worth a line where they say more. */
const saysMore = ({ label, text }: Requirement) =>
  text.replace(/[^\p{L}\p{N}]/gu, '').length > label.replace(/[^\p{L}\p{N}]/gu, '').length &&
  text.length < 160;

export function drawEvidence(evidence: Evidence, onOpen?: (evidence: Evidence) => void): TemplateResult {
  return html`<inlay-evidence-quote
    compact
    .quote=${evidence.quote}
    .page=${evidence.page}
    ?openable=${onOpen !== undefined}
    @inlay-evidence-opened=${() => onOpen?.(evidence)}
  ></inlay-evidence-quote>`;
}
