import { type Html, html } from '../site/html.ts';

/** One page of the board. */
export interface Page {
  readonly title: string;
  readonly lang: string;
  readonly body: Html;
  readonly head?: Html | undefined;
  /** Address of the style sheet; left out, the board's own. */
  readonly style?: string;
  readonly dir?: 'rtl';
  /** For every script, where the page's policy asks for one. */
  readonly nonce?: string | undefined;
}

const variants = [
  ['/strict', 'Strict CSP and Trusted Types'],
  ['/hostile', 'Hostile style sheet'],
  ['/two', 'Two widgets'],
  ['/theme', 'Own colours'],
  ['/try', 'A module of yours'],
  ['/blocked', 'Refused and empty'],
] as const;

export function renderPage({ title, lang, body, head, style = '/board.css', dir, nonce }: Page): string {
  const direction = dir && html` dir="${dir}"`;
  const permit = nonce && html` nonce="${nonce}"`;
  return html`<!doctype html>
<html lang="${lang}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${head}
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="${style}">
<script type="module" src="/board.js"${permit}></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="masthead">
<a class="brand" href="/"><img src="/icon.svg" alt="" width="32" height="32">Harbour Jobs</a>
<nav aria-label="Main"><a href="/">Openings</a><a href="#developers">For developers</a></nav>
</header>
<main id="content">${body}</main>
<footer class="footer" id="developers">
<div>
<p class="brand">Harbour Jobs</p>
<p>An invented job board on an origin of its own, to try Inlay on somebody else’s page. Companies, people and openings are made up.</p>
</div>
<nav aria-labelledby="variants"><h2 id="variants">For developers</h2>
<ul>${variants.map(([path, name]) => html`<li><a href="${path}">${name}</a></li>`)}</ul></nav>
</footer>
</body>
</html>
`.text;
}
