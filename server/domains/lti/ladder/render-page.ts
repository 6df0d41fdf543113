import { readFileSync } from 'node:fs';
import { escapeHtml, writeJson } from '../../../../host/node/html.ts';
import { type Page, renderShell } from '../pages/shell.ts';
import { type LadderTexts, ladderTexts } from './texts.ts';

const script = readFileSync(new URL('ladder.js', import.meta.url), 'utf8');

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

const render = (page: Page, title: string, content: string) => renderShell(page, { title, content });
