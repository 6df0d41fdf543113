import { html } from '../site/html.ts';
import type { Page } from './layout.ts';
import type { Snippets } from './snippet.ts';

interface TryOptions {
  readonly snippets: Snippets;
  /** What the visitor wrote; left out, they are asked. */
  readonly module: string | undefined;
  readonly lang: string | undefined;
}

/** Shows the widget of any module that the demo's organisation has installed, with the lines that do it. */
export async function tryPage({ snippets, module, lang }: TryOptions): Promise<Page> {
  const script = await snippets.script();
  const element =
    module === undefined ? undefined : snippets.element({ module, lang, 'min-height': undefined });
  return {
    title: 'A module of yours, Harbour Jobs',
    lang: 'en',
    head: element && script,
    body: html`<section class="hero small"><h1>A module of yours</h1></section>
<p class="note">Install it in the console under Modules. Its first widget for public pages then shows here.</p>
<form class="try" action="/try">
<label for="module">The module’s id</label>
<p><input id="module" name="module" value="${module ?? ''}" placeholder="hello" autocomplete="off" spellcheck="false" required>
<button class="button" type="submit">Show it</button></p>
</form>
${
  element &&
  html`<section class="panel">${element}</section>
<h2>What this page has for it</h2>
<pre class="snippet"><code>${script.text}
${element.text}</code></pre>`
}`,
  };
}
