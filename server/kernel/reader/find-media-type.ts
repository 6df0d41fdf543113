import { extname } from 'node:path';

const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.csv': 'text/csv',
  '.json': 'application/json',
};

/** The media type that the first bytes of a file tell; among kinds of text the name decides. */
export async function findMediaType(head: Uint8Array, name = ''): Promise<string> {
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (start.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found) return found.mime;
  if (start.includes(0)) return 'application/octet-stream';
  if (/^\s*<(?:!doctype html|html|head|body)[\s>]/i.test(start.toString('utf8'))) return 'text/html';
  return textTypes[extname(name).toLowerCase()] ?? 'text/plain';
}

const readable =
  /^(?:text\/.+|application\/(?:pdf|rtf|zip|xml|json|octet-stream|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;

/** Whether a file of this type may be one that the reader knows. Bytes of no known type may still be text. */
export const isReadableType = (type: string): boolean => readable.test(type);
