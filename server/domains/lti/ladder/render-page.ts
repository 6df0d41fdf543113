import { readFileSync } from 'node:fs';
import { escapeHtml, writeJson } from '../../../../host/node/html.ts';
import { type LadderTexts, ladderTexts } from './texts.ts';

const script = readFileSync(new URL('ladder.js', import.meta.url), 'utf8');
const styles = readFileSync(new URL('ladder.css', import.meta.url), 'utf8');

/** What the page's script does. `key` names the proof in whatever store there is. */
export type LadderTask =
  | ({
      readonly name: 'put';
      readonly target: string;
      readonly origin: string;
      readonly key: string;
    } & Handover)
  | { readonly name: 'get'; readonly target: string; readonly origin: string; readonly key: string }
  | ({ readonly name: 'begin'; readonly key: string } & Handover)
  | { readonly name: 'end'; readonly key: string };

interface Handover {
  readonly proof: string;
  /** Where the browser goes next: the sign-in of the LMS. */
  readonly next: string;
}

export const findTexts = (lang: string): LadderTexts => ladderTexts[lang] ?? ladderTexts.en!;

interface Page {
  readonly nonce: string;
  readonly lang: string;
}

/** The page that keeps or shows the proof; a person sees it for a blink. `state` where an answer is due. */
export function renderTask({ nonce, lang }: Page, task: LadderTask, state?: string): string {
  const { wait, noScript } = findTexts(lang);
  const form =
    state === undefined
      ? ''
      : `<form id="inlay-answer" method="post" action="/lti/continue">
<input type="hidden" name="state" value="${escapeHtml(state)}"><input type="hidden" name="proof">
</form>`;
  return render(
    { nonce, lang },
    wait,
    `<p role="status">${escapeHtml(wait)}</p>
<noscript><p>${escapeHtml(noScript)}</p></noscript>
${form}
<script type="application/json" id="inlay-task">${writeJson(task)}</script>
<script type="module" nonce="${nonce}">${script}</script>`,
  );
}

/** The last rung: a window of its own, where nothing stands around the page. */
export function renderWindowOffer(page: Page, state: string): string {
  const { windowTitle, windowReason, openWindow } = findTexts(page.lang);
  return render(
    page,
    windowTitle,
    `<h1>${escapeHtml(windowTitle)}</h1>
<p>${escapeHtml(windowReason)}</p>
<p><a class="button" href="/lti/window?state=${encodeURIComponent(state)}" target="_blank" rel="noopener">${escapeHtml(openWindow)}</a></p>`,
  );
}

export interface Refusal {
  readonly code: string;
  readonly sentence: string;
  readonly check: string | undefined;
  readonly found: string | undefined;
  readonly requestId: string;
}

/** Which check failed, in plain words, and what to send to whom. */
export function renderRefusal(page: Page, { code, sentence, check, found, requestId }: Refusal): string {
  const { refused, forAdmin } = findTexts(page.lang);
  const letter = [
    `Inlay refused an LTI launch: ${sentence}`,
    check && `Check: ${check}`,
    found && `Found: ${found}`,
    `Code: ${code}`,
    `Request: ${requestId}`,
    `Time: ${new Date().toISOString()}`,
  ].filter(Boolean);
  return render(
    page,
    refused,
    `<h1>${escapeHtml(refused)}</h1>
<p>${escapeHtml(sentence)}</p>
<p><code>${escapeHtml(code)}</code> <code>${escapeHtml(requestId)}</code></p>
<details><summary>${escapeHtml(forAdmin)}</summary><pre>${escapeHtml(letter.join('\n'))}</pre></details>`,
  );
}

function render({ nonce, lang }: Page, title: string, content: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

/** Nothing but this page's own script and style; around it the pages of this LMS, or anybody for a refusal. */
export function writeLadderPolicy(nonce: string, origins: readonly string[] | 'anybody'): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'self'",
    ...(origins === 'anybody' ? [] : [`frame-ancestors ${origins.join(' ')}`]),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
