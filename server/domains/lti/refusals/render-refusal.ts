import { readFileSync } from 'node:fs';
import { escapeHtml } from '../../../../host/node/html.ts';
import { type Page, renderShell } from '../pages/shell.ts';
import { explainRefusal } from './texts.ts';
import { findWords } from './words.ts';

const script = readFileSync(new URL('copy.js', import.meta.url), 'utf8');

export interface Refusal {
  readonly code: string;
  readonly sentence: string;
  readonly check: string | undefined;
  readonly found: string | undefined;
  readonly requestId: string;
}

/** Which check failed, in plain words, and what to send to whom. */
export function renderRefusal(page: Page, refusal: Refusal): string {
  const { code, found, requestId } = refusal;
  const [sentence, check] = explainRefusal(page.lang, code) ?? [refusal.sentence, refusal.check];
  const words = findWords(page.lang);
  const letter = [
    `${words.letter} ${sentence}`,
    check && `${words.check}: ${check}`,
    found && `${words.found}: ${found}`,
    `${words.code}: ${code}`,
    `${words.request}: ${requestId}`,
    `${words.time}: ${new Date().toISOString()}`,
  ].filter(Boolean);
  return renderShell(page, {
    title: words.refused,
    content: `<h1>${escapeHtml(words.refused)}</h1>
<p class="notice" role="alert">${escapeHtml(sentence)}</p>
<p class="quiet"><code>${escapeHtml(code)}</code> <code>${escapeHtml(requestId)}</code></p>
<details open><summary>${escapeHtml(words.forAdmin)}</summary>
<pre id="inlay-letter">${escapeHtml(letter.join('\n'))}</pre>
<p><button type="button" id="inlay-copy" data-done="${escapeHtml(words.copied)}" hidden>${escapeHtml(words.copy)}</button>
<span role="status" id="inlay-copied" class="quiet"></span></p></details>
<script type="module" nonce="${page.nonce}">${script}</script>`,
  });
}
