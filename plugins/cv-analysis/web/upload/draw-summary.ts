import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import type { LineState } from './line.ts';
import type { Tally } from './row.ts';

interface Summary {
  readonly tally: Tally;
  readonly line: LineState;
  readonly isSending: boolean;
  readonly isDone: boolean;
  /** Only files with problems are listed. */
  readonly onlyFailed: boolean;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onFilter: () => void;
  readonly onClear: () => void;
}

/** How far all of it is, in numbers that the server confirmed. */
export function drawSummary(t: Translator, summary: Summary): TemplateResult {
  const { tally, line, isSending, isDone, onlyFailed, onCancel, onRetry, onFilter, onClear } = summary;
  const { total, sent, inLine, done, known, failed, retryable, elsewhere, double, share } = tally;
  const read = done + known;
  const facts = [
    !isDone && t('upload.sent', { sent, total }),
    inLine > 0 && t('upload.waiting', { count: inLine }),
    known > 0 && t('upload.known', { count: known }),
    failed > 0 && t('upload.failed', { count: failed }),
    double > 0 && t('upload.doubles', { count: double }),
  ].filter((fact) => fact !== false);
  return html`<div class="summary">
    <h3 tabindex="-1">${isDone ? t('upload.done', { done: read, total }) : t('upload.read', { finished: read, total })}</h3>
    ${isDone ? nothing : html`<progress class="overall" max="1" value=${share} aria-label=${t('upload.progress')}></progress>`}
    <p class="quiet">${facts.join(' · ')}</p>
    ${line === 'open' ? nothing : html`<inlay-notice kind="caution">${t(`upload.line.${line}`)}</inlay-notice>`}
    ${elsewhere > 0 && !isSending ? html`<inlay-notice kind="info">${t('upload.elsewhere', { count: elsewhere })}</inlay-notice>` : nothing}
    <p class="actions">
      ${retryable > 0 ? html`<inlay-button size="s" @click=${onRetry}>${t('upload.retryAll', { count: retryable })}</inlay-button>` : nothing}
      ${failed > 0 || onlyFailed ? html`<inlay-button size="s" variant="quiet" @click=${onFilter}>${t(onlyFailed ? 'upload.showAll' : 'upload.showFailed')}</inlay-button>` : nothing}
      ${isSending || elsewhere > 0 ? html`<inlay-button size="s" variant="quiet" @click=${onCancel}>${t('upload.cancelAll')}</inlay-button>` : nothing}
      ${isDone ? html`<inlay-button size="s" variant="quiet" @click=${onClear}>${t('upload.clear')}</inlay-button>` : nothing}
    </p>
  </div>`;
}
