import type { DocumentLayout } from 'inlay/sdk';
import { detectType } from './detect-type.ts';
import { emptyFile, tooLarge } from './errors.ts';
import { maxFileBytes } from './limits.ts';

export interface ReadOptions {
  readonly name?: string | undefined;
  /** Of a web page, only what it is about: no menus, no margins. */
  readonly article?: boolean | undefined;
  /** A PDF whose invisible text was read from its own pictures, and is therefore believed. */
  readonly ocr?: boolean | undefined;
}

/** Reads the visible text of a document; each parser is loaded only when its type comes along. */
export async function readDocument(
  bytes: Uint8Array,
  { name, article, ocr }: ReadOptions = {},
): Promise<DocumentLayout> {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > maxFileBytes) throw tooLarge(bytes.length, maxFileBytes);
  switch (await detectType(bytes)) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, { ocr });
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes);
    case 'odt':
      return (await import('./odt/read-odt.ts')).readOdt(bytes);
    case 'rtf':
      return (await import('./rtf/read-rtf.ts')).readRtf(bytes);
    case 'html':
      if (article) return (await import('./article/read-article.ts')).readArticle(bytes);
      return (await import('./html/read-html.ts')).readHtml(bytes);
    case 'text':
      return (await import('./text/read-text.ts')).readText(bytes, {
        isNamed: /\.(?:md|markdown)$/i.test(name ?? ''),
      });
  }
}
