import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';

/** How far "Delete my data now" is. */
export interface Erasing {
  readonly open: boolean;
  readonly busy: boolean;
  /** Why it did not work; empty otherwise. */
  readonly error: string;
}

/** Asks once more before everything of the person is erased. */
export function drawEraseDialog(
  t: Translator,
  { open, busy, error }: Erasing,
  on: { confirm: () => void; cancel: () => void },
): TemplateResult {
  return html`<inlay-dialog
    danger
    heading=${t('check.erase.title')}
    confirm-label=${t('check.erase.confirm')}
    cancel-label=${t('check.erase.keep')}
    ?open=${open}
    ?busy=${busy}
    @inlay-confirm=${on.confirm}
    @inlay-cancel=${on.cancel}
  >
    <p>${t('check.erase.text')}</p>
    ${error ? html`<p class="fault" role="alert">${error}</p>` : nothing}
  </inlay-dialog>`;
}
