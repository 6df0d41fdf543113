import { escapeHtml } from '../../../host/node/html.ts';
import { layOutMail, writeParagraphs } from './lay-out-mail.ts';
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
export const shorten = (text: string): string =>
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

function renderHtml({ lang, subject, before, after, link, letter, common }: HtmlParts): string {
  const href = escapeHtml(link);
  return layOutMail({
    lang,
    subject,
    content: `${writeParagraphs([common.greeting, ...before])}
<p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#3355cc;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${escapeHtml(letter.action)}</a></p>
${writeParagraphs(after, 'quiet')}`,
    foot: `${escapeHtml(common.orOpen)}<br><a href="${href}" style="color:#3355cc">${href}</a>`,
  });
}
