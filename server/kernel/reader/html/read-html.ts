import type { DocumentLayout } from 'inlay/sdk';
import { FlowLayout } from '../flow-layout.ts';
import { decodeText } from '../text/decode.ts';
import { walkHtml } from './walk-html.ts';

/** Reads the visible text of an HTML page. */
export async function readHtml(bytes: Uint8Array): Promise<DocumentLayout> {
  const { parse } = await import('parse5');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const text = decodeText(bytes, supported(/<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]));
  const layout = new FlowLayout();
  const language = walkHtml(parse(text), layout);
  return layout.finish('html', language);
}

function supported(encoding: string | undefined): string | undefined {
  try {
    return encoding && new TextDecoder(encoding).encoding;
  } catch {
    return undefined;
  }
}
