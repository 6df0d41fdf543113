import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../shared/draw-requirement.ts';
import type { Rewriting } from './suggest-rewriting.ts';

/** A way to say it better, below the advice: what stands there now, and a pattern with gaps. */
export function drawRewriting(
  t: Translator,
  rewriting: Rewriting | undefined,
): TemplateResult | typeof nothing {
  if (!rewriting) return nothing;
  const { pattern, job, line } = rewriting;
  return html`<div class="rewriting">
    ${line ? html`<p class="quiet">${t('check.patternLine')} <q>${line.quote}</q></p>` : nothing}
    <p><strong>${t('check.pattern')}</strong></p>
    <p class="pattern">${markGaps(say(t, pattern))}</p>
    ${job ? html`<p class="quiet">${t('check.patternPlace', { job })}</p>` : nothing}
  </div>`;
}

/** Gaps look like gaps, so that nobody sends them along. */
const markGaps = (sentence: string) =>
  sentence
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') ? html`<span class="gap">${part}</span>` : part));
