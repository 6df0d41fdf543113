import { readFileSync } from 'node:fs';
import { escapeHtml } from '../../../../host/node/html.ts';
import { type Page, renderShell } from '../pages/shell.ts';
import { findDoneTexts } from './done-texts.ts';

const script = readFileSync(new URL('done.js', import.meta.url), 'utf8');

export interface Done {
  /** Of the LMS. */
  readonly host: string;
  readonly name: string;
  readonly clientId: string;
  readonly deploymentId: string | null;
  /** What the LMS granted, as far as it said. */
  readonly scopes: readonly string[] | null;
  readonly consoleUrl: string;
}

const grades = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
const roster = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';

/** What was done, and a button that goes back to the LMS. */
export function renderDone(
  page: Page,
  { host, name, clientId, deploymentId, scopes, consoleUrl }: Done,
): string {
  const t = findDoneTexts(page.lang);
  const fill = (text: string) =>
    escapeHtml(
      text.replaceAll(/\{(\w+)\}/g, (_, key: string) => ({ host, name, clientId, deploymentId })[key] ?? ''),
    );
  const lines = [
    t.registered,
    t.connected,
    deploymentId === null ? t.deploymentWaits : t.deploymentApproved,
    scopes === null || scopes.includes(grades) ? t.grades : t.noGrades,
    scopes === null || scopes.includes(roster) ? t.roster : t.noRoster,
  ];
  return renderShell(page, {
    title: t.heading,
    content: `<h1>${escapeHtml(t.heading)}</h1>
<p class="notice good" role="status">${fill(t.summary)}</p>
<ul>${lines.map((line) => `<li>${fill(line)}</li>`).join('')}</ul>
<p>${escapeHtml(t.next)}</p>
<p><button type="button" class="primary" id="inlay-close">${escapeHtml(t.close)}</button>
<a class="button" href="${escapeHtml(consoleUrl)}" target="_blank" rel="noopener">${escapeHtml(t.console)}</a></p>
<p class="quiet" role="status" id="inlay-closed" data-text="${escapeHtml(t.mayClose)}"></p>
<script type="module" nonce="${page.nonce}">${script}</script>`,
  });
}
