import type { StreamFetch } from '../../../kernel/fetch/index.ts';
import { type DocumentReader, decodeText } from '../../../kernel/reader/index.ts';
import type { Source } from '../types.ts';
import { fetchPage } from './fetch-page.ts';
import { isSubtitles, readSubtitles } from './read-subtitles.ts';
import { type ReadText, readLayout, readPlainText } from './sections.ts';

export interface SourceTools {
  readonly reader: DocumentReader;
  readonly fetch: StreamFetch;
}

/** The text of whatever was given, and where it was found. Errors: those of the reader, of the outlet and ours. */
export async function readSource(
  source: Source,
  { reader, fetch }: SourceTools,
  { tenantId, signal }: { readonly tenantId?: string; readonly signal?: AbortSignal | undefined } = {},
): Promise<ReadText & { readonly foundAt?: string }> {
  if (source.kind === 'text') return readPlainText(source.text, source.markdown ?? false);
  if (source.kind === 'layout') return readLayout(source.layout);
  if (source.kind === 'page') {
    const { bytes, url } = await fetchPage(fetch, source.url, signal);
    return { ...readLayout(await reader.read(bytes, { tenantId, article: true })), foundAt: url };
  }
  const { bytes, name } = source;
  const subtitles = findSubtitles(bytes, name);
  if (subtitles !== undefined) return readSubtitles(subtitles);
  return readLayout(await reader.read(bytes, { tenantId, name }));
}

function findSubtitles(bytes: Uint8Array, name = ''): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const looksSo = isSubtitles(decodeText(head)) || /\.(?:vtt|srt)$/i.test(name);
  return looksSo && !head.includes(0) ? decodeText(bytes) : undefined;
}
