import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/verdict';
import { html, nothing, type TemplateResult } from 'lit';
import type { Judged } from '../shared/draw-requirement.ts';

/** All requirements at a glance: shape and words say the verdict, the table below says why. */
export function drawGlance(t: Translator, judged: readonly Judged[]): TemplateResult {
  return html`<dl class="glance">${drawLine(t, 'must', judged)} ${drawLine(t, 'nice', judged)}</dl>`;
}

function drawLine(
  t: Translator,
  importance: 'must' | 'nice',
  judged: readonly Judged[],
): TemplateResult | typeof nothing {
  const line = judged.filter(({ requirement }) => requirement.importance === importance);
  if (line.length === 0) return nothing;
  return html`<dt class="quiet">${t(`match.importance.${importance}`)}</dt>
    <dd>${line.map((each) => drawChip(t, each))}</dd>`;
}

function drawChip(t: Translator, { requirement, verdict }: Judged): TemplateResult {
  const value = verdict.verdict === 'not_shown' ? 'not-shown' : verdict.verdict;
  return html`<inlay-verdict value=${value} title=${requirement.text}
    ><span class="visually-hidden">${t(`match.verdict.${verdict.verdict}`)}: </span>${requirement.label}</inlay-verdict
  >`;
}
