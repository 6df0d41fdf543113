import { escapeHtml } from '../../../host/node/html.ts';
import { mailTexts, type TemplateName } from './texts/texts.ts';

export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Letter {
  readonly template: TemplateName;
  readonly locale: string;
  /** Come from strangers. */
  readonly values: Readonly<Record<string, string>>;
  readonly link: string;
}

/** Writes a mail twice: as plain text, and as HTML that says the same. English where the language is not ours. */
export function renderMail({ template, locale, values, link }: Letter): WrittenMail {
  const lang = locale in mailTexts ? locale : 'en';
  const { common, [template]: letter } = mailTexts[lang]!;
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => shorten(values[name] ?? ''));
  const subject = fill(letter.subject);
  const before = letter.before.map(fill);
  const after = letter.after.map(fill);
  const text = [common.greeting, ...before, `${letter.action}:\n${link}`, ...after, '-- \nInlay'].join(
    '\n\n',
  );
  return {
    subject,
    text: `${text}\n`,
    html: renderHtml({ lang, subject, before, after, link, letter, common }),
  };
}

/** A name, not a letter of its own in somebody else's. */
const shorten = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, 100);

interface HtmlParts {
  readonly lang: string;
  readonly subject: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly link: string;
  readonly letter: { readonly action: string };
  readonly common: { readonly greeting: string; readonly orOpen: string };
}

// Mail programs know little: styles stand in the elements, and nothing is loaded from anywhere.
const font =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif";
const paragraph = 'margin:0 0 16px;font-size:16px;line-height:1.5;color:#1a202b';
const quiet = 'margin:0 0 12px;font-size:14px;line-height:1.5;color:#535e70';

function renderHtml({ lang, subject, before, after, link, letter, common }: HtmlParts): string {
  const href = escapeHtml(link);
  const lines = (style: string, texts: readonly string[]) =>
    texts.map((text) => `<p style="${style}">${escapeHtml(text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f6f7f9;${font}">
<div style="max-width:30rem;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #dfe3ea;border-radius:12px;overflow-wrap:anywhere">
<p style="margin:0 0 20px;font-size:14px;font-weight:700;color:#3355cc">Inlay</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;color:#1a202b">${escapeHtml(subject)}</h1>
${lines(paragraph, [common.greeting, ...before])}
<p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#3355cc;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${escapeHtml(letter.action)}</a></p>
${lines(quiet, after)}
<p style="margin:20px 0 0;padding-top:16px;border-top:1px solid #dfe3ea;font-size:12px;line-height:1.5;color:#535e70">${escapeHtml(common.orOpen)}<br><a href="${href}" style="color:#3355cc">${href}</a></p>
</div>
</body>
</html>
`;
}
