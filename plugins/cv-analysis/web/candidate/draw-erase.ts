import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';

/** How far "Delete my data now" is. */
export interface Erasing {
  /** The question is asked. */
  readonly open: boolean;
  readonly busy: boolean;
  /** Why it did not work; empty otherwise. */
  readonly error: string;
}

export interface EraseActions {
  readonly ask: () => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/**
 * Offers to erase everything, and asks once more in the same place. Not a modal dialog: in a frame as tall as its
 * content that would open far from what the person sees.
 */
export function drawErase(t: Translator, { open, busy, error }: Erasing, on: EraseActions): TemplateResult {
  if (!open) {
    return html`<inlay-button id="erase" size="s" variant="quiet" @click=${on.ask}>${t('check.erase')}</inlay-button>`;
  }
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !busy) on.cancel();
  };
  // The question opens under the pointer: the second half of a double click is no answer to it.
  const once = (act: () => void) => (event: MouseEvent) => {
    if (event.detail < 2) act();
  };
  return html`<div class="erase" role="alertdialog" aria-labelledby="erase-title" aria-describedby="erase-text" @keydown=${close}>
    <h3 id="erase-title">${t('check.erase.title')}</h3>
    <p id="erase-text">${t('check.erase.text')}</p>
    ${error ? html`<p class="fault" role="alert">${error}</p>` : nothing}
    <div class="actions">
      <inlay-button id="keep" ?disabled=${busy} @click=${once(on.cancel)}>${t('check.erase.keep')}</inlay-button>
      <inlay-button variant="danger" ?loading=${busy} @click=${once(on.confirm)}>${t('check.erase.confirm')}</inlay-button>
    </div>
  </div>`;
}
