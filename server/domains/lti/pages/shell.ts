import { readFileSync } from 'node:fs';
import { escapeHtml } from '../../../../host/node/html.ts';
import { tokenSheet } from '../../../../host/node/token-sheet.ts';

const styles = tokenSheet + readFileSync(new URL('page.css', import.meta.url), 'utf8');

export interface Page {
  readonly nonce: string;
  readonly lang: string;
}

/** A small page around the launches of an LMS. `content` is HTML; `styles` add to those of all these pages. */
export function renderShell(
  { nonce, lang }: Page,
  { title, content, styles: own = '' }: { title: string; content: string; styles?: string },
): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${styles}${own}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

export interface PagePolicy {
  /** Pages that may stand around this one. A refusal opens nothing: anybody may. */
  readonly around: readonly string[] | 'anybody';
  /** Where its forms may lead; this server, unless told. A browser holds what a form is answered with to it, too. */
  readonly formsTo?: readonly string[];
  /** The page's script asks this server. */
  readonly asks?: boolean;
}

/** Nothing but the page's own script and style; around it the pages of this LMS. */
export function writePagePolicy(
  nonce: string,
  { around, formsTo = ["'self'"], asks = false }: PagePolicy,
): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    ...(asks ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${formsTo.join(' ')}`,
    ...(around === 'anybody' ? [] : [`frame-ancestors ${around.join(' ')}`]),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
