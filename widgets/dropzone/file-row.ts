import { html, nothing, type TemplateResult } from 'lit';
import '../button/button.ts';
import type { Translator } from '../i18n/i18n.ts';
import { icon } from '../icons/icons.ts';

/** A file on its way, as its owner knows it. */
export interface DroppedFile {
  /** Chosen by the owner; comes back in the events. */
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  state: 'waiting' | 'uploading' | 'done' | 'failed';
  /** From 0 to 1 while uploading; left out where it cannot be known. */
  progress?: number;
  /** Why it failed, and what to do. */
  error?: string;
}

/** What a reader may do with a file. */
export type FileAction = 'cancel' | 'retry' | 'remove';

const stateTexts = { waiting: 'fileWaiting', done: 'fileDone', failed: 'fileFailed' } as const;

/** Draws one file with its progress and the actions that its state allows. */
export function renderFileRow(
  file: DroppedFile,
  t: Translator,
  act: (action: FileAction, file: DroppedFile) => void,
): TemplateResult {
  const action = (kind: FileAction, label: string, look: 'close' | 'retry'): TemplateResult =>
    html`<inlay-button size="s" variant="quiet" label=${t(label, { name: file.name })} @click=${() => act(kind, file)}
      >${icon(look)}</inlay-button
    >`;
  const running = file.state === 'uploading' || file.state === 'waiting';
  return html`<li part="file" class="file ${file.state}">
    <span class="sign">${icon(file.state === 'done' ? 'check-circle' : file.state === 'failed' ? 'error-circle' : 'file')}</span>
    <div class="facts">
      <span class="name"><bdi>${file.name}</bdi></span>
      <span class="size">${t.bytes(file.size)} · ${describeState(file, t)}</span>
      ${
        file.state === 'uploading'
          ? html`<progress
              aria-label=${t('fileProgressNamed', { name: file.name })}
              max="1"
              value=${file.progress ?? nothing}
            ></progress>`
          : nothing
      }
      ${file.error ? html`<span class="reason" part="error">${file.error}</span>` : nothing}
    </div>
    <div class="actions">
      ${file.state === 'failed' ? action('retry', 'fileRetryNamed', 'retry') : nothing}
      ${running ? action('cancel', 'fileCancelNamed', 'close') : action('remove', 'fileRemoveNamed', 'close')}
    </div>
  </li>`;
}

function describeState(file: DroppedFile, t: Translator): string {
  if (file.state !== 'uploading') return t(stateTexts[file.state]);
  return file.progress === undefined ? t('busy') : t.number(file.progress, { style: 'percent' });
}
