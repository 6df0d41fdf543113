import { type Html, html } from '../../site/html.ts';
import type { Page } from '../layout.ts';
import { nameTool, type RegisteredTool } from '../platform/tool.ts';
import type { ToolDraft } from '../read-tool.ts';
import type { View } from '../view.ts';

interface Form {
  readonly draft: ToolDraft;
  readonly faults?: readonly string[];
}

/** A tool that is written in by hand. */
export const newToolPage = (view: View, { draft, faults = [] }: Form): Page => ({
  title: 'A new tool',
  here: '/tools',
  person: view.person,
  body: html`<p class="back"><a href="/tools">← External tools</a></p>
<section class="hero small"><h1>A new tool</h1><p>Copy these out of the tool. Afterwards this page shows what to copy into it.</p></section>
${renderForm('/tools/new', draft, faults, 'Connect')}`,
});

/** A tool that is known: what to copy into it, and what it said. */
export const toolPage = (
  view: View,
  tool: RegisteredTool,
  { draft, faults = [] }: Form,
  saved = false,
): Page => ({
  title: nameTool(tool),
  here: '/tools',
  person: view.person,
  body: html`<p class="back"><a href="/tools">← External tools</a></p>
<section class="hero small"><h1>${nameTool(tool)}</h1><p>${tool.description}</p></section>
${saved && html`<p class="note good" role="status">Saved.</p>`}
${renderCopies(view, tool)}
<section class="ways" aria-labelledby="said"><h2 id="said">What the tool gave</h2>
${renderForm(`/tools/${tool.clientId}`, draft, faults, 'Save')}</section>
<form class="ways" method="post" action="/tools/${tool.clientId}/remove" data-ask="Remove ${nameTool(tool)}, its activities and their grades?">
<button class="button quiet danger">Remove this tool</button></form>`,
});

const renderCopies = (
  { platform }: View,
  tool: RegisteredTool,
): Html => html`<section class="ways" aria-labelledby="copy">
<h2 id="copy">Copy into the tool</h2>
<dl class="copies card">${(
  [
    ['Issuer', platform.issuer, 'Platform ID, also called iss'],
    ['Client ID', tool.clientId],
    ['Deployment ID', tool.deploymentId],
    ['Sign-in address', platform.loginUrl, 'Authentication request URL'],
    ['Token address', platform.tokenUrl, 'Access token URL'],
    ['Key set address', platform.jwksUrl, 'Public keyset URL, JWKS'],
  ] as const
).map(
  ([
    name,
    value,
    hint,
  ]) => html`<div><dt>${name}${hint && html`<span>${hint}</span>`}</dt><dd><code>${value}</code>
<button class="button quiet" type="button" data-copy="${value}" aria-label="Copy: ${name}">Copy</button></dd></div>`,
)}</dl></section>`;

interface Field {
  readonly name: keyof ToolDraft;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly plain?: boolean;
}

const fields: readonly Field[] = [
  { name: 'name', label: 'Name', hint: 'As teachers will see it.', plain: true },
  { name: 'loginUrl', label: 'Login address', hint: 'Also called initiate login or OIDC login URL.' },
  {
    name: 'redirectUris',
    label: 'Redirect address',
    hint: 'Where messages are posted; several with a space between.',
    plain: true,
  },
  {
    name: 'jwksUrl',
    label: 'Key set address',
    hint: 'The tool’s JWKS URL. Without it, it can give no grades.',
    optional: true,
  },
  {
    name: 'deepLinkUrl',
    label: 'Deep linking address',
    hint: 'Where teachers choose content. Often the redirect address.',
    optional: true,
  },
];

const renderForm = (action: string, draft: ToolDraft, faults: readonly string[], verb: string): Html =>
  html`<form class="card fields" method="post" action="${action}">
${faults.length > 0 && html`<div class="note bad" role="alert"><ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul></div>`}
${fields.map(
  ({
    name,
    label,
    hint,
    optional,
    plain,
  }) => html`<label>${label}${optional && html` <span class="optional">optional</span>`}
<span class="hint">${hint}</span><input name="${name}" type="${plain ? 'text' : 'url'}" value="${draft[name]}"${!optional && html` required`} maxlength="2000" spellcheck="false"></label>`,
)}
<p class="hint">The tool may use the grade book and the list of people.</p>
<button class="button">${verb}</button></form>`;
