import type { Translator } from 'inlay/widgets/i18n';
import { type IconName, icon } from 'inlay/widgets/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { nameFile } from '../shared/name-file.ts';
import { canRetry, type Row, type RowState } from './row.ts';

interface RowActions {
  readonly place: number;
  readonly count: number;
  readonly explain: (error: NonNullable<Row['error']>) => string;
  readonly onRetry: (row: Row) => void;
  readonly onCancel: (row: Row) => void;
  readonly onOpen: (row: Row) => void;
}

const signs: Partial<Record<RowState, IconName>> = {
  done: 'check-circle',
  known: 'check-circle',
  failed: 'error-circle',
  cancelled: 'dash-circle',
  double: 'dash-circle',
  awaited: 'dash-circle',
};

/** One file: its name, how far it is, and what can be done about it. */
export function drawRow(t: Translator, row: Row, actions: RowActions): TemplateResult {
  const { place, count, explain, onRetry, onCancel, onOpen } = actions;
  const { state, name, size, error, sent } = row;
  const shown = nameFile(name);
  const button = (label: string, look: IconName, act: (row: Row) => void) =>
    html`<inlay-button size="s" variant="quiet" label=${t(label, { name: shown })} @click=${() => act(row)}
      >${icon(look)}</inlay-button
    >`;
  const canCancel = ['preparing', 'waiting', 'sending', 'awaited'].includes(state);
  return html`<li class="row ${state}" aria-setsize=${count} aria-posinset=${place + 1}>
    <span class="sign">${icon(signs[state] ?? 'file')}</span>
    <span class="words">
      <span class="name" title=${name}><bdi>${shown}</bdi><span class="size"> · ${t.bytes(size)}</span></span>
      <span class="state">${error && state === 'failed' ? explain(error) : tellState(t, row)}</span>
      ${sent !== undefined && state === 'sending' ? html`<progress max="1" value=${sent} aria-hidden="true"></progress>` : nothing}
    </span>
    <span class="row-actions">
      ${row.subjectId && (state === 'done' || state === 'known') ? html`<inlay-button size="s" variant="quiet" label=${t('upload.openNamed', { name: shown })} @click=${() => onOpen(row)}>${t('upload.open')}</inlay-button>` : nothing}
      ${canRetry(row) ? button('upload.retryNamed', 'retry', onRetry) : nothing}
      ${canCancel ? button('upload.cancelNamed', 'close', onCancel) : nothing}
    </span>
  </li>`;
}

function tellState(t: Translator, { state, step, sent, size }: Row): string {
  if (state === 'sending') {
    return t('upload.state.sending', {
      share: t.number(sent ?? 0, { style: 'percent' }),
      size: t.bytes(size),
    });
  }
  if (state === 'queued' && step)
    return t(step === 'matching' ? 'upload.state.matching' : 'upload.state.reading');
  return t(`upload.state.${state}`);
}
