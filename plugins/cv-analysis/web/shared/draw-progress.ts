import type { Translator } from 'inlay/widgets/i18n';
import 'inlay/widgets/progress-steps';
import { html, type TemplateResult } from 'lit';
import type { Advance, Stage } from './run-analysis.ts';

const withPosition: readonly Stage[] = ['sending', 'reading', 'understanding', 'matching'];

/** Draws how far an upload and its analysis are. */
export function drawProgress(
  t: Translator,
  { stage, share, sent }: Advance,
  hasPosition: boolean,
): TemplateResult {
  const stages = hasPosition ? withPosition : withPosition.slice(0, 3);
  const at = stage === 'done' ? stages.length : Math.max(stages.indexOf(stage), 0);
  const steps = stages.map((each, index) => ({
    label: t(`step.${each}`),
    state: index < at ? ('done' as const) : index === at ? ('active' as const) : ('waiting' as const),
    ...(sent !== undefined && index === 0 && { detail: t.number(sent, { style: 'percent' }) }),
  }));
  return html`<inlay-progress-steps
    .steps=${steps}
    .value=${share}
    label=${t('step.label')}
  ></inlay-progress-steps>`;
}
