import { type Html, html } from '../../site/html.ts';
import { nameTool } from '../platform/tool.ts';
import type { View } from '../view.ts';

/**
 * The dialog in which a teacher adds an activity: the tool's own choice in a frame (Deep Linking 2.0), or a link
 * written by hand. The script fills in the part of the course.
 */
export function renderPicker({ platform: { tools } }: View): Html {
  const all = [...tools.values()];
  const choosers = all.filter(({ deepLinkUrl }) => deepLinkUrl !== undefined);
  return html`<dialog id="picker" class="picker" aria-labelledby="picker-title">
<header><h2 id="picker-title">Add an activity</h2>
<form method="dialog"><button class="button quiet" autofocus>Close</button></form></header>
${
  all.length === 0
    ? html`<p>No tool is connected yet. <a href="/tools">Connect one first</a>.</p>`
    : html`${
        choosers.length > 0 &&
        html`<div class="choosers" role="group" aria-label="Tool">${choosers.map(
          (tool) =>
            html`<button type="button" class="button quiet" data-choose="/course/choose/${tool.clientId}" aria-pressed="false">${nameTool(tool)}</button>`,
        )}</div>
<iframe title="What to add" name="choice" hidden allow="clipboard-write"></iframe>`
      }
<details${choosers.length === 0 && html` open`}><summary>Write a link by hand</summary>
<form class="fields" method="post" action="/course/activities">
<input type="hidden" name="section" value="">
<label>Tool <select name="tool">${all.map((tool) => html`<option value="${tool.clientId}">${nameTool(tool)}</option>`)}</select></label>
<label>Title <input name="title" required maxlength="200"></label>
<label>Parameters <span class="hint">One on each line, for example <code>inlay_module=interview</code></span>
<textarea name="custom" rows="4" spellcheck="false"></textarea></label>
<label>Points <span class="hint">Left empty, it is not graded.</span><input name="points" type="number" min="1" max="1000" step="any" inputmode="decimal"></label>
<button class="button">Add the link</button>
</form></details>`
}
</dialog>`;
}
