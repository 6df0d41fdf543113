import type { Translator } from 'inlay/widgets/i18n';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { AiBudget } from '../../../../api/api-types.ts';
import { writeMoney } from '../figures.ts';

export const budgetBarStyles = css`
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 14px;
    border-radius: 7px;
  }
  .bar .ground {
    fill: var(--inlay-line);
  }
  .bar .spent {
    fill: var(--inlay-accent);
  }
  .bar .reserved {
    fill: color-mix(in oklab, var(--inlay-accent) 40%, var(--inlay-surface));
  }
  .bar.warned .spent {
    fill: var(--inlay-caution);
  }
  .bar.warned .reserved {
    fill: color-mix(in oklab, var(--inlay-caution) 40%, var(--inlay-surface));
  }
  .bar.reached .spent {
    fill: var(--inlay-negative);
  }
  .bar.reached .reserved {
    fill: color-mix(in oklab, var(--inlay-negative) 40%, var(--inlay-surface));
  }
  .bar .soft {
    stroke: var(--inlay-text);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-1) var(--inlay-space-5);
    margin: 0;
    font-size: var(--inlay-font-size-s);
  }
  .figures > div {
    display: flex;
    align-items: baseline;
    gap: var(--inlay-space-2);
  }
  .figures dt {
    color: var(--inlay-text-quiet);
  }
  .figures dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
`;

/** Spent, set aside and left of a budget, with a stroke where it warns. */
export function renderBudgetBar(
  { spent, reserved, softLimit, hardLimit, state }: AiBudget,
  t: Translator,
): TemplateResult {
  const whole = hardLimit ?? Math.max(softLimit ?? 0, spent + reserved) * (hardLimit === null ? 1.25 : 1);
  const share = (part: number): number =>
    whole > 0 ? Math.min(100, (part / whole) * 100) : part > 0 ? 100 : 0;
  const left = hardLimit === null ? null : Math.max(0, hardLimit - spent - reserved);
  const fact = (label: string, value: number | null): TemplateResult | typeof nothing =>
    value === null ? nothing : html`<div><dt>${t(label)}</dt><dd>${writeMoney(t, value)}</dd></div>`;
  const [used, set] = [share(spent), share(spent + reserved) - share(spent)];
  return html`
    <svg class="bar ${state}" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" x="0" y="0" width="100" height="14" />
      <rect class="spent" x="0" y="0" width=${used} height="14" />
      <rect class="reserved" x=${used} y="0" width=${set} height="14" />
      ${softLimit !== null && softLimit < whole ? svg`<line class="soft" x1=${share(softLimit)} x2=${share(softLimit)} y1="0" y2="14" />` : nothing}
    </svg>
    <dl class="figures">
      ${fact('ai.budget.spent', spent)} ${reserved > 0 ? fact('ai.budget.reserved', reserved) : nothing}
      ${fact('ai.budget.left', left)} ${fact('ai.budget.soft', softLimit)} ${fact('ai.budget.hard', hardLimit)}
    </dl>
  `;
}
