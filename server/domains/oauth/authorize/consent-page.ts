import { escapeHtml } from '../../../../host/node/html.ts';
import { consentTexts, type TextName } from './texts.ts';

interface Page {
  readonly nonce: string;
  readonly lang: string;
}

export interface ConsentPage extends Page {
  readonly client: string;
  readonly member: { readonly name: string; readonly email: string };
  readonly scopes: readonly string[];
  /** Where the member goes afterwards, for people. */
  readonly host: string;
  /** What was checked, signed; the form brings it back. */
  readonly consent: string;
}

/** Asks the member. Serve it with `writeConsentPolicy`. */
export function renderConsentPage(page: ConsentPage): string {
  const { client, member, scopes, host, consent } = page;
  const t = speak(page.lang);
  const learns = scopes.map((scope) => `<li>${t(scope as TextName)}</li>`).join('');
  return renderPage(
    page,
    t('title'),
    `<h1>${t('title')}</h1>
<p>${t('ask', { client })}</p>
<p class="quiet">${t('signedInAs', { ...member })}</p>
<p>${t('willKnow', { client })}</p>
<ul>${learns}</ul>
<form method="post" action="/oauth/authorize">
<input type="hidden" name="consent" value="${escapeHtml(consent)}">
<button name="decision" value="allow" class="primary">${t('allow')}</button>
<button name="decision" value="deny">${t('deny')}</button>
</form>
<p class="quiet">${t('backTo', { host })}</p>`,
  );
}

/** Says why nothing can be allowed here, and what to do about it. */
export function renderRefusalPage(page: Page & { reason: TextName; requestId: string }): string {
  const t = speak(page.lang);
  return renderPage(
    page,
    t('failed'),
    `<h1>${t('failed')}</h1>
<p>${t(page.reason)}</p>
<p class="quiet"><code>${escapeHtml(page.requestId)}</code></p>`,
  );
}

/**
 * Nobody frames the page that asks (RFC 9700 §4.16). A browser holds the answer to a form to `form-action`, too, so
 * the client's own origin stands there.
 */
export function writeConsentPolicy({ nonce, returnTo }: { nonce: string; returnTo?: string }): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    `form-action ${returnTo === undefined ? "'none'" : `'self' ${returnTo}`}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f6f7f9,#14171c);color:light-dark(#1a202b,#e8ebf1);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei",sans-serif}
main{box-sizing:border-box;width:min(30rem,100%);padding:2rem;background:light-dark(#fff,#1d2129);border:1px solid light-dark(#dfe3ea,#343b47);border-radius:1rem;overflow-wrap:anywhere}
h1{margin:0 0 1rem;font-size:1.375rem;line-height:1.3}p{margin:0 0 1rem}ul{margin:0 0 1.5rem;padding-inline-start:1.25rem}
.quiet{font-size:.875rem;color:light-dark(#535e70,#a6b0c0)}.quiet:last-child{margin:0}
form{display:flex;flex-wrap:wrap;gap:.75rem;margin:0 0 1rem}
button{font:inherit;padding:.5rem 1.25rem;min-height:2.75rem;border-radius:.625rem;border:1px solid light-dark(#7a8495,#7f8a9e);background:transparent;color:inherit;cursor:pointer}
button.primary{background:light-dark(#3355cc,#8ea8ff);border-color:transparent;color:light-dark(#fff,#14171c);font-weight:600}
button:focus-visible{outline:2px solid light-dark(#3355cc,#8ea8ff);outline-offset:2px}`;

const renderPage = ({ nonce, lang }: Page, title: string, body: string) => `<!doctype html>
<html lang="${escapeHtml(lang)}">
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

/** Texts of one language as HTML: what is filled in comes from strangers. */
const speak =
  (lang: string) =>
  (name: TextName, values: Readonly<Record<string, string>> = {}): string => {
    const text = (consentTexts[lang] ?? consentTexts.en!)[name];
    return escapeHtml(text.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''));
  };
