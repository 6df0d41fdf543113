import type { Translator } from 'inlay/widgets/i18n';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Submission, SubmissionCheck } from '../../../api/api-types.ts';
import { icon } from '../icons.ts';
import type { Look } from './module-state.ts';

const looks: Readonly<Record<Submission['state'], Look>> = {
  submitted: '',
  checking: '',
  rejected: 'bad',
  in_review: 'caution',
  approved: 'good',
  yanked: 'bad',
};

/** Where a submission stands, in words. */
export const renderSubmissionState = (
  { state, rollout }: Pick<Submission, 'state' | 'rollout'>,
  t: Translator,
): TemplateResult =>
  html`<span class="badge ${looks[state]}"
    >${
      state === 'approved' && rollout !== null && rollout < 100
        ? t('publish.rolledOut', { percent: t.number(rollout / 100, { style: 'percent' }) })
        : t(`publish.state.${state}`)
    }</span
  >`;

export const checkStyles = css`
  .submission {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-1);
    padding: var(--inlay-space-4);
  }
  .submission .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--inlay-space-2);
  }
  summary {
    min-block-size: 32px;
    align-content: center;
    font-size: var(--inlay-font-size-s);
    font-weight: 500;
    cursor: pointer;
  }
  summary:hover {
    color: var(--inlay-accent-strong);
  }
  .checks {
    display: grid;
    gap: var(--inlay-space-2);
    margin: var(--inlay-space-2) 0 0;
    padding: 0;
    list-style: none;
  }
  .checks > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--inlay-space-2);
  }
  .checks .icon {
    margin-block-start: 2px;
    color: var(--inlay-positive);
  }
  .checks .failed .icon,
  .checks .failed b {
    color: var(--inlay-negative);
  }
  .checks .waived,
  .checks .waived .icon {
    color: var(--inlay-text-quiet);
  }
  .checks .waived .icon {
    inline-size: 20px;
    text-align: center;
  }
  .checks ul {
    grid-column: 2;
    margin: 0;
    padding-inline-start: 1.1em;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    overflow-wrap: anywhere;
  }
  .checks b {
    font-weight: 500;
  }
`;

/** The automated checks of a package, as far as they have come. */
export const renderChecks = (checks: readonly SubmissionCheck[], t: Translator): TemplateResult =>
  html`<ul class="checks">
    ${checks.map(
      ({ name, passed, ran, details }) => html`<li class=${passed ? '' : ran ? 'failed' : 'waived'}>
        ${ran ? icon(passed ? 'check' : 'close') : html`<span class="icon" aria-hidden="true">–</span>`}
        <span
          ><b>${nameCheck(name, t)}</b
          ><span class=${ran ? 'visually-hidden' : ''}
            >, ${t(ran ? (passed ? 'publish.passed' : 'publish.failed') : 'publish.notRun')}</span
          ></span
        >
        ${ran && details.length > 0 ? html`<ul>${details.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}
      </li>`,
    )}
  </ul>`;

function nameCheck(name: string, t: Translator): string {
  const key = `publish.check.${name}`;
  const text = t(key);
  return text === key ? name : text;
}
