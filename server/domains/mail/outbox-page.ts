import { escapeHtml } from '../../../host/node/html.ts';
import type { KeptMail } from '../../kernel/mail/index.ts';

interface Page {
  readonly nonce: string;
}

/** All kept mails, newest first. Serve it with `writeOutboxPolicy`. */
export function renderOutbox({ nonce, mails }: Page & { mails: readonly KeptMail[] }): string {
  const rows = mails.map(
    ({ id, to, subject, keptAt }) =>
      `<li><a href="/outbox/${id}">${escapeHtml(subject)}</a><span class="quiet">${escapeHtml(to)} · ${when(keptAt)}</span></li>`,
  );
  const list = rows.length > 0 ? `<ul>${rows.join('\n')}</ul>` : '<p>No mail yet.</p>';
  return renderPage({
    nonce,
    title: 'Outbox',
    body: `<h1>Outbox</h1>
<p class="quiet">This machine sends no mail: SMTP_URL is not set. What it would have sent is kept here.</p>
${list}`,
  });
}

/** One mail: what its reader would see as plain text, with its links to click. */
export function renderKeptMail({ nonce, mail }: Page & { mail: KeptMail }): string {
  const { id, from, to, subject, text, keptAt } = mail;
  return renderPage({
    nonce,
    title: escapeHtml(subject),
    body: `<p><a href="/outbox">← Outbox</a></p>
<h1>${escapeHtml(subject)}</h1>
<p class="quiet">From ${escapeHtml(from)}<br>To ${escapeHtml(to)}<br>${when(keptAt)}</p>
<pre>${linkAddresses(text)}</pre>
<p class="quiet"><a href="/outbox/${id}/html">As HTML</a></p>`,
  });
}

export const writeOutboxPolicy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** For the mail as HTML: its own styles, and nothing that runs or is loaded. */
export const htmlPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation";

const when = (at: string): string => at.slice(0, 19).replace('T', ' ');

/** Only addresses of the web become links. */
const linkAddresses = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, at) =>
      at % 2 === 0 ? escapeHtml(part) : `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`,
    )
    .join('');

const style = `:root{color-scheme:light dark}
body{max-width:46rem;margin:0 auto;padding:2rem 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.375rem;line-height:1.3}a{color:light-dark(#3355cc,#8ea8ff)}
ul{list-style:none;padding:0}li{padding:.75rem 0;border-top:1px solid light-dark(#dfe3ea,#343b47)}
li a{display:block;font-weight:600}.quiet{font-size:.875rem;color:light-dark(#535e70,#a6b0c0)}
pre{white-space:pre-wrap;font:inherit;padding:1rem;border:1px solid light-dark(#dfe3ea,#343b47);border-radius:.625rem}`;

const renderPage = ({ nonce, title, body }: Page & { title: string; body: string }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Inlay</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
