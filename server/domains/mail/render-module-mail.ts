import { escapeHtml } from '../../../host/node/html.ts';
import { layOutMail, writeParagraphs } from './lay-out-mail.ts';
import type { ModuleMail } from './queue-mail.ts';
import { shorten, type WrittenMail } from './render-mail.ts';
import { mailTexts } from './texts/texts.ts';

/** Writes a module's mail as text and as HTML, each with who it is from. What the module wrote is never HTML. */
export function renderModuleMail(mail: Omit<ModuleMail, 'to'>): WrittenMail {
  const { locale, subject, text, module, organisation } = mail;
  const lang = locale in mailTexts ? locale : 'en';
  const values: Readonly<Record<string, string>> = { module, organisation };
  const from = mailTexts[lang]!.common.fromModule.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    shorten(values[name] ?? ''),
  );
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return {
    subject,
    text: `${paragraphs.join('\n\n')}\n\n-- \n${from}\n`,
    html: layOutMail({ lang, subject, content: writeParagraphs(paragraphs), foot: escapeHtml(from) }),
  };
}
