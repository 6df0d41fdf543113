import type { DocumentLayout } from 'inlay/sdk';
import { readHtml } from '../html/read-html.ts';
import { decodeText } from '../text/decode.ts';

/** No article has more; what has is read whole, since finding its part would take too long. */
const mostElements = 50_000;

/** Reads what a web page is about, without its menus and margins; the whole page where no such part is found. */
export async function readArticle(bytes: Uint8Array): Promise<DocumentLayout> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const html = decodeText(bytes, findEncoding(head));
  const { document } = parseHTML(html);
  if (document.querySelectorAll('*').length > mostElements) return readHtml(bytes);
  const article = new Readability(document).parse();
  if (!article?.content || !article.textContent?.trim()) return readHtml(bytes);
  const title =
    article.title && !article.content.includes('<h1') ? `<h1>${escapeHtml(article.title)}</h1>` : '';
  const language = article.lang ? ` lang="${escapeHtml(article.lang)}"` : '';
  return readHtml(
    Buffer.from(
      `<!doctype html><html${language}><head><meta charset="utf-8"></head><body>${title}${article.content}</body></html>`,
    ),
  );
}

function findEncoding(head: string): string | undefined {
  const name = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return name && new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
