import { type Html, html } from '../site/html.ts';

interface Page {
  readonly title: string;
  /** Address of the part of the ATS that the page belongs to. */
  readonly here: string;
  readonly body: Html;
  readonly head?: Html | undefined;
}

const parts = [
  ['/', 'Candidates'],
  ['/integrations/inlay', 'Integrations'],
] as const;

export const renderPage = ({ title, here, body, head }: Page): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Cedar Recruiting</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/ats.css">
<script type="module" src="/copy.js"></script>
${head}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="top">
<a class="brand" href="/"><img src="/icon.svg" alt="" width="26" height="26">Cedar Recruiting</a>
<nav aria-label="Main">${parts.map(
    ([href, label]) => html`<a href="${href}"${here === href && html` aria-current="page"`}>${label}</a>`,
  )}</nav>
<span class="user">Rita Holm</span>
</header>
<main id="content">${body}</main>
<footer>An invented ATS on an origin of its own, to try Inlay inside somebody else’s software.</footer>
</body>
</html>
`.text;
