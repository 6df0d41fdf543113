import { type Html, html } from '../../site/html.ts';
import { type Page, renderEmpty } from '../layout.ts';
import { nameTool, type RegisteredTool } from '../platform/tool.ts';
import type { CourseStorage } from '../platform/visit.ts';
import { scope } from '../platform/vocabulary.ts';
import type { View } from '../view.ts';
import { moods } from './moods.ts';

interface Notes {
  /** What was wrong with a registration link. */
  readonly fault?: string;
  readonly link?: string;
  /** Where the registration goes on. */
  readonly registering?: string;
  /** Client id of a tool that was just connected. */
  readonly added?: string | undefined;
}

/** External tools: the list, both ways to connect one, and how pages keep data. */
export function toolsPage(view: View, notes: Notes = {}): Page {
  const tools = [...view.platform.tools.values()];
  const added = notes.added === undefined ? undefined : view.platform.tools.get(notes.added);
  return {
    title: 'External tools',
    here: '/tools',
    person: view.person,
    body: html`<section class="hero small"><h1>External tools</h1>
<p>Tools of others that open inside this LMS by LTI 1.3.</p></section>
${added && html`<p class="note good" role="status"><strong>${nameTool(added)}</strong> is connected. Next: <a href="/course">add an activity to the course</a>.</p>`}
${
  tools.length === 0
    ? renderEmpty('No tool is connected', 'Connect one in one of the two ways below.')
    : html`<ul class="tools">${tools.map(renderTool)}</ul>`
}
${notes.registering ? renderRegistering(notes.registering) : renderConnect(view, notes)}
${renderStorage(view.storage)}`,
  };
}

const permissions: Readonly<Record<string, string>> = {
  [scope.lineItem]: 'columns of the grade book',
  [scope.score]: 'scores',
  [scope.resultReadonly]: 'results',
  [scope.members]: 'the list of people',
};

const describeScopes = ({ scopes = [] }: RegisteredTool): string =>
  scopes
    .map((each) => permissions[each])
    .filter(Boolean)
    .join(', ') || 'no services';

const renderTool = (tool: RegisteredTool): Html =>
  html`<li><span class="what"><strong><a href="/tools/${tool.clientId}">${nameTool(tool)}</a></strong>
<span>${tool.description ?? new URL(tool.loginUrl).host}</span></span>
<span class="facts">Uses ${describeScopes(tool)}<span>${tool.deepLinkUrl ? 'Teachers choose content in it' : 'Links are written by hand'}</span></span></li>`;

const renderConnect = (
  { inlayUrl }: View,
  { fault, link }: Notes,
): Html => html`<section class="ways" aria-labelledby="connect">
<h2 id="connect">Connect a tool</h2>
<div class="pair">
<form class="card" method="post" action="/tools/register"><h3>With its registration link</h3>
<p>The tool gives you a link; both sides then exchange their addresses by themselves.</p>
<label>Registration link <input name="link" type="url" required placeholder="https://" value="${link ?? ''}"${fault && html` aria-invalid="true" aria-describedby="link-fault"`}></label>
${fault && html`<p class="fault" id="link-fault">${fault}</p>`}
<button class="button">Begin</button></form>
<div class="card"><h3>By hand</h3>
<p>You copy four addresses out of the tool, and this LMS shows you six things to copy into it.</p>
<p><a class="button" href="/tools/new">Write them in</a></p></div>
</div>
${inlayUrl && html`<p class="hint">Trying Inlay? Both the link and the addresses are in its console at <a href="${inlayUrl}/" target="_blank">${inlayUrl}</a>, under Connections.</p>`}
</section>`;

/** LTI Dynamic Registration 1.0 §3.3: the tool's page closes itself by a message to this one. */
const renderRegistering = (
  url: string,
): Html => html`<section class="ways card" data-registering="/tools/known">
<h2>Go on in the tool</h2>
<p>The tool’s page opens in a window of its own. When it is done, this page shows the new tool.</p>
<p><a class="button" href="${url}" target="northfield-registration" rel="opener">Open the tool’s page</a>
<a class="button quiet" href="/tools">Cancel</a></p>
</section>`;

const renderStorage = (
  storage: CourseStorage,
): Html => html`<section id="storage" class="ways" aria-labelledby="storage-title">
<h2 id="storage-title">How pages keep data for tools</h2>
<p>Browsers give tools in frames no cookies, so a page of the LMS may keep small data for them. Try what a tool does when it does not.</p>
<form class="card moods" method="post" action="/tools/storage"><fieldset><legend class="hidden">Storage</legend>${Object.entries(
  moods,
).map(
  ([
    mood,
    { name, text },
  ]) => html`<label class="choice"><input type="radio" name="storage" value="${mood}"${mood === storage && html` checked`}>
<span><strong>${name}</strong><span>${text}</span></span></label>`,
)}</fieldset><button class="button">Save</button></form></section>`;
