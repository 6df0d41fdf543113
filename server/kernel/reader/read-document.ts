import type { DocumentLayout } from 'inlay/sdk';
import { detectType } from './detect-type.ts';
import { emptyFile, tooLarge } from './errors.ts';
import { maxFileBytes } from './limits.ts';

export interface ReadOptions {
  readonly name?: string | undefined;
  /** Of a web page, only what it is about: no menus, no margins. */
  readonly article?: boolean | undefined;
}

/** Reads the visible text of a document; each parser is loaded only when its type comes along. */
export async function readDocument(
  bytes: Uint8Array,
  { name, article }: ReadOptions = {},
): Promise<DocumentLayout> {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > maxFileBytes) throw tooLarge(bytes.length, maxFileBytes);
  switch (await detectType(bytes)) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes);
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes);
    case 'html':
      if (article) return (await import('./article/read-article.ts')).readArticle(bytes);
      return (await import('./html/read-html.ts')).readHtml(bytes);
    case 'text':
      return (await import('./text/read-text.ts')).readText(bytes, {
        markdown: /\.(?:md|markdown)$/i.test(name ?? ''),
      });
  }
}
