import type { DocumentType } from 'inlay/sdk';
import { encrypted, unsupportedType } from './errors.ts';

const starts = (bytes: Uint8Array, text: string, from = 0) =>
  [...text].every((letter, i) => bytes[from + i] === letter.charCodeAt(0));

/** Decides by content what a file is; the name only tells Markdown from plain text later. */
export async function detectType(bytes: Uint8Array): Promise<DocumentType> {
  // The header of a PDF may stand anywhere in the first 1024 bytes (PDF 32000-1, Annex H, 3.4.1).
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (starts(bytes, 'PK\u0003\u0004')) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (whole.includes('word/document.xml') || whole.includes('word/document2.xml')) return 'docx';
    // OpenDocument 1.3 part 2, 3.3: the type stands first and is not compressed.
    if (starts(bytes, 'mimetypeapplication/vnd.oasis.opendocument.text', 30)) return 'odt';
    throw unsupportedType(await nameOf(bytes));
  }
  if (head.trimStart().startsWith('{\\rtf')) return 'rtf';
  if (starts(bytes, compound)) throw isEncryptedOffice(bytes) ? encrypted() : unsupportedType('DOC');
  const found = await nameOf(bytes);
  if (found && found !== 'XML') throw unsupportedType(found);
  if (isBinary(bytes)) throw unsupportedType();
  if (/<(?:!doctype\s+html|html|head|body|div|p|h1|table|span)[\s>]/i.test(head)) return 'html';
  return 'text';
}

/** A compound file: Word up to 2003, and newer ones that were encrypted. */
const compound = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** MS-OFFCRYPTO 2.3.1: an encrypted DOCX lies in a stream of this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return whole.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

async function nameOf(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes.subarray(0, 8192)).catch(() => undefined);
  return type?.ext.toUpperCase();
}

/** UTF-16 text has a byte order mark; any other zero byte means that this is no text. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const sample = bytes.subarray(0, 4096);
  const odd = sample.reduce(
    (n, byte) => n + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  );
  return odd > sample.length * 0.01;
}
