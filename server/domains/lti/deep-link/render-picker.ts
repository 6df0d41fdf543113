import { readFileSync } from 'node:fs';
import { escapeHtml, writeJson } from '../../../../host/node/html.ts';
import type { DeepLinkingSettings } from '../launch/deep-linking.ts';
import { type Page, renderShell } from '../pages/shell.ts';
import type { FoundPosition } from './find-positions.ts';
import type { Choice } from './list-choices.ts';
import { findPickerTexts, type PickerTexts } from './texts.ts';

const script = readFileSync(new URL('picker.js', import.meta.url), 'utf8');
const styles = readFileSync(new URL('picker.css', import.meta.url), 'utf8');

export interface Picker {
  /** The secret of the picking. */
  readonly secret: string;
  readonly choices: readonly Choice[];
  /** What the connection opens where a link is silent. */
  readonly usualChoice: string | undefined;
  readonly usual: FoundPosition | undefined;
  readonly positions: readonly FoundPosition[];
  readonly more: boolean;
  readonly settings: DeepLinkingSettings;
  readonly course: string | null;
  readonly consoleUrl: string;
}

/** The page in the LMS where somebody who teaches chooses what to place. */
export function renderPicker(page: Page, picker: Picker): string {
  const t = findPickerTexts(page.lang);
  const around = picker.course === null ? '' : t.inCourse.replace('{course}', () => picker.course!);
  const { secret, choices } = picker;
  return renderShell(page, {
    title: t.heading,
    styles,
    content: `<form id="inlay-picker" method="post" action="/lti/deep-link/answer" autocomplete="off">
<input type="hidden" name="picking" value="${escapeHtml(secret)}">
<header>${around && `<p class="quiet">${escapeHtml(around)}</p>`}<h1>${escapeHtml(t.heading)}</h1></header>
${choices.length === 0 ? renderEmpty(picker, t) : renderSteps(page, picker, t)}
</form>`,
  });
}

const renderEmpty = ({ consoleUrl }: Picker, t: PickerTexts) => `<div class="empty">
<h2>${escapeHtml(t.emptyTitle)}</h2>
<p>${escapeHtml(t.emptyReason)}</p>
<p class="actions"><button name="decision" value="cancel" class="primary">${escapeHtml(t.back)}</button>
<a class="button" href="${escapeHtml(consoleUrl)}" target="_blank" rel="noopener">${escapeHtml(t.openConsole)}</a></p>
</div>`;

function renderSteps(page: Page, picker: Picker, t: PickerTexts): string {
  const { choices, usual, positions, more, settings } = picker;
  const facts = { choices, usual, positions, more, texts: t };
  return `<noscript><p class="notice">${escapeHtml(t.noScript)}</p></noscript>
<div class="columns"><div>
<fieldset><legend>${escapeHtml(t.what)}</legend>
<div class="cards">${renderChoices(picker, t)}</div>
</fieldset>
<fieldset><legend>${escapeHtml(t.which)}</legend>
<label class="field" for="inlay-search"><span>${escapeHtml(t.search)}</span>
<input type="search" id="inlay-search" maxlength="100" placeholder="${escapeHtml(t.searchHint)}" aria-controls="inlay-positions"></label>
<div id="inlay-positions" class="rows"></div>
<p class="quiet" role="status" id="inlay-found"></p>
<button type="button" id="inlay-again" hidden>${escapeHtml(t.again)}</button>
</fieldset>
<fieldset><legend>${escapeHtml(t.how)}</legend>
<label class="field"><span>${escapeHtml(t.title)}</span>
<input name="title" required maxlength="200" value="${escapeHtml(settings.title ?? '')}"></label>
${settings.lineItems ? renderGrade(t) : ''}
${renderTargets(settings, t)}
</fieldset>
</div>
<aside aria-labelledby="inlay-preview-title"><h2 id="inlay-preview-title">${escapeHtml(t.preview)}</h2>
<div id="inlay-preview" class="preview"></div></aside></div>
<footer><button name="decision" value="place" class="primary">${escapeHtml(t.place)}</button>
<button name="decision" value="cancel" formnovalidate>${escapeHtml(t.cancel)}</button>
<span class="quiet" role="status" id="inlay-sending"></span></footer>
<script type="application/json" id="inlay-facts">${writeJson(facts)}</script>
<script type="module" nonce="${page.nonce}">${script}</script>`;
}

function renderChoices({ choices, usualChoice }: Picker, t: PickerTexts): string {
  const first = choices.find(({ id }) => id === usualChoice) ?? choices[0];
  return choices
    .map(
      (
        choice,
      ) => `<label class="card"><input type="radio" name="choice" value="${escapeHtml(choice.id)}"${choice === first ? ' checked' : ''}>
<span><strong>${escapeHtml(choice.title)}</strong>${choice.forStaff ? ` <span class="badge">${escapeHtml(t.staffOnly)}</span>` : ''}
<span class="quiet">${escapeHtml(`${choice.moduleName}: ${choice.summary}`)}</span></span></label>`,
    )
    .join('\n');
}

const renderGrade = (t: PickerTexts) => `<div id="inlay-grade">
<label class="check"><input type="checkbox" name="graded" value="yes" aria-describedby="inlay-graded-hint"><span>${escapeHtml(t.graded)}<span class="quiet" id="inlay-graded-hint">${escapeHtml(t.gradedHint)}</span></span></label>
<label class="field short" hidden><span>${escapeHtml(t.maximum)}</span>
<input type="number" name="maximum" min="1" max="100000" step="any" value="100" inputmode="decimal" disabled></label></div>`;

/** Where the LMS takes one of the two only, there is nothing to choose. */
const renderTargets = ({ targets }: DeepLinkingSettings, t: PickerTexts) =>
  targets.includes('iframe') && targets.includes('window')
    ? `<label class="field"><span>${escapeHtml(t.opens)}</span><select name="open">
<option value="frame">${escapeHtml(t.opensInPage)}</option><option value="window">${escapeHtml(t.opensInWindow)}</option>
</select></label>`
    : '';
