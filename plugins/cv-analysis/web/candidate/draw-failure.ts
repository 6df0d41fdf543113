import type { AppError } from 'inlay/sdk/web';
import { requestIdOf } from 'inlay/sdk/web';
import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';

interface Failure {
  readonly error: AppError;
  /** The sentence for the person. */
  readonly reason: string;
  readonly fileName: string;
  readonly onRetry: () => void;
  readonly onReset: () => void;
  /** The offer to erase, once something of the person has arrived. */
  readonly erase: TemplateResult | typeof nothing;
}

/** Says why there is no result, and offers what can help: another try, another file, or a new session. */
export function drawFailure(t: Translator, failure: Failure): TemplateResult {
  const { error, reason, fileName, onRetry, onReset, erase } = failure;
  const remedy = findRemedy(error);
  if (remedy === 'none') {
    // Nothing that the person does brings the job back: no button, and a word that it is not their doing.
    return html`<h2 tabindex="-1">${t('check.failed.closed')}</h2>
      <p>${t('check.closedText')}</p>
      <div>${erase}</div>`;
  }
  return html`<h2 tabindex="-1">${t('check.failed', { name: fileName })}</h2>
    <inlay-error-card
      heading=${t(`check.failed.${remedy}`)}
      .reason=${reason}
      .reference=${remedy === 'file' ? '' : (requestIdOf(error) ?? '')}
    ></inlay-error-card>
    <p class="actions">
      ${
        remedy === 'reload'
          ? html`<inlay-button variant="primary" @click=${() => location.reload()}>${t('check.reload')}</inlay-button>`
          : nothing
      }
      ${remedy === 'retry' ? html`<inlay-button variant="primary" @click=${onRetry}>${t('check.retry')}</inlay-button>` : nothing}
      ${
        remedy === 'reload'
          ? nothing
          : html`<inlay-button variant=${remedy === 'file' ? 'primary' : 'secondary'} @click=${onReset}
              >${t('check.otherFile')}</inlay-button
            >`
      }
    </p>
    ${remedy === 'reload' ? nothing : html`<div>${erase}</div>`}`;
}

type Remedy = 'retry' | 'file' | 'reload' | 'none';

/** A file that cannot be read stays so, a session that is over and a job that is gone too; all else may be better next time. */
function findRemedy({ code, status }: AppError): Remedy {
  if (code === 'positions.not_found' || code === 'launches.position_not_open') return 'none';
  if (status === 401 || status === 403) return 'reload';
  if (code === 'documents.not_found' || code === 'documents.timeout') return 'retry';
  return code.startsWith('documents.') ? 'file' : 'retry';
}
