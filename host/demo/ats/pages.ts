import { type Html, html } from '../site/html.ts';
import type { Applicant } from './applicants.ts';
import type { InlayFailure, LaunchAddress } from './inlay-client.ts';
import { renderPage } from './layout.ts';
import type { AtsState, Integration } from './state.ts';

export const listPage = (applicants: readonly Applicant[], { integration }: AtsState): string =>
  renderPage({
    title: 'Candidates',
    here: '/',
    body: html`<h1>Candidates</h1>
${
  !integration &&
  html`<p class="note">Inlay is not connected yet: reports will show beside each candidate. <a href="/integrations/inlay">Connect Inlay</a></p>`
}
<div class="board"><table>
<thead><tr><th>Name</th><th>Opening</th><th>Stage</th></tr></thead>
<tbody>${applicants.map(
      ({ id, name, headline, position, stage }) => html`<tr>
<td><a href="/candidates/${id}">${name}</a><span class="quiet">${headline}</span></td>
<td>${position.title}<span class="quiet">${position.company}</span></td>
<td><span class="stage">${stage}</span></td></tr>`,
    )}</tbody></table></div>`,
  });

export const candidatePage = (applicant: Applicant): string =>
  renderPage({
    title: applicant.name,
    here: '/',
    body: html`${renderHead(applicant, 'profile')}
<section class="sheet"><h2>Application</h2>
<p lang="${applicant.locale}">${applicant.summary}</p>
<dl><dt>E-mail</dt><dd>${applicant.email}</dd>
${applicant.contact.map((line, index) => html`<dt>${['Telephone', 'Place'][index] ?? 'Contact'}</dt><dd>${line}</dd>`)}
<dt>Résumé</dt><dd><a href="/candidates/${applicant.id}/resume" download>${applicant.resume}</a></dd></dl></section>`,
  });

interface Report {
  readonly inlayUrl: string;
  readonly module: string;
  /** Undefined while nothing is connected. */
  readonly launch: LaunchAddress | InlayFailure | undefined;
}

/** The widget stands in the ATS's own page. Each view of it asks for a launch of its own. */
export function reportPage(applicant: Applicant, { inlayUrl, module, launch }: Report): string {
  const ticket = launch && 'url' in launch ? new URL(launch.url).pathname.split('/').at(-1) : undefined;
  return renderPage({
    title: `CV report, ${applicant.name}`,
    here: '/',
    head: ticket ? html`<script type="module" src="${inlayUrl}/embed.js" crossorigin></script>` : undefined,
    body: html`${renderHead(applicant, 'report')}
${ticket ? renderWidget({ module, ticket }, applicant) : renderNoLaunch(launch)}`,
  });
}

const renderWidget = (
  { module, ticket }: { module: string; ticket: string },
  { id, resume }: Applicant,
): Html => html`<section class="widget">
<inlay-widget module="${module}" launch="${ticket}" lang="en" min-height="480"></inlay-widget></section>
<p class="quiet">No report yet? Take <a href="/candidates/${id}/resume" download>${resume}</a> and drop it above.</p>`;

const renderNoLaunch = (failure: LaunchAddress | InlayFailure | undefined): Html => {
  if (failure && 'sentence' in failure)
    return html`<div class="note bad" role="alert"><strong>Inlay gave no report.</strong> ${failure.sentence}
<a href="/integrations/inlay">Look at the connection</a></div>`;
  return html`<div class="note">Inlay is not connected yet. <a href="/integrations/inlay">Connect Inlay</a></div>`;
};

const renderHead = ({ id, name, headline, position }: Applicant, tab: 'profile' | 'report'): Html => {
  const link = (href: string, label: string, isHere: boolean) =>
    html`<a href="${href}"${isHere && html` aria-current="page"`}>${label}</a>`;
  return html`<p class="back"><a href="/">← Candidates</a></p>
<header class="person"><h1>${name}</h1><p>${headline} · for ${position.title}, ${position.company}</p>
<nav aria-label="Candidate">${link(`/candidates/${id}`, 'Profile', tab === 'profile')}
${link(`/candidates/${id}/report`, 'CV report', tab === 'report')}</nav></header>`;
};

export interface Outcome {
  readonly draft: Integration;
  readonly faults: readonly string[];
}

interface IntegrationView {
  readonly state: AtsState;
  /** This ATS's own origin, as the browser sees it. */
  readonly origin: string;
  readonly outcome?: Outcome;
  readonly saved?: boolean;
}

export function integrationPage({ state, origin, outcome, saved }: IntegrationView): string {
  const { integration } = state;
  const shown = outcome?.draft ?? integration;
  return renderPage({
    title: 'Inlay',
    here: '/integrations/inlay',
    body: html`<p class="back">Integrations</p><h1>Inlay</h1>
<p class="lead">Shows a CV report beside each candidate.
<span class="stage ${integration ? 'good' : ''}">${integration ? 'Connected' : 'Not connected'}</span></p>
${saved && integration && html`<div class="note good" role="status">Connected: Inlay gave a token. Open a candidate and choose “CV report”.</div>`}
${
  outcome &&
  outcome.faults.length > 0 &&
  html`<div class="note bad" role="alert"><strong>Not saved.</strong><ul>${outcome.faults.map((fault) => html`<li>${fault}</li>`)}</ul></div>`
}
<section class="sheet"><h2>1. In Inlay</h2>
<p>Connect an ATS there, and give it this address of our pages:</p>
<p class="copy"><code>${origin}</code><button type="button" data-copy="${origin}">Copy</button></p></section>
<section class="sheet"><h2>2. Here</h2>
<form method="post" action="/integrations/inlay" autocomplete="off">
<label>Address of Inlay<input name="inlayUrl" inputmode="url" required value="${shown?.inlayUrl ?? state.inlayUrl}"></label>
<label>Client ID<input name="clientId" required spellcheck="false" value="${shown?.clientId ?? ''}"></label>
<label>Client secret<input name="clientSecret" type="password" autocomplete="new-password"
placeholder="${integration ? 'unchanged' : ''}"></label>
<p class="buttons"><button class="main">Test and save</button></p>
</form></section>
${
  integration &&
  html`<form method="post" action="/integrations/inlay/end"><button class="quiet">Disconnect</button></form>`
}`,
  });
}

export const lostPage = (): string =>
  renderPage({
    title: 'Not found',
    here: '',
    body: html`<h1>There is no such page.</h1><p><a href="/">All candidates</a></p>`,
  });
