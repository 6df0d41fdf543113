import type { Translator } from 'inlay/widgets/i18n';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { AiCosts } from '../../../../api/api-types.ts';
import { writeMoney, writeShare, writeShort, writeTime } from '../figures.ts';

export const tileStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(136px, 1fr));
    gap: var(--inlay-space-3);
    margin: 0;
  }
  .tiles > div {
    display: grid;
    grid-template-rows: auto auto 1fr;
    gap: 2px;
    padding: var(--inlay-space-3) var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface);
  }
  .tiles dt {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .tiles dd {
    margin: 0;
    font-size: var(--inlay-font-size-xl);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .tiles dd.note {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    font-weight: 400;
    letter-spacing: 0;
  }
  .tiles dd.bad {
    color: var(--inlay-negative);
  }
  @media (max-width: 559px) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--inlay-space-2);
    }
    .tiles > div {
      padding: var(--inlay-space-3);
    }
  }
`;

/** How a sum compares with that of as long a time before; nothing where there was nothing. */
function tellChange(now: number, before: number, t: Translator): string {
  if (before === 0) return '';
  const change = now / before - 1;
  const share = t.number(Math.abs(change), { style: 'percent', maximumFractionDigits: 0 });
  if (Math.abs(change) < 0.005) return t('ai.change.same');
  return t(change > 0 ? 'ai.change.more' : 'ai.change.less', { share });
}

/** The sums of a period at a glance. */
export function renderTiles(
  totals: AiCosts['totals'],
  before: AiCosts['totals'],
  t: Translator,
): TemplateResult {
  const { cost, estimated, calls, cached, failed, inputTokens, outputTokens, medianMs, p95Ms } = totals;
  const tokens = { input: writeShort(t, inputTokens), output: writeShort(t, outputTokens) };
  const tile = (label: string, value: string, more: string, look = ''): TemplateResult => html`<div>
    <dt>${label}</dt>
    <dd class=${look}>${value}</dd>
    ${more ? html`<dd class="note">${more}</dd>` : nothing}
  </div>`;
  const guessed = estimated > 0 ? t('ai.estimatedPart', { sum: writeMoney(t, estimated) }) : '';
  return html`<dl class="tiles">
    ${tile(t('ai.cost'), writeMoney(t, cost), [tellChange(cost, before.cost, t), guessed].filter(Boolean).join(' · '))}
    ${tile(t('ai.calls'), t.number(calls), t('ai.tokensOf', tokens))}
    ${tile(t('ai.cached'), writeShare(t, cached, calls), t('ai.ofCalls', { part: t.number(cached), calls: t.number(calls) }))}
    ${tile(t('ai.failed'), writeShare(t, failed, calls), t('ai.ofCalls', { part: t.number(failed), calls: t.number(calls) }), calls > 0 && failed / calls > 0.05 ? 'bad' : '')}
    ${tile(t('ai.medianMs'), writeTime(t, medianMs), t('ai.medianText'))}
    ${tile(t('ai.p95Ms'), writeTime(t, p95Ms), t('ai.p95Text'))}
  </dl>`;
}
