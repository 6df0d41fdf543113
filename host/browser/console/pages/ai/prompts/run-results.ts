import 'inlay/widgets/notice';
import type { Translator } from 'inlay/widgets/i18n';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Expectation, PromptRun } from '../../../../api/api-types.ts';
import { icon } from '../../../parts/icons.ts';
import { writeMoney, writeTime } from '../figures.ts';

export const runLook = (state: PromptRun['state']): string =>
  state === 'passed' ? 'good' : state === 'failed' ? 'bad' : 'caution';

export const isRunning = (run: PromptRun | undefined): boolean =>
  run?.state === 'queued' || run?.state === 'running';

export const runStyles = css`
  .results {
    display: grid;
    gap: var(--inlay-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .results > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--inlay-space-1) var(--inlay-space-3);
    padding-block-end: var(--inlay-space-3);
    border-block-end: 1px solid var(--inlay-line);
  }
  .results > li:last-child {
    padding-block-end: 0;
    border: 0;
  }
  .results > li > .icon {
    margin-block-start: 2px;
    color: var(--inlay-positive);
  }
  .results > li.bad > .icon {
    color: var(--inlay-negative);
  }
  .results b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .results .faults {
    grid-column: 2 / -1;
    display: grid;
    gap: var(--inlay-space-2);
    margin: 0;
    padding-inline-start: 1.2em;
    font-size: var(--inlay-font-size-s);
    overflow-wrap: anywhere;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--inlay-accent-strong);
  }
`;

/** What a case expects, in words. */
export function explainExpectation(expected: Expectation, t: Translator): string {
  const at = expected.at === '' ? t('ai.expect.whole') : expected.at;
  if ('equals' in expected) return t('ai.expect.equals', { at, value: JSON.stringify(expected.equals) });
  if ('contains' in expected) return t('ai.expect.contains', { at, value: expected.contains });
  if ('lacks' in expected) return t('ai.expect.lacks', { at, value: expected.lacks });
  if ('from' in expected) return t('ai.expect.between', { at, from: expected.from, to: expected.to });
  if ('quotesFrom' in expected) return t('ai.expect.quotes', { at, slot: expected.quotesFrom });
  return t('ai.expect.absent', { at });
}

/** How far a run is or, once it is over, how many of its cases passed. */
export function tellProgress(run: PromptRun, t: Translator): string {
  const { version, cases, done, results } = run;
  if (isRunning(run)) return t('ai.run.of', { version, done, cases });
  return t('ai.run.result', { version, cases, passed: results.filter(({ passed }) => passed).length });
}

/** How a run went, case by case; while it goes on, how far it is. */
export function renderRun(run: PromptRun, t: Translator): TemplateResult {
  const { version, state, cases, done, cost, results, label, failure } = run;
  const failed = results.filter(({ passed }) => !passed).length;
  const slots = { version, label: label ? t(`ai.label.${label.name}`) : '', failed, cases };
  return html`<div class="stack">
    <div class="buttons" role="status">
      <span class="badge ${runLook(state)}">${t(`ai.run.${state}`)}</span>
      <span class="quiet small">${tellProgress(run, t)} · ${writeMoney(t, cost)}</span>
    </div>
    ${isRunning(run) ? html`<progress max=${Math.max(1, cases)} value=${done} aria-label=${t('ai.run.progress')}></progress>` : nothing}
    ${
      failure
        ? html`<inlay-notice kind="negative">${explainCode(failure, t)}</inlay-notice>`
        : label && state === 'failed'
          ? html`<inlay-notice kind="negative" heading=${t('ai.gate.refused', slots)}>${t('ai.gate.why', slots)}</inlay-notice>`
          : label && state === 'passed'
            ? html`<inlay-notice kind="positive">${t('ai.gate.moved', slots)}</inlay-notice>`
            : nothing
    }
    ${results.length > 0 ? html`<ul class="results">${results.map((result) => renderResult(result, t))}</ul>` : nothing}
  </div>`;
}

function renderResult(
  { name, passed, error, faults, tookMs }: PromptRun['results'][number],
  t: Translator,
): TemplateResult {
  return html`<li class=${passed ? '' : 'bad'}>
    ${icon(passed ? 'check' : 'close')}
    <b>${name}<span class="visually-hidden">: ${t(passed ? 'ai.run.passed' : 'ai.run.failed')}</span></b>
    <span class="quiet small">${writeTime(t, tookMs)}</span>
    ${
      error || faults.length > 0
        ? html`<ul class="faults">
            ${error ? html`<li>${explainCode(error, t)}</li>` : nothing}
            ${faults.map(
              ({ expected, found }) =>
                html`<li>${explainExpectation(expected, t)} <span class="quiet">${found === null ? t('ai.expect.foundNothing') : t('ai.expect.found', { value: found })}</span></li>`,
            )}
          </ul>`
        : nothing
    }
  </li>`;
}

function explainCode(code: string, t: Translator): string {
  const text = t(`error.${code}`);
  return text === `error.${code}` ? code : text;
}
