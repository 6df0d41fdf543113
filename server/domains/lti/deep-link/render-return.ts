import { escapeHtml } from '../../../../host/node/html.ts';
import { type Page, renderShell } from '../pages/shell.ts';
import { findPickerTexts } from './texts.ts';

/** LTI Deep Linking 2.0 §4.5: the browser posts the answer as `JWT`. A person sees it for a blink. */
export function renderReturn(
  page: Page,
  { returnUrl, answer }: { returnUrl: string; answer: string },
): string {
  const { returning, goOn } = findPickerTexts(page.lang);
  return renderShell(page, {
    title: returning,
    content: `<p role="status">${escapeHtml(returning)}</p>
<form id="inlay-return" method="post" action="${escapeHtml(returnUrl)}">
<input type="hidden" name="JWT" value="${escapeHtml(answer)}">
<button class="primary">${escapeHtml(goOn)}</button>
</form>
<script nonce="${page.nonce}">document.getElementById('inlay-return').submit()</script>`,
  });
}
