import { escapeHtml } from '../../../../host/node/html.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { createNonce } from '../../launches/index.ts';
import { pickLocale } from '../../pick-locale.ts';
import type { SsoRefusal } from '../refusal.ts';
import { speak } from '../texts.ts';

interface Page {
  readonly nonce: string;
  readonly lang: string;
}

/** Answers with one of the small pages around a sign-in. Nobody frames them. */
function answerPage(ctx: Context, render: (page: Page) => string): void {
  const page = { nonce: createNonce(), lang: pickLocale(ctx.get('accept-language')) };
  ctx.type = 'html';
  ctx.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'nonce-${page.nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  ctx.set('X-Frame-Options', 'DENY');
  ctx.body = render(page);
}

/** Why it ended, in plain words, what to send to whom, and the ways back. */
export function answerRefusal(
  ctx: Context,
  { code, status, text, check, found }: SsoRefusal,
  { again }: { readonly again: string | undefined },
): void {
  const { requestId } = ctx.state as { requestId: string };
  ctx.status = status;
  const letter = [
    `Inlay refused a single sign-on: ${speak('en')(text)}`,
    `Check: ${check}`,
    found && `Found: ${found}`,
    `Code: ${code}`,
    `Request: ${requestId}`,
    `Time: ${new Date().toISOString()}`,
  ].filter(Boolean);
  answerPage(ctx, (page) => {
    const t = speak(page.lang);
    return render(
      page,
      t('title'),
      `<h1>${escapeHtml(t('title'))}</h1>
<p>${escapeHtml(t(text))}</p>
<p class="ways">${again === undefined ? '' : link(again, t('again'), 'primary')}${link('/console', t('back'))}</p>
<p class="quiet"><code>${escapeHtml(code)}</code> <code>${escapeHtml(requestId)}</code></p>
<details><summary>${escapeHtml(t('forAdmin'))}</summary><pre>${escapeHtml(letter.join('\n'))}</pre></details>`,
    );
  });
}

/** Asks whether the person meant to come: a page elsewhere must not sign them in as somebody of its choice. */
export function answerWithQuestion(
  ctx: Context,
  { tenant, label, next }: { readonly tenant: string; readonly label: string; readonly next: string },
): void {
  answerPage(ctx, (page) => {
    const t = speak(page.lang);
    const title = t('continueTitle', { tenant });
    return render(
      page,
      title,
      `<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(t('continueText', { label }))}</p>
<p class="ways">${link(next, t('continueButton', { label }), 'primary')}${link('/console', t('back'))}</p>`,
    );
  });
}

const link = (href: string, text: string, look = '') =>
  `<a href="${escapeHtml(href)}" class="${look}">${escapeHtml(text)}</a>`;

const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f6f7f9,#14171c);color:light-dark(#1a202b,#e8ebf1);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei",sans-serif}
main{box-sizing:border-box;width:min(34rem,100%);padding:2rem;background:light-dark(#fff,#1d2129);border:1px solid light-dark(#dfe3ea,#343b47);border-radius:1rem;overflow-wrap:anywhere}
h1{margin:0 0 1rem;font-size:1.375rem;line-height:1.3}p{margin:0 0 1rem}
.quiet,details{font-size:.875rem;color:light-dark(#535e70,#a6b0c0)}
.ways{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
a{padding:.5rem 1.25rem;min-height:1.625rem;border-radius:.625rem;border:1px solid light-dark(#7a8495,#7f8a9e);color:inherit;text-decoration:none}
a.primary{background:light-dark(#3355cc,#8ea8ff);border-color:transparent;color:light-dark(#fff,#14171c);font-weight:600}
a:focus-visible,summary:focus-visible{outline:2px solid light-dark(#3355cc,#8ea8ff);outline-offset:2px}
summary{cursor:pointer}pre{white-space:pre-wrap;user-select:all}`;

const render = ({ nonce, lang }: Page, title: string, content: string) => `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} – Inlay</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
