import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Attempt, ConnectionKind } from '../../../api/api-types.ts';
import '../../parts/copy-button.ts';
import { type ConsoleIcon, icon } from '../../parts/icons.ts';
import { type Check, listChecks } from './launch-checks.ts';

export interface AttemptLook {
  readonly kind: ConnectionKind;
  /** What people call a widget of a module. */
  readonly nameWidget: (module: string, widget: string) => string;
  /** It came a moment ago: shown with all there is to know. */
  readonly isFresh: boolean;
  /** What an admin can do about it at once. */
  readonly renderHelp: (attempt: Attempt) => unknown;
}

const marks: Record<Attempt['result'], ConsoleIcon> = {
  opened: 'check',
  refused: 'close',
  asked: 'clock',
  choosing: 'clock',
  placed: 'check',
  cancelled: 'clock',
};
const checkMarks: Record<Check['state'], ConsoleIcon> = {
  passed: 'check',
  failed: 'close',
  waiting: 'clock',
};

/** Why it was refused and what to change, in the reader's language where we have the sentence. */
export function explainRefusal({ code, reason }: Pick<Attempt, 'code' | 'reason'>, t: Translator): string {
  const key = `why.${code}`;
  const text = t(key);
  return text === key ? (reason ?? t('attempt.refused')) : text;
}

/** "Opened", "Refused at: Signature". */
export function nameResult(attempt: Attempt, kind: ConnectionKind, t: Translator): string {
  if (attempt.result !== 'refused') return t(`attempt.${attempt.result}`);
  const failed = listChecks(kind, attempt).find(({ state }) => state === 'failed');
  return failed ? t('attempt.refusedAt', { check: t(`check.${failed.name}`) }) : t('attempt.refused');
}

/** One launch as a line that opens. */
export function renderAttempt(attempt: Attempt, t: Translator, look: AttemptLook): TemplateResult {
  const { at, result, person, rung, module, widget, origin } = attempt;
  const facts = [
    module && widget && look.nameWidget(module, widget),
    person && t(`person.${person}`),
    rung && t(`rung.${rung}`),
    origin?.replace(/^https:\/\//, ''),
  ].filter(Boolean);
  return html`<li>
    <details class="attempt ${result}" ?open=${look.isFresh}>
      <summary class="row">
        <span class="sign mark" aria-hidden="true">${icon(marks[result])}</span>
        <span class="what">
          <span class="result">${nameResult(attempt, look.kind, t)}</span>
          <span class="facts-line">
            <time datetime=${at}>${t.date(at, { dateStyle: 'medium', timeStyle: 'medium' })}</time>
            ${facts.map((fact) => html`<span>${fact}</span>`)}
          </span>
        </span>
        <span class="end">
          ${attempt.test ? html`<span class="badge plain">${t('attempt.test')}</span>` : nothing}
          ${look.isFresh ? html`<span class="badge plain">${t('attempt.new')}</span>` : nothing}
          <span class="turn" aria-hidden="true">${icon('forward')}</span>
        </span>
      </summary>
      <div class="inside">${renderInside(attempt, t, look)}</div>
    </details>
  </li>`;
}

/** Of a refused request of a program, its own log has the sentence. */
const nameFound = ({ code }: Attempt) =>
  code?.startsWith('oauth.') && code !== 'oauth.wrong_address' ? 'attempt.told' : 'attempt.found';

function renderInside(attempt: Attempt, t: Translator, { kind, renderHelp }: AttemptLook): TemplateResult {
  const { result, found, reference, subjectId } = attempt;
  const checks = listChecks(kind, attempt);
  return html`
    ${
      result === 'refused'
        ? html`<p class="why">${explainRefusal(attempt, t)}</p>
            ${found ? html`<p class="small quiet">${t(nameFound(attempt))} <code>${found}</code></p>` : nothing}`
        : nothing
    }
    ${renderHelp(attempt)}
    ${
      checks.length > 0
        ? html`<ol class="checks" aria-label=${t('attempt.checks')}>
            ${checks.map(
              ({ name, state }) => html`<li class=${state}>
                ${icon(checkMarks[state])}<span
                  >${t(`check.${name}`)}<span class="visually-hidden">: ${t(`check.${state}`)}</span></span
                >
              </li>`,
            )}
          </ol>`
        : nothing
    }
    <div class="small quiet foot">
      ${subjectId && !attempt.test ? html`<a href="/console/candidates/${subjectId}">${t('launches.candidate')}</a>` : nothing}
      ${
        reference
          ? html`<span class="reference"
              ><span>${t('attempt.reference')} <code>${reference}</code></span
              ><console-copy-button value=${reference} label=${t('attempt.reference')}></console-copy-button
            ></span>`
          : nothing
      }
    </div>
  `;
}
